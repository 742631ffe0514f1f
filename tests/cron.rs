//! Reading expressions: every code with its exact token, message, help and fix, and the canonical spelling.
#![cfg(not(target_arch = "wasm32"))]

use deployment_preflight::schedule::cron::{CronFault, Problem, parse};

/// Code, token, message, help, and the title, safety and result of the fix.
type Row<'a> = (&'a str, &'a str, &'a str, Option<&'a str>, Option<(&'a str, bool, &'a str)>);

#[track_caller]
fn says(expression: &str, expected: &[Row<'_>]) {
    let parsed = parse(expression);
    let applied: Vec<Option<String>> =
        parsed.problems.iter().map(|problem| problem.fix.as_ref().map(|fix| fix.apply(expression))).collect();
    let found: Vec<Row<'_>> = parsed
        .problems
        .iter()
        .zip(&applied)
        .map(|(problem, applied)| {
            let fix = problem.fix.as_ref().zip(applied.as_deref());
            let token = &expression[problem.span.clone()];
            let fix = fix.map(|(fix, applied)| (fix.title, fix.safe, applied));
            (problem.code.as_str(), token, problem.message.as_str(), problem.help.as_deref(), fix)
        })
        .collect();
    assert_eq!(found, expected, "`{expression}`");
    assert_eq!(parsed.cron.is_none(), parsed.problems.iter().any(|problem| problem.code.is_error()), "`{expression}`");
    for (problem, applied) in parsed.problems.iter().zip(applied) {
        if let Some(applied) = applied {
            let count = |problems: &[Problem]| problems.iter().filter(|other| other.code == problem.code).count();
            assert!(
                count(&parse(&applied).problems) < count(&parsed.problems),
                "`{applied}` still has {}",
                problem.code.as_str()
            );
        }
    }
}

const FIELDS: &str = "an expression is five fields (minute, hour, day of the month, month, day of the week), not";

#[test]
fn field_count() {
    let seconds = Some("seconds and years are not supported");
    let star = Some("write `*` for a field that does not matter");
    for (expression, count, help, fix) in [
        ("", 0, star, None),
        (" \t", 0, star, None),
        ("daily", 1, star, None),
        ("0 9 * *", 4, star, None),
        ("0 0 9 * * 1-5", 6, seconds, Some(("drop the seconds", false, "0 9 * * 1-5"))),
        ("00 0 9 * * 1-5", 6, seconds, Some(("drop the seconds", false, "0 9 * * 1-5"))),
        ("30 0 9 * * 1-5", 6, seconds, None),
        // A year at the end; without the first field it would become a day of the week.
        ("0 9 * * 1 2026", 6, seconds, None),
        ("15 9 * * 1 *", 6, seconds, Some(("drop the year", false, "15 9 * * 1"))),
        // `?` leaves a day field open, so the last field is a year.
        ("0 12 * * ? *", 6, seconds, Some(("drop the year", false, "0 12 * * *"))),
        ("0 0 12 ? * 1 *", 7, seconds, Some(("drop the seconds and the year", false, "0 12 * * 1"))),
        ("0 9 ? 1 6 *", 6, seconds, Some(("drop the year", false, "0 9 * 1 6"))),
        // A warning is left as it is.
        ("0 5/15 9 * * 1", 6, seconds, Some(("drop the seconds", false, "5/15 9 * * 1"))),
        // What is left could not be read.
        ("0 0 99 * * *", 6, seconds, None),
        ("0 99 * * * *", 6, seconds, None),
        ("0 9 1, 15 * *", 6, seconds, None),
        ("0 9 * * 5L *", 6, seconds, None),
        ("0 0 9 * * MON-FRI", 6, seconds, None),
        ("0 0 ? 9 * 1", 6, seconds, None),
        ("0 0 99 * * 1 *", 7, seconds, None),
        // Of two readings the one that can be read.
        ("0 9 13 * 0 *", 6, seconds, Some(("drop the year", false, "0 9 13 * 0"))),
        ("0 0 24 * * *", 6, seconds, Some(("drop the year", false, "0 0 24 * *"))),
        ("0 0 12 * * 1 2026", 7, seconds, None),
        ("0 9 * * 1\n0 10 * * 2", 10, Some("one schedule has one expression"), None),
    ] {
        let message = format!("{FIELDS} {count}");
        says(expression, &[("cron-field-count", expression, &message, help, fix)]);
    }
}

#[test]
fn shortcuts() {
    for (word, five) in [
        ("@yearly", "0 0 1 1 *"),
        ("@annually", "0 0 1 1 *"),
        ("@monthly", "0 0 1 * *"),
        ("@weekly", "0 0 * * 0"),
        ("@daily", "0 0 * * *"),
        ("@midnight", "0 0 * * *"),
        ("@hourly", "0 * * * *"),
        ("@Daily", "0 0 * * *"),
    ] {
        let message = format!("an expression is five fields, not the shortcut `{word}`");
        let (help, title) = (format!("`{word}` means `{five}`"), format!("write `{five}`"));
        says(word, &[("cron-shortcut", word, &message, Some(&help), Some((&title, true, five)))]);
    }
    let no = "an expression is five fields, not the shortcut";
    let reboot = Some("a deployment has no start of a machine to run at");
    says("@reboot", &[("cron-shortcut", "@reboot", &format!("{no} `@reboot`"), reboot, None)]);
    says("@every 5m", &[("cron-shortcut", "@every 5m", &format!("{no} `@every 5m`"), None, None)]);
    // Five words are no expression if the first is a shortcut, also behind a blank.
    let five = " @every 5 m or so";
    says(five, &[("cron-shortcut", five, &format!("{no} `@every 5 m o…`"), None, None)]);
    says("@a b c d e", &[("cron-shortcut", "@a b c d e", &format!("{no} `@a b c d e`"), None, None)]);
}

#[test]
fn special_characters() {
    let message = |character| {
        format!("a field is `*`, numbers, ranges, lists and steps, without the special character `{character}`")
    };
    let last = Some("the last day of a month or week cannot be written");
    let working = Some("the nearest working day cannot be written");
    let nth = Some("the nth weekday of a month cannot be written");
    let open = Some("`*` leaves a day field open");
    for (expression, token, help, fix) in [
        ("0 9 L * *", "L", last, None),
        ("0 9 * * 5L", "L", last, None),
        ("0 9 LW * *", "L", last, None),
        ("0 9 15w * *", "w", working, None),
        ("0 9 * * 2#1", "#", nth, None),
        ("0 9 ? * 1", "?", open, Some(("write `*`", true, "0 9 * * 1"))),
        ("0 9 * * ?", "?", open, Some(("write `*`", true, "0 9 * * *"))),
        ("0 9 1,? * *", "?", open, None),
        ("? 9 * * *", "?", None, None),
        ("0 9 * ? *", "?", None, None),
    ] {
        says(expression, &[("cron-special-character", token, &message(token), help, fix)]);
    }
}

#[test]
fn names() {
    let weekdays = |word| format!("days of the week are numbers from 0 to 7, not names such as `{word}`");
    for (expression, word, number, fixed) in [
        ("0 9 * * MON", "MON", 1, "0 9 * * 1"),
        ("0 9 * * monday", "monday", 1, "0 9 * * 1"),
        ("0 9 * * Mon-Fri", "Mon", 1, "0 9 * * 1-5"),
        ("0 9 * * 1-FRI", "FRI", 5, "0 9 * * 1-5"),
        ("0 9 * * SUN", "SUN", 0, "0 9 * * 0"),
        // A week that ends with Sunday.
        ("0 9 * * FRI-SUN,TUE", "FRI", 5, "0 9 * * 5-7,2"),
        ("0 9 * * 5-SUN", "SUN", 0, "0 9 * * 5-7"),
        ("0 9 * * SUN-SUN", "SUN", 0, "0 9 * * 0-0"),
        ("0 9 * * 2,WED/2", "WED", 3, "0 9 * * 2,3/2"),
        ("0 9 * * MON-FRI/2", "MON", 1, "0 9 * * 1-5/2"),
    ] {
        let help = format!("`{word}` is {number}");
        says(expression, &[("cron-name", word, &weekdays(word), Some(&help), Some(("write numbers", true, fixed)))]);
    }
    let months = "months are numbers from 1 to 12, not names such as `JUL`";
    let fix = ("write numbers", true, "0 9 * 7,12 *");
    says("0 9 * JUL,dec *", &[("cron-name", "JUL", months, Some("`JUL` is 7"), Some(fix))]);
    let hours = "hours are numbers from 0 to 23, not names such as `MON`";
    says("0 MON * * *", &[("cron-name", "MON", hours, None, None)]);
    // The second word is no day, so there is nothing safe to write for the field.
    says("0 9 * * MON,JUL", &[("cron-name", "MON", &weekdays("MON"), Some("`MON` is 1"), None)]);
    // No name is a step.
    for (expression, word) in [
        ("0 9 * * MON/WED", "MON"),
        ("0 9 * * MON-5/SUN", "MON"),
        ("0 9 * * MON,*/2,TUE/WED", "MON"),
        ("0 9 * * 1-FRI/TUE", "FRI"),
    ] {
        says(expression, &[("cron-name", word, &weekdays(word), None, None)]);
    }
    let months = "months are numbers from 1 to 12, not names such as `JAN`";
    says("0 9 * JAN/FEB *", &[("cron-name", "JAN", months, None, None)]);
    says("0 9 * * FRIL", &[("cron-name", "FRI", &weekdays("FRI"), Some("`FRI` is 5"), None)]);
}

#[test]
fn out_of_range() {
    let zero = |start, fixed| (Some(start), Some(("write `0`", false, fixed)));
    for (expression, token, message, (help, fix)) in [
        ("60 * * * *", "60", "minutes go from 0 to 59, not `60`", zero("the hour starts at `0`", "0 * * * *")),
        ("0 24 * * *", "24", "hours go from 0 to 23, not `24`", zero("the day starts at `0`", "0 0 * * *")),
        ("0 0-24 * * *", "24", "hours go from 0 to 23, not `24`", (None, None)),
        ("0 25 * * *", "25", "hours go from 0 to 23, not `25`", (None, None)),
        ("0 0 0 * *", "0", "days of the month go from 1 to 31, not `0`", (None, None)),
        ("0 0 1-32 * *", "32", "days of the month go from 1 to 31, not `32`", (None, None)),
        ("0 0 * 13 *", "13", "months go from 1 to 12, not `13`", (None, None)),
        ("0 0 * * 1,8,9", "8", "days of the week go from 0 to 7, not `8`", (None, None)),
        (
            "18446744073709551616 * * * *",
            "18446744073709551616",
            "minutes go from 0 to 59, not `184467440737…`",
            (None, None),
        ),
    ] {
        says(expression, &[("cron-out-of-range", token, message, help, fix)]);
    }
}

#[test]
fn reversed_ranges() {
    for (expression, token, cycle, ranges, fixed) in [
        ("0 9 * * 5-1", "5-1", "week", "5-6,0-1", "0 9 * * 5-6,0-1"),
        ("0 9 * * 5-0", "5-0", "week", "5-6,0", "0 9 * * 5-6,0"),
        ("0 9 * * 7-1", "7-1", "week", "0-1", "0 9 * * 0-1"),
        ("0 22-2 * * *", "22-2", "day", "22-23,0-2", "0 22-23,0-2 * * *"),
        // Every second hour goes on across midnight: 21, 23, 1, 3, 5.
        ("0 8,21-5/2 * * *", "21-5", "day", "21-23/2,1-5/2", "0 8,21-23/2,1-5/2 * * *"),
        ("0 0 25-5 * *", "25-5", "month", "25-31,1-5", "0 0 25-31,1-5 * *"),
        ("0 0 * 11-2 *", "11-2", "year", "11-12,1-2", "0 0 * 11-12,1-2 *"),
        ("59-0 * * * *", "59-0", "hour", "59,0", "59,0 * * * *"),
        // A step beyond every number leaves the start alone.
        ("0 5-1/99999999999 * * *", "5-1", "day", "5", "0 5 * * *"),
    ] {
        let message = format!("a range goes from the smaller to the larger number, not `{token}`");
        let help = format!("to go past the end of the {cycle} write `{ranges}`");
        let fix = ("write two ranges", false, fixed);
        says(expression, &[("cron-range-reversed", token, &message, Some(&help), Some(fix))]);
    }
    // The range is the first mistake. How to write it depends on the step, which is another.
    for expression in ["0 9 * * 5-1/0", "0 9 * * 5-1/", "0 9 * * 5-1/-2", "0 9 * * 5-1/x", "0 9 * * 5-1/?"] {
        let message = "a range goes from the smaller to the larger number, not `5-1`";
        says(expression, &[("cron-range-reversed", "5-1", message, None, None)]);
    }
}

#[test]
fn steps() {
    let missing = "a step is a number from 1 up behind `/`; here it is missing";
    for (expression, token, message) in [
        ("*/0 * * * *", "0", "a step is a number from 1 up, not zero"),
        ("1-9/000 * * * *", "000", "a step is a number from 1 up, not zero"),
        ("*/-15 * * * *", "-15", "a step is a number from 1 up, not a negative one"),
        ("*/ * * * *", "/", missing),
        ("*/,5 * * * *", "/", missing),
        ("*//5 * * * *", "/", missing),
    ] {
        says(expression, &[("cron-step", token, message, None, None)]);
    }
    for (expression, word) in [
        ("*/x * * * *", "x"),
        ("0 9 * * 1-5/TUE", "TUE"),
        ("0 9 * * */MON", "MON"),
        ("0 9 * * */monday", "monday"),
        ("0 9 * 3/FEB *", "FEB"),
        ("*/MON * * * *", "MON"),
        ("0 9 * * */FRIL", "FRIL"),
        ("*/* * * * *", "*"),
    ] {
        says(expression, &[("cron-syntax", word, &format!("a step is a number from 1 up, not `{word}`"), None, None)]);
    }
}

#[test]
fn syntax() {
    let place = |token| format!("a field is `*`, numbers, ranges, lists and steps; `{token}` is out of place");
    for (expression, token) in [
        ("0 x * * *", "x"),
        ("0 9 * * FOO", "FOO"),
        ("H 9 * * *", "H"),
        ("5* * * * *", "*"),
        ("** * * * *", "*"),
        ("*-5 * * * *", "-"),
        ("-5 * * * *", "-"),
        ("1--5 * * * *", "-"),
        ("1-5-9 * * * *", "-"),
        ("*/5/5 * * * *", "/"),
        ("1.5 * * * *", "."),
        ("+5 * * * *", "+"),
        ("0 ９ * * *", "９"),
        ("0 9 * * \u{200b}1", "\u{200b}"),
    ] {
        let message = match expression {
            "1--5 * * * *" => "a range has a number on each side of `-`".to_owned(),
            _ => place(token),
        };
        says(expression, &[("cron-syntax", token, &message, None, None)]);
    }
    let list = "a list has a number or a range on each side of `,`";
    for expression in ["1,,2 * * * *", ",1 * * * *", "1, * * * *", ", * * * *"] {
        says(expression, &[("cron-syntax", ",", list, None, None)]);
    }
    says("1- * * * *", &[("cron-syntax", "-", "a range has a number on each side of `-`", None, None)]);
}

#[test]
fn white_space() {
    let one = "one blank separates two fields, not";
    let write = "write one blank";
    says("0  9 * * 1", &[("cron-whitespace", "  ", &format!("{one} 2"), None, Some((write, true, "0 9 * * 1")))]);
    says("0 9 \t * * 1", &[("cron-whitespace", " \t ", &format!("{one} 3"), None, Some((write, true, "0 9 * * 1")))]);
    let leading = "an expression starts with its first field, not with white space";
    let trailing = "an expression ends with its last field, not with white space";
    let remove = "remove the white space";
    says(
        " 0 9 * * 1\t",
        &[
            ("cron-whitespace", " ", leading, None, Some((remove, true, "0 9 * * 1\t"))),
            ("cron-whitespace", "\t", trailing, None, Some((remove, true, " 0 9 * * 1"))),
        ],
    );
    let not = "blanks and tabs separate fields, not";
    for (expression, token, number, title) in [
        ("0 9\u{a0}* * 1", "\u{a0}", "U+00A0", write),
        ("0\n9 * * 1", "\n", "U+000A", write),
        ("0 9 * * 1\n", "\n", "U+000A", remove),
        ("\u{3000}0 9 * * 1", "\u{3000}", "U+3000", remove),
    ] {
        let fixed = if expression.starts_with("0\n") || title == remove || expression.contains('\u{a0}') {
            "0 9 * * 1"
        } else {
            expression
        };
        says(expression, &[("cron-syntax", token, &format!("{not} {number}"), None, Some((title, true, fixed)))]);
    }
    // One tab is as good as one blank.
    says("0\t9\t*\t*\t1", &[]);
}

#[test]
fn step_warnings() {
    let read = |item, range| format!("a step belongs behind `*` or a range; `{item}` is read as `{range}`");
    for (expression, item, range, fixed) in [
        ("5/15 * * * *", "5/15", "5-59/15", "5-59/15 * * * *"),
        ("0 1,8/4 * * *", "8/4", "8-23/4", "0 1,8-23/4 * * *"),
        ("0 0 * * 3/2", "3/2", "3-7/2", "0 0 * * 3-7/2"),
    ] {
        let fix = ("write the range", true, fixed);
        says(expression, &[("cron-step-on-number", item, &read(item, range), None, Some(fix))]);
        assert_eq!(parse(expression).cron, parse(fixed).cron, "the fix of `{expression}` changes its meaning");
    }
    for (expression, token, message, cycle, fixed) in [
        ("*/90 * * * *", "90", "the minutes have 60 values, so a step of `90` takes only `0`", "hour", "0 * * * *"),
        (
            "0 0 */32 * *",
            "32",
            "the days of the month have 31 values, so a step of `32` takes only `1`",
            "month",
            "0 0 1 * *",
        ),
        (
            "0 0 * * */8",
            "8",
            "the days of the week have 7 values, so a step of `8` takes only `0`",
            "week",
            "0 0 * * 0",
        ),
        // 0 and 7 are the same day.
        (
            "0 0 * * 0-7/8",
            "8",
            "the days of the week `0-7` have 7 values, so a step of `8` takes only `0`",
            "week",
            "0 0 * * 0",
        ),
        (
            "0 0 * * 0-7/9",
            "9",
            "the days of the week `0-7` have 7 values, so a step of `9` takes only `0`",
            "week",
            "0 0 * * 0",
        ),
        ("0 0 * 3-5/4 *", "4", "the months `3-5` have 3 values, so a step of `4` takes only `3`", "year", "0 0 * 3 *"),
        ("0 9-9/2 * * *", "2", "the hours `9-9` have 1 value, so a step of `2` takes only `9`", "day", "0 9 * * *"),
    ] {
        let help = format!("a step starts again with every {cycle}");
        let fix = ("write the one number", false, fixed);
        says(expression, &[("cron-step-oversized", token, message, Some(&help), Some(fix))]);
        assert_eq!(parse(expression).cron, parse(fixed).cron, "the fix of `{expression}` changes its meaning");
    }
    let codes: Vec<_> = parse("0 0 * * 0/8").problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, [CronFault::StepOnNumber, CronFault::StepOversized]);
    // As large as the number of values is not larger.
    for fine in
        ["0 0 * * 0-7/7", "0 0 * * 1-7/7", "*/60 */24 * */12 *", "0 0 */31 * *", "0 0 * * */7", "0-10/11 * * * *"]
    {
        says(fine, &[]);
    }
}

#[test]
fn every_field_speaks_for_itself() {
    let codes = |expression| parse(expression).problems.iter().map(|problem| problem.code.as_str()).collect::<Vec<_>>();
    assert_eq!(
        codes("60 5-1 L JAN */0"),
        ["cron-out-of-range", "cron-range-reversed", "cron-special-character", "cron-name", "cron-step"]
    );
    // The first mistake of a field only, but the warnings before it.
    assert_eq!(
        codes("5/15,60,x 0 0  1 *"),
        ["cron-step-on-number", "cron-out-of-range", "cron-out-of-range", "cron-whitespace"]
    );
    // A warning once of a kind in a field.
    assert_eq!(codes("5/15,6/15,*/70,*/80 0 1 1 *"), ["cron-step-on-number", "cron-step-oversized"]);
}

#[test]
fn canonical_spelling() {
    for (expression, canonical) in [
        ("0 9 * * 1-5", "0 9 * * 1-5"),
        ("*/5 * * * *", "*/5 * * * *"),
        ("0-59/5 * * * *", "*/5 * * * *"),
        ("0,30 0,12 * * *", "*/30 */12 * * *"),
        ("5/15 * * * *", "5-50/15 * * * *"),
        ("0-59 0-23 * 1-12 *", "* * * * *"),
        // `*/1` restricts a day field, `*` does not.
        ("0 0 */1 * */1", "0 0 1-31 * 0-6"),
        ("0 0 * * 5-7", "0 0 * * 0,5,6"),
        ("0 0 * * 7", "0 0 * * 0"),
        ("0 0 31,1,2,3,9 * *", "0 0 1-3,9,31 * *"),
        ("007 09 * * *", "7 9 * * *"),
        ("*/7 * * * *", "*/7 * * * *"),
        ("*/40 * * * *", "0,40 * * * *"),
    ] {
        assert_eq!(parse(expression).cron.unwrap().to_string(), canonical, "`{expression}`");
    }
}

#[test]
fn never_fires_is_a_matter_of_the_calendar() {
    for (expression, never) in [
        ("0 0 30 2 *", true),
        ("0 0 30-31 2 *", true),
        ("0 0 31 2,4,6,9,11 *", true),
        ("0 0 29 2 *", false),
        ("0 0 31 2,3 *", false),
        ("0 0 30 4 *", false),
        // Either day field suffices, so these run on Mondays.
        ("0 0 31 2 1", false),
        ("0 0 31 2 */7", false),
        ("0 0 * 2 *", false),
    ] {
        assert_eq!(parse(expression).cron.unwrap().never_fires(), never, "`{expression}`");
    }
}

#[test]
fn any_length_is_read_in_linear_time() {
    for expression in
        ["1,".repeat(1 << 20), " ".repeat(1 << 20), "*/".repeat(1 << 20), "5/70,".repeat(1 << 20) + "1 * * * *"]
    {
        let started = std::time::Instant::now();
        assert!(parse(&expression).problems.len() < 10);
        assert!(started.elapsed().as_secs() < 10);
    }
}

#[test]
fn codes_are_those_of_the_rule_reference() {
    let names: Vec<&str> = CronFault::ALL.iter().map(|fault| fault.as_str()).collect();
    assert_eq!(
        names,
        [
            "cron-field-count",
            "cron-shortcut",
            "cron-special-character",
            "cron-name",
            "cron-out-of-range",
            "cron-range-reversed",
            "cron-step",
            "cron-syntax",
            "cron-never-fires",
            "cron-sparse",
            "cron-day-or",
            "cron-step-on-number",
            "cron-step-oversized",
            "cron-whitespace",
            "cron-dst",
            "cron-frequent"
        ]
    );
}

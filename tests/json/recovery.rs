//! What the reader says about texts that are not JSON, and how it offers to mend them.

use std::fmt::Write as _;

use deployment_preflight::json::{self, Mend};
use deployment_preflight::{Kind, Options, check};
use serde_json::Value;

/// Texts as JSON strings, each with everything that is to be said about it.
const TABLE: &str = include_str!("recovery.txt");

/// The text with a fix applied, checking that its edits are in order.
fn mended(text: &str, fix: &Mend<'_>) -> String {
    let mut out = String::new();
    let mut copied = 0;
    for (span, replacement) in fix.edits() {
        assert!(copied <= span.start && span.start <= span.end, "{text}: {fix:?}");
        out.push_str(&text[copied..span.start]);
        out.push_str(replacement);
        copied = span.end;
    }
    out.push_str(&text[copied..]);
    out
}

/// What `tell` appends.
fn said(tell: impl Fn(&mut String)) -> String {
    let mut out = String::new();
    tell(&mut out);
    out
}

fn quoted(text: &str) -> String {
    let json = serde_json::to_string(text).unwrap();
    // What cannot be seen is written out.
    json.chars().fold(String::new(), |mut out, c| {
        if matches!(c, '\u{a0}' | '\u{200b}' | '\u{feff}' | '\u{3000}' | '\u{7f}') {
            write!(out, "\\u{:04x}", c as u32).unwrap();
        } else {
            out.push(c);
        }
        out
    })
}

fn render(text: &str) -> String {
    let document = json::read(text, 100);
    let mut out = format!("{}\n", quoted(text));
    for problem in document.problems() {
        let covered = &text[problem.span()];
        let pointer = document.pointer(problem.within());
        let message = said(|out| problem.message(out));
        writeln!(out, "    {} {} {}: {}", problem.code(), quoted(&pointer), quoted(covered), message).unwrap();
        if let Some(help) = problem.help() {
            writeln!(out, "        help: {help}").unwrap();
        }
        if let Some(fix) = document.mend(problem) {
            let kind = if fix.safe() { "safe" } else { "fix" };
            writeln!(out, "        {kind}: {} -> {}", said(|out| fix.title(out)), quoted(&mended(text, &fix))).unwrap();
        }
    }
    out
}

/// The table's sections: each a heading and its texts with what is expected.
fn sections() -> impl Iterator<Item = (&'static str, Vec<(String, String)>)> {
    TABLE.split("\n# ").skip(1).map(|section| {
        let (heading, body) = section.split_once('\n').unwrap();
        let mut cases: Vec<(String, String)> = Vec::new();
        for line in body.lines().filter(|line| !line.is_empty()) {
            if line.starts_with('"') {
                cases.push((serde_json::from_str(line).unwrap(), String::new()));
            }
            writeln!(cases.last_mut().unwrap().1, "{line}").unwrap();
        }
        (heading, cases)
    })
}

#[test]
fn the_table_holds() {
    let mut count = 0;
    for (heading, cases) in sections() {
        for (text, expected) in cases {
            assert_eq!(render(&text), expected, "{heading}");
            count += 1;
        }
    }
    assert!(count > 200, "{count}");
}

#[test]
fn what_is_not_listed_is_counted() {
    for (heading, cases) in sections() {
        for (text, _) in cases {
            // So many mistakes in front that nothing of the text itself is listed.
            let text = format!("[{}{text}]", "tru,".repeat(100));
            let all = |most| {
                let options = Options { max_diagnostics: most, ..Options::default() };
                let report = check(Kind::DeploymentCreate, &text, &options);
                report.diagnostics.len() + report.truncated
            };
            assert_eq!([all(0), all(1), all(2)], [all(1_000); 3], "{heading}: …{}", &text[395..]);
        }
    }
}

#[test]
fn one_mistake_is_one_problem_and_its_fix_mends_it() {
    for (heading, cases) in sections().filter(|(heading, _)| heading.starts_with("One mistake:")) {
        for (text, _) in cases {
            let document = json::read(&text, 100);
            let [problem] = document.problems() else { panic!("{heading}: {text}: {:?}", document.problems()) };
            if let Some(fix) = document.mend(problem) {
                let mended = mended(&text, &fix);
                let good = serde_json::from_str::<Value>(mended.trim_start_matches('\u{feff}')).is_ok();
                assert!(good, "{heading}: {text} -> {mended}");
                assert!(json::read(&mended, 100).problems().is_empty(), "{heading}: {text} -> {mended}");
            }
        }
    }
}

#[test]
fn safe_fixes_together_and_again_mend_or_come_to_rest() {
    for (heading, cases) in sections() {
        for (mut text, _) in cases {
            let original = text.clone();
            // Each round mends one mistake at least, and there are few.
            for round in 0.. {
                assert!(round < 20, "{heading}: {original} -> {text}");
                let document = json::read(&text, 100);
                let Some(fix) =
                    document.problems().iter().find_map(|problem| document.mend(problem).filter(Mend::safe))
                else {
                    break;
                };
                let before = document.problems().len();
                let next = mended(&text, &fix);
                let after = json::read(&next, 100).problems().len();
                assert!(after <= before, "{heading}: {text} has {before}, {next} {after}");
                text = next;
            }
        }
    }
}

#[test]
fn a_text_cut_anywhere_has_one_problem() {
    let whole = r#"{"a\n": [1, -2.5e3, "x\u00e9\ud83d\ude00y", true, {"b": {}}], "cé": null, "d": []}"#;
    assert!(json::read(whole, 10).problems().is_empty());
    for end in (0..whole.len()).filter(|&end| whole.is_char_boundary(end)) {
        let text = &whole[..end];
        let document = json::read(text, 10);
        let syntax: Vec<_> =
            document.problems().iter().filter(|problem| problem.code().as_str() == "json-syntax").collect();
        // A token that is cut in two is a mistake of its own, besides the brackets.
        let token = text.ends_with(['t', 'r', '-', '.', 'e'])
            || ["tru", "n", "nu", "nul"].iter().any(|cut| text.ends_with(cut));
        let escape =
            text.ends_with('\\') || text.rsplit_once("\\u").is_some_and(|(_, hex)| hex.len() < 4 && !hex.contains('"'));
        let most = if token || escape { 2 } else { 1 };
        assert!((1..=most).contains(&syntax.len()), "{text}\n{syntax:#?}");
        // What was read whole is still found.
        if end > whole.find("true").unwrap() {
            assert!(document.find("/a\n/2").is_some_and(|id| document.str(id) == "xé😀y"), "{text}");
        }
    }
}

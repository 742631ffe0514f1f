//! `schedule`: words, runs, figures and calendars of a schedule.

use insta::assert_snapshot;

use crate::{Outcome, folder, run};

const AFTER: &str = "2026-06-01T00:00:00Z";

fn schedule(expression: &str, timezone: &str, more: &[&str]) -> Outcome {
    let folder = folder(&[]);
    let mut args = vec!["schedule", expression, "--timezone", timezone];
    if !more.contains(&"--after") {
        args.extend(["--after", AFTER]);
    }
    args.extend(more);
    run(folder.path(), &args)
}

#[test]
fn weekdays_in_new_york() {
    assert_snapshot!(schedule("0 9 * * 1-5", "America/New_York", &[]).all());
}

#[test]
fn a_doubled_and_a_skipped_run() {
    let args = ["--after", "2026-10-22T00:00:00Z", "--next", "5", "--budget", "500"];
    assert_snapshot!(schedule("30 2 * * *", "Europe/Berlin", &args).all());
}

#[test]
fn a_skipped_time_stands_between_the_runs() {
    let args = ["--after", "2027-03-12T12:00:00Z", "--next", "3"];
    let Outcome { status, stdout, .. } = schedule("30 2 * * *", "America/New_York", &args);
    assert_eq!(status, 0);
    let lines: Vec<&str> = stdout.lines().skip_while(|line| *line != "Next runs").skip(2).take(4).collect();
    assert_eq!(
        lines,
        [
            "  Sat 2027-03-13 02:30  2027-03-13 07:30  -05:00  EST",
            "  Sun 2027-03-14 02:30  skipped by a clock change",
            "  Mon 2027-03-15 02:30  2027-03-15 06:30  -04:00  EDT",
            "  Tue 2027-03-16 02:30  2027-03-16 06:30  -04:00  EDT",
        ]
    );
}

#[test]
fn skipped_times_stand_between_runs_of_later_years() {
    // Sundays in March; clocks go forward on the second one.
    let Outcome { stdout, .. } = schedule("30 2 * 3 0", "America/New_York", &["--next", "8"]);
    let skipped: Vec<&str> = stdout.lines().filter(|line| line.ends_with("skipped by a clock change")).collect();
    assert_eq!(
        skipped,
        [
            "  Sun 2027-03-14 02:30  skipped by a clock change",
            "  Sun 2028-03-12 02:30  skipped by a clock change",
            "  Sun 2029-03-11 02:30  skipped by a clock change",
        ]
    );
}

#[test]
fn json_has_the_shape_of_the_package() {
    let Outcome { status, stdout, stderr } =
        schedule("30 2 * * *", "Europe/Berlin", &["--format", "json", "--next", "2", "--budget", "7"]);
    assert_eq!(status, 0);
    assert!(stderr.starts_with("warning[cron-dst]"), "{stderr}");
    let value: serde_json::Value = serde_json::from_str(&stdout).unwrap();
    assert_eq!(value["text"], "at 02:30, every day, Berlin time");
    assert_eq!(value["runsPerYear"], 365.2425);
    assert_eq!(value["sessionsPerMonth"], 32);
    assert_eq!(value["costCeilingPerMonth"], "224");
    assert_eq!(value["next"].as_array().map(Vec::len), Some(2));
    assert_eq!(
        value["clockChanges"][0],
        serde_json::json!({
            "at": "2026-10-25T01:00:00Z", "offsetBefore": "+02:00", "offsetAfter": "+01:00", "effect": "doubled",
            "runs": [{ "local": "2026-10-25T02:30:00", "instants": ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"] }],
        })
    );
    assert_eq!(value["clockChanges"][1]["effect"], "skipped");
    assert_eq!(
        value["next"][0],
        serde_json::json!({
            "at": "2026-06-01T00:30:00Z", "local": "2026-06-01T02:30:00", "offset": "+02:00", "abbreviation": "CEST",
            "repeated": false,
        })
    );
}

#[test]
fn calendars() {
    let first = schedule("0 9,17 * * 1-5", "America/Argentina/Buenos_Aires", &["--format", "ics", "--next", "2"]);
    assert_eq!(first.status, 0);
    assert!(first.stdout.split_terminator("\r\n").all(|line| line.len() <= 75 && !line.contains('\n')));
    assert_snapshot!(first.stdout.replace('\r', ""));
    let again = schedule("0 9,17 * * 1-5", "America/Argentina/Buenos_Aires", &["--format", "ics", "--next", "2"]);
    assert_eq!(first.stdout, again.stdout);
}

#[test]
fn problems_are_shown_as_check_shows_them() {
    let Outcome { status, stdout, stderr } = schedule("0 24 * * MON-FRI", "PST", &[]);
    assert_eq!((status, stderr.as_str()), (1, ""));
    assert_snapshot!(stdout);
}

#[test]
fn places_are_those_of_the_argument_whatever_it_holds() {
    let Outcome { status, stdout, .. } = schedule("0\t9 \"é\" * 60", "UTC", &[]);
    assert_eq!(status, 1);
    assert_snapshot!(stdout);
}

#[test]
fn what_never_runs_is_an_error_that_is_described() {
    let Outcome { status, stdout, .. } = schedule("0 0 30 2 *", "UTC", &[]);
    assert_eq!(status, 1);
    assert!(stdout.starts_with("error[cron-never-fires]"), "{stdout}");
    assert!(
        stdout
            .ends_with("never, since no such date exists: at 00:00, on the 30th of February, UTC\n0 0 30 2 * in UTC\n")
    );
}

#[test]
fn bad_use() {
    for more in [
        ["--after", "2019-12-31T23:59:59Z"],
        ["--after", "tomorrow"],
        ["--next", "100001"],
        ["--next", "-1"],
        ["--budget", "0"],
        ["--budget", "1.5"],
        ["--format", "xml"],
    ] {
        let Outcome { status, stdout, stderr } = schedule("0 9 * * *", "UTC", &more);
        assert_eq!((status, stdout.as_str()), (2, ""), "{more:?}");
        assert!(stderr.starts_with("error: "), "{more:?}: {stderr}");
    }
}

#[test]
fn no_calendar_is_printed_without_an_event() {
    let Outcome { status, stdout, stderr } = schedule("0 9 * * *", "UTC", &["--next", "0", "--format", "ics"]);
    assert_eq!((status, stdout.as_str()), (2, ""));
    assert_eq!(stderr, "error: a calendar file has at least one event (RFC 5545); give --next 1 or more\n");
    let Outcome { status, stdout, stderr } = schedule("0 0 30 2 *", "UTC", &["--format", "ics"]);
    assert_eq!((status, stdout.as_str()), (1, ""));
    assert!(stderr.starts_with("error[cron-never-fires]"), "{stderr}");
}

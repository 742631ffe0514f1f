//! Safe fixes, applied all at once and again until nothing changes.

use deployment_preflight::json::{self, Encoding, Mend};
use deployment_preflight::{Fix, Kind, Options, TextEdit, check, fix};
use proptest::prelude::*;

use super::oracle::{mutate, mutation};

/// So many times at most all safe fixes are applied.
const ROUNDS: usize = 8;

/// The safe fixes of a text that is not JSON, and whether all that is wrong has one.
fn safe_fixes(text: &str) -> (Vec<Fix>, bool) {
    let document = json::read(text, 1000);
    let made = |mend: Mend<'_>| Fix {
        title: String::new(),
        safe: true,
        edits: mend
            .edits()
            .map(|(span, new)| TextEdit { start: span.start, end: span.end, text: new.into() })
            .collect(),
        patch: Vec::new(),
    };
    let problems = document.problems();
    let fixes: Vec<Fix> =
        problems.iter().filter_map(|problem| document.mend(problem)).filter(Mend::safe).map(made).collect();
    let all = fixes.len() == problems.len();
    (fixes, all)
}

/// The text and what each round makes of it, the last of which is at rest.
fn rounds(text: &str, fixes: impl Fn(&str) -> Vec<Fix>) -> Vec<String> {
    let mut texts = vec![text.to_owned()];
    for _ in 0..=ROUNDS {
        let last = &texts[texts.len() - 1];
        let next = fix::apply(last, &fixes(last), Encoding::Utf8);
        if next == *last {
            return texts;
        }
        texts.push(next);
    }
    panic!("no end: {texts:#?}");
}

/// What safe fixes make of a text in the end.
fn repaired(text: &str) -> String {
    let mut texts = rounds(text, |text| safe_fixes(text).0);
    texts.pop().unwrap()
}

#[test]
fn what_safe_fixes_make_in_the_end() {
    let table = [
        // Nothing is put into a string whose end is not known; behind one that is mended the comma comes.
        ("['a\n1]", "['a\n1]"),
        ("[`a\n1]", "[`a\n1]"),
        ("['a  \n1]", "['a  \n1]"),
        ("[\"a\n\"b\"]", "[\"a\n\"b\"]"),
        ("[\"a\"\n\"b\"]", "[\"a\",\n\"b\"]"),
        ("['a'\n1]", "[\"a\",\n1]"),
        ("[[\"a\n]\n1]", "[[\"a\n],\n1]"),
        ("[“a\n1]", "[“a,\n1]"),
        ("[“a\" 1]", "[\"a\", 1]"),
        ("{\"name\":\"a\n\"agent\":\"x\"}", "{\"name\":\"a\n\"agent\":\"x\"}"),
        ("{\"name\":'a\n\"agent\":\"x\"}", "{\"name\":'a\n\"agent\":\"x\"}"),
        ("{'name:\n 'a'}", "{'name:\n \"a\"}"),
        ("{\"name\n \"a\"}", "{\"name\n \"a\"}"),
        ("{'name\n“a”}", "{'name\n\"a\"}"),
        ("{name\" 1}", "{name\": 1}"),
        // A tab is escaped where it is in a string, and the text behind a string without an end stays as it is.
        ("[\"a\tb\",\t1]", "[\"a\\tb\",\t1]"),
        ("[\"a\tb,\n\t1,\n\t\"c\"]", "[\"a\\tb,\n\t1,\n\t\"c\"]"),
        ("[\"a\t\n, 1]", "[\"a\t\n, 1]"),
        ("[\"a,\t\"b\"]", "[\"a,\t\"b\"]"),
        ("[\"\\ud800,\t\"b\"]", "[\"\\ud800,\t\"b\"]"),
        ("[\"a\u{1}b,\n\t1]", "[\"a\u{1}b,\n\t1]"),
        ("{\"path\t:null},\n{\"a\": 1}", "{\"path\t:null},\n{\"a\": 1}"),
        ("{\"path:\t\"x\"}", "{\"path:\t\"x\"}"),
        // A quote within typographic ones may be escaped already, and a backslash in front of the last one escapes nothing.
        ("[“say \"x\"”]", "[\"say \\\"x\\\"\"]"),
        ("[“say \\\"x\\\"”]", "[\"say \\\"x\\\"\"]"),
        ("[“a\\\"b\"]", "[\"a\\\"b\"]"),
        ("[“C:\\”]", "[\"C:\\\\\"]"),
        ("[“C:\\\\”]", "[\"C:\\\\\"]"),
        // A comment goes, what only looks like the beginning of one stays.
        ("[1 /* a */, 2]", "[1 , 2]"),
        ("/*[1, 2]", "/*[1, 2]"),
        ("[1, /*/ 2]", "[1, /*/ 2]"),
    ];
    for (text, expected) in table {
        assert_eq!(repaired(text), expected, "{text}");
    }
}

/// Asserts that applying the safe fixes comes to an end, and that it ends in JSON when there is a safe fix for everything.
fn comes_to_rest(text: &str) {
    let texts = rounds(text, |text| safe_fixes(text).0);
    let last = json::read(&texts[texts.len() - 1], 1000);
    // What is behind another mistake shows when that one is mended: an escape in a string in the wrong quotes, or that the
    // text is nothing but a comment.
    let hidden = |problem: &json::Problem| {
        let mut message = String::new();
        problem.message(&mut message);
        message.contains("backslash") || message.contains("hexadecimal") || message.contains("empty")
    };
    let mended = last.is_json() || last.problems().iter().any(hidden);
    assert!(mended || !safe_fixes(text).1, "{texts:#?}");
}

/// The real bodies among the fixtures.
fn bodies() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/examples");
    let files = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.extension().is_some_and(|name| name == "json")).collect();
    files.sort();
    assert!(files.len() > 10, "{files:?}");
    files.iter().map(|file| std::fs::read_to_string(file).unwrap()).collect()
}

fn changed_body() -> impl Strategy<Value = String> {
    (prop::sample::select(bodies()), prop::collection::vec(mutation(), 1..6))
        .prop_map(|(body, mutations)| mutations.iter().fold(body, |text, mutation| mutate(&text, mutation)))
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn safe_fixes_of_short_texts_come_to_rest(text in "[\\[\\]{}\"'`,:\\\\ \n\ta1“”]{0,14}") {
        comes_to_rest(&text);
    }

    #[test]
    fn safe_fixes_of_changed_bodies_come_to_rest(text in changed_body()) {
        comes_to_rest(&text);
    }

    #[test]
    fn safe_fixes_of_whole_reports_come_to_rest(text in changed_body()) {
        let options = Options { encoding: Encoding::Utf8, max_diagnostics: 1000, ..Options::default() };
        rounds(&text, |text| {
            let report = check(Kind::DeploymentCreate, text, &options);
            report.diagnostics.into_iter().flat_map(|found| found.fixes).filter(|fix| fix.safe).collect()
        });
    }
}

//! What holds for every text: no crash, and reports that are in order and consistent.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::sync::LazyLock;

use deployment_preflight::json::{self, Encoding};
use deployment_preflight::{
    Code, Diagnostic, Kind, Options, Overrides, Range, Report, Severity, check, check_bytes, check_document,
};
use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::Value;

const KIND: Kind = Kind::DeploymentCreate;

/// Bodies as people write them, good and bad.
static BODIES: LazyLock<Vec<String>> = LazyLock::new(|| {
    let fixtures = common::fixtures("fixtures").into_iter();
    fixtures.filter(|fixture| fixture.text.len() < 6000).map(|fixture| fixture.text).collect()
});

fn options() -> Options {
    Options { now: Some(common::NOW), ..Options::default() }
}

/// Byte offsets of the UTF-16 units at which characters begin, and the end.
fn borders(text: &str) -> Vec<usize> {
    let mut units = 0;
    let mut all = Vec::with_capacity(text.len() + 1);
    for character in text.chars() {
        all.push(units);
        units += character.len_utf16();
    }
    all.push(units);
    all
}

fn check_range(range: Range, borders: &[usize], what: &Diagnostic) {
    assert!(range.start <= range.end, "{what:?}");
    assert!(borders.binary_search(&range.start).is_ok(), "{what:?}");
    assert!(borders.binary_search(&range.end).is_ok(), "{what:?}");
    assert!((range.start_line, range.start_character) <= (range.end_line, range.end_character), "{what:?}");
}

/// Checks everything that is always so, and returns the report.
fn sound(text: &str) -> Report {
    let report = check(KIND, text, &options());
    let borders = borders(text);
    let document = json::read(text, 100_000);
    let readable = document.problems().iter().all(|problem| problem.code() == Code::JsonLoneSurrogate);
    let mut last = (0, Code::JsonSyntax);
    for diagnostic in &report.diagnostics {
        // Of a doubled key the pointer names the last, whatever is meant.
        let doubled = report.diagnostics.iter().any(|found| found.code == Code::JsonDuplicateKey);
        let range = diagnostic.range.expect("text was checked");
        check_range(range, &borders, diagnostic);
        let place = (range.start, diagnostic.code);
        assert!(last <= place, "document order: {diagnostic:?}");
        last = place;
        for related in &diagnostic.related {
            check_range(related.range.expect("text was checked"), &borders, diagnostic);
            assert!(!readable || doubled || document.find(&related.pointer).is_some(), "{diagnostic:?}");
        }
        for fix in &diagnostic.fixes {
            let mut end = 0;
            assert!(!fix.edits.is_empty() && !fix.title.is_empty(), "{diagnostic:?}");
            for edit in &fix.edits {
                assert!(end <= edit.start && edit.start <= edit.end, "{diagnostic:?}");
                assert!(borders.binary_search(&edit.start).is_ok() && borders.binary_search(&edit.end).is_ok());
                end = edit.end;
            }
        }
        // A key with half a surrogate pair cannot be written in a pointer.
        if readable && !doubled && !diagnostic.pointer.contains('\u{fffd}') {
            let there = document.find(&diagnostic.pointer).is_some();
            assert_eq!(there, diagnostic.code != Code::Required, "{diagnostic:?}\n{text}");
        }
        well_worded(diagnostic);
    }
    assert_eq!(report.valid, report.diagnostics.iter().all(|found| found.severity != Severity::Error));
    assert_eq!(report.truncated, 0);
    assert!(serde_json::from_str::<Value>(&whole(&report.to_json())).is_ok());
    report
}

/// JSON with U+FFFD in place of surrogates, since serde_json takes no half of a pair: a patch may repeat one from a value.
fn whole(json: &str) -> String {
    let mut out = String::new();
    let mut rest = json;
    while let Some(at) = rest.find('\\') {
        let digits = rest.get(at + 2..at + 6).filter(|_| rest[at + 1..].starts_with('u'));
        let code = digits.and_then(|digits| u16::from_str_radix(digits, 16).ok());
        let surrogate = matches!(code, Some(0xd800..0xe000));
        out += &rest[..at];
        out += if surrogate { "\\ufffd" } else { &rest[at..at + 2] };
        rest = &rest[if surrogate { at + 6 } else { at + 2 }..];
    }
    out + rest
}

#[test]
fn a_patch_may_repeat_half_a_pair() {
    sound(r#"{"initial_events": [{"type": "user.message", "content": {"type": "text", "\ud800text": "Begin."}}]}"#);
}

/// The style of messages: lower case or code at the beginning, one sentence, no final stop, nothing that moves the cursor.
fn well_worded(diagnostic: &Diagnostic) {
    let titles = diagnostic.fixes.iter().map(|fix| &fix.title);
    let related = diagnostic.related.iter().map(|related| &related.message);
    for text in [&diagnostic.message].into_iter().chain(&diagnostic.help).chain(titles).chain(related) {
        let first = text.chars().next().expect("not empty");
        let acronym = text.starts_with("JSON ") || text.starts_with("`");
        assert!(acronym || first.is_lowercase(), "{text}");
        assert!(!text.ends_with('.') && !text.contains(char::is_control), "{text}");
        assert!(text.chars().count() < 240, "{text}");
        assert_eq!(text, text.trim(), "{text}");
    }
}

fn codes_and_pointers(report: &Report) -> Vec<(Code, Severity, String, String)> {
    let key = |found: &Diagnostic| (found.code, found.severity, found.pointer.clone(), found.message.clone());
    report.diagnostics.iter().map(key).collect()
}

/// A change of a text: a part goes, comes twice, is exchanged for another, or something comes in.
#[derive(Clone, Debug)]
enum Change {
    Delete(Index, usize),
    Duplicate(Index, usize, Index),
    Exchange(Index, Index, usize),
    Insert(Index, String),
}

fn change() -> impl Strategy<Value = Change> {
    let token = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "\\",
        "null",
        "true",
        "1e400",
        "-",
        "{}",
        "[]",
        "\"\"",
        "\"type\"",
        "\"type\": 1,",
        "//",
        "/*",
        "'",
        "“",
        "é",
        "😀",
        "\n",
        "\t",
        "\0",
        "\\ud800",
        "\u{a0}",
        "None",
        "\"\u{2028}\"",
        "\"__proto__\": {},",
    ]);
    prop_oneof![
        (any::<Index>(), 1..40_usize).prop_map(|(at, length)| Change::Delete(at, length)),
        (any::<Index>(), 1..400_usize, any::<Index>()).prop_map(|(at, length, to)| Change::Duplicate(at, length, to)),
        (any::<Index>(), any::<Index>(), 1..20_usize)
            .prop_map(|(one, other, length)| Change::Exchange(one, other, length)),
        (any::<Index>(), token.prop_map(str::to_owned)).prop_map(|(at, token)| Change::Insert(at, token)),
    ]
}

fn apply(text: &str, change: &Change) -> String {
    let mut characters: Vec<char> = text.chars().collect();
    let count = characters.len();
    let part = |at: &Index, length: usize| {
        let start = at.index(count + 1);
        start..(start + length).min(count)
    };
    match change {
        Change::Delete(at, length) => drop(characters.drain(part(at, *length))),
        Change::Duplicate(at, length, to) => {
            let copy = characters[part(at, *length)].to_vec();
            let to = to.index(count + 1);
            characters.splice(to..to, copy);
        }
        Change::Exchange(one, other, length) => {
            for (a, b) in part(one, *length).zip(part(other, *length)) {
                characters.swap(a, b);
            }
        }
        Change::Insert(at, token) => {
            let at = at.index(count + 1);
            characters.splice(at..at, token.chars());
        }
    }
    characters.into_iter().collect()
}

fn changed_body() -> impl Strategy<Value = String> {
    (any::<Index>(), proptest::collection::vec(change(), 0..8)).prop_map(|(body, changes)| {
        changes.iter().fold(BODIES[body.index(BODIES.len())].clone(), |text, change| apply(&text, change))
    })
}

/// Some members of a body anew: values of any type under the API's own names.
fn odd_body() -> impl Strategy<Value = String> {
    let name = prop::sample::select(vec![
        "agent",
        "environment_id",
        "initial_events",
        "name",
        "description",
        "metadata",
        "resources",
        "schedule",
        "vault_ids",
        "budget",
        "type",
        "content",
        "text",
        "source",
        "url",
        "file_id",
        "data",
        "media_type",
        "rubric",
        "mount_path",
        "id",
        "version",
        "expression",
        "timezone",
        "checkout",
        "sha",
        "max_list_cost",
        "amount",
        "currency",
        "access",
        "",
    ]);
    let word = prop::sample::select(vec![
        "agent",
        "cron",
        "user.message",
        "system.message",
        "user.define_outcome",
        "text",
        "image",
        "document",
        "base64",
        "url",
        "file",
        "github_repository",
        "memory_store",
        "branch",
        "commit",
        "limit",
        "redacted",
        "USD",
        "",
        " ",
        "vlt_1",
        "env_1",
        "https://github.com/a/b",
        "http://a",
        "/workspace/x",
        "../x",
        "12",
        "0 9 * * *",
        "Europe/Berlin",
        "é😀",
    ]);
    let leaf = prop_oneof![
        word.prop_map(Value::from),
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-2..40_i64).prop_map(Value::from),
        Just(Value::from(1.5)),
    ];
    let value = leaf.prop_recursive(5, 40, 5, move |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            proptest::collection::vec((name.clone(), inner), 0..6).prop_map(|members| Value::Object(
                members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect()
            )),
        ]
    });
    value.prop_map(|value| serde_json::to_string_pretty(&value).unwrap())
}

fn override_of() -> impl Strategy<Value = (Code, Option<Severity>)> {
    let severity =
        prop::sample::select(vec![None, Some(Severity::Error), Some(Severity::Warning), Some(Severity::Info)]);
    (prop::sample::select(Code::ALL), severity)
}

/// So many that those beyond the wanted ones have to make room while the check goes on, of all kinds and not in order.
#[test]
fn of_very_many_findings_the_first_are_listed() {
    let content: Vec<String> = (0..1_200)
        .map(|number| match number % 5 {
            0 => r#"{"type": "txt"}"#.to_owned(),
            1 => r#"{"type": "text"}"#.to_owned(),
            2 => format!(r#"{{"été{number}": 1, "text": "", "type": "text"}}"#),
            3 => format!(r#"{{"a/b~{number}": "{}", "text": 7}}"#, "x".repeat(60)),
            _ => "null".to_owned(),
        })
        .collect();
    let text = format!(r#"{{"initial_events": [{{"type": "user.message", "content": [{}]}}]}}"#, content.join(",\n"));
    let full = check(KIND, &text, &Options { max_diagnostics: usize::MAX, ..options() });
    assert!(full.diagnostics.len() > 1_400 && full.truncated == 0, "{} {}", full.diagnostics.len(), full.truncated);
    for most in [0, 1, 7, 100, 600] {
        let short = check(KIND, &text, &Options { max_diagnostics: most, ..options() });
        assert_eq!(short.diagnostics, full.diagnostics[..most], "{most}");
        assert_eq!((short.truncated, short.valid), (full.diagnostics.len() - most, false), "{most}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bytes_of_any_kind(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        let text = std::str::from_utf8(&bytes);
        let checked = check_bytes(KIND, &bytes, &options());
        prop_assert_eq!(checked.as_ref().map_err(|error| error.valid_up_to).err(), text.err().map(|error| error.valid_up_to()));
        // Bytes that are not UTF-8 do no harm even to the reader that takes surrogates.
        let document = json::read_wtf8(&bytes, 100);
        let report = check_document(KIND, &document, &options(), true);
        assert!(report.to_json().starts_with('{'));
    }

    #[test]
    fn texts_of_any_kind(text in prop_oneof![any::<String>(), "[\\[\\]{}\",:\\\\a'/* \n]{0,60}"]) {
        sound(&text);
    }

    #[test]
    fn bodies_that_were_changed(text in changed_body()) {
        sound(&text);
    }

    #[test]
    fn bodies_of_odd_values(text in odd_body()) {
        let report = sound(&text);
        // A value has what a text has, but for ranges and edits.
        let compact = serde_json::from_str::<Value>(&text).unwrap().to_string();
        let value = check_document(KIND, &json::read(&compact, 1000), &options(), false);
        let as_text = sound(&compact);
        prop_assert_eq!(codes_and_pointers(&value), codes_and_pointers(&as_text));
        let sorted = |report: &Report| {
            let mut all = codes_and_pointers(report);
            all.sort();
            all
        };
        prop_assert_eq!(sorted(&report), sorted(&as_text), "blanks do not matter");
        for diagnostic in &value.diagnostics {
            prop_assert!(diagnostic.range.is_none() && diagnostic.fixes.iter().all(|fix| fix.edits.is_empty()));
            prop_assert!(diagnostic.fixes.iter().all(|fix| !fix.patch.is_empty()));
        }
    }

    #[test]
    fn a_shorter_list_is_the_beginning_of_the_full_one(text in changed_body(), most in 0..6_usize) {
        let full = sound(&text);
        let short = check(KIND, &text, &Options { max_diagnostics: most, ..options() });
        let listed = full.diagnostics.len().min(most);
        prop_assert_eq!(&short.diagnostics, &full.diagnostics[..listed]);
        prop_assert_eq!(short.truncated, full.diagnostics.len() - listed);
        prop_assert_eq!(short.valid, full.valid);
    }

    #[test]
    fn severities_are_the_callers_to_set(text in changed_body(), overrides in proptest::collection::vec(override_of(), 1..30)) {
        let full = sound(&text);
        let mut options = options();
        for (code, severity) in &overrides {
            options.severity.set(*code, *severity);
        }
        let last = |code: Code| overrides.iter().rev().find(|(other, _)| *other == code).map(|(_, severity)| *severity);
        let expected: Vec<Diagnostic> = full.diagnostics.iter().filter_map(|found| {
            let severity = last(found.code).unwrap_or(Some(found.severity))?;
            Some(Diagnostic { severity, ..found.clone() })
        }).collect();
        let report = check(KIND, &text, &options);
        prop_assert_eq!(report.valid, expected.iter().all(|found| found.severity != Severity::Error));
        prop_assert_eq!(report.diagnostics, expected);
    }

    #[test]
    fn the_same_text_gives_the_same_report_in_every_encoding(text in changed_body()) {
        let report = sound(&text);
        prop_assert_eq!(&sound(&text), &report);
        let bytes = check(KIND, &text, &Options { encoding: Encoding::Utf8, ..options() });
        let characters = check(KIND, &text, &Options { encoding: Encoding::Utf32, ..options() });
        for ((utf16, utf8), utf32) in report.diagnostics.iter().zip(&bytes.diagnostics).zip(&characters.diagnostics) {
            let (utf16, utf8, utf32) = (utf16.range.unwrap(), utf8.range.unwrap(), utf32.range.unwrap());
            let covered = &text[utf8.start..utf8.end];
            let units: Vec<u16> = text.encode_utf16().skip(utf16.start).take(utf16.end - utf16.start).collect();
            prop_assert_eq!(String::from_utf16(&units).unwrap(), covered);
            let picked: String = text.chars().skip(utf32.start).take(utf32.end - utf32.start).collect();
            prop_assert_eq!(picked, covered);
        }
    }
}

#[test]
fn examples_cut_at_every_character() {
    let examples = common::fixtures("fixtures").into_iter().filter(|fixture| fixture.name.starts_with("examples"));
    // Every character of every seventh, which differ most; of the others every few.
    for (number, fixture) in examples.enumerate() {
        let step = if number % 7 == 0 { 1 } else { 29 };
        for end in (0..fixture.text.len()).step_by(step).filter(|&end| fixture.text.is_char_boundary(end)) {
            let text = &fixture.text[..end];
            let report = check(KIND, text, &options());
            // Whatever is cut inside the outermost value is not JSON.
            assert!(!report.valid || text.trim_end() == fixture.text.trim_end(), "{} cut at {end}", fixture.name);
            if step > 1 {
                sound(text);
            }
        }
    }
}

#[test]
fn the_fixtures_themselves_are_sound() {
    for fixture in common::fixtures("fixtures") {
        sound(&fixture.text);
    }
}

#[test]
fn overrides_forget_nothing() {
    let mut overrides = Overrides::default();
    overrides.set(Code::Required, None);
    overrides.set(Code::Required, Some(Severity::Info));
    assert_eq!(overrides.apply(Code::Required, Severity::Error), Some(Severity::Info));
    assert_eq!(overrides.apply(Code::TooLong, Severity::Error), Some(Severity::Error));
}

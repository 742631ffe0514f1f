//! `serde_json` as the judge: what is JSON, and what it says.

use deployment_preflight::json::{self, Document, Id, Mend, Type, number};
use proptest::prelude::*;
use serde::de::IgnoredAny;
use serde_json::{Map, Value};

fn string() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-z]{0,3}",
        proptest::collection::vec(any::<char>(), 0..6).prop_map(String::from_iter),
        Just("~0/~1 \"\\\u{7f}\u{0}\n😀".to_owned()),
    ]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>()
            .prop_filter("finite, and printed and parsed exactly by the judge", |number| {
                number.is_finite()
                    && serde_json::from_str::<f64>(&Value::from(*number).to_string()).ok() == Some(*number)
            })
            .prop_map(Value::from),
        string().prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 60, 6, |inner| {
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..6).prop_map(Value::from),
            proptest::collection::vec((string(), inner), 0..6)
                .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Prints a value with blanks and escapes as `choices` decide.
struct Printer<'c> {
    choices: std::iter::Cycle<std::slice::Iter<'c, u8>>,
    out: String,
}

impl Printer<'_> {
    fn choose(&mut self) -> u8 {
        self.choices.next().copied().unwrap_or_default()
    }

    fn blank(&mut self) {
        let choice = usize::from(self.choose() & 7);
        self.out.push_str(["", "", "", " ", "\n", "\t", "\r\n", "   \n  "][choice]);
    }

    fn string(&mut self, text: &str) {
        self.out.push('"');
        for character in text.chars() {
            let short = match character {
                '"' => Some("\\\""),
                '\\' => Some("\\\\"),
                '/' => Some("\\/"),
                '\u{8}' => Some("\\b"),
                '\u{c}' => Some("\\f"),
                '\n' => Some("\\n"),
                '\r' => Some("\\r"),
                '\t' => Some("\\t"),
                _ => None,
            };
            let must = character < ' ' || character == '"' || character == '\\';
            match (self.choose() & 3, short) {
                (0, _) => {
                    for unit in character.encode_utf16(&mut [0; 2]) {
                        self.out.push_str(&if *unit & 1 == 0 {
                            format!("\\u{unit:04x}")
                        } else {
                            format!("\\u{unit:04X}")
                        });
                    }
                }
                (1, Some(short)) => self.out.push_str(short),
                _ if must => self.out.push_str(&format!("\\u{:04x}", character as u32)),
                _ => self.out.push(character),
            }
        }
        self.out.push('"');
    }

    fn value(&mut self, value: &Value) {
        self.blank();
        match value {
            Value::String(text) => self.string(text),
            Value::Array(items) => {
                self.out.push('[');
                for (index, item) in items.iter().enumerate() {
                    if index > 0 {
                        self.out.push(',');
                    }
                    self.value(item);
                }
                if items.is_empty() {
                    self.blank();
                }
                self.out.push(']');
            }
            Value::Object(members) => {
                self.out.push('{');
                for (index, (key, item)) in members.iter().enumerate() {
                    if index > 0 {
                        self.out.push(',');
                    }
                    self.blank();
                    self.string(key);
                    self.blank();
                    self.out.push(':');
                    self.value(item);
                }
                self.blank();
                self.out.push('}');
            }
            other => self.out.push_str(&other.to_string()),
        }
        self.blank();
    }
}

/// Compares a value with what was read of it, by pointer, and the span with what it covers.
fn agree(text: &str, document: &Document<'_>, pointer: &str, value: &Value) {
    let id = document.find(pointer).unwrap_or_else(|| panic!("{pointer:?} in {text}"));
    assert_eq!(document.pointer(id), pointer, "{text}");
    let covered = &text[document.span(id)];
    assert_eq!(&serde_json::from_str::<Value>(covered).unwrap(), value, "{pointer:?} covers {covered}");
    assert_eq!(covered.trim(), covered);
    let kind = match value {
        Value::Null => Type::Null,
        Value::Bool(_) => Type::Boolean,
        Value::Number(_) => Type::Number,
        Value::String(_) => Type::String,
        Value::Array(_) => Type::Array,
        Value::Object(_) => Type::Object,
    };
    assert_eq!(document.kind(id), kind, "{pointer:?} in {text}");
    match value {
        Value::String(string) => {
            assert_eq!(document.str(id), string.as_str());
            assert_eq!(document.characters(id), string.chars().count());
            assert!(document.is(id, string));
        }
        Value::Number(number) => {
            let integer = match number::parse(covered.as_bytes()) {
                number::Number::Integer(integer) => Some(integer),
                number::Number::Other => None,
            };
            match number.as_i64() {
                Some(exact) if exact.unsigned_abs() < 1_000_000_000_000_000_000 => assert_eq!(integer, Some(exact)),
                Some(_) => assert!(matches!(integer, Some(i64::MIN | i64::MAX))),
                None => assert_eq!(integer.is_some(), number.as_f64().unwrap().fract() == 0.0, "{covered}"),
            }
        }
        Value::Array(items) => {
            assert_eq!(document.items(id).count(), items.len());
            for (index, item) in items.iter().enumerate() {
                agree(text, document, &format!("{pointer}/{index}"), item);
            }
        }
        Value::Object(members) => {
            assert_eq!(document.keys(id).count(), members.len());
            for (key, item) in members {
                let escaped = key.replace('~', "~0").replace('/', "~1");
                agree(text, document, &format!("{pointer}/{escaped}"), item);
                assert_eq!(document.member(id, key), document.find(&format!("{pointer}/{escaped}")));
            }
        }
        _ => {}
    }
}

fn read_whole(text: &str, value: &Value) {
    let document = json::read(text, 10);
    assert!(document.problems().is_empty(), "{text}");
    agree(text, &document, "", value);
    // A leading mark is passed over.
    let marked = format!("\u{feff}{text}");
    let document = json::read(&marked, 10);
    assert!(document.problems().is_empty(), "{marked}");
    agree(&marked, &document, "", value);
}

/// What a text is changed by: where, how much goes, and what comes.
pub fn mutation() -> impl Strategy<Value = (prop::sample::Index, usize, String)> {
    let token = prop::sample::select(vec![
        "", "", "{", "}", "[", "]", ",", ":", "\"", "\\", "'", "//", "/*", "*/", "0", "-", ".", "e", "1", "\n", " ",
        "\t", "true", "nul", "None", "NaN", "é", "😀", "“", "”", "\u{a0}", "\u{feff}", "\0", "\\u", "\\ud800", "#",
        "`", "$", ";",
    ]);
    (any::<prop::sample::Index>(), 0..4_usize, token.prop_map(str::to_owned))
}

/// Applies a mutation between characters.
pub fn mutate(text: &str, (at, gone, come): &(prop::sample::Index, usize, String)) -> String {
    let borders: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    let start = at.index(borders.len());
    let end = (start + gone).min(borders.len() - 1);
    format!("{}{come}{}", &text[..borders[start]], &text[borders[end]..])
}

/// Everything that is said about a document's problems, one text each.
fn told(document: &Document<'_>) -> Vec<String> {
    let tell = |problem: &json::Problem| {
        let mut out = format!("{} {:?} {:?} {:?} ", problem.code(), problem.span(), problem.within(), problem.help());
        problem.message(&mut out);
        if let Some(mend) = document.mend(problem) {
            mend.title(&mut out);
            out.extend(mend.edits().map(|edit| format!("{edit:?}")));
        }
        out
    };
    document.problems().iter().map(tell).collect()
}

/// Whether `serde_json` takes a text, and whether the reader does.
fn verdicts(text: &str) -> (bool, bool) {
    let document = json::read(text, 1000);
    let names = |code: &str| document.problems().iter().any(|problem| problem.code().as_str() == code);
    let syntax = names("json-syntax");
    // The one nests 127 levels and refuses halves of surrogate pairs; the other nests 128 and names halves by a code.
    if names("json-too-deep") || names("json-lone-surrogate") {
        return (false, false);
    }
    (serde_json::from_str::<IgnoredAny>(text.strip_prefix('\u{feff}').unwrap_or(text)).is_ok(), !syntax)
}

fn has_doubled_keys(document: &json::Document<'_>) -> bool {
    let mut id = Id::ROOT;
    (0..document.len()).any(|_| {
        let mut seen = std::collections::HashSet::new();
        let doubled = document.keys(id).any(|key| !seen.insert(document.string(key)));
        id = id.following();
        doubled
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn printed_values_are_read_back(value in value(), choices in proptest::collection::vec(any::<u8>(), 1..200)) {
        read_whole(&value.to_string(), &value);
        read_whole(&serde_json::to_string_pretty(&value).unwrap(), &value);
        let mut printer = Printer { choices: choices.iter().cycle(), out: String::new() };
        printer.value(&value);
        read_whole(&printer.out, &value);
    }

    #[test]
    fn changed_texts_are_judged_alike(value in value(), mutations in proptest::collection::vec(mutation(), 1..4)) {
        let mut text = value.to_string();
        for mutation in &mutations {
            text = mutate(&text, mutation);
            let (theirs, ours) = verdicts(&text);
            prop_assert_eq!(theirs, ours, "{}", text);
        }
    }

    #[test]
    fn short_texts_are_judged_alike(text in "[\\[\\]{},:\"\\\\ \n0-2.eE+tnrulfase/*'a-]{0,12}") {
        let (theirs, ours) = verdicts(&text);
        prop_assert_eq!(theirs, ours, "{}", text);
    }

    #[test]
    fn numbers_are_judged_alike(text in "-?[0-9]{0,4}[.]?[0-9]{0,3}([eE][+-]?[0-9]{0,3})?") {
        let (theirs, ours) = verdicts(&text);
        prop_assert_eq!(theirs, ours, "{}", text);
    }

    #[test]
    fn documents_are_well_formed_whatever_the_text(value in value(), mutations in proptest::collection::vec(mutation(), 0..12)) {
        let text = mutations.iter().fold(value.to_string(), |text, mutation| mutate(&text, mutation));
        let document = json::read(&text, 1000);
        prop_assert!(!document.is_empty());
        let mut id = Id::ROOT;
        let mut start = 0;
        for _ in 0..document.len() {
            let span = document.span(id);
            prop_assert!(start <= span.start && span.start <= span.end && span.end <= text.len(), "{} {:?}", text, span);
            prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
            start = span.start;
            let inner = document.items(id).chain(document.keys(id).map(Id::value));
            for item in inner {
                let inside = document.span(item);
                prop_assert!(span.start <= inside.start && inside.end <= span.end, "{}: {:?} in {:?}", text, inside, span);
            }
            prop_assert!(document.next(id) > id);
            prop_assert!(document.characters(id) >= usize::from(!document.string(id).is_empty() && document.kind(id) == Type::String));
            id = id.following();
        }
        for problem in document.problems() {
            prop_assert!(text.get(problem.span()).is_some(), "{}: {:?}", text, problem);
            // A key with half a surrogate pair cannot be written in a pointer, and of a doubled key the last one is found.
            let pointer = document.pointer(problem.within());
            let is_exact = !pointer.contains('\u{fffd}') && !has_doubled_keys(&document);
            prop_assert!(!is_exact || document.find(&pointer).is_some(), "{}: {:?}", text, problem);
            let mut from = 0;
            for (span, _) in document.mend(problem).iter().flat_map(Mend::edits) {
                prop_assert!(from <= span.start && span.start <= span.end && span.end <= text.len(), "{}: {:?}", text, problem);
                prop_assert!(text.is_char_boundary(span.start) && text.is_char_boundary(span.end));
                from = span.end;
            }
        }
        // A smaller list is the beginning of the full one.
        for most in [0, 1, 3] {
            let short = json::read(&text, most);
            let listed = document.problems().len().min(most);
            prop_assert_eq!(told(&short), &told(&document)[..listed]);
        }
    }
}

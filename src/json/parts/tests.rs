use super::*;
use crate::json::write::to_json;
use crate::json::{Id, read};
use crate::{Kind, Options, check_document};
use serde_json::{Value, json};

// The browsers, where the tests are compiled too, have no proptest.
#[cfg(not(target_arch = "wasm32"))]
mod fixtures;
#[cfg(not(target_arch = "wasm32"))]
mod random;

const NAMES: [&str; 4] = ["type", "a", "authorization_token", "thirty-two characters of a name."];

/// A value as `pkg/src/value.js` takes it apart.
#[derive(Default)]
struct Taken {
    text: String,
    list: Vec<u32>,
}

impl Taken {
    fn put(&mut self, kind: u32, part: &str) {
        self.text.push_str(part);
        self.list.push((part.encode_utf16().count() as u32) << BITS | kind);
    }

    fn stored(&mut self, kind: u32, place: usize, text: &str) {
        self.list.push(((place << 8 | text.len()) as u32) << BITS | kind);
    }

    fn member(&mut self, key: &str, member: &Value) {
        let name = NAMES.iter().position(|name| *name == key);
        let place = name.map(|at| WORDS.len() + NAMES.iter().take(at).map(|name| name.len()).sum::<usize>());
        match (place, member) {
            (Some(place), Value::String(string)) if key.len() < 32 && string.encode_utf16().count() < 8192 => {
                self.text.push_str(string);
                let upper = string.encode_utf16().count() << (NAME_BITS + PLACE_BITS) | place << NAME_BITS | key.len();
                self.list.push((upper as u32) << BITS | MEMBER);
                return;
            }
            (Some(place), _) => self.stored(NAME, place, key),
            (None, _) => self.put(KEY, key),
        }
        self.value(member);
    }

    fn value(&mut self, value: &Value) {
        let mark = |mark: u8, kind: u32| u32::from(mark) << BITS | kind;
        match value {
            Value::Null => self.stored(WORD, 1, "null"),
            Value::Bool(true) => self.stored(WORD, 6, "true"),
            Value::Bool(false) => self.stored(WORD, 11, "false"),
            Value::Number(number) => self.put(NUMBER, &number.to_string()),
            Value::String(string) => self.put(STRING, string),
            Value::Array(items) => {
                self.list.push(mark(b'[', OPEN));
                for item in items {
                    self.value(item);
                }
                self.list.push(mark(b']', CLOSE));
            }
            Value::Object(members) => {
                self.list.push(mark(b'{', OPEN));
                for (key, member) in members {
                    self.member(key, member);
                }
                self.list.push(mark(b'}', CLOSE));
            }
        }
    }
}

/// What JavaScript writes: the texts behind the words and names.
fn written(text: &str, margin: &str) -> (Vec<u8>, usize) {
    let front = [WORDS, NAMES.concat().as_bytes()].concat();
    let start = front.len();
    ([&front, text.as_bytes(), margin.as_bytes()].concat(), start)
}

/// Makes a document and looks at all of it; false when there is none.
fn assembles(list: &[u32], text: &str, margin: &str) -> bool {
    let (whole, start) = written(text, margin);
    let parts = Parts { list, text: &whole, start, end: start + text.len(), is_ascii: text.is_ascii() };
    let document = assemble(&parts, Spare::NONE);
    if let Some(document) = &document {
        to_json(document, Id::ROOT, &mut String::new());
        for &kind in Kind::ALL {
            let report = check_document(kind, document, &Options::default(), false);
            assert_eq!(report.kind, kind);
        }
    }
    document.is_some()
}

const BEHIND: &str = "\"\\\n behind the texts, whatever it is";

/// What reading the value's JSON gives is what its parts give, value by value, and in what is said of it.
fn same(value: &Value) {
    same_as(value, &Kind::ALL[..1]);
}

fn same_as(value: &Value, kinds: &[Kind]) {
    let mut taken = Taken::default();
    taken.value(value);
    let text = value.to_string();
    let expected = read(&text, 10);
    let (whole, start) = written(&taken.text, BEHIND);
    let end = start + taken.text.len();
    let parts = Parts { list: &taken.list, text: &whole, start, end, is_ascii: taken.text.is_ascii() };
    let document = assemble(&parts, Spare::NONE);
    let Some(document) = document else {
        assert!(!expected.problems.is_empty(), "{text}");
        return;
    };
    assert!(expected.problems.is_empty(), "{text}");
    let json = [&document, &expected].map(|document| {
        let mut json = String::new();
        to_json(document, Id::ROOT, &mut json).then_some(json)
    });
    assert_eq!(json[0], json[1], "{text}");
    let nexts = |document: &Document<'_>| document.nodes.iter().map(|node| (node.kind, node.next)).collect::<Vec<_>>();
    assert_eq!(nexts(&document), nexts(&expected), "{text}");
    let mut at = Id::ROOT;
    while at.index() < document.len() {
        if document.kind(at) == Type::String {
            assert_eq!(document.string(at), expected.string(at), "{text}");
            assert_eq!(document.characters(at), expected.characters(at), "{text}");
            assert_eq!(document.is_unescaped(at), expected.is_unescaped(at), "{text}");
        }
        at = at.following();
    }
    let options = Options { now: Some(1_800_000_000), ..Options::default() };
    for &kind in kinds {
        let reports = [&document, &expected].map(|document| check_document(kind, document, &options, false));
        assert_eq!(reports[0], reports[1], "{kind:?} {text}");
    }
}

#[test]
fn a_value_comes_out_as_its_json() {
    let every: String = (0..0x100).chain(0x1f5f0..0x1f610).filter_map(char::from_u32).collect();
    let values = [
        json!(null),
        json!(""),
        json!(-1.5),
        json!(true),
        json!([]),
        json!({}),
        json!([[], {}, [[1]], {"a": []}, true, false, null, "x"]),
        json!([{}, {}, [[], []], {"b": {}, "c": {"d": [{}]}}, [[[{"e": [false]}]]]]),
        json!({"": "", "a\"b": "\\\"\\", "é€": ["😀", "a😀€é", "plain"], "n": 12, "o": {"p": "q", "r": "0123456789abcdef"}}),
        json!({"all": every, "again": [every, "\u{7f}\u{80}"]}),
        json!([0, -1, 1e300, 5e-324, 4_294_967_296_u64, 123_456_789, 0.1]),
        json!({"type": "type", "a": {"type": null, "authorization_token": [true], "a": 1, "ab": false}}),
        json!({"thirty-two characters of a name.": {"thirty-two characters of a name.": ""}}),
        json!(["n", "t\u{1}", "\\u0001", "\n\u{1f}\\", "\\", "\u{1}\n"]),
    ];
    for value in values {
        same(&value);
    }
    for length in 0..50 {
        for special in ["\"", "\n", "\u{1f}", "é", "€", "😀", ""] {
            for at in 0..=length {
                let string = "x".repeat(at) + special + &"y".repeat(length - at);
                same(&json!({ "k": string, "l": "z" }));
            }
        }
    }
}

#[test]
fn what_is_too_deep_is_reported_as_in_a_text() {
    for depth in [1, 127, 128, 129, 130, 200] {
        for keys in [true, false] {
            let mut value = json!("within");
            for level in 0..depth {
                value = if keys && level % 2 == 0 { json!({"type": 1, "k": value}) } else { json!([value, null]) };
            }
            same(&json!([value, [], {"behind": "it"}]));
            same(&value);
        }
    }
}

#[test]
fn long_texts() {
    for text in ["x".repeat(100_000), "\u{1}".repeat(20_000), "é\n".repeat(10_000)] {
        same(&json!([text, {"a": text}, text]));
    }
    for length in [8_190, 8_191, 8_192] {
        same(&json!({"a": "x".repeat(length), "authorization_token": "\n".repeat(length), "type": "é".repeat(length)}));
    }
    same(&Value::Array((0..5_000).map(|number| json!({"type": number, "a": [null, true, [[[]]]]})).collect()));
    same(&json!(vec![json!([]); 20_000]));
}

#[test]
fn what_may_be_too_long_as_json_is_left_to_the_reader() {
    let value = |length: usize, character: char| {
        let mut taken = Taken::default();
        taken.value(&json!([String::from(character).repeat(length)]));
        assembles(&taken.list, &taken.text, BEHIND)
    };
    assert!(value(6_000_000, 'x'));
    assert!(value(5_500_000, '\u{1}'));
    assert!(!value(5_600_000, '\u{1}'));
    let many: Vec<u32> = core::iter::repeat_n(NULL, 900_000).collect();
    assert!(!assembles(&many, "", BEHIND));
}

#[test]
fn halves_of_a_pair_in_two_texts_are_refused() {
    let halves = [1 << BITS | STRING, 1 << BITS | STRING];
    assert!(!assembles(&halves, "\u{1f600}", BEHIND));
}

#[test]
fn parts_that_do_not_fit_are_refused() {
    let open = u32::from(b'[') << BITS | OPEN;
    let close = u32::from(b']') << BITS | CLOSE;
    for list in [&[2 << BITS][..], &[4 << BITS], &[u32::MAX << BITS], &[], &[3 << BITS, open], &[3 << BITS, close]] {
        assert!(!assembles(list, "abc", BEHIND), "{list:?}");
    }
    let member =
        |length: u32, place: u32| (length << (NAME_BITS + PLACE_BITS) | place << NAME_BITS | 4) << BITS | MEMBER;
    let object = |member| [u32::from(b'{') << BITS | OPEN, member, u32::from(b'}') << BITS | CLOSE];
    assert!(assembles(&object(member(3, 16)), "abc", BEHIND));
    assert!(!assembles(&object(member(4, 16)), "abc", BEHIND));
    assert!(!assembles(&object(member(2, 16)), "abc", BEHIND));
}

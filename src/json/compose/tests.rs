use super::*;
use crate::json::read;
use serde_json::{Value, json};

// The browsers, where the tests are compiled too, have no proptest.
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
        let place = name.map(|at| NAMES.iter().take(at).map(|name| name.len()).sum());
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
            Value::Null => self.stored(WORD, 0, "null"),
            Value::Bool(true) => self.stored(WORD, 5, "true"),
            Value::Bool(false) => self.stored(WORD, 10, "false"),
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

fn composed<'j>(list: &[u32], text: &str, margin: &str, json: &'j mut Vec<u8>) -> Option<Document<'j>> {
    let names = NAMES.concat() + "\"\\ the margin behind all the names";
    let (whole, length) = ([text, margin].concat(), text.len());
    let (text, names, is_ascii) = (whole.as_bytes(), names.as_bytes(), text.is_ascii());
    compose(&Parts { list, text, length, is_ascii, names }, json, 10, Spare::NONE)
}

const BEHIND: &str = "\"\\\n behind the texts, whatever it is";

/// What reading the value's JSON gives, node by node, is what composing it gives.
fn same(value: &Value) {
    let mut taken = Taken::default();
    taken.value(value);
    let mut json = b"old".to_vec();
    let document = composed(&taken.list, &taken.text, BEHIND, &mut json).unwrap();
    let text = value.to_string();
    assert_eq!(String::from_utf8_lossy(document.text()), text);
    let expected = read(&text, 10);
    assert_eq!(document.nodes, expected.nodes, "{text}");
    assert_eq!(format!("{:?}", document.problems), format!("{:?}", expected.problems));
    assert_eq!((document.unlisted, document.ending), (expected.unlisted, expected.ending));
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
fn long_texts_make_themselves_room() {
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
fn halves_of_a_pair_in_two_texts_are_refused() {
    let halves = [1 << BITS | STRING, 1 << BITS | STRING];
    assert!(composed(&halves, "\u{1f600}", BEHIND, &mut Vec::new()).is_none());
}

#[test]
fn parts_that_do_not_fit_are_refused() {
    let open = u32::from(b'[') << BITS | OPEN;
    let close = u32::from(b']') << BITS | CLOSE;
    for list in [&[2 << BITS][..], &[4 << BITS], &[u32::MAX << BITS], &[], &[3 << BITS, open], &[3 << BITS, close]] {
        assert!(composed(list, "abc", BEHIND, &mut Vec::new()).is_none(), "{list:?}");
    }
    assert!(composed(&[3 << BITS], "abc", "", &mut Vec::new()).is_none(), "no margin");
    let too_long = (33 << BITS) | NAME;
    assert!(composed(&[u32::from(b'{') << BITS | OPEN, too_long], "", BEHIND, &mut Vec::new()).is_none());
    for (kind, place) in [(NAME, 1_000), (WORD, 30), (WORD, 0x001f_ffff)] {
        assert!(composed(&[(place << 8 | 4) << BITS | kind], "", BEHIND, &mut Vec::new()).is_none());
    }
    for (place, length) in [(1_000, 3), (0, 4)] {
        let member = (length << (NAME_BITS + PLACE_BITS) | place << NAME_BITS | 4) << BITS | MEMBER;
        let list = [u32::from(b'{') << BITS | OPEN, member, u32::from(b'}') << BITS | CLOSE];
        assert!(composed(&list, "abc", BEHIND, &mut Vec::new()).is_none(), "{place} {length}");
    }
}

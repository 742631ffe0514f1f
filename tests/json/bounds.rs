//! Depth, size, surrogates and doubled keys.

use deployment_preflight::json::{self, Document, Id, Problem, Type};

fn codes(document: &Document<'_>) -> Vec<(&'static str, std::ops::Range<usize>)> {
    document.problems().iter().map(|problem| (problem.code().as_str(), problem.span())).collect()
}

fn message(problem: &Problem) -> String {
    let mut out = String::new();
    problem.message(&mut out);
    out
}

#[test]
fn the_129th_level_is_too_deep() {
    let shapes: [(&str, &str, &str); 3] = [("[", "1", "]"), ("{\"a\":", "1", "}"), ("[{\"a\":", "1", "}]")];
    for (open, inside, close) in shapes {
        let levels = open.matches(['[', '{']).count();
        let text = |depth: usize| {
            let times = depth / levels;
            let (more, end) = if depth % levels == 1 { ("[", "]") } else { ("", "") };
            [&open.repeat(times), more, inside, end, &close.repeat(times)].concat()
        };
        for depth in [127, 128] {
            assert_eq!(codes(&json::read(&text(depth), 10)), [], "{open} {depth}");
        }
        for depth in [129, 130, 1000] {
            let text = text(depth);
            let document = json::read(&text, 10);
            let bracket = text.match_indices(['[', '{']).nth(128).unwrap().0;
            assert_eq!(codes(&document), [("json-too-deep", bracket..bracket + 1)], "{open} {depth}");
            let problem = &document.problems()[0];
            assert_eq!(message(problem), "at most 128 levels of nesting are accepted");
            // The innermost value that was read is the 128th level.
            assert_eq!(document.path(problem.within()).len(), 127, "{open} {depth}");
        }
    }
}

#[test]
fn each_branch_that_is_too_deep_is_reported_once_and_reading_goes_on() {
    let deep = format!("{}{}", "[".repeat(127), "]".repeat(127));
    let text = format!(r#"{{"a":[{deep}, {deep}], "b": "x]", "c":[[1]]}}"#);
    let document = json::read(&text, 10);
    assert_eq!(codes(&document).iter().map(|(code, _)| *code).collect::<Vec<_>>(), ["json-too-deep"; 2]);
    assert_eq!(document.find("/c/0/0").map(|id| &text[document.span(id)]), Some("1"));
    assert_eq!(document.find("/b").map(|id| document.str(id)), Some("x]".into()));
}

#[test]
fn brackets_in_strings_do_not_nest() {
    let text = format!(r#"["{}", "{}\"]"]"#, "[".repeat(500), "{".repeat(500));
    assert_eq!(codes(&json::read(&text, 10)), []);
}

#[test]
fn a_body_of_32_mb_is_read_and_a_byte_more_is_not() {
    for (length, large) in [(33_554_431, false), (33_554_432, false), (33_554_433, true)] {
        // Two bytes a character: it is bytes that count.
        let fill = "é".repeat((length - 5) / 2);
        let text = format!("[\"{fill}\"{}]", " ".repeat(length - 4 - fill.len()));
        assert_eq!(text.len(), length);
        let document = json::read(&text, 10);
        if large {
            assert_eq!(codes(&document), [("body-too-large", 0..length)]);
            assert_eq!(message(&document.problems()[0]), "at most 33554432 bytes are accepted, found 33554433");
            assert_eq!((document.len(), document.kind(Id::ROOT)), (1, Type::Unreadable));
        } else {
            assert_eq!(codes(&document), [], "{length}");
            assert_eq!(document.items(Id::ROOT).count(), 1);
        }
    }
}

#[test]
fn halves_of_surrogate_pairs_are_found_once_a_string() {
    let table: &[(&str, Option<&str>)] = &[
        (r#"["\ud83d\ude00"]"#, None),
        (r#"["\uD83D\uDE00"]"#, None),
        (r#"["\ud7ff\ue000"]"#, None),
        (r#"["\ud800"]"#, Some(r#""\ud800""#)),
        (r#"["\udfff"]"#, Some(r#""\udfff""#)),
        (r#"["\ude00\ud83d"]"#, Some(r#""\ude00\ud83d""#)),
        (r#"["\ud83d\ud83d\ude00"]"#, Some(r#""\ud83d\ud83d\ude00""#)),
        (r#"["\ud83d\n\ude00"]"#, Some(r#""\ud83d\n\ude00""#)),
        (r#"["\ud83d", "\ude00"]"#, Some(r#""\ud83d""#)),
        (r#"["\\ud83d"]"#, None),
        (r#"{"\ud83d": 1}"#, Some(r#""\ud83d""#)),
    ];
    for (text, covered) in table {
        let document = json::read(text, 10);
        let found = document.problems().first();
        assert_eq!(found.map(|problem| &text[problem.span()]), *covered, "{text}");
        assert!(document.problems().iter().all(|problem| problem.code().as_str() == "json-lone-surrogate"), "{text}");
        let strings = covered.map_or(0, |_| if text.contains("\", \"") { 2 } else { 1 });
        assert_eq!(document.problems().len(), strings, "{text}");
    }
    // A half counts as one character.
    let document = json::read(r#"["a\ud800b\ude00\ud83d\ude00"]"#, 10);
    assert_eq!(document.characters(Id::ROOT.following()), 5);
}

#[test]
fn halves_of_surrogate_pairs_in_wtf8_are_found() {
    let half = b"\xed\xa0\xbd";
    let text =
        [b"{\"a\": \"x".as_slice(), half, b"y\", \"".as_slice(), half, b"\": 1, \"c\": \"\xed\x9f\xbf\"}"].concat();
    let document = json::read_wtf8(&text, 10);
    let key = document.keys(Id::ROOT).nth(1).unwrap();
    let a = document.find("/a").unwrap();
    let expected = [document.span(a), document.span(key)].map(|span| ("json-lone-surrogate", span));
    assert_eq!(codes(&document), expected);
    assert_eq!((document.characters(a), &*document.str(a)), (3, "x\u{fffd}y"));
    assert_eq!(document.pointer(key), "/\u{fffd}");
    assert_eq!(document.find("/c").map(|id| document.characters(id)), Some(1), "U+D7FF is a character");
    // Written both ways in one string: still one problem.
    let text = [b"[\"\\ud800".as_slice(), half, b"\"]".as_slice()].concat();
    assert_eq!(codes(&json::read_wtf8(&text, 10)), [("json-lone-surrogate", 1..text.len() - 1)]);
}

#[test]
fn of_a_doubled_key_the_last_counts_however_it_is_spelt() {
    for (text, pointer, value) in [
        (r#"{"a":1,"a":2}"#, "/a", "2"),
        (r#"{"a":1,"\u0061":2,"b":3}"#, "/a", "2"),
        (r#"{"\u0061":1,"a":[{"x":1,"\u0078":{}}]}"#, "/a/0/x", "{}"),
        (r#"{"😀":1,"\ud83d\ude00":2}"#, "/😀", "2"),
        (r#"{"":1,"":2}"#, "/", "2"),
        (r#"{"a/b~":1,"a\/b\u007e":2}"#, "/a~1b~0", "2"),
    ] {
        let document = json::read(text, 10);
        assert_eq!(codes(&document), [], "{text}: doubled keys are the checker's to report");
        assert_eq!(document.find(pointer).map(|id| &text[document.span(id)]), Some(value), "{text}");
    }
}

//! Texts made to be slow: each is read and checked at one size and at four times that, and simply must be done in time.
//! A quadratic path would take minutes here.

#![cfg(not(target_arch = "wasm32"))]

use std::time::{Duration, Instant};

use deployment_preflight::json::{self, Encoding};
use deployment_preflight::{Kind, Options, check, check_document, fix};

/// The small size in bytes; the large one is four times as much.
const SIZE: usize = 60_000;

/// Far above what is needed, far below what a quadratic path would take.
const PATIENCE: Duration = Duration::from_secs(8);

type Make = fn(usize) -> String;

/// `unit` as often as it fits, numbered where it has a `#`.
fn fill(size: usize, unit: &str) -> String {
    let mut text = String::with_capacity(size + unit.len());
    let mut number = 0;
    while text.len() < size {
        if unit.contains('#') {
            text.push_str(&unit.replace('#', &number.to_string()));
            number += 1;
        } else {
            text.push_str(unit);
        }
    }
    text
}

const TEXTS: &[(&str, Make)] = &[
    ("nested arrays", |size| fill(size, "[")),
    ("nested objects", |size| fill(size, "{\"a\":")),
    ("both, closed", |size| fill(size / 2, "[{\"a\":") + &fill(size / 2, "}]")),
    ("closing brackets", |size| format!("{{\"a\":{}", fill(size, "]"))),
    ("wrong brackets", |size| format!("[{}", fill(size, "[1},"))),
    ("objects closed as arrays", |size| format!("[{}", fill(size, "{\"a\":1],"))),
    ("arrays without an end before keys", |size| format!("{{{}", fill(size, "\"k#\":[1,"))),
    ("objects that end too early", |size| format!("{{{}", fill(size, "\"k#\":1},"))),
    ("items that end too early", |size| format!("[{}{}", fill(size / 2, "{\"a\":1},\"b\":2},"), fill(size / 2, "}"))),
    ("one item that ends too early", |size| format!("[{{{}{}", fill(size / 2, "\"a\":1},"), fill(size / 2, "}"))),
    ("members without a bracket", |size| format!("{{{}{}", fill(size / 2, "\"k#\":\"a\":1,"), fill(size / 2, "}"))),
    ("items without a bracket", |size| format!("[{}", fill(size, "\"a\":1},"))),
    ("objects opened as arrays", |size| format!("{{{}", fill(size, "\"k#\":[\"a\":1},"))),
    ("arrays throughout for objects", |size| format!("{{{}", fill(size, "\"k#\":[\"a\":1],"))),
    ("items not closed before the next one", |size| format!("[{}", fill(size, "{\"a\":1,"))),
    ("commas in place of colons", |size| format!("{{{}", fill(size, "\"a\",1,"))),
    ("quotes missing before brackets", |size| format!("[{}", fill(size, "{\"a\":\"x},"))),
    ("two brackets at once", |size| format!("[{}", fill(size, "{{\"a\":1,"))),
    ("lists without a bracket", |size| format!("{{{}", fill(size, "\"k#\":{\"a\":1},{\"b\":2}],"))),
    ("one list without a bracket after the other", |size| format!("{{\"a\":{{}},{}", fill(size, "{}],"))),
    ("a long value in front of many brackets", |size| {
        format!("{{\"a\":{{\"b\":[{}1]}},{}", fill(size / 2, "1,"), fill(size / 2, "{}],"))
    }),
    ("long values without brackets, nested", |size| {
        let value = fill(size / 4, "1,");
        format!("{}{{\"b\":[{value}1]}}{}", fill(300, "{\"a\":"), fill(1_000, ",{}]}"))
    }),
    ("strings without a bracket", |size| format!("{{{}", fill(size, "\"k#\":\"x\",\"y\"],"))),
    ("strings without brackets", |size| format!("{{\"a\":{}", fill(size, "\"y\","))),
    ("strings between blanks", |size| format!("{{{}{}", fill(512, "\"y\","), fill(size, " "))),
    ("lists opened as objects", |size| format!("{{{}", fill(size, "\"k#\":{{\"a\":1},{\"b\":2}],"))),
    ("strings in objects", |size| format!("{{{}", fill(size, "\"k#\":{\"x\",\"y\"],"))),
    ("lists with two brackets", |size| format!("{{{}", fill(size, "\"k#\":[[1],"))),
    ("round brackets", |size| fill(size, "(")),
    ("round brackets in an array", |size| format!("[{}", fill(size, "("))),
    ("round brackets around strings", |size| format!("[{}", fill(size, "(\"x\",1),"))),
    ("closing round brackets", |size| format!("[{}", fill(size, "[1),"))),
    ("objects without an end on lines", |size| format!("{{{}", fill(size, "\n \"k#\":{\n  \"a\":1,"))),
    ("objects that end late", |size| format!("[{}", fill(size, "{\n \"a\":{\n  \"b\":1,\n \"c\":2\n},"))),
    ("members of objects that may end late", |size| format!("{{\"a\":{{\n{}}}", fill(size, "\n\"k#\":1,"))),
    ("texts without a quote", |size| format!("[{}", fill(size, "a, b c,"))),
    ("texts without the opening quote", |size| format!("{{{}", fill(size, "\"k#\":a, b\",\n"))),
    ("texts in front of quotes", |size| format!("[{}", fill(size, "a, \"x\" y,"))),
    ("numbers with a quote", |size| format!("[{}", fill(size, "1\","))),
    ("numbers with escaped quotes", |size| format!("[{}", fill(size, "1a\\\","))),
    ("marks of merge conflicts", |size| format!("{{{}", fill(size, "<<<<<<< a\n\"k#\":1,\n"))),
    ("equal signs", |size| format!("{{{}", fill(size, "="))),
    ("keys without values", |size| format!("{{{}", fill(size, "\"k#\":"))),
    ("keys without values on lines", |size| format!("{{{}", fill(size, "\"k#\":\n"))),
    ("keys alone", |size| format!("{{{}", fill(size, "\"k#\"\n"))),
    ("doubled quotes", |size| format!("{{{}", fill(size, "\"\"k#\"\":\"\"v\"\","))),
    ("apostrophes in words", |size| format!("[{}", fill(size, "'a"))),
    ("apostrophes before blanks", |size| format!("[{}{}", fill(512, "'a"), fill(size, " "))),
    ("commas", |size| format!("[{}]", fill(size, ","))),
    ("commas between blanks", |size| format!("{{{}}}", fill(size, ", "))),
    ("colons", |size| format!("{{\"a\"{}", fill(size, ":"))),
    ("quotes", |size| fill(size, "\"")),
    ("quotes and words", |size| format!("{{\"a\": \"{}", fill(size, "x \" y "))),
    ("quotes on lines", |size| format!("{{\"a\": \"{}", fill(size, "x \" y\n"))),
    ("an unterminated string of lines", |size| format!("{{\"a\": \"{}", fill(size, "line\n"))),
    ("unterminated strings", |size| format!("[{}", fill(size, "\"a\n"))),
    ("unterminated keys", |size| format!("{{{}", fill(size, "\"a: 1,\n"))),
    ("one string of line breaks", |size| format!("{{\"a\": \"{}\"}}", fill(size, "\n"))),
    ("backslashes", |size| format!("[\"{}\"]", fill(size, "\\q"))),
    ("backslashes before quotes", |size| format!("[{}]", fill(size, "\"\\\","))),
    ("halves of surrogate pairs", |size| format!("[\"{}\"]", fill(size, "\\ud800"))),
    ("strings with halves", |size| format!("[{}1]", fill(size, "\"\\ud800\","))),
    ("comment openings", |size| format!("[{}", fill(size, "/*"))),
    ("short comments", |size| format!("[{}]", fill(size, "/**/"))),
    ("line comments", |size| format!("[1{}]", fill(size, " // x\n"))),
    ("slashes", |size| format!("[1{}]", fill(size, "/ "))),
    ("single quotes", |size| format!("[{}]", fill(size, "'"))),
    ("typographic quotes", |size| format!("[{}]", fill(size, "“"))),
    ("typographic apostrophes", |size| format!("[{}]", fill(size, "‘"))),
    ("odd blanks", |size| format!("[{}]", fill(size, "\u{a0}"))),
    ("words", |size| format!("[{}]", fill(size, "a "))),
    ("words behind a value", |size| format!("{{\"a\":1 {}", fill(size, "b c "))),
    ("bare keys", |size| format!("{{{}", fill(size, "a "))),
    ("templates", |size| format!("{{\"a\":{}", fill(size, "{{"))),
    ("dollars", |size| format!("[{}", fill(size, "${"))),
    ("dots", |size| format!("[{}", fill(size, "."))),
    ("a long number", |size| format!("[{}]", fill(size, "9"))),
    ("numbers", |size| format!("[{}]", fill(size, "01 "))),
    ("a document after the other", |size| fill(size, "{}\n")),
    ("no JSON", |size| fill(size, "lorem ipsum ")),
    ("unknown keys", |size| format!("{{{}\"a\":1}}", fill(size, "\"key_#\":1,"))),
    ("unknown keys like known ones", |size| format!("{{{}\"a\":1}}", fill(size, "\"nam#\":1,"))),
    ("one key doubled", |size| format!("{{{}\"a\":1}}", fill(size, "\"name\":1,"))),
    ("doubled keys", |size| format!("{{{0}{0}\"a\":1}}", fill(size / 2, "\"key_#\":1,"))),
    ("metadata", |size| format!("{{\"metadata\":{{{}\"a\":1}}}}", fill(size, "\"k#\":\"v\","))),
    ("doubled metadata", |size| format!("{{\"metadata\":{{{}\"a\":1}}}}", fill(size, "\"k\":\"v\","))),
    ("vaults", |size| format!("{{\"vault_ids\":[{}\"a\"]}}", fill(size, "\"vlt_#\","))),
    ("one vault", |size| format!("{{\"vault_ids\":[{}\"a\"]}}", fill(size, "\"vlt_1\","))),
    ("vaults and once more backwards", |size| {
        let count = size / 24;
        let ids = (0..count).chain((0..count).rev()).map(|n| format!("\"vlt_{n}\"")).collect::<Vec<_>>();
        format!("{{\"vault_ids\":[{}]}}", ids.join(","))
    }),
    ("files at one path", |size| {
        format!("{{\"resources\":[{}1]}}", fill(size, r#"{"type":"file","file_id":"f","mount_path":"/a"},"#))
    }),
    ("files below one another", |size| {
        let item =
            |n: usize| format!(r#"{{"type":"file","file_id":"f{n}","mount_path":"{}"}},"#, "/a".repeat(n % 400 + 1));
        let mut text = String::from("{\"resources\":[");
        let mut number = 0;
        while text.len() < size {
            text.push_str(&item(number));
            number += 1;
        }
        text + "1]}"
    }),
    ("deep paths", |size| {
        let path = fill(4000, "/a");
        format!(
            "{{\"resources\":[{}1]}}",
            fill(size, &format!(r#"{{"type":"file","file_id":"f#","mount_path":"{path}/#"}},"#))
        )
    }),
    ("repositories", |size| {
        format!(
            "{{\"resources\":[{}1]}}",
            fill(size, r#"{"type":"github_repository","url":"https://github.com/a/b"},"#)
        )
    }),
    ("one memory store", |size| {
        format!("{{\"resources\":[{}1]}}", fill(size, r#"{"type":"memory_store","memory_store_id":"m"},"#))
    }),
    ("system messages", |size| {
        format!("{{\"initial_events\":[{}1]}}", fill(size, r#"{"type":"system.message","content":[]},"#))
    }),
    ("outcomes", |size| format!("{{\"initial_events\":[{}1]}}", fill(size, r#"{"type":"user.define_outcome"},"#))),
    ("many types", |size| format!("{{\"agent\":{{{}\"a\":1}}}}", fill(size, "\"type\":1,"))),
    ("key openings", |size| format!("{{\"description\":\"{}\"}}", fill(size, "-----BEGIN "))),
    ("key openings of words", |size| format!("{{\"description\":\"-----BEGIN {}\"}}", fill(size, "A "))),
    ("tokens that end early", |size| {
        format!("{{\"description\":\"{}\"}}", fill(size, "ghp_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa "))
    }),
    ("token openings", |size| format!("{{\"description\":\"{}\"}}", fill(size, "sk-ant-"))),
    ("blank text", |size| {
        let text = fill(size, "\\u0020 ");
        format!(r#"{{"initial_events":[{{"type":"user.message","content":[{{"type":"text","text":"{text}"}}]}}]}}"#)
    }),
    ("a long address", |size| {
        format!(r#"{{"resources":[{{"type":"github_repository","url":"https://github.com/{}"}}]}}"#, fill(size, "a/"))
    }),
    ("base64 with a fault at the end", |size| {
        let block = format!(
            r#"{{"type":"image","source":{{"type":"base64","media_type":"image/png","data":"{}*"}}}}"#,
            fill(size, "AAAA")
        );
        format!(r#"{{"initial_events":[{{"type":"user.message","content":[{block}]}}]}}"#)
    }),
];

fn work(text: &str, max_diagnostics: usize) {
    let options = Options { now: Some(0), max_diagnostics, encoding: Encoding::Utf8, ..Options::default() };
    let report = check(Kind::DeploymentCreate, text, &options);
    let _ = fix::apply(text, report.diagnostics.iter().flat_map(|found| &found.fixes), options.encoding);
    let bare =
        check_document(Kind::DeploymentCreate, &json::read_wtf8(text.as_bytes(), max_diagnostics), &options, false);
    assert_eq!(bare.valid, report.valid);
    assert_eq!(bare.truncated, report.truncated);
}

#[test]
fn adversarial_texts_are_done_in_time() {
    let mut slow = Vec::new();
    for (name, make) in TEXTS {
        let time = |size: usize, most: usize| {
            let text = make(size);
            let start = Instant::now();
            work(&text, most);
            start.elapsed()
        };
        let (small, large) = (time(SIZE, 100), time(4 * SIZE, 100));
        let full = time(SIZE, Options::MAX_DIAGNOSTICS);
        println!("{name:40} {small:>12?} {large:>12?}  all listed {full:>12?}");
        if large > PATIENCE || full > PATIENCE {
            slow.push(*name);
        }
    }
    assert!(slow.is_empty(), "{slow:?}");
}

#[test]
fn raw_surrogates_are_done_in_time() {
    let mut text = vec![b'['];
    while text.len() < 4 * SIZE {
        text.extend_from_slice(b"\"\xed\xa0\x80\",");
    }
    text.extend_from_slice(b"1]");
    let start = Instant::now();
    let document = json::read_wtf8(&text, 100_000);
    assert_eq!(document.problems().len(), document.len() - 2);
    assert!(start.elapsed() < PATIENCE);
}

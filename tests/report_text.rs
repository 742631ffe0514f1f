//! Rendering of hand-made diagnostics: excerpts, marks, windows, masks.

#![cfg(not(target_arch = "wasm32"))]
#![cfg(feature = "cli")]

use deployment_preflight::report::{Source, text};
use deployment_preflight::{Code, Diagnostic, Fix, Range, Related, Severity};

fn range(source: &str, start: usize, end: usize) -> Range {
    let line = |at: usize| source[..at].matches('\n').count();
    let character = |at: usize| at - source[..at].rfind('\n').map_or(0, |newline| newline + 1);
    Range {
        start,
        end,
        start_line: line(start),
        start_character: character(start),
        end_line: line(end),
        end_character: character(end),
    }
}

/// The place of `needle`, which must occur once.
fn place(source: &str, needle: &str) -> Range {
    assert_eq!(source.matches(needle).count(), 1, "{needle}");
    let start = source.find(needle).unwrap();
    range(source, start, start + needle.len())
}

fn diagnostic(at: Range) -> Diagnostic {
    Diagnostic {
        code: Code::UnknownField,
        severity: Severity::Error,
        pointer: "/a".to_owned(),
        path: Vec::new(),
        message: "the message".to_owned(),
        help: None,
        url: "rules/unknown-field".to_owned(),
        range: Some(at),
        related: Vec::new(),
        fixes: Vec::new(),
    }
}

fn render(source: &str, diagnostic: &Diagnostic) -> String {
    render_after(source, 0, diagnostic)
}

fn render_after(source: &str, lines: usize, diagnostic: &Diagnostic) -> String {
    let mut out = String::new();
    text::write(&mut out, &Source::new("body.json", source).after_lines(lines), diagnostic);
    anstream::adapter::strip_str(&out).to_string()
}

#[test]
fn everything_a_diagnostic_can_carry() {
    let source = "{\n  \"name\": \"a\",\n  \"nmae\": \"b\"\n}\n";
    let mut full = diagnostic(place(source, "\"nmae\""));
    full.help = Some("did you mean `name`?\nwrite:\n  \"name\": \"b\"".to_owned());
    full.url = "https://example.org/rules/unknown-field".to_owned();
    full.related.push(Related {
        pointer: "/name".to_owned(),
        range: Some(place(source, "\"name\"")),
        message: "the member is here".to_owned(),
    });
    full.fixes = [("rename it", true), ("remove it", false)]
        .map(|(title, safe)| Fix { title: title.to_owned(), safe, edits: Vec::new(), patch: Vec::new() })
        .to_vec();
    insta::assert_snapshot!(render(source, &full));
}

#[test]
fn severities_and_lines_before() {
    let source = "{\"a\":1}";
    let mut out = String::new();
    for severity in [Severity::Error, Severity::Warning, Severity::Info] {
        let mut one = diagnostic(place(source, "1"));
        one.severity = severity;
        out += &render_after(source, 99, &one);
    }
    insta::assert_snapshot!(out);
}

#[test]
fn marks_stand_under_their_text() {
    let mut out = String::new();
    for (source, needle) in [
        ("{\t\"a\":\t1}", "1"),
        ("{\"ключ\": 1}", "1"),
        ("{\"日本語\": \"中文\"}", "\"中文\""),
        ("{\"👨‍👩‍👧\": 1}", "1"),
        ("{\"e\u{301}\": 1}", "1"),
        ("{\"\u{1b}[31m\u{7f}\u{0}\": 7}", "7"),
        ("{\"\u{202e}\u{200b}\": 1}", "1"),
        ("{\"a\": 1\r\n}", "1"),
        ("{\"authorization_token\": \"abc中\", \"x\": 1}", "1"),
        ("{\"authorization_token\": \"abc中\"}", "\"abc中\""),
    ] {
        out += &render(source, &diagnostic(place(source, needle)));
    }
    insta::assert_snapshot!(out);
}

#[test]
fn empty_places_have_one_mark() {
    let source = "{\"a\": 1\n}";
    let mut out = String::new();
    for at in [0, 5, 7, source.len()] {
        out += &render(source, &diagnostic(range(source, at, at)));
    }
    out += &render("", &diagnostic(range("", 0, 0)));
    insta::assert_snapshot!(out);
}

#[test]
fn places_of_many_lines() {
    let source = "{\n  \"a\": [\n    1,\n    2,\n    3,\n    4\n  ], \"b\": {\n  },\n  \"c\": \"x\n}\n";
    let mut out = String::new();
    for needle in ["[\n    1,\n    2,\n    3,\n    4\n  ]", "2,\n    3,\n    4\n  ]", "{\n  }", "\"x\n"] {
        out += &render(source, &diagnostic(place(source, needle)));
    }
    out += &render(source, &diagnostic(range(source, 0, source.len())));
    insta::assert_snapshot!(out);
}

#[test]
fn long_lines_show_a_window() {
    let filler = "abcdefghi ".repeat(40);
    let mut out = String::new();
    for source in [
        format!("{{\"a\": @, \"b\": \"{filler}\"}}"),
        format!("{{\"b\": \"{filler}\", \"a\": @, \"c\": \"{filler}\"}}"),
        format!("{{\"b\": \"{filler}\", \"a\": @}}"),
        format!("{{\"b\": \"{}\", \"a\": @, \"c\": \"{filler}\"}}", "中".repeat(300)),
    ] {
        out += &render(&source, &diagnostic(place(&source, "@")));
    }
    let source = format!("{{\"b\": \"{filler}\", \"a\": \"@{filler}\", \"c\": 1}}");
    out += &render(&source, &diagnostic(place(&source, &format!("\"@{filler}\""))));
    let source = format!("{{\"b\": \"{filler}\", \"a\": [@\n{filler}\n{filler}], \"c\": \"{filler}\"}}");
    out += &render(&source, &diagnostic(place(&source, &format!("[@\n{filler}\n{filler}]"))));
    insta::assert_snapshot!(out);
    assert!(out.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) <= 128));
}

#[test]
fn control_characters_in_messages_are_shown() {
    let source = "{}";
    let mut one = diagnostic(range(source, 0, 1));
    one.message = "no member `\u{1b}[31m\u{202e}`".to_owned();
    one.range = None;
    one.pointer = "/\u{7}".to_owned();
    insta::assert_snapshot!(render(source, &one));
}

#[test]
fn secrets_are_never_shown() {
    let token = format!("ghp_{}", "A1b2".repeat(9));
    let source = format!("{{\"text\": \"use {token} here\", \"url\": \"https://me:hunter2@github.com/o/r\"}}");
    for at in 0..source.len() {
        for end in [at, at + 1, source.len()] {
            let out = render(&source, &diagnostic(range(&source, at, end)));
            assert!(!out.contains("A1b2") && !out.contains("hunter2"), "{out}");
        }
    }
}

#[test]
fn words_repeat_no_secret() {
    let token = format!("ghp_{}", "A1b2".repeat(9));
    let mut all = diagnostic(range("{}", 0, 1));
    all.message = format!("found `{token}`");
    all.help = Some(format!("write:\n  \"\\u0067{}\"", token.get(1..).unwrap()));
    all.pointer = format!("/{token}");
    all.range = None;
    all.fixes.push(Fix {
        title: "write `https://github.com/ghp_A1b2A1b2A1b2…`".to_owned(),
        safe: true,
        edits: vec![],
        patch: vec![],
    });
    all.related.push(Related { message: token.clone(), pointer: format!("/{token}"), range: None });
    let out = render("{}", &all);
    assert!(!out.contains("A1b2") && out.matches("****************").count() >= 6, "{out}");
}

#[test]
fn many_diagnostics_on_one_huge_line_take_no_time() {
    let source = format!("[{}1]", "1,".repeat(4 << 20));
    let whole = Source::new("body.json", &source);
    let started = std::time::Instant::now();
    let mut out = String::new();
    for index in 0..2_000 {
        let at = source.len() - 2 - index * 4_000;
        out.clear();
        text::write(
            &mut out,
            &whole,
            &diagnostic(Range { start: at, end: at + 1, start_character: at, ..range("", 0, 0) }),
        );
        assert!(out.contains(&format!(":1:{}", at + 1)));
    }
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
}

proptest::proptest! {
    /// Any text, any place: no panic, nothing that a terminal would obey, lines of a bounded width, marks in their place.
    #[test]
    fn any_place_of_any_text(
        source in "(\\PC|[\n\r\t\u{0}\u{7}\u{1b}\u{202e}\u{301}\u{200d}中😀\"{}:,]|authorization_token|[ a-z]{0,99}){0,60}",
        start in 0_usize..5000,
        length in 0_usize..5000,
    ) {
        let start = source.floor_char_boundary(start.min(source.len()));
        let end = source.ceil_char_boundary((start + length).min(source.len()));
        let at = range(&source, start, end);
        let out = render(&source, &diagnostic(at));
        proptest::prop_assert!(out.chars().all(|char| char == '\n' || !char.is_control()));
        proptest::prop_assert!(out.contains('^'));
        proptest::prop_assert!(out.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) < 160), "{}", out);
    }
}

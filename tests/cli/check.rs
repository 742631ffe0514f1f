//! `check`: inputs, exit status, text.

use std::fs;

use crate::{GOOD, bad, finish, fixable, folder, run, tool, warned};

#[test]
fn exit_status() {
    let bad = bad();
    let warned = warned();
    let files = folder(&[("good.json", GOOD), ("warned.json", &warned), ("bad.json", &bad), ("no.json", "{")]);
    for (args, status) in [
        (&["check", "good.json"][..], 0),
        (&["check", "warned.json"], 0),
        (&["check", "bad.json"], 1),
        (&["check", "no.json"], 1),
        (&["check", "good.json", "bad.json", "good.json"], 1),
        (&["check", "good.json", "--deny-warnings"], 0),
        (&["check", "warned.json", "--deny-warnings"], 1),
        (&["check", "warned.json", "--deny-warnings", "--max-diagnostics", "0"], 1),
        (&["check", "good.json", "--deny-warnings", "--max-diagnostics", "0"], 0),
        (&["check", "bad.json", "--max-diagnostics", "0"], 1),
        (&["check", "warned.json", "--severity", "blank-text=error"], 1),
        (&["check", "warned.json", "--deny-warnings", "--severity", "blank-text=off"], 0),
        (&["check", "warned.json", "--deny-warnings", "--severity", "blank-text=info"], 0),
        (&["check", "warned.json", "--severity", "blank-text=error,blank-text=off"], 0),
        (&["check", "bad.json", "--severity", "type-mismatch=warning"], 0),
        (&["check", "bad.json", "--severity=type-mismatch=warning", "--deny-warnings"], 1),
        (&["check", "good.json", "missing.json"], 2),
        (&["check", "bad.json", "missing.json"], 2),
        (&["check", "missing.json", "bad.json"], 2),
        (&["check", "good.json", "--kind", "deployment.create", "--now", "2026-10-01T12:00:00Z"], 0),
        (&["check", "--format", "json", "bad.json"], 1),
        (&["check", "--format", "sarif", "bad.json"], 1),
        (&["check", "--format", "sarif", "good.json"], 0),
        (&["--help"], 0),
        (&["check", "--help"], 0),
        (&["--version"], 0),
        (&[], 2),
        (&["chekc"], 2),
    ] {
        let outcome = run(files.path(), args);
        assert_eq!(outcome.status, status, "{args:?}\n{}", outcome.all());
    }
}

#[test]
fn text_of_a_good_a_warned_and_a_bad_body() {
    let bad = bad();
    let warned = warned();
    let files = folder(&[("good.json", GOOD), ("warned.json", &warned), ("bad.json", &bad)]);
    insta::assert_snapshot!(run(files.path(), &["check", "good.json"]).all());
    insta::assert_snapshot!(run(files.path(), &["check", "good.json", "warned.json", "bad.json"]).all());
    let based = ["check", "bad.json", "--docs-base", "https://example.org/docs"];
    insta::assert_snapshot!(run(files.path(), &based).all());
}

#[test]
fn text_of_many_mistakes() {
    let body = include_str!("mistakes.json");
    let files = folder(&[("mistakes.json", body)]);
    let outcome = run(files.path(), &["check", "mistakes.json"]);
    assert!(!outcome.stdout.contains("hunter2") && !outcome.stdout.contains("A1b2"), "{}", outcome.stdout);
    insta::assert_snapshot!(outcome.all());
    insta::assert_snapshot!(run(files.path(), &["check", "mistakes.json", "--max-diagnostics", "1"]).all());
}

#[test]
fn standard_input() {
    let files = folder(&[("good.json", GOOD)]);
    for args in [&["check"][..], &["check", "-"], &["check", "good.json", "-"]] {
        let outcome = finish(&mut tool(files.path(), args), bad().as_bytes());
        assert_eq!((outcome.status, outcome.stderr.as_str()), (1, ""), "{args:?}");
        assert!(outcome.stdout.contains("--> <stdin>:3:12\n"), "{}", outcome.stdout);
    }
}

#[test]
fn inputs_that_cannot_be_read() {
    let files = folder(&[("good.json", GOOD)]);
    fs::create_dir(files.path().join("dir")).unwrap();
    fs::write(files.path().join("latin1.json"), b"{\"name\": \"\xe4\"}").unwrap();
    fs::write(files.path().join("utf16.json"), b"\xff\xfe{\0}\0").unwrap();
    for (name, message) in [
        ("dir", "`dir` is a directory; name the files in it"),
        ("missing.json", "cannot read `missing.json`: no such file"),
        ("no/such/folder.json", "cannot read `no/such/folder.json`: no such file"),
        ("latin1.json", "`latin1.json` is not UTF-8: the byte at offset 10 begins no character"),
        (
            "utf16.json",
            "`utf16.json` is not UTF-8: the byte at offset 0 begins no character; it looks like UTF-16, save it as UTF-8",
        ),
        ("a\u{1b}[31m.json", "cannot read `a␛[31m.json`: no such file"),
    ] {
        let outcome = run(files.path(), &["check", name, "good.json"]);
        assert_eq!(outcome.status, 2);
        assert_eq!(outcome.stderr, format!("error: {message}\n"));
        assert_eq!(outcome.stdout, "no problems in 1 file; 1 not checked\n");
    }
}

#[test]
fn wrong_arguments() {
    let files = folder(&[("good.json", GOOD)]);
    for (args, message) in [
        (&["check", "--kind", "deployment.crate"][..], "a similar value exists: 'deployment.create'"),
        (&["check", "--format", "jsno"], "a similar value exists: 'json'"),
        (&["check", "--fomrat", "json"], "a similar argument exists: '--format'"),
        (&["check", "--severity", "unkown-field=off"], "unknown code `unkown-field`; did you mean `unknown-field`?"),
        (&["check", "--severity", "unknown-field=eror"], "unknown level `eror`; did you mean `error`?"),
        (&["check", "--severity", "unknown-field"], "expected CODE=LEVEL"),
        (&["check", "--dry-run"], "--fix"),
        (&["check", "--now", "yesterday"], "expected an RFC 3339 date and time"),
        (&["check", "--max-diagnostics", "-1"], "'-1'"),
        (&["check", "--color", "sometimes"], "'sometimes'"),
        (&["check", "-", "-"], "standard input can be read only once, but `-` is given twice"),
        (&["explain", "requird"], "unknown code `requird`; did you mean `required`?"),
        (&["explain", "zzz"], "unknown code `zzz`; `deployment-preflight rules` lists them"),
        (&["completions", "csh"], "'csh'"),
    ] {
        let outcome = run(files.path(), args);
        assert_eq!((outcome.status, outcome.stdout.as_str()), (2, ""), "{args:?}");
        assert!(outcome.stderr.contains(message), "{args:?}\n{}", outcome.stderr);
    }
}

#[test]
fn json_lines() {
    let line = |body: &str| body.replace('\n', "");
    let (good, bad, fixable) = (line(GOOD), line(&bad()), line(&fixable()));
    let text = format!("{good}\r\n\n{bad}\n{{\"name\"\n{fixable}");
    let files = folder(&[("bodies.jsonl", &text), ("bodies.NDJSON", &text), ("bodies.txt", &text)]);
    let outcome = run(files.path(), &["check", "bodies.jsonl"]);
    insta::assert_snapshot!(outcome.all());
    let renamed = |name: &str| outcome.stdout.replace("bodies.jsonl", name);
    assert_eq!(run(files.path(), &["check", "bodies.NDJSON"]).stdout, renamed("bodies.NDJSON"));
    assert_eq!(run(files.path(), &["check", "--jsonl", "bodies.txt"]).stdout, renamed("bodies.txt"));
    let piped = finish(&mut tool(files.path(), &["check", "--jsonl"]), text.as_bytes());
    assert_eq!(piped.stdout, renamed("<stdin>"));
    let empty = finish(&mut tool(files.path(), &["check", "--jsonl"]), b"\n\n");
    assert_eq!((empty.status, empty.stdout.as_str()), (0, "no problems in 1 file\n"));
}

#[test]
fn many_files() {
    let names: Vec<String> = (0..30).map(|index| format!("{index}.json")).collect();
    let bad = bad();
    let files: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), bad.as_str())).collect();
    let files = folder(&files);
    let args: Vec<&str> = std::iter::once("check").chain(names.iter().map(String::as_str)).collect();
    let outcome = run(files.path(), &args);
    // No progress bar where nobody watches.
    assert_eq!((outcome.status, outcome.stderr.as_str()), (1, ""));
    assert!(outcome.stdout.contains("\n30 errors in 30 files\n"), "{}", outcome.stdout);
}

#[test]
fn colours() {
    let bad = bad();
    let files = folder(&[("bad.json", &bad)]);
    let coloured = |args: &[&str], variables: &[(&str, &str)]| {
        let outcome = finish(tool(files.path(), args).envs(variables.iter().copied()), b"");
        assert_eq!(outcome.status, 1);
        outcome.stdout.contains('\u{1b}')
    };
    assert!(!coloured(&["check", "bad.json"], &[]));
    assert!(coloured(&["check", "bad.json", "--color", "always"], &[]));
    assert!(coloured(&["--color=always", "check", "bad.json"], &[("NO_COLOR", "1")]));
    assert!(coloured(&["check", "bad.json"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&["check", "bad.json", "--color=never"], &[("CLICOLOR_FORCE", "1")]));
    assert!(!coloured(&["check", "bad.json", "--color=always", "--format=json"], &[]));
}

#[test]
fn a_closed_pipe_is_no_news() {
    let text = format!("{}\n", bad().replace('\n', "")).repeat(5000);
    let files = folder(&[("bad.jsonl", &text)]);
    for format in ["text", "json", "sarif"] {
        let mut child = tool(files.path(), &["check", "bad.jsonl", "--format", format]).spawn().unwrap();
        drop(child.stdout.take());
        let output = child.wait_with_output().unwrap();
        assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
        assert_eq!(output.status.code(), Some(1), "{format}");
    }
}

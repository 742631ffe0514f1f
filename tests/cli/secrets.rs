//! No output repeats a credential, however the source spells it.

use crate::{GOOD, folder, run, with_resource};

/// Found by its form, as a token or password by where it stands.
const FORM: &str = "ghp_Q7wX2kLm9ZpR4tVb8NcY3sHd6FgJ1aKe5UiO";
const PASSWORD: &str = "hunter2secret-Zk4pQ";

/// The characters of `text` from `first` on, every so many of them, as escapes.
fn spell(text: &str, first: usize, step: usize) -> String {
    let char = |(at, char): (usize, char)| {
        let escaped = at >= first && (at - first).is_multiple_of(step);
        if escaped { format!("\\u{:04x}", u32::from(char)) } else { char.to_string() }
    };
    (0..).zip(text.chars()).map(char).collect()
}

/// A text as JSON may write it.
fn spellings(text: &str) -> Vec<String> {
    let mut all: Vec<String> =
        [(usize::MAX, 1), (0, 1), (0, 99), (1, 99), (9, 99), (text.len() - 1, 9), (0, 2), (3, 5)]
            .map(|(first, step)| spell(text, first, step))
            .into();
    all.push(text.replace('/', "\\/"));
    all.push(spell(text, 3, 7).replace('/', "\\/"));
    all
}

/// Bodies with a credential, and with a problem on the same line that has a fix or not.
fn bodies() -> Vec<String> {
    let mut bodies = Vec::new();
    for form in spellings(FORM) {
        bodies.push(GOOD.replace("Review the day", &format!("Use {form}.")));
        bodies.push(GOOD.replace(
            "\"name\"",
            &format!("\"description\": \"{form}\", \"vault_ids\": [\"vlt_1\", \"vlt_1\"], \"name\""),
        ));
        bodies.push(GOOD.replace("\"nightly\"", &format!("\"nightly\", \"{form}\": 1, \"type\": \"{form}\"")));
        bodies.push(GOOD.replace("\"agent_01\"", &format!("\"{form}\", \"agent\": \"{form}\"")));
        bodies.push(GOOD.replace("\"nightly\"", &format!("\"nightly\", \"metadata\": {{\"{form}\": [\"{form}\"]}}")));
        let url = format!("https://github.com/{form}/{form}/");
        bodies.push(with_resource(&format!(r#"{{"type": "github_repository", "url": "{url}"}}"#)));
        bodies.push(with_resource(&format!(
            r#"{{"type": "file", "file_id": "{form}", "mount_path": "{form}/../{form}"}}"#
        )));
        bodies.push(format!(r#"{{"description": "{form}"#));
        bodies.push(format!("{{\"description\": \"{form}\r\n}}"));
    }
    for key in ["authorization_token", "password", "api_key"].into_iter().flat_map(spellings) {
        for password in [spell(PASSWORD, usize::MAX, 1), spell(PASSWORD, 2, 3), format!("a\\\"{PASSWORD}")] {
            let member = format!(r#""type": "github_repository", "url": "http://github.com/o/r/", "{key}":"#);
            bodies.push(with_resource(&format!(r#"{{{member} "{password}"}}"#)));
            bodies.push(with_resource(&format!(r#"{{{member} ["x", "{password}"]}}"#)));
            bodies.push(with_resource(&format!(r#"{{{member} "{password}, "x": 1}}"#)).replace('\n', "\r\n"));
        }
    }
    for address in [
        format!("https://x:{PASSWORD}@github.com/a/b.git"),
        format!("http://{PASSWORD}@h/"),
        format!("x:{PASSWORD}@github.com/a/b"),
        format!("//x:{PASSWORD}@github.com/a/b"),
        format!("https://github.com/a/b?token={PASSWORD}"),
        format!("https://github.com/a/b?c=d&access_token={PASSWORD}#e"),
    ] {
        for address in spellings(&address) {
            bodies.push(with_resource(&format!(r#"{{"type": "github_repository", "url": "{address}"}}"#)));
            bodies.push(with_resource(&format!(r#"{{"type": "github_repository", "url": "{address}, "x": 1}}"#)));
            let image =
                format!(r#"{{"type": "image", "source": {{"type": "url", "url": "{address}", "x": 1}}}}, {{"type""#);
            bodies.push(GOOD.replace("{ \"type\": \"text\"", &format!("{image}: \"text\"")));
        }
    }
    bodies
}

/// Whether any eight characters of a credential are in a text, as they are or once escapes are decoded.
fn repeats(text: &str) -> Option<String> {
    let mut decoded = text.replace("\\/", "/");
    let codes = if text.contains("\\u") { 0x20..0x7f_u8 } else { 0..0 };
    for code in codes {
        for escape in [format!("\\u{code:04x}"), format!("\\u{code:04X}")] {
            decoded = decoded.replace(&escape, &char::from(code).to_string());
        }
    }
    let pieces = [FORM, PASSWORD].into_iter().flat_map(|secret| secret.as_bytes().windows(8));
    let mut pieces = pieces.map(|piece| String::from_utf8_lossy(piece).into_owned());
    pieces.find(|piece| text.contains(piece) || decoded.contains(piece))
}

#[test]
fn no_format_shows_a_piece_of_a_credential() {
    let bodies = bodies();
    let names: Vec<String> = (0..bodies.len()).map(|index| format!("{index}.json")).collect();
    let mut files: Vec<(&str, &str)> =
        names.iter().map(String::as_str).zip(bodies.iter().map(String::as_str)).collect();
    let lines: String = bodies.iter().map(|body| body.replace(['\r', '\n'], "") + "\n").collect();
    files.push(("all.jsonl", &lines));
    let form = format!("limit=x&access_token={PASSWORD}&page={FORM}&order=%67hp_{}", &FORM[4..]);
    files.push(("query.txt", &form));
    let folder = folder(&files);

    let check = |args: &[&str]| {
        let outcome = run(folder.path(), args);
        assert!(!args.contains(&"text") || outcome.stdout.contains(&"*".repeat(FORM.len())), "{args:?}");
        assert_eq!(outcome.status, 1, "{args:?}\n{}", outcome.stderr);
        for text in [&outcome.stdout, &outcome.stderr] {
            let found = text.lines().find_map(|line| Some((repeats(line)?, line)));
            assert_eq!(found, None, "{args:?}");
        }
    };
    for format in ["text", "json", "sarif"] {
        for extra in [&[][..], &["--fix", "--dry-run"]] {
            let mut args = vec!["check", "--format", format, "--kind", "deployment.create", "all.jsonl"];
            args.extend(extra);
            args.extend(names.iter().map(String::as_str));
            check(&args);
        }
        check(&["check", "--format", format, "--kind", "deployment.list", "query.txt"]);
    }
    check(&["schedule", &format!("0 0 * * {}", spell(FORM, 0, 9)), "--timezone", "UTC"]);
    check(&["schedule", &format!("0 0 * * {FORM}"), "--timezone", "UTC"]);
    check(&["schedule", "0 0 * * *", "--timezone", FORM]);
}

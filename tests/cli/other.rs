//! `explain`, `rules`, `completions`, `man`, `--help`.

use deployment_preflight::Code;

use crate::{finish, folder, run, tool};

#[test]
fn every_rule_is_explained_and_listed() {
    let files = folder(&[]);
    let list = run(files.path(), &["rules"]).stdout;
    let json: serde_json::Value =
        serde_json::from_str(&run(files.path(), &["rules", "--format", "json"]).stdout).unwrap();
    assert_eq!(list.lines().count(), Code::ALL.len());
    assert_eq!(json.as_array().unwrap().len(), Code::ALL.len());
    for (index, code) in Code::ALL.iter().enumerate() {
        let line = list.lines().nth(index).unwrap();
        let words: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(words[..2], [code.as_str(), code.severity().as_str()]);
        assert_eq!(json[index]["code"], code.as_str());
        assert_eq!(json[index]["severity"], code.severity().as_str());
        assert_eq!(json[index]["summary"], words[2..].join(" "));
        assert!(words.len() > 3, "{line}");
    }
    for code in [Code::ALL[0], Code::ALL[Code::ALL.len() - 1]] {
        let page = run(files.path(), &["explain", code.as_str()]);
        assert_eq!((page.status, page.stderr.as_str()), (0, ""));
        assert!(page.stdout.contains(code.as_str()) && page.stdout.lines().count() > 5, "{}", page.stdout);
    }
    insta::assert_snapshot!(run(files.path(), &["explain", "github-url"]).stdout);
}

#[test]
fn help() {
    let files = folder(&[]);
    insta::assert_snapshot!(run(files.path(), &["--help"]).stdout);
    insta::assert_snapshot!(run(files.path(), &["check", "--help"]).stdout);
}

#[cfg(target_os = "linux")]
#[test]
fn output_that_cannot_be_written_is_a_failure() {
    let files = folder(&[("good.json", crate::GOOD)]);
    for args in [
        &["--help"][..],
        &["--version"],
        &["help", "check"],
        &["check", "--help"],
        &["check", "good.json"],
        &["check", "good.json", "--format=json"],
        &["schedule", "0 9 * * *", "--timezone=UTC"],
        &["explain", "required"],
        &["rules"],
        &["completions", "bash"],
        &["man"],
    ] {
        let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
        let outcome = finish(tool(files.path(), args).stdout(full), b"");
        assert_eq!(outcome.status, 2, "{args:?}");
        assert_eq!(outcome.stderr, "error: cannot write the output: no space left on the device\n", "{args:?}");
    }
}

#[test]
fn completions_know_the_commands() {
    let files = folder(&[]);
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        let script = run(files.path(), &["completions", shell]);
        assert_eq!((script.status, script.stderr.as_str()), (0, ""));
        // Not every shell's generator offers the values of arguments.
        let words: &[&str] = match shell {
            "bash" | "zsh" => &["check", "deny-warnings", "deployment.create", "mount-path-collision"],
            "fish" => &["check", "deny-warnings", "deployment.create"],
            _ => &["check", "deny-warnings"],
        };
        for word in words {
            assert!(script.stdout.contains(word), "{shell} {word}");
        }
    }
}

#[test]
fn manual_pages() {
    let files = folder(&[]);
    let tool = run(files.path(), &["man"]).stdout;
    assert!(tool.contains(".TH deployment-preflight 1") && tool.contains("Exit status"), "{tool}");
    let check = run(files.path(), &["man", "check"]).stdout;
    assert!(check.contains(".TH deployment-preflight-check 1") && check.contains("\\-\\-deny\\-warnings"), "{check}");
}

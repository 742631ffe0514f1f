//! What is said, word for word: one snapshot a rule, made of the failing fixtures of its folder.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use std::collections::BTreeMap;
use std::fmt::Write as _;

use deployment_preflight::{Kind, Options, check};

#[test]
fn messages() {
    let options = Options { now: Some(common::NOW), ..Options::default() };
    let mut pages: BTreeMap<String, String> = BTreeMap::new();
    for fixture in common::fixtures("fixtures") {
        let (folder, file) = fixture.name.split_once('/').unwrap();
        let Some(name) = file.strip_prefix("fail_").and_then(|file| file.strip_suffix(".json")) else { continue };
        let page = pages.entry(folder.to_owned()).or_default();
        writeln!(page, "{name}").unwrap();
        for found in check(Kind::DeploymentCreate, &fixture.text, &options).diagnostics {
            let range = found.range.unwrap();
            let (severity, code, message) = (found.severity, found.code, &found.message);
            writeln!(page, "  {severity}[{code}] {:?} {}..{}", found.pointer, range.start, range.end).unwrap();
            writeln!(page, "    {message}").unwrap();
            if let Some(help) = &found.help {
                writeln!(page, "    help: {help}").unwrap();
            }
            for related in &found.related {
                writeln!(page, "    see {:?}: {}", related.pointer, related.message).unwrap();
            }
            for fix in &found.fixes {
                writeln!(page, "    {}: {}", if fix.safe { "safe" } else { "fix" }, fix.title).unwrap();
            }
        }
    }
    assert!(pages.len() > 40, "{}", pages.len());
    insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
        for (folder, page) in pages {
            insta::assert_snapshot!(folder, page);
        }
    });
}

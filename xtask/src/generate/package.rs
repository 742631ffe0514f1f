//! What the npm package knows without its module: names, rules, limits, pages; and the types of reports.

use deployment_preflight::limits::{self, Limit};
use deployment_preflight::{
    Code, Diagnostic, Fix, Kind, PatchOperation, Range, Related, Report, Segment, Severity, TextEdit, rules, shape,
};
use serde_json::{Value, json};
use tsify::Tsify;

use super::Generated;
use crate::Outcome;

const HEAD: &str = "// Written by `cargo xtask generate`; changes here will be lost.\n";

/// Columns of a line at most, where text can be broken.
const WIDTH: usize = 110;

/// Every table, and the declarations that stand for the report.
pub fn tables() -> Outcome<Generated> {
    let codes: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    let severities = [Severity::Error, Severity::Warning, Severity::Info].map(Severity::as_str);
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.as_str()).collect();
    let names = format!(
        "{HEAD}// The order is that of the module's numbers.\n{}{}{}{}",
        list("KINDS", kinds.iter().map(|name| quoted(name))),
        list("SEVERITIES", severities.iter().map(|name| quoted(name))),
        list("CODES", codes.iter().map(|name| quoted(name))),
        list("NAMES", shape::names().map(quoted)),
    );
    let summaries = list("RULES", Code::ALL.iter().map(|&code| rule(code)));
    let limits = list("LIMITS", limits::ALL.iter().map(|(name, limit)| bound(name, limit)));
    let pages = list("PAGES", Code::ALL.iter().map(|&code| quoted(rules::explain(code).trim())));
    Ok(Generated {
        folder: None,
        files: vec![
            ("pkg/src/tables.js".into(), names),
            ("pkg/src/rules.js".into(), format!("{HEAD}// In the order of `CODES`.\n{summaries}")),
            ("pkg/src/limits.js".into(), format!("{HEAD}{limits}")),
            ("pkg/src/pages.js".into(), format!("{HEAD}// In the order of `CODES`.\n{pages}")),
            ("pkg/types/report.d.ts".into(), report()),
        ],
    })
}

/// A constant of the package: a list with one item a line.
fn list(name: &str, items: impl Iterator<Item = String>) -> String {
    let items: String = items.map(|item| format!("  {item},\n")).collect();
    format!("\nexport const {name} = [\n{items}];\n")
}

fn rule(code: Code) -> String {
    json!([code.severity().as_str(), rules::summary(code)]).to_string()
}

/// A limit as `limits()` returns it: without the end that it has not.
fn bound(name: &str, limit: &Limit) -> String {
    let max = if limit.max == limits::NONE { String::new() } else { format!(" max: {},", limit.max) };
    format!(
        "{{ name: {}, min: {},{max} unit: {}, what: {}, source: {} }}",
        quoted(&camel(name)),
        limit.min,
        quoted(limit.unit.as_str()),
        quoted(limit.what),
        quoted(limit.source.as_str()),
    )
}

fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// `INITIAL_EVENTS` as JavaScript writes it.
fn camel(name: &str) -> String {
    let mut words = name.split('_').map(str::to_lowercase);
    let first = words.next().unwrap_or_default();
    words.fold(first, |done, word| done + &word[..1].to_uppercase() + &word[1..])
}

/// The types of reports, from the doc comments and fields of the Rust types.
fn report() -> String {
    let declarations = [
        Report::DECL,
        Diagnostic::DECL,
        Range::DECL,
        Related::DECL,
        Fix::DECL,
        TextEdit::DECL,
        PatchOperation::DECL,
        Segment::DECL,
        Severity::DECL,
        Kind::DECL,
        Code::DECL,
    ];
    let mut text = HEAD.to_owned();
    for declaration in declarations {
        text.push('\n');
        text.push_str(&tidy(declaration));
    }
    text
}

/// A declaration as the package's other types are written, with the name that the standard has and without links into
/// the Rust documentation.
fn tidy(declaration: &str) -> String {
    let mut text = String::new();
    let mut comment: Vec<String> = Vec::new();
    let mut indent = "";
    for line in declaration.trim().lines() {
        // The lines within a comment stand further in than its beginning.
        if !line.trim().starts_with('*') {
            indent = if line.starts_with(' ') { "  " } else { "" };
        }
        let line = line.trim().replace("[`", "`").replace("`]", "`").replace("crate::json::", "");
        if line == "/**" {
            continue;
        }
        if line == "*/" {
            match comment.as_slice() {
                [only] => text.push_str(&format!("{indent}/** {only} */\n")),
                lines => {
                    let lines: String = lines.iter().map(|line| format!("{indent} * {line}\n")).collect();
                    text.push_str(&format!("{indent}/**\n{lines}{indent} */\n"));
                }
            }
            comment.clear();
        } else if let Some(line) = line.strip_prefix("* ") {
            comment.push(line.to_owned());
        } else if line.len() > WIDTH {
            text.push_str(&format!("{}\n", line.replace(" = ", " = | ").replace(" | ", "\n  | ")));
        } else {
            text.push_str(&format!("{indent}{line}\n"));
        }
    }
    text.replace("PatchOperation", "JsonPatchOperation")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_bounds_are_those_of_javascript() {
        assert_eq!(camel("NAME"), "name");
        assert_eq!(camel("MEMORY_STORES_PER_SESSION"), "memoryStoresPerSession");
        assert!(!bound("USER_CONTENT", &limits::USER_CONTENT).contains("max"));
        assert!(bound("NAME", &limits::NAME).contains("max: 256,"));
    }

    #[test]
    fn every_code_is_in_every_table() {
        let generated = tables().unwrap();
        for (path, content) in generated.files {
            if path.ends_with("rules.js") || path.ends_with("pages.js") {
                let rows = content.lines().filter(|line| line.starts_with("  ")).count();
                assert_eq!(rows, Code::ALL.len(), "{path}");
            }
            if path.ends_with("tables.js") || path.ends_with("report.d.ts") {
                for code in Code::ALL {
                    assert!(content.contains(&format!("\"{code}\"")), "{path} lacks {code}");
                }
            }
        }
    }
}

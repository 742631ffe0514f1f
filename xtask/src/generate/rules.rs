//! The rule reference: a page for each code, from the doc comment of its rule, and an index.

use deployment_preflight::{Code, Severity};

use super::Generated;
use crate::Outcome;

const FOLDER: &str = "docs/rules";

/// Pages and index; every code must have a page, since every diagnostic links to one.
pub fn reference(pages: &[(Code, &str)]) -> Outcome<Generated> {
    let mut files = Vec::new();
    let mut index = String::from(
        "# Rules\n\nEach diagnostic carries the code of its rule. The severity is the one a rule has in requests, unless its page says\n\
         otherwise; `error` means that the API refuses the request.\n\n| code | severity | what it reports |\n|---|---|---|\n",
    );
    for &code in Code::ALL {
        let mut texts = pages.iter().filter(|(of, _)| *of == code).map(|(_, text)| *text);
        let text = texts.next().ok_or(format!("`{code}` has no page; its rule's doc comment is to be listed"))?;
        if texts.next().is_some() {
            return Err(format!("`{code}` has two pages"));
        }
        let text = unindent(text);
        let summary = summary(&text).ok_or(format!("the page of `{code}` has no sentence"))?;
        index.push_str(&format!("| [`{code}`]({code}.md) | {} | {} |\n", code.severity(), summary.replace('|', "\\|")));
        files.push((format!("{FOLDER}/{code}.md"), page(code, &text)));
    }
    files.push((format!("{FOLDER}/README.md"), index));
    Ok(Generated { folder: Some(FOLDER), files })
}

fn page(code: Code, text: &str) -> String {
    let consequence = match code.severity() {
        Severity::Error => "error: the API refuses the request",
        Severity::Warning => "warning",
        Severity::Info => "info",
    };
    format!("# `{code}`\n\nSeverity: {consequence}\n\n{}\n", text.trim())
}

/// The text of a doc comment: rustc hands over each line with the blank that follows the slashes.
fn unindent(text: &str) -> String {
    text.lines().map(|line| line.strip_prefix(' ').unwrap_or(line).trim_end()).collect::<Vec<_>>().join("\n")
}

/// The first sentence that is not a heading, without its stop.
fn summary(text: &str) -> Option<String> {
    let paragraph: Vec<&str> = text
        .lines()
        .map(str::trim)
        .skip_while(|line| line.is_empty() || line.starts_with('#'))
        .take_while(|line| !line.is_empty())
        .collect();
    let paragraph = paragraph.join(" ");
    let sentence = paragraph.split_once(". ").map_or(paragraph.as_str(), |(first, _)| first).trim_end_matches('.');
    (!sentence.is_empty()).then(|| sentence.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_the_doc_comment_under_its_code() {
        let text = " Reports a key. More.\n\n ```json\n { \"a\": 1 }\n ```\n";
        assert_eq!(
            page(Code::JsonDuplicateKey, &unindent(text)),
            "# `json-duplicate-key`\n\nSeverity: warning\n\nReports a key. More.\n\n```json\n{ \"a\": 1 }\n```\n"
        );
    }

    #[test]
    fn the_summary_is_the_first_sentence() {
        for (text, expected) in [
            ("## What it does\n\nFinds `a.b` here\nand there. Then more.", Some("Finds `a.b` here and there")),
            ("One line.", Some("One line")),
            ("# Only a heading\n", None),
            ("", None),
        ] {
            assert_eq!(summary(text).as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn every_code_is_listed_once_with_a_page() {
        let pages: Vec<(Code, &str)> = Code::ALL.iter().map(|code| (*code, " A sentence | more.")).collect();
        let generated = reference(&pages).unwrap();
        assert_eq!(generated.files.len(), Code::ALL.len() + 1);
        let (path, index) = generated.files.last().unwrap();
        assert_eq!(path, "docs/rules/README.md");
        assert!(index.contains("\n| [`required`](required.md) | error | A sentence \\| more |\n"), "{index}");
        assert!(reference(&pages[1..]).is_err_and(|text| text.contains("`json-syntax` has no page")));
        let twice = [pages.as_slice(), &pages[..1]].concat();
        assert!(reference(&twice).is_err_and(|text| text.contains("two pages")));
    }
}

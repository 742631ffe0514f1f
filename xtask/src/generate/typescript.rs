//! The TypeScript types of the documents, printed from the tables of the Rust types.

use deployment_preflight::Kind;
use deployment_preflight::shape::{Docs, Null, Object, Shape, Union};

use super::Generated;
use crate::Outcome;

const PATH: &str = "pkg/types/model.d.ts";
/// Columns of a line at most, where text can be broken.
const WIDTH: usize = 110;

/// The types of every kind of document.
pub fn types() -> Outcome<Generated> {
    let mut types = Types::default();
    for &kind in Kind::ALL {
        types.expression(kind.shape(), kind.docs())?;
    }
    let mut text = String::from(
        "// The documents of the API. Written by `cargo xtask generate` from the Rust types; changes here will be lost.\n",
    );
    for declared in &types.declared {
        text.push('\n');
        text.push_str(&declared.text);
    }
    Ok(Generated { folder: None, files: vec![(PATH.into(), text)] })
}

/// A type that was printed.
struct Declared {
    name: &'static str,
    /// The value of its `type` member, if it has one.
    tag: Option<&'static str>,
    text: String,
}

#[derive(Default)]
struct Types {
    declared: Vec<Declared>,
}

impl Types {
    /// How a type is written where it is used. What it needs is declared on the way.
    fn expression(&mut self, shape: &Shape, docs: &Docs) -> Outcome<String> {
        Ok(match shape {
            Shape::String { .. } => "string".into(),
            Shape::Boolean => "boolean".into(),
            Shape::Integer { .. } => "number".into(),
            Shape::OneOf(values) => literals(values),
            Shape::Array { item, .. } => {
                let item = self.expression(item, docs)?;
                if item.contains(' ') { format!("({item})[]") } else { format!("{item}[]") }
            }
            Shape::Map { patch: false, .. } => "{ [key: string]: string }".into(),
            Shape::Map { patch: true, .. } => "{ [key: string]: string | null }".into(),
            Shape::Any => "unknown".into(),
            Shape::Object(object) => {
                self.interface(object, docs, None)?;
                object.name.into()
            }
            Shape::Union(union) => {
                self.union(union, docs)?;
                union.name.into()
            }
            Shape::StringOr { string, object } => {
                let of_object = part(docs, "object").map_or(&Docs::NONE, |(_, docs)| docs);
                format!("{} | {}", self.expression(string, &Docs::NONE)?, self.expression(object, of_object)?)
            }
        })
    }

    /// Whether a type is to be printed now; an error when its name was given to another one.
    fn begin(&mut self, name: &'static str, tag: Option<&'static str>) -> Outcome<Option<usize>> {
        if let Some(earlier) = self.declared.iter().find(|declared| declared.name == name) {
            if earlier.tag == tag {
                return Ok(None);
            }
            return Err(format!("`{name}` is used with two values of `type`: {:?} and {tag:?}", earlier.tag));
        }
        self.declared.push(Declared { name, tag, text: String::new() });
        Ok(Some(self.declared.len() - 1))
    }

    fn end(&mut self, slot: usize, text: String) {
        if let Some(declared) = self.declared.get_mut(slot) {
            declared.text = text;
        }
    }

    fn union(&mut self, union: &'static Union, docs: &Docs) -> Outcome {
        let Some(slot) = self.begin(union.name, None)? else { return Ok(()) };
        let mut names = Vec::new();
        for (tag, object) in union.variants {
            let (_, of_object) = part(docs, tag).ok_or(format!("`{}` has no docs for `{tag}`", union.name))?;
            self.interface(object, of_object, Some(tag))?;
            names.push(object.name);
        }
        let mut text = comment("", docs.text);
        let line = format!("export type {} = {};\n", union.name, names.join(" | "));
        if line.len() <= WIDTH {
            text.push_str(&line);
        } else {
            text.push_str(&format!("export type {} =\n  | {};\n", union.name, names.join("\n  | ")));
        }
        self.end(slot, text);
        Ok(())
    }

    fn interface(&mut self, object: &'static Object, docs: &Docs, tag: Option<&'static str>) -> Outcome {
        let Some(slot) = self.begin(object.name, tag)? else { return Ok(()) };
        let mut text = comment("", docs.text);
        text.push_str(&format!("export interface {} {{\n", object.name));
        if let Some(tag) = tag {
            text.push_str(&comment("  ", &format!("Always `{tag}`.")));
            text.push_str(&format!("  type: \"{tag}\";\n"));
        }
        for field in object.fields {
            let key = field.key;
            let (words, of_type) = part(docs, key).ok_or(format!("`{}.{key}` has no docs", object.name))?;
            if words.is_empty() {
                return Err(format!("`{}.{key}` has no doc comment", object.name));
            }
            let words = match bounds(&field.shape) {
                Some(bounds) => format!("{words}\n\n{bounds}"),
                None => words.to_owned(),
            };
            text.push_str(&comment("  ", &words));
            let plain = key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
            let key = if plain { key.to_owned() } else { format!("\"{key}\"") };
            let mark = if field.required { "" } else { "?" };
            let null = if field.null == Null::Allowed { " | null" } else { "" };
            let value = self.expression(&field.shape, of_type)?;
            text.push_str(&format!("  {key}{mark}: {value}{null};\n"));
        }
        text.push_str("}\n");
        self.end(slot, text);
        Ok(())
    }
}

/// What is said about a member, a variant or a value, and the docs of its type.
fn part<'d>(docs: &'d Docs, key: &str) -> Option<(&'d str, &'d Docs)> {
    docs.parts.iter().find(|(name, ..)| *name == key).map(|(_, text, docs)| (*text, *docs))
}

fn literals(values: &[&str]) -> String {
    values.iter().map(|value| format!("\"{value}\"")).collect::<Vec<_>>().join(" | ")
}

/// The limits that a type cannot say, as a sentence.
fn bounds(shape: &Shape) -> Option<String> {
    let none = deployment_preflight::limits::NONE;
    let between = |min: usize, max: usize, unit: &str| match (min, max) {
        (0, max) if max == none => None,
        (1, max) if max == none => Some(format!("At least 1 {unit}.")),
        (min, max) if max == none => Some(format!("At least {min} {unit}s.")),
        (0, max) => Some(format!("At most {max} {unit}s.")),
        (min, max) => Some(format!("{min} to {max} {unit}s.")),
    };
    match shape {
        Shape::String { min, max, .. } => between(*min, *max, "character"),
        Shape::Array { min, max, .. } => between(*min, *max, "item"),
        Shape::Integer { min, max } if (*min, *max) == (i32::MIN.into(), i32::MAX.into()) => None,
        Shape::Integer { min, max } => Some(format!("{min} to {max}.")),
        Shape::Map { max, key, value, .. } => {
            let key = between(key.min, key.max, "character")?;
            let value = between(value.min, value.max, "character")?;
            let lower = |text: &str| text.trim_end_matches('.').to_lowercase();
            Some(format!("At most {max} pairs; keys of {}, values of {}.", lower(&key), lower(&value)))
        }
        Shape::StringOr { string, .. } => bounds(string).map(|text| format!("As a string: {}", text.to_lowercase())),
        _ => None,
    }
}

/// A JSDoc comment.
fn comment(indent: &str, text: &str) -> String {
    if text.is_empty() {
        return String::new();
    }
    // Links to items of the Rust crate mean nothing here.
    let text = text.replace("[`", "`").replace("`]", "`").replace("*/", "*\u{200b}/");
    let mut lines = Vec::new();
    for paragraph in text.split("\n\n") {
        if !lines.is_empty() {
            lines.push(String::new());
        }
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && indent.len() + 3 + line.len() + 1 + word.len() > WIDTH {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
        }
        lines.push(line);
    }
    if let [line] = lines.as_slice()
        && indent.len() + line.len() + 7 <= WIDTH
    {
        return format!("{indent}/** {line} */\n");
    }
    let mut comment = format!("{indent}/**\n");
    for line in lines {
        comment.push_str(format!("{indent} * {line}").trim_end());
        comment.push('\n');
    }
    comment + indent + " */\n"
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_broken_where_words_end() {
        assert_eq!(comment("  ", "Short."), "  /** Short. */\n");
        assert_eq!(comment("", "One.\n\nTwo\nlines."), "/**\n * One.\n *\n * Two lines.\n */\n");
        let long = comment("  ", &"word ".repeat(60));
        assert!(long.lines().count() > 3 && long.lines().all(|line| line.len() <= WIDTH), "{long}");
    }

    #[test]
    fn every_kind_is_printed_with_its_discriminators_and_without_any() {
        let generated = types().unwrap();
        let text = &generated.files[0].1;
        assert!(text.contains(
            "export interface UserMessageEvent {\n  /** Always `user.message`. */\n  type: \"user.message\";\n"
        ));
        assert!(
            text.contains("export type InitialEvent = UserMessageEvent | DefineOutcomeEvent | SystemMessageEvent;\n")
        );
        assert!(text.contains("\n  checkout?: Checkout | null;\n"), "{text}");
        assert!(text.contains("\n  agent: string | AgentReference;\n"), "{text}");
        assert!(!text.contains(": any") && !text.contains("unknown[]"));
        for &kind in Kind::ALL {
            if let Shape::Object(object) = kind.shape() {
                assert!(text.contains(&format!("export interface {} {{", object.name)), "{kind}");
            }
        }
    }
}

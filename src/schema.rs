//! JSON Schemas of the documents, from the same tables as the checks.
//!
//! A schema says what a document's structure must be: members, types, lengths, counts, closed sets. What needs more than
//! one value, or a calendar, is left to [`crate::check`]. In requests unknown members are refused; in responses, where the
//! service may know more than this library, they are not, nor are unknown variants, and no length is stated.

mod sample;
mod tree;

use crate::kind::Kind;
use crate::limits::NONE;
use crate::shape::{Docs, Format, Null, Object, ObjectRule, Shape, Union};
use tree::Tree;

/// Which JSON Schema is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flavour {
    /// 2020-12.
    Current,
    /// Draft 7 with what editors understand beside it: `markdownDescription`, `enumDescriptions`, `defaultSnippets`,
    /// `errorMessage`.
    Editor,
}

/// The JSON Schema of a kind's documents, as indented text.
#[must_use]
pub fn json_schema(kind: Kind, flavour: Flavour) -> String {
    let mut writer = Writer { flavour, response: kind.is_response(), query: kind.is_query(), definitions: Vec::new() };
    let root = writer.shape(kind.shape(), kind.docs());
    // The root is written out in place of a reference, since editors look there for the title.
    let name = writer.definitions.first().map(|(name, _)| name.clone()).unwrap_or_default();
    let members = if writer.definitions.is_empty() { root } else { writer.definitions.remove(0).1 };
    let dialect = match flavour {
        Flavour::Current => "https://json-schema.org/draft/2020-12/schema",
        Flavour::Editor => "http://json-schema.org/draft-07/schema#",
    };
    let mut schema = Tree::object().with("$schema", dialect).with("title", name.as_str());
    if let (Tree::Object(all), Tree::Object(members)) = (&mut schema, members) {
        all.extend(members);
    }
    schema = schema.with("examples", Tree::List(vec![sample::of_shape(kind.shape(), "")]));
    if !writer.definitions.is_empty() {
        schema = schema.with(writer.definitions_key(), Tree::Object(writer.definitions));
    }
    schema.print()
}

/// A schema that is being written.
struct Writer {
    flavour: Flavour,
    response: bool,
    query: bool,
    /// Named schemas, in the order in which they were met.
    definitions: Vec<(String, Tree)>,
}

impl Writer {
    const fn definitions_key(&self) -> &'static str {
        match self.flavour {
            Flavour::Current => "$defs",
            Flavour::Editor => "definitions",
        }
    }

    fn reference(&self, name: &str) -> Tree {
        Tree::object().with("$ref", format!("#/{}/{name}", self.definitions_key()).as_str())
    }

    /// What is said about something, for people.
    fn described(&self, schema: Tree, text: &str) -> Tree {
        if text.is_empty() {
            return schema;
        }
        let plain = text.replace('\n', " ").replace("[`", "`").replace("`]", "`");
        match self.flavour {
            Flavour::Current => schema.with("description", plain.as_str()),
            Flavour::Editor => {
                let bare = plain.replace('`', "");
                schema.with("description", bare.as_str()).with("markdownDescription", plain.as_str())
            }
        }
    }

    fn shape(&mut self, shape: &Shape, docs: &Docs) -> Tree {
        match shape {
            Shape::String { min, max, format } => self.string(*min, *max, *format),
            Shape::Boolean if self.query => {
                let text = Tree::object().with("enum", Tree::texts(&["true", "false"]));
                any_of(vec![typed("boolean"), text])
            }
            Shape::Boolean => typed("boolean"),
            Shape::Integer { min, max } => {
                let integer =
                    typed("integer").with("minimum", Tree::Integer(*min)).with("maximum", Tree::Integer(*max));
                if self.query {
                    any_of(vec![integer, typed("string").with("pattern", digits(*max).as_str())])
                } else {
                    integer
                }
            }
            Shape::OneOf(values) => self.one_of(values, docs),
            Shape::Array { item, min, max, .. } => {
                let mut array = typed("array").with("items", self.shape(item, docs));
                if !self.response {
                    array = array.maybe("minItems", bound(*min, 0)).maybe("maxItems", bound(*max, NONE));
                }
                array
            }
            Shape::Map { .. } => self.map(shape),
            Shape::Any => Tree::object(),
            Shape::Object(object) => {
                self.object(object, docs, None);
                self.reference(object.name)
            }
            Shape::Union(union) => {
                self.union(union, docs);
                self.reference(union.name)
            }
            Shape::StringOr { string, object } => {
                let mut branches = Vec::new();
                for (branch, name) in [(string, "string"), (object, "object")] {
                    let part = part(docs, name);
                    let schema = self.shape(branch, part.map_or(&Docs::NONE, |(_, docs)| docs));
                    branches.push(if schema.get("$ref").is_some() {
                        schema
                    } else {
                        self.described(schema, part.map_or("", |(text, _)| text))
                    });
                }
                any_of(branches)
            }
        }
    }

    fn string(&self, min: usize, max: usize, format: Format) -> Tree {
        let mut schema = typed("string");
        if !self.response {
            schema = schema.maybe("minLength", bound(min, 0)).maybe("maxLength", bound(max, NONE));
            if let Some((pattern, expected)) = pattern(format) {
                schema = schema.with("pattern", pattern);
                if self.flavour == Flavour::Editor {
                    schema = schema.with("errorMessage", expected);
                }
            }
        }
        schema.maybe("examples", sample::of_format(format).map(|text| Tree::List(vec![Tree::Text(text)])))
    }

    fn one_of(&self, values: &[&str], docs: &Docs) -> Tree {
        if self.response {
            return typed("string").with("examples", Tree::texts(values));
        }
        if let [only] = values {
            return Tree::object().with("const", *only);
        }
        let schema = typed("string").with("enum", Tree::texts(values));
        if self.flavour == Flavour::Current || docs.parts.is_empty() {
            return schema;
        }
        let texts: Vec<&str> = values.iter().map(|value| part(docs, value).map_or("", |(text, _)| text)).collect();
        schema.with("enumDescriptions", Tree::texts(&texts))
    }

    fn map(&self, shape: &Shape) -> Tree {
        let Shape::Map { max, key, value, patch } = shape else { return Tree::object() };
        let of_value = self.string(value.min, value.max, Format::Any);
        let map = typed("object");
        if self.response {
            return map.with("additionalProperties", of_value);
        }
        if *patch {
            // A pair of any key can be deleted, so that neither keys nor pairs are bounded as a whole.
            let pattern = format!("^[\\s\\S]{{{},{}}}$", key.min, key.max);
            let pairs = Tree::object().with(&pattern, nullable(of_value));
            return map.with("patternProperties", pairs).with("additionalProperties", typed("null"));
        }
        let names = Tree::object().maybe("minLength", bound(key.min, 0)).maybe("maxLength", bound(key.max, NONE));
        map.with("additionalProperties", of_value)
            .with("propertyNames", names)
            .maybe("maxProperties", bound(*max, NONE))
    }

    /// Takes a place for a definition; `None` when there is one already.
    fn define(&mut self, name: &str) -> Option<usize> {
        if self.definitions.iter().any(|(known, _)| known == name) {
            return None;
        }
        self.definitions.push((name.into(), Tree::Null));
        Some(self.definitions.len() - 1)
    }

    fn defined(&mut self, slot: Option<usize>, schema: Tree) {
        if let Some((_, place)) = slot.and_then(|slot| self.definitions.get_mut(slot)) {
            *place = schema;
        }
    }

    fn object(&mut self, object: &Object, docs: &Docs, tag: Option<&str>) {
        let Some(slot) = self.define(object.name) else { return };
        let mut schema = self.described(Tree::object(), docs.text).with("type", "object");
        let mut properties = Tree::object().maybe("type", tag.map(|tag| Tree::object().with("const", tag)));
        let mut required: Vec<&str> = tag.map(|_| "type").into_iter().collect();
        for field in object.fields {
            let key = field.key;
            let (text, of_type) = part(docs, key).unwrap_or(("", &Docs::NONE));
            let mut value = self.shape(&field.shape, of_type);
            if field.null != Null::Refused {
                value = nullable(value);
            }
            if self.flavour == Flavour::Editor && value.get("$ref").is_some() {
                // Draft 7 overlooks what stands beside a reference.
                value = Tree::object().with("allOf", Tree::List(vec![value]));
            }
            properties = properties.with(key, self.described(value, text));
            if field.required {
                required.push(key);
            }
        }
        schema = schema.with("properties", properties);
        if !required.is_empty() {
            schema = schema.with("required", Tree::texts(&required));
        }
        if !self.response {
            schema = schema.with("additionalProperties", Tree::Boolean(false));
        }
        if self.flavour == Flavour::Editor && !self.response && !self.query {
            schema = schema.with("defaultSnippets", snippets(&[(tag, object, docs.text)]));
        }
        self.defined(Some(slot), schema);
    }

    fn union(&mut self, union: &Union, docs: &Docs) {
        let Some(slot) = self.define(union.name) else { return };
        let mut schema = self.described(Tree::object(), docs.text);
        let mut branches = Vec::new();
        let mut offered = Vec::new();
        let mut names = Vec::new();
        for &(tag, object) in union.variants {
            if object.rule == ObjectRule::Redacted && !self.response {
                // Only the service writes it.
                continue;
            }
            let (text, of_type) = part(docs, tag).unwrap_or(("", &Docs::NONE));
            self.object(object, of_type, Some(tag));
            let reference = self.reference(object.name);
            branches.push(if self.response {
                let is = Tree::object().with("type", Tree::object().with("const", tag));
                let condition = Tree::object().with("properties", is).with("required", Tree::texts(&["type"]));
                Tree::object().with("if", condition).with("then", reference)
            } else {
                reference
            });
            offered.push((Some(tag), object, text));
            names.push(tag);
        }
        if self.response {
            let tag = typed("string").with("examples", Tree::texts(&names));
            schema = schema
                .with("type", "object")
                .with("properties", Tree::object().with("type", tag))
                .with("required", Tree::texts(&["type"]))
                .with("allOf", Tree::List(branches));
        } else {
            schema = schema.with("oneOf", Tree::List(branches));
            if self.flavour == Flavour::Editor {
                let expected = format!("{} is expected, with a `type` of {}", union.noun, names.join(", "));
                schema = schema.with("defaultSnippets", snippets(&offered)).with("errorMessage", expected.as_str());
            }
        }
        self.defined(Some(slot), schema);
    }
}

/// What is said about a member, a variant or a value, and the docs of its type.
fn part<'d>(docs: &'d Docs, key: &str) -> Option<(&'d str, &'d Docs)> {
    docs.parts.iter().find(|(name, ..)| *name == key).map(|(_, text, docs)| (*text, *docs))
}

fn typed(name: &str) -> Tree {
    Tree::object().with("type", name)
}

fn any_of(branches: Vec<Tree>) -> Tree {
    Tree::object().with("anyOf", Tree::List(branches))
}

/// A bound, unless it bounds nothing.
fn bound(number: usize, nothing: usize) -> Option<Tree> {
    (number != nothing).then(|| Tree::Integer(i64::try_from(number).unwrap_or(i64::MAX)))
}

/// The schema with null beside what it allows.
fn nullable(schema: Tree) -> Tree {
    let closed = ["enum", "const"].iter().any(|key| schema.get(key).is_some());
    match schema {
        Tree::Object(mut members) if !closed => {
            if let Some((_, value @ Tree::Text(_))) = members.iter_mut().find(|(key, _)| key == "type") {
                *value = Tree::List(vec![value.clone(), Tree::from("null")]);
                return Tree::Object(members);
            }
            if members.is_empty() {
                return Tree::Object(members);
            }
            any_of(vec![Tree::Object(members), typed("null")])
        }
        schema => any_of(vec![schema, typed("null")]),
    }
}

/// The decimal digits of an integer from 1 to a power of ten.
fn digits(max: i64) -> String {
    let zeros = max.to_string().len().saturating_sub(1);
    format!("^0*([1-9][0-9]{{0,{}}}|{max})$", zeros.saturating_sub(1))
}

/// A regular expression for what strings of a format are, and what to say when one is not.
const fn pattern(format: Format) -> Option<(&'static str, &'static str)> {
    Some(match format {
        Format::GithubUrl => (
            r"^$|^https://github\.com/[A-Za-z0-9_.-]+/(?!\.{1,2}$)(?![A-Za-z0-9_.-]*\.git$)[A-Za-z0-9_.-]+$",
            "https://github.com/{owner}/{repo} is expected",
        ),
        Format::CommitSha => ("^[0-9A-Fa-f]*$", "a commit's hash has hexadecimal digits only"),
        Format::MountPath => (r"^(?!([\s\S]*/)?\.\.(/|$))[^\x00]*$", "a mount path has neither .. segments nor NUL"),
        Format::Amount => ("^[1-9][0-9]*$", "a positive whole number without leading zeros is expected"),
        _ => return None,
    })
}

/// What an editor offers to write.
fn snippets(variants: &[(Option<&str>, &Object, &str)]) -> Tree {
    let snippet = |(tag, object, text): &(Option<&str>, &Object, &str)| {
        Tree::object()
            .with("label", tag.unwrap_or(object.name))
            .maybe("description", (!text.is_empty()).then(|| Tree::from(text.replace(['`', '\n'], " ").as_str())))
            .with("body", sample::of_object(object, *tag))
    };
    Tree::List(variants.iter().map(snippet).collect())
}

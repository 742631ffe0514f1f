//! JSON Schema as a second judge: wherever a schema can say a rule, its evaluation by `jsonschema` and the check agree,
//! on every fixture and on documents made from the tables and then spoilt.

#![cfg(not(target_arch = "wasm32"))]

#[allow(dead_code, reason = "expectations are compared elsewhere")]
mod common;

use deployment_preflight::schema::{Flavour, json_schema};
use deployment_preflight::shape::{Format, Null, Object, Shape};
use deployment_preflight::{Code, Kind, Options, Severity, check};
use jsonschema::Validator;
use serde_json::{Map, Value, json};

/// Errors that a schema cannot say: they need several values, a decoder, a calendar or the zone database.
fn is_beyond_schemas(kind: Kind, code: Code) -> bool {
    let code = code.as_str();
    // Which pairs of a patch count depends on their values.
    (kind == Kind::DeploymentUpdate && code == "too-many-properties")
        || code.starts_with("cron-")
        || matches!(
            code,
            "system-message-position"
                | "system-message-duplicate"
                | "system-message-predecessor"
                | "no-starting-event"
                | "define-outcome-duplicate"
                | "too-many-file-documents"
                | "base64-syntax"
                | "url-scheme"
                | "timezone-unknown"
                | "conflicting-parameters"
                | "timestamp-syntax"
                | "paused-reason-mismatch"
                | "archived-status"
                | "upcoming-runs"
                | "run-outcome"
                | "secret-echoed"
                | "allowed-host"
                | "packages-blocked"
        )
}

fn validator(kind: Kind, flavour: Flavour) -> Validator {
    let schema: Value = serde_json::from_str(&json_schema(kind, flavour)).unwrap();
    let meta = match flavour {
        Flavour::Current => jsonschema::draft202012::meta::is_valid(&schema),
        Flavour::Editor => jsonschema::draft7::meta::is_valid(&schema),
    };
    assert!(meta, "{kind} {flavour:?}");
    jsonschema::validator_for(&schema).unwrap_or_else(|error| panic!("{kind} {flavour:?}: {error}"))
}

/// Both schemas of a kind.
struct Judges {
    kind: Kind,
    schemas: [Validator; 2],
}

impl Judges {
    fn new(kind: Kind) -> Self {
        Self { kind, schemas: [validator(kind, Flavour::Current), validator(kind, Flavour::Editor)] }
    }

    /// Whether the check finds an error that a schema can say; fails when the schemas think otherwise.
    fn agree(&self, value: &Value, text: &str, name: &str) -> bool {
        self.agree_by(&self.schemas, value, text, name)
    }

    /// [`Self::agree`], with some of the schemas only.
    fn agree_by(&self, schemas: &[Validator], value: &Value, text: &str, name: &str) -> bool {
        let options = Options { now: Some(common::NOW), ..Options::default() };
        let report = check(self.kind, text, &options);
        let errors: Vec<String> = report
            .diagnostics
            .iter()
            .filter(|found| found.severity == Severity::Error && !is_beyond_schemas(self.kind, found.code))
            .map(|found| format!("{} {}", found.code, found.pointer))
            .collect();
        for schema in schemas {
            if schema.is_valid(value) != errors.is_empty() {
                let complaints: Vec<String> = schema.iter_errors(value).map(|error| error.to_string()).collect();
                panic!("{} {name}: the check finds {errors:?}, the schema {complaints:?} in\n{text}", self.kind);
            }
        }
        errors.is_empty()
    }
}

#[test]
fn fixtures() {
    let judges = Judges::new(Kind::DeploymentCreate);
    let fixtures = common::fixtures("fixtures");
    let (mut good, mut bad, mut unread) = (0, 0, 0);
    for fixture in &fixtures {
        // What is no JSON, or holds what a decoder of JSON refuses, has no schema; nor has a number that is rounded.
        let text = fixture.text.trim_start_matches('\u{feff}');
        let rounded = fixture.name.ends_with("_nearly.json");
        let Some(value) = serde_json::from_str::<Value>(text).ok().filter(|_| !rounded) else {
            unread += 1;
            continue;
        };
        if judges.agree(&value, &fixture.text, &fixture.name) {
            good += 1;
        } else {
            bad += 1;
        }
    }
    assert!(good > 500 && bad > 200 && unread < 200, "{good} good, {bad} bad, {unread} unread");
}

#[test]
fn fixtures_of_the_other_kinds() {
    for &kind in Kind::ALL {
        let judges = Judges::new(kind);
        let folder = format!("{kind}/");
        for fixture in common::fixtures("fixtures-api").iter().filter(|fixture| fixture.name.starts_with(&folder)) {
            let value = serde_json::from_str(&fixture.text).unwrap();
            judges.agree(&value, &fixture.text, &fixture.name);
        }
    }
}

#[test]
fn examples_of_schemas_are_valid() {
    for &kind in Kind::ALL {
        for flavour in [Flavour::Current, Flavour::Editor] {
            let schema: Value = serde_json::from_str(&json_schema(kind, flavour)).unwrap();
            for example in schema["examples"].as_array().unwrap() {
                let report = check(kind, &example.to_string(), &Options::default());
                assert!(report.valid, "{kind}: {example}: {:?}", report.diagnostics);
            }
        }
    }
}

#[test]
fn snippets_are_valid() {
    for kind in [Kind::DeploymentCreate, Kind::DeploymentUpdate] {
        let schema: Value = serde_json::from_str(&json_schema(kind, Flavour::Editor)).unwrap();
        let mut count = 0;
        for (name, definition) in schema["definitions"].as_object().unwrap() {
            for snippet in definition["defaultSnippets"].as_array().into_iter().flatten() {
                let inner = json!({
                    "$schema": "http://json-schema.org/draft-07/schema#",
                    "definitions": schema["definitions"],
                    "$ref": format!("#/definitions/{name}"),
                });
                assert!(jsonschema::is_valid(&inner, &snippet["body"]), "{name}: {}", snippet["body"]);
                count += 1;
            }
        }
        assert!(count > 30, "{count}");
    }
}

#[test]
fn documents_made_from_the_tables_and_then_spoilt() {
    const EACH: u64 = 2_200;
    let (mut good, mut bad) = (0, 0);
    for (number, &kind) in Kind::ALL.iter().enumerate() {
        let judges = Judges::new(kind);
        for round in 0..EACH {
            let mut random = Random(0x5eed ^ (number as u64) << 32 ^ round);
            // The two flavours say the same in nearly the same words.
            let schemas = judges.schemas.get(..if round % 8 < 2 { 2 } else { 1 }).unwrap();
            let mut value = make(kind.shape(), &mut random, kind.is_response());
            let name = format!("round {round}");
            if round % 2 == 0 {
                let valid = judges.agree_by(schemas, &value, &value.to_string(), &name);
                assert!(valid, "{kind} {name}: {value}");
                good += 1;
                continue;
            }
            for _ in 0..=random.below(3) {
                spoil(&mut value, &mut random);
            }
            let valid = judges.agree_by(schemas, &value, &value.to_string(), &name);
            if valid { good += 1 } else { bad += 1 }
        }
    }
    assert!(good + bad >= 20_000 && bad > 5_000, "{good} good, {bad} bad");
}

/// SplitMix64.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ z >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ z >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ z >> 31
    }

    fn below(&mut self, bound: usize) -> usize {
        usize::try_from(self.next() % bound as u64).unwrap()
    }

    fn one_in(&mut self, chances: usize) -> bool {
        self.below(chances) == 0
    }

    fn pick<'t, T>(&mut self, items: &'t [T]) -> &'t T {
        &items[self.below(items.len())]
    }
}

fn text(length: usize, random: &mut Random) -> String {
    let character = *random.pick(&['a', '7', '-', 'é', '東', '😀']);
    core::iter::repeat_n(character, length).collect()
}

/// A value that fits a shape.
fn make(shape: &Shape, random: &mut Random, response: bool) -> Value {
    match shape {
        Shape::String { min, max, format } => Value::String(match format {
            Format::Amount => "120".into(),
            Format::GithubUrl => "https://github.com/octocat/hello-world".into(),
            Format::CommitSha => "0123456".repeat(random.below(9) + 1),
            Format::MountPath => "/workspace/a".into(),
            Format::Timestamp => "2026-06-01T09:00:00Z".into(),
            Format::Host => "api.example.com".into(),
            Format::Url => "https://example.com/a".into(),
            Format::Cron => "0 9 * * 1-5".into(),
            Format::TimeZone => "Etc/UTC".into(),
            _ => {
                let most = (*max).min(5_000);
                let length = if random.one_in(8) { *random.pick(&[*min, most]) } else { min + random.below(6) };
                text(length.min(most), random)
            }
        }),
        Shape::Boolean => Value::Bool(random.one_in(2)),
        Shape::Integer { min, max } => json!(*random.pick(&[*min, *max, (*min).max(1)])),
        Shape::OneOf(values) => json!(random.pick(values)),
        Shape::Array { item, min, max, .. } => {
            let most = (*max).min(if random.one_in(200) { 500 } else { 3 });
            let count = (*min).min(1) + random.below(most.max(1));
            Value::Array((0..count).map(|_| make(item, random, response)).collect())
        }
        Shape::Map { patch, .. } => {
            let pairs = (0..random.below(5)).map(|n| {
                let value = if *patch && random.one_in(3) { Value::Null } else { json!(text(n, random)) };
                (format!("key {n}"), value)
            });
            Value::Object(pairs.collect())
        }
        Shape::Any => json!({"anything": [1, null]}),
        Shape::Object(object) => make_object(object, None, random, response),
        Shape::Union(union) => {
            let variants: Vec<_> = union.variants.iter().filter(|(tag, _)| response || *tag != "redacted").collect();
            let (tag, object) = random.pick(&variants);
            make_object(object, Some(tag), random, response)
        }
        Shape::StringOr { string, object } => {
            let branch = if random.one_in(2) { string } else { object };
            make(branch, random, response)
        }
    }
}

fn make_object(object: &Object, tag: Option<&str>, random: &mut Random, response: bool) -> Value {
    let mut members: Map<String, Value> = tag.map(|tag| ("type".to_owned(), json!(tag))).into_iter().collect();
    for field in object.fields {
        if !field.required && random.one_in(2) {
            continue;
        }
        let null = field.null != Null::Refused && random.one_in(5);
        let value = if null { Value::Null } else { make(&field.shape, random, response) };
        members.insert(field.key.to_owned(), value);
    }
    Value::Object(members)
}

/// Spoils one place of a document: drops, renames, retypes, goes over a limit, takes another variant.
fn spoil(document: &mut Value, random: &mut Random) {
    let mut places = Vec::new();
    collect(document, String::new(), &mut places);
    let pointer = random.pick(&places).clone();
    let value = document.pointer_mut(&pointer).unwrap();
    match (value, random.below(4)) {
        (Value::Object(members), 0) if !members.is_empty() => {
            let keys: Vec<String> = members.keys().cloned().collect();
            members.remove(random.pick(&keys));
        }
        (Value::Object(members), 1) if !members.is_empty() => {
            let keys: Vec<String> = members.keys().cloned().collect();
            let key = random.pick(&keys);
            let value = members.remove(key).unwrap();
            let name = random.pick(&["events", "constructor", "typ", "", "authorization_token", "name"]);
            members.insert((*name).to_owned(), value);
        }
        (Value::Object(members), 2) => {
            for n in 0..*random.pick(&[1, 12, 17]) {
                members.insert(format!("{}{n}", text(*random.pick(&[1, 62, 63, 64]), random)), json!("x"));
            }
        }
        (Value::Array(items), 0) => items.clear(),
        (Value::Array(items), 1) if !items.is_empty() => {
            let count = *random.pick(&[2, 6, 50, 51, 500, 501]);
            *items = items.iter().cycle().take(count).cloned().collect();
        }
        (Value::String(string), 0) => {
            let lengths = [0, 1, 7, 64, 65, 128, 129, 255, 256, 257, 512, 513, 2048, 2049, 4096, 4097];
            *string = text(*random.pick(&lengths), random);
        }
        (Value::String(string), 1 | 2) => {
            let words = [
                "text",
                "file",
                "agent",
                "user.message",
                "system.message",
                "redacted",
                "nothing",
                "read_only",
                "USD",
                "01",
                "5",
                "-1",
                "101",
                "true",
                "..",
                "/a/../b",
                "https://github.com/a/b.git",
                "https://github.com/a/..",
                "https://github.com/a/b",
                "0123456g",
                "active",
                "deployment",
                "a\u{0}b",
                "...",
                "/..a",
            ];
            *string = (*random.pick(&words)).to_owned();
        }
        (Value::Number(number), 0 | 1) => {
            let numbers = [
                json!(-1),
                json!(0),
                json!(1),
                json!(1.0),
                json!(1.5),
                json!(20),
                json!(21),
                json!(101),
                json!(2_147_483_648_u64),
                json!(1e20),
            ];
            if let Value::Number(other) = random.pick(&numbers) {
                *number = other.clone();
            }
        }
        (value, _) => {
            let others = [Value::Null, json!(true), json!(7), json!("x"), json!([]), json!({}), json!([null])];
            *value = random.pick(&others).clone();
        }
    }
}

fn collect(value: &Value, pointer: String, places: &mut Vec<String>) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                let key = key.replace('~', "~0").replace('/', "~1");
                collect(value, format!("{pointer}/{key}"), places);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                collect(value, format!("{pointer}/{index}"), places);
            }
        }
        _ => {}
    }
    places.push(pointer);
}

use std::fs;
use std::path::Path;

use super::*;

fn values(folder: &Path, found: &mut Vec<Value>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            values(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            found.extend(fs::read(&path).ok().and_then(|text| serde_json::from_slice::<Value>(&text).ok()));
        }
    }
}

/// A value with all its strings, but for keys and tags, changed.
fn changed(value: &Value, change: &dyn Fn(&str) -> String) -> Value {
    match value {
        Value::String(text) => Value::from(change(text)),
        Value::Array(items) => items.iter().map(|item| changed(item, change)).collect(),
        Value::Object(members) => {
            let member = |(key, value): (&String, &Value)| {
                (key.clone(), if key == "type" { value.clone() } else { changed(value, change) })
            };
            Value::Object(members.iter().map(member).collect())
        }
        other => other.clone(),
    }
}

#[test]
fn all_that_is_said_of_a_fixture_is_said_of_its_parts() {
    let tests = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests");
    let mut found = Vec::new();
    values(&tests.join("fixtures"), &mut found);
    values(&tests.join("fixtures-api"), &mut found);
    assert!(found.len() > 500, "{}", found.len());
    let changes: [&dyn Fn(&str) -> String; 3] =
        [&|text| ["\n", text, "\\"].concat(), &|text| [text, "\"é\t"].concat(), &|text| {
            text.replace([' ', '/', '-'], "\t")
        }];
    for value in &found {
        same_as(value, Kind::ALL);
        for change in changes {
            same(&changed(value, change));
        }
    }
}

//! The JSON Schemas, two of each kind: 2020-12, and draft 7 for editors.

use deployment_preflight::Kind;
use deployment_preflight::schema::{Flavour, json_schema};

use super::Generated;
use crate::Outcome;

const FOLDER: &str = "pkg/schemas";

pub fn schemas() -> Outcome<Generated> {
    let flavours = [(Flavour::Current, "json"), (Flavour::Editor, "draft-07.json")];
    let files = Kind::ALL.iter().flat_map(|&kind| {
        flavours.map(|(flavour, ending)| (format!("{FOLDER}/{kind}.{ending}"), json_schema(kind, flavour)))
    });
    Ok(Generated { folder: Some(FOLDER), files: files.collect() })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_schema_is_json_and_refers_to_what_it_defines() {
        for (path, text) in schemas().unwrap().files {
            let schema: serde_json::Value =
                serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
            let key = if path.contains("draft-07") { "definitions" } else { "$defs" };
            let pieces: Vec<&str> = text.split("\"$ref\": \"#/").skip(1).collect();
            for piece in &pieces {
                let target = format!("/{}", piece.split('"').next().unwrap());
                assert!(schema.pointer(&target).is_some_and(|value| value.is_object()), "{path}: {target}");
            }
            for name in schema[key].as_object().into_iter().flat_map(|defined| defined.keys()) {
                assert!(text.contains(&format!("\"#/{key}/{name}\"")), "{path}: nothing refers to {name}");
            }
            assert!(schema["title"].is_string() && schema["description"].is_string(), "{path}");
        }
    }
}

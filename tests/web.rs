//! The fixtures once more, in a browser: `wasm-pack test --headless --chrome --no-default-features --test web`.

#![cfg(target_arch = "wasm32")]

mod common;

use deployment_preflight::{Kind, Options, check};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn every_fixture_gives_what_it_expects() {
    let fixtures = common::fixtures("fixtures");
    assert!(fixtures.len() > 1000, "found {} fixtures", fixtures.len());
    let options = Options { now: Some(common::NOW), ..Options::default() };
    let mut wrong = Vec::new();
    for fixture in &fixtures {
        let report = check(Kind::DeploymentCreate, &fixture.text, &options);
        if let Err(difference) = fixture.compare(&report) {
            wrong.push(format!("{}\n{difference}", fixture.name));
        }
    }
    assert!(wrong.is_empty(), "{} of {} fixtures differ:\n\n{}", wrong.len(), fixtures.len(), wrong.join("\n\n"));
}

#[wasm_bindgen_test]
fn every_fixture_of_the_other_kinds_gives_what_it_expects() {
    let fixtures = common::fixtures("fixtures-api");
    assert!(fixtures.len() > 50, "found {} fixtures", fixtures.len());
    let options = Options { now: Some(common::NOW), ..Options::default() };
    let mut wrong = Vec::new();
    for fixture in &fixtures {
        let kind: Kind = fixture.name.split_once('/').unwrap().0.parse().unwrap();
        if let Err(difference) = fixture.compare(&check(kind, &fixture.text, &options)) {
            wrong.push(format!("{}\n{difference}", fixture.name));
        }
    }
    assert!(wrong.is_empty(), "{} of {} fixtures differ:\n\n{}", wrong.len(), fixtures.len(), wrong.join("\n\n"));
}

//! Every document under `tests/fixtures` gives exactly the report that its `.expect` file names.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use deployment_preflight::{Kind, Options, check};

#[test]
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

#[test]
fn every_fixture_of_the_other_kinds_gives_what_it_expects() {
    let fixtures = common::fixtures("fixtures-api");
    assert!(fixtures.len() > 50, "found {} fixtures", fixtures.len());
    let options = Options { now: Some(common::NOW), ..Options::default() };
    let mut wrong = Vec::new();
    for fixture in &fixtures {
        let (folder, name) = fixture.name.split_once(['/', '\\']).unwrap();
        let kind: Kind = folder.parse().unwrap();
        let report = check(kind, &fixture.text, &options);
        assert_eq!(report.valid, !name.starts_with("fail_"), "{}", fixture.name);
        if let Err(difference) = fixture.compare(&report) {
            wrong.push(format!("{}\n{difference}", fixture.name));
        }
    }
    assert!(wrong.is_empty(), "{} of {} fixtures differ:\n\n{}", wrong.len(), fixtures.len(), wrong.join("\n\n"));
}

//! Every document under `tests/fixtures` gives exactly the report that its `.expect` file names.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use deployment_preflight::Kind;

#[test]
fn every_fixture_gives_what_it_expects() {
    common::judge("fixtures", 1000, |_| Kind::DeploymentCreate);
}

#[test]
fn every_fixture_of_the_other_kinds_gives_what_it_expects() {
    common::judge("fixtures-api", 50, common::kind_of);
}

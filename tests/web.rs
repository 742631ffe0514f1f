//! The fixtures once more, in a browser: `wasm-pack test --headless --chrome --no-default-features --test web`.

#![cfg(target_arch = "wasm32")]

mod common;

use deployment_preflight::Kind;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

#[wasm_bindgen_test]
fn every_fixture_gives_what_it_expects() {
    common::judge("fixtures", 1000, |_| Kind::DeploymentCreate);
}

#[wasm_bindgen_test]
fn every_fixture_of_the_other_kinds_gives_what_it_expects() {
    common::judge("fixtures-api", 50, common::kind_of);
}

//! Checking any text: no crash, reports in order, short lists that are the beginning of long ones, and fixes that apply.

#![no_main]

use deployment_preflight::json::Encoding;
use deployment_preflight::{Kind, Options, Severity, check, fix};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let options = Options { now: Some(1_780_272_000), encoding: Encoding::Utf8, ..Options::default() };
    let report = check(Kind::DeploymentCreate, text, &options);
    assert_eq!(report.valid, report.diagnostics.iter().all(|found| found.severity != Severity::Error));
    let mut last = 0;
    for diagnostic in &report.diagnostics {
        let range = diagnostic.range.expect("a text has ranges");
        assert!(last <= range.start && text.get(range.start..range.end).is_some());
        last = range.start;
        for fix in &diagnostic.fixes {
            let mended = fix::apply(text, [fix], options.encoding);
            assert_ne!(mended, text, "{}", fix.title);
            let _ = check(Kind::DeploymentCreate, &mended, &options);
        }
    }
    let short = check(Kind::DeploymentCreate, text, &Options { max_diagnostics: 2, ..options });
    assert_eq!(short.valid, report.valid);
    assert_eq!(short.diagnostics[..], report.diagnostics[..report.diagnostics.len().min(2)]);
    assert_eq!(short.truncated + short.diagnostics.len(), report.truncated + report.diagnostics.len());
});

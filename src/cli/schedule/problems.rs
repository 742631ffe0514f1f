//! What is wrong with the expression or the zone, in the words of `check` and with excerpts of the arguments.

use deployment_preflight::json::Encoding;
use deployment_preflight::report::Source;
use deployment_preflight::report::json::write_string;
use deployment_preflight::report::text;
use deployment_preflight::{Diagnostic, Kind, Options, Range, Severity, check};

/// Problems as the terminal shows them.
pub struct Problems {
    pub text: String,
    pub errors: bool,
}

/// The body around a schedule. Only what is about the schedule is taken from its report.
const BEFORE: &str = r#"{"agent":"a","environment_id":"e","name":"n","initial_events":[],"schedule":{"type":"cron""#;

pub fn find(expression: &str, timezone: &str, now: i64) -> Problems {
    let mut body = BEFORE.to_owned();
    let arguments = [("expression", expression), ("timezone", timezone)].map(|(name, value)| {
        body.push_str(&format!(",\"{name}\":"));
        // Behind the quote.
        let start = body.len() + 1;
        write_string(&mut body, value);
        (name, value, start)
    });
    body.push_str("}}");
    let options = Options { now: Some(now), encoding: Encoding::Utf8, ..Options::default() };
    let report = check(Kind::DeploymentCreate, &body, &options);
    let mut problems = Problems { text: String::new(), errors: false };
    for mut diagnostic in report.diagnostics {
        let about = arguments.iter().find(|(name, ..)| diagnostic.pointer.strip_prefix("/schedule/") == Some(*name));
        let Some((name, value, start)) = about else { continue };
        place(&mut diagnostic, value, *start);
        problems.errors |= diagnostic.severity == Severity::Error;
        text::write(&mut problems.text, &Source::new(name, value), &diagnostic);
    }
    problems
}

/// Makes a range of the body, in which the argument begins at `start`, one of the argument.
fn place(diagnostic: &mut Diagnostic, argument: &str, start: usize) {
    let Some(range) = diagnostic.range else { return };
    let within = |at: usize| {
        let mut written = start;
        for (index, char) in argument.char_indices() {
            if written >= at {
                return index;
            }
            let mut json = String::new();
            write_string(&mut json, char.encode_utf8(&mut [0; 4]));
            written += json.len() - 2;
        }
        argument.len()
    };
    let (start, end) = (within(range.start), within(range.end));
    let line = |at: usize| argument.get(..at).unwrap_or_default().matches('\n').count();
    diagnostic.range = Some(Range {
        start,
        end,
        start_line: line(start),
        start_character: start,
        end_line: line(end),
        end_character: end,
    });
}

//! The description as JSON, in the shape that the JavaScript package returns.

use deployment_preflight::report::json::write_string;
use deployment_preflight::schedule::describe::ClockChange;
use deployment_preflight::schedule::runs::Run;
use deployment_preflight::schedule::stamp;

use super::Plan;

pub fn write(plan: &Plan) -> String {
    let description = &plan.description;
    let mut out = String::from("{\n  \"text\": ");
    write_string(&mut out, &description.text);
    out.push_str(",\n  \"canonical\": ");
    write_string(&mut out, &description.canonical);
    out.push_str(&format!(",\n  \"runsPerDay\": {}", description.runs_per_day));
    out.push_str(&format!(",\n  \"runsPerYear\": {}", description.runs_per_year));
    for (name, figure) in [
        ("minGapMinutes", description.min_gap_minutes),
        ("maxGapMinutes", description.max_gap_minutes),
        ("maxJitterSeconds", description.max_jitter_seconds),
    ] {
        if let Some(figure) = figure {
            out.push_str(&format!(",\n  \"{name}\": {figure}"));
        }
    }
    out.push_str(&format!(",\n  \"sessionsPerMonth\": {}", description.max_sessions_per_month));
    if let Some(cost) = &description.max_cost_per_month {
        out.push_str(",\n  \"costCeilingPerMonth\": ");
        write_string(&mut out, cost);
    }
    list(&mut out, "clockChanges", &description.clock_changes, clock_change);
    list(&mut out, "next", &plan.runs, run);
    out.push_str("\n}\n");
    out
}

fn list<T>(out: &mut String, name: &str, items: &[T], write: impl Fn(&mut String, &T)) {
    out.push_str(&format!(",\n  \"{name}\": ["));
    for (index, item) in items.iter().enumerate() {
        out.push_str(if index > 0 { ",\n    " } else { "\n    " });
        write(out, item);
    }
    out.push_str(if items.is_empty() { "]" } else { "\n  ]" });
}

/// What is written here has nothing to escape.
fn quoted(out: &mut String, name: &str, write: impl FnOnce(&mut String)) {
    out.push_str(&format!("\"{name}\": \""));
    write(out);
    out.push('"');
}

fn run(out: &mut String, run: &Run) {
    out.push_str("{ ");
    quoted(out, "at", |out| stamp::utc(out, run.at));
    out.push_str(", ");
    quoted(out, "local", |out| stamp::local(out, &run.local));
    out.push_str(", ");
    quoted(out, "offset", |out| stamp::offset(out, run.offset_seconds));
    out.push_str(", ");
    quoted(out, "abbreviation", |out| out.push_str(run.abbreviation));
    out.push_str(&format!(", \"repeated\": {} }}", run.repeated));
}

fn clock_change(out: &mut String, change: &ClockChange) {
    out.push_str("{ ");
    quoted(out, "at", |out| stamp::utc(out, change.at));
    out.push_str(", ");
    quoted(out, "offsetBefore", |out| stamp::offset(out, change.offset_before));
    out.push_str(", ");
    quoted(out, "offsetAfter", |out| stamp::offset(out, change.offset_after));
    out.push_str(", ");
    quoted(out, "effect", |out| out.push_str(change.effect.as_str()));
    out.push_str(", \"runs\": [");
    for (index, run) in change.runs().enumerate() {
        out.push_str(if index > 0 { ", { " } else { " { " });
        quoted(out, "local", |out| stamp::local(out, &run.local));
        out.push_str(", \"instants\": [");
        if let (first, Some(second)) = run.instants {
            out.push('"');
            stamp::utc(out, first);
            out.push_str("\", \"");
            stamp::utc(out, second);
            out.push('"');
        }
        out.push_str("] }");
    }
    out.push_str(" ] }");
}

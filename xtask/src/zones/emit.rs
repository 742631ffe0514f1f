//! Writes the table as Rust, so that it needs no reading at run time.

use std::fmt::Write;

use deployment_preflight::schedule::zone::FIRST;

use super::compile::{Table, Target};

/// Names per entry of the index: a longer block makes finding slower, a shorter one the index larger.
const BLOCK: usize = 8;

/// The text of `src/schedule/zone/table.rs`.
pub fn emit(table: &Table) -> Result<String, String> {
    let mut out = String::new();
    out.push_str("//! The IANA time zone database, compiled by `cargo xtask zones`. Not to be edited.\n\n");
    out.push_str("use super::data::{Change, Clock, DayRule, Local};\n\n");
    let mut line = |text: String| writeln!(out, "{text}").map_err(|e| e.to_string());
    line(format!("pub(super) const RELEASE: &str = {:?};", table.release))?;
    line(format!("pub(super) const BLOCK: usize = {BLOCK};"))?;
    line("#[rustfmt::skip]\npub(super) static NAMES: &str = \"\\".into())?;
    let mut blocks = Vec::new();
    let mut at = 0;
    for (index, (name, ..)) in table.names.iter().enumerate() {
        if index % BLOCK == 0 {
            blocks.push(at);
        }
        at += name.len() + 1;
        line(format!("{name}\\n\\"))?;
    }
    line("\";".into())?;
    line(list("BLOCKS", "u16", blocks.iter().map(ToString::to_string)))?;
    let records = table.names.iter().map(|(_, target, listed)| {
        let (link, value) = match target {
            Target::Clock(clock) => (0, *clock),
            Target::Link(name) => (0x8000, *name),
        };
        (link | usize::from(*listed) << 14 | value).to_string()
    });
    line(list("RECORDS", "u16", records))?;
    let width = table.abbreviations.iter().map(String::len).max().unwrap_or(0);
    line(format!("pub(super) const ABBREVIATION: usize = {width};"))?;
    let abbreviations: String = table.abbreviations.iter().map(|a| format!("{a:width$}")).collect();
    line(format!("#[rustfmt::skip]\npub(super) static ABBREVIATIONS: &str = {abbreviations:?};"))?;

    let mut locals = Vec::new();
    for local in &table.locals {
        let name = table.abbreviations.binary_search(&local.abbreviation).map_err(|_| "an abbreviation is missing")?;
        if name > 127 {
            return Err("more than 128 abbreviations".into());
        }
        let flag = usize::from(local.dst) << 7;
        locals.push(format!("Local {{ quarters: {}, name: {} }}", quarters(local.offset)?, name | flag));
    }
    line(list("LOCALS", "Local", locals.into_iter()))?;
    let days = table.days.iter().map(|day| {
        let at = quarters(day.seconds)?;
        Ok(format!("DayRule {{ month: {}, week: {}, weekday: {}, quarters: {at} }}", day.month, day.week, day.weekday))
    });
    let days = days.collect::<Result<Vec<_>, String>>()?;
    line(list("DAYS", "DayRule", days.into_iter()))?;

    let local = |wanted| table.locals.binary_search(wanted).map_err(|_| "a local time type is missing");
    let mut clocks = Vec::new();
    let mut changes = Vec::new();
    for clock in &table.clocks {
        let first = changes.len();
        for (at, to) in &clock.explicit {
            if (at - FIRST) % 60 != 0 {
                return Err(format!("the transition at {at} is not at a whole minute"));
            }
            let minutes = (at - FIRST) / 60;
            changes.push(format!(
                "Change {{ day: {}, minute: {}, to: {} }}",
                minutes / 1440,
                minutes % 1440,
                local(to)?
            ));
        }
        let std = local(&clock.tail.std)?;
        let mut rule = [(std, 255), (std, 255)];
        if let Some(dst) = &clock.tail.dst {
            let find = |day| table.days.binary_search(day).map_err(|_| "a rule is missing");
            rule = [(local(&dst.local)?, find(&dst.start)?), (std, find(&dst.end)?)];
            // The change that comes first in the year stands first.
            if dst.end.month < dst.start.month {
                rule.reverse();
            }
        }
        clocks.push(format!(
            "Clock {{ first: {first}, count: {}, initial: {}, to: [{}, {}], day: [{}, {}] }}",
            clock.explicit.len(),
            local(&clock.initial)?,
            rule[0].0,
            rule[1].0,
            rule[0].1,
            rule[1].1
        ));
    }
    line(list("CLOCKS", "Clock", clocks.into_iter()))?;
    line(list("CHANGES", "Change", changes.into_iter()))?;
    Ok(out)
}

/// Seconds in quarters of an hour: every offset and every rule since 2020 is a whole number of them.
fn quarters(seconds: i32) -> Result<i32, String> {
    (seconds % 900 == 0).then_some(seconds / 900).ok_or_else(|| format!("{seconds} s are no whole quarters of an hour"))
}

fn list(name: &str, kind: &str, items: impl Iterator<Item = String>) -> String {
    let items: Vec<_> = items.collect();
    let mut out = format!("#[rustfmt::skip]\npub(super) static {name}: [{kind}; {}] = [\n", items.len());
    let mut column = 0;
    for item in items {
        if column > 0 && column + item.len() > 116 {
            out.push('\n');
            column = 0;
        }
        column += item.len() + 2;
        out.push_str(&item);
        out.push_str(", ");
    }
    out.push_str("\n];");
    out
}

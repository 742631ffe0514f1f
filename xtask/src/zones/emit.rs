//! Writes the table as Rust, so that it needs no reading at run time. The forms are those of
//! `src/schedule/zone/data.rs`.

use std::collections::BTreeMap;
use std::fmt::Write;

use deployment_preflight::schedule::zone::FIRST;

use super::compile::{Table, Target};
use super::hints::hints;
use super::posix::Day;
use super::tzif::Local;

/// The lowest byte of a number in a record, and how many there are: the bytes below mark where a record begins.
const DIGIT: usize = 0x20;
const BASE: usize = 96;

/// The text of `src/schedule/zone/table.rs`.
pub fn emit(table: &Table) -> Result<String, String> {
    let mut out = String::new();
    out.push_str("//! The IANA time zone database, compiled by `cargo xtask zones`. Not to be edited.\n\n");
    out.push_str("use super::data::{Clock, DayRule, Local, Moment, Tail};\n\n");
    let mut line = |text: String| writeln!(out, "{text}").map_err(|e| e.to_string());
    line(format!("pub(super) const RELEASE: &str = {:?};", table.release))?;
    line(format!("pub(super) const COUNT: usize = {};", table.names.len()))?;
    line("#[rustfmt::skip]\npub(super) static NAMES: &str = \"\\".into())?;
    // Every record begins with a character that is escaped, so that a line that goes on loses no blank.
    for names in lines(records(table)?.iter().map(|record| escaped(record))) {
        line(format!("{names}\\"))?;
    }
    line("\";".into())?;
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
    clocks(table, &mut line)?;
    Ok(out)
}

/// Every name behind its record and before its hints. A link refers to the byte at which its target begins.
fn records(table: &Table) -> Result<Vec<String>, String> {
    let hints: BTreeMap<String, String> = hints(table)?;
    let mut starts = Vec::new();
    let mut at = 0;
    for (name, target, _) in &table.names {
        starts.push(at);
        let numbers = if matches!(target, Target::Link(_)) { 2 } else { 1 };
        at += 1 + numbers + name.len() + hints.get(name).map_or(0, String::len);
    }
    let character = |byte: usize| u8::try_from(byte).map(char::from).map_err(|e| e.to_string());
    let mut records = Vec::new();
    for (name, target, listed) in &table.names {
        let (link, value) = match target {
            Target::Clock(clock) => (0, *clock),
            Target::Link(name) => (1, *starts.get(*name).ok_or("a link leads nowhere")?),
        };
        let (mut high, low) = (value / BASE, value % BASE);
        let mut record = String::new();
        if link == 1 {
            record.push(character(DIGIT + high % BASE)?);
            high /= BASE;
        }
        if high > 3 {
            return Err("the table is too long for its records".into());
        }
        record.push(character(DIGIT + low)?);
        record.insert(0, character(1 + (link << 3 | usize::from(*listed) << 2 | high))?);
        records.push(record + name + hints.get(name).map_or("", String::as_str));
    }
    Ok(records)
}

fn clocks(table: &Table, line: &mut impl FnMut(String) -> Result<(), String>) -> Result<(), String> {
    let local = |wanted: &Local| table.locals.binary_search(wanted).map_err(|_| "a local time type is missing");
    let day = |wanted: &Day| table.days.binary_search(wanted).map_err(|_| "a rule is missing");
    // The two yearly changes, as types and days.
    let tail = |clock: &super::compile::Clock| {
        let Some(dst) = &clock.tail.dst else { return Ok::<_, String>(None) };
        let mut rule = [(local(&dst.local)?, day(&dst.start)?), (local(&clock.tail.std)?, day(&dst.end)?)];
        // The change that comes first in the year stands first.
        if dst.end.month < dst.start.month {
            rule.reverse();
        }
        Ok(Some(rule))
    };
    let mut tails = Vec::new();
    let mut moments = Vec::new();
    for clock in &table.clocks {
        tails.extend(tail(clock)?);
        for (at, to) in &clock.explicit {
            if (at - FIRST) % 60 != 0 {
                return Err(format!("the transition at {at} is not at a whole minute"));
            }
            moments.push(((at - FIRST) / 60 % 1440, local(to)?));
        }
        let last = clock.explicit.last().map_or(&clock.initial, |(_, local)| local);
        if clock.tail.dst.is_none() && *last != clock.tail.std {
            return Err("a clock without a rule does not stay what it is".into());
        }
    }
    tails.sort_unstable();
    tails.dedup();
    moments.sort_unstable();
    moments.dedup();
    let mut clocks = Vec::new();
    let mut changes = Vec::new();
    for clock in &table.clocks {
        // 0 stands for no rule.
        let tail = tail(clock)?.and_then(|tail| tails.binary_search(&tail).ok()).map_or(0, |index| index + 1);
        clocks.push(format!(
            "Clock {{ count: {}, initial: {}, tail: {tail} }}",
            clock.explicit.len(),
            local(&clock.initial)?
        ));
        let mut before = 0;
        for (at, to) in &clock.explicit {
            let (day, minute) = ((at - FIRST) / 86_400, (at - FIRST) / 60 % 1440);
            let moment = moments.binary_search(&(minute, local(to)?)).map_err(|_| "a moment is missing")?;
            let after = day - before;
            changes.push(format!("[{}, {}, {moment}]", after & 255, after >> 8));
            before = day;
        }
    }
    line(list("CLOCKS", "Clock", clocks.into_iter()))?;
    let tails = tails
        .iter()
        .map(|[first, second]| format!("Tail {{ to: [{}, {}], day: [{}, {}] }}", first.0, second.0, first.1, second.1));
    line(list("TAILS", "Tail", tails))?;
    let moments = moments.iter().map(|(minute, to)| format!("Moment {{ minute: {minute}, to: {to} }}"));
    line(list("MOMENTS", "Moment", moments))?;
    line(list("CHANGES", "[u8; 3]", changes.into_iter()))
}

/// Seconds in quarters of an hour: every offset and every rule since 2020 is a whole number of them.
fn quarters(seconds: i32) -> Result<i32, String> {
    (seconds % 900 == 0).then_some(seconds / 900).ok_or_else(|| format!("{seconds} s are no whole quarters of an hour"))
}

/// As it stands in a string of Rust.
fn escaped(record: &str) -> String {
    let mut out = String::new();
    for character in record.chars() {
        match character {
            '"' | '\\' => out.extend(['\\', character]),
            ' '..='~' => out.push(character),
            _ => out.push_str(&format!("\\x{:02x}", u32::from(character))),
        }
    }
    out
}

fn list(name: &str, kind: &str, items: impl Iterator<Item = String>) -> String {
    let items: Vec<_> = items.collect();
    let mut out = format!("#[rustfmt::skip]\npub(super) static {name}: [{kind}; {}] = [\n", items.len());
    for line in lines(items.into_iter().map(|item| item + ", ")) {
        out.push_str(line.trim_end());
        out.push('\n');
    }
    out.push_str("];");
    out
}

/// As many items on a line as fit.
fn lines(items: impl Iterator<Item = String>) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for item in items {
        match lines.last_mut() {
            Some(line) if line.len() + item.len() < 120 => line.push_str(&item),
            _ => lines.push(item),
        }
    }
    lines
}

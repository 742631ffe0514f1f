//! Compiled zone files (TZif, RFC 9636).

use super::posix::{self, Tail};

/// Offset, saving flag and abbreviation of local time.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Local {
    /// Seconds east of UTC.
    pub offset: i32,
    pub dst: bool,
    pub abbreviation: String,
}

/// One zone: the explicit transitions, and the rule that holds after them.
#[derive(Clone, Debug)]
pub struct Tzif {
    pub first: Local,
    pub explicit: Vec<(i64, Local)>,
    pub tail: Tail,
}

struct Bytes<'a>(&'a [u8]);

impl<'a> Bytes<'a> {
    fn take(&mut self, count: usize) -> Result<&'a [u8], String> {
        let (head, rest) = self.0.split_at_checked(count).ok_or("the file ends too early")?;
        self.0 = rest;
        Ok(head)
    }

    fn header(&mut self) -> Result<[usize; 6], String> {
        let head = self.take(44)?;
        if !head.starts_with(b"TZif") {
            return Err("not a TZif file".into());
        }
        let count = |at: usize| u32::from_be_bytes([head[at], head[at + 1], head[at + 2], head[at + 3]]) as usize;
        Ok([count(20), count(24), count(28), count(32), count(36), count(40)])
    }
}

/// Reads a TZif file of version 2 or later.
pub fn parse(file: &[u8]) -> Result<Tzif, String> {
    let mut bytes = Bytes(file);
    let [isut, isstd, leap, times, types, chars] = bytes.header()?;
    bytes.take(times * 5 + types * 6 + chars + leap * 8 + isstd + isut)?;
    let [isut, isstd, leap, times, types, chars] = bytes.header()?;
    let instants = bytes.take(times * 8)?;
    let indexes = bytes.take(times)?;
    let records = bytes.take(types * 6)?;
    let names = bytes.take(chars)?;
    bytes.take(leap * 12 + isstd + isut)?;
    if leap > 0 {
        return Err("leap seconds: the file is of the `right` kind".into());
    }
    let locals = records
        .chunks_exact(6)
        .map(|r| {
            let name = names.get(usize::from(r[5])..).and_then(|n| n.split(|b| *b == 0).next()).unwrap_or_default();
            Local {
                offset: i32::from_be_bytes([r[0], r[1], r[2], r[3]]),
                dst: r[4] != 0,
                abbreviation: String::from_utf8_lossy(name).into_owned(),
            }
        })
        .collect::<Vec<_>>();
    let explicit = instants
        .chunks_exact(8)
        .zip(indexes)
        .map(|(at, index)| {
            let local = locals.get(usize::from(*index)).ok_or("a type index is out of range")?;
            Ok((i64::from_be_bytes(at.try_into().map_err(|_| "an instant is short")?), local.clone()))
        })
        .collect::<Result<Vec<_>, String>>()?;
    let footer = std::str::from_utf8(bytes.0).map_err(|e| e.to_string())?.trim_matches('\n');
    Ok(Tzif { first: locals.first().ok_or("no local time type")?.clone(), explicit, tail: posix::parse(footer)? })
}

impl Tzif {
    /// Local time at `from`, and every change after it up to the end of the year `last`; changes of nothing left out.
    pub fn timeline(&self, from: i64, last: i64) -> (Local, Vec<(i64, Local)>) {
        let base = if self.explicit.is_empty() { &self.tail.std } else { &self.first };
        let end = self.explicit.last().map_or(i64::MIN, |(at, _)| *at);
        let by_rule = self.tail.changes(1970..=last).into_iter().filter(|(at, _)| *at > end);
        let mut all: Vec<_> = self.explicit.iter().cloned().chain(by_rule).collect();
        let later = all.split_off(all.partition_point(|(at, _)| *at <= from));
        let initial = all.last().map_or(base, |(_, local)| local).clone();
        let mut now = initial.clone();
        let changes =
            later.into_iter().filter(|(_, local)| std::mem::replace(&mut now, local.clone()) != *local).collect();
        (initial, changes)
    }
}

//! From a release to the table: what is equal from the first instant on is stored once.

use std::collections::BTreeMap;

use deployment_preflight::schedule::zone::FIRST;

use super::posix::{Day, Tail};
use super::source::Release;
use super::tzif::{Local, Tzif};

/// What a clock does from the first instant on, for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clock {
    pub initial: Local,
    pub explicit: Vec<(i64, Local)>,
    pub tail: Tail,
}

impl Clock {
    fn new(file: &Tzif) -> Self {
        let (initial, _) = file.timeline(FIRST, 2020);
        let explicit = file.explicit.iter().filter(|(at, _)| *at > FIRST).cloned().collect();
        let mut clock = Clock { initial, explicit, tail: file.tail.clone() };
        while clock.last_follows_from_rule() {
            clock.explicit.pop();
        }
        clock
    }

    /// Whether the rule alone would give the last explicit transition, as it does in files written for old readers.
    fn last_follows_from_rule(&self) -> bool {
        let Some(((at, local), earlier)) = self.explicit.split_last() else { return false };
        let (since, before) = earlier.last().map_or((FIRST, &self.initial), |(at, local)| (*at, local));
        let by_rule: Vec<_> =
            self.tail.changes(1970..=2101).into_iter().filter(|(t, _)| *t > since && t <= at).collect();
        let other = self.tail.dst.as_ref().map(|dst| if dst.local == *local { &self.tail.std } else { &dst.local });
        match by_rule.as_slice() {
            [] => local == before && self.tail.at(since) == *local,
            [only] => only.0 == *at && only.1 == *local && other == Some(before),
            _ => false,
        }
    }
}

/// What stands behind a name.
#[derive(Clone, Copy, Debug)]
pub enum Target {
    /// A zone of its own: the index of its clock.
    Clock(usize),
    /// A link: the index of the name it stands for.
    Link(usize),
}

/// The whole table, every part in the order in which it is written.
pub struct Table {
    pub release: String,
    /// Name, what it is, and whether zone.tab lists it.
    pub names: Vec<(String, Target, bool)>,
    pub clocks: Vec<Clock>,
    pub locals: Vec<Local>,
    pub days: Vec<Day>,
    pub abbreviations: Vec<String>,
}

/// Compiles a release.
pub fn compile(release: &Release) -> Result<Table, String> {
    let order: BTreeMap<&str, usize> = release.names.keys().map(String::as_str).zip(0..).collect();
    let mut clocks: Vec<Clock> = Vec::new();
    let mut names = Vec::new();
    for (name, link) in &release.names {
        let target = match link {
            Some(zone) => Target::Link(*order.get(zone.as_str()).ok_or_else(|| format!("{name} links to nothing"))?),
            None => {
                let clock = Clock::new(&release.read(name)?);
                let known = clocks.iter().position(|c| *c == clock);
                Target::Clock(known.unwrap_or_else(|| {
                    clocks.push(clock);
                    clocks.len() - 1
                }))
            }
        };
        names.push((name.clone(), target, release.listed.contains(name)));
    }
    let mut locals: Vec<Local> = Vec::new();
    let mut days: Vec<Day> = Vec::new();
    for clock in &clocks {
        let dst = clock.tail.dst.iter();
        locals.extend([&clock.initial, &clock.tail.std].into_iter().cloned());
        locals.extend(clock.explicit.iter().map(|(_, local)| local.clone()));
        locals.extend(dst.clone().map(|dst| dst.local.clone()));
        days.extend(dst.flat_map(|dst| [dst.start, dst.end]));
    }
    locals.sort();
    locals.dedup();
    days.sort();
    days.dedup();
    let mut abbreviations: Vec<String> = locals.iter().map(|l| l.abbreviation.clone()).collect();
    abbreviations.sort();
    abbreviations.dedup();
    Ok(Table { release: release.version.clone(), names, clocks, locals, days, abbreviations })
}

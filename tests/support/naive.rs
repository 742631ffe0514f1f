//! A scheduler that knows no arithmetic: it walks over every minute of UTC and asks the zone what the clocks show.
//! Slow and plain on purpose; it shares the zone's offsets with the library and nothing else.
#![allow(dead_code, reason = "each test file uses a part")]

use deployment_preflight::schedule::zone::{FIRST, LAST, Zone};

pub const MINUTE: i64 = 60;
pub const DAY: i64 = 86_400;

/// What clocks show: year, month, day, hour, minute, weekday (0 = Sunday).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clocks {
    pub year: i64,
    pub month: usize,
    pub day: usize,
    pub hour: usize,
    pub minute: usize,
    pub weekday: usize,
}

impl Clocks {
    /// From seconds since 1970 on the same clock, by counting years and months.
    pub fn at(local: i64) -> Self {
        let days = local.div_euclid(DAY);
        let leap = |year: i64| year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        let (mut year, mut rest) = (1970, days);
        // Whole cycles first, or the year 9999 takes for ever.
        year += rest.div_euclid(146_097) * 400;
        rest = rest.rem_euclid(146_097);
        while rest >= if leap(year) { 366 } else { 365 } {
            rest -= if leap(year) { 366 } else { 365 };
            year += 1;
        }
        let lengths = [31, if leap(year) { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
        let mut month = 0;
        while rest >= lengths[month] {
            rest -= lengths[month];
            month += 1;
        }
        let second = local.rem_euclid(DAY) as usize;
        Self {
            year,
            month: month + 1,
            day: rest as usize + 1,
            hour: second / 3600,
            minute: second % 3600 / 60,
            weekday: (days + 4).rem_euclid(7) as usize,
        }
    }
}

/// A field as a table of what matches.
fn table(field: &str, min: usize, max: usize) -> Vec<bool> {
    let mut table = vec![false; 61];
    for item in field.split(',') {
        let (base, step) = item.split_once('/').map_or((item, None), |(base, step)| (base, Some(step)));
        let step: usize = step.map_or(1, |step| step.parse().unwrap());
        let (low, high) = match base.split_once('-') {
            _ if base == "*" => (min, max),
            Some((low, high)) => (low.parse().unwrap(), high.parse().unwrap()),
            None if item.contains('/') => (base.parse().unwrap(), max),
            None => (base.parse().unwrap(), base.parse().unwrap()),
        };
        for number in (low..=high).step_by(step) {
            table[number] = true;
        }
    }
    table
}

/// An expression that is known to be right.
pub struct Naive {
    minute: Vec<bool>,
    hour: Vec<bool>,
    day: Vec<bool>,
    month: Vec<bool>,
    weekday: Vec<bool>,
    either: bool,
}

impl Naive {
    pub fn new(expression: &str) -> Self {
        let fields: Vec<&str> = expression.split(' ').collect();
        let mut weekday = table(fields[4], 0, 7);
        weekday[0] |= weekday[7];
        Self {
            minute: table(fields[0], 0, 59),
            hour: table(fields[1], 0, 23),
            day: table(fields[2], 1, 31),
            month: table(fields[3], 1, 12),
            weekday,
            either: fields[2] != "*" && fields[4] != "*",
        }
    }

    /// The fields in their order.
    pub fn tables(&self) -> [&Vec<bool>; 5] {
        [&self.minute, &self.hour, &self.day, &self.month, &self.weekday]
    }

    pub fn date_matches(&self, clocks: &Clocks) -> bool {
        let (day, weekday) = (self.day[clocks.day], self.weekday[clocks.weekday]);
        self.month[clocks.month] && if self.either { day || weekday } else { day && weekday }
    }

    pub fn matches(&self, clocks: &Clocks) -> bool {
        self.minute[clocks.minute] && self.hour[clocks.hour] && self.date_matches(clocks)
    }

    /// Every run in `from..until`. Days of UTC that touch no matching date are passed over.
    pub fn runs(&self, zone: Zone, from: i64, until: i64) -> Vec<i64> {
        let (from, until) = (from.max(FIRST), until.min(LAST + 1));
        let mut runs = Vec::new();
        let mut day = from.div_euclid(DAY) * DAY;
        while day < until {
            if [-DAY, 0, DAY].into_iter().any(|shift| self.date_matches(&Clocks::at(day + shift))) {
                for at in (day..day + DAY).step_by(MINUTE as usize).filter(|at| (from..until).contains(at)) {
                    let offset = zone.local_type_at(at).unwrap().offset_seconds;
                    let clocks = Clocks::at(at + i64::from(offset));
                    if clocks.year <= 9999 && self.matches(&clocks) {
                        runs.push(at);
                    }
                }
            }
            day += DAY;
        }
        runs
    }
}

/// Whether the clocks showed the same minute before, found by looking at every offset of the day before.
pub fn repeated(zone: Zone, at: i64) -> bool {
    let show = |at: i64| zone.local_type_at(at).map(|local| at + i64::from(local.offset_seconds));
    let shown = show(at);
    (1..=26 * 12).any(|back| {
        let earlier = (at - back * 300).max(FIRST);
        let offset = zone.local_type_at(earlier).unwrap().offset_seconds;
        let same = shown.unwrap() - i64::from(offset);
        same < at && show(same) == shown
    })
}

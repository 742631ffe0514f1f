//! A schedule in plain English. Different schedules never read the same.

use alloc::string::String;

use crate::append::Append as _;
use crate::schedule::cron::{ALL_MONTHS, Cron, NAMES, Stretches, progression};
use crate::schedule::stamp::{time_of, two_digits};
use crate::sentence::{Part, push, push_number};

/// Up to so many times of day are listed one by one.
const LISTED_TIMES: u32 = 6;
const ALL_HOURS: u32 = 0x00ff_ffff;
const ALL_DAYS: u32 = 0xffff_fffe;

/// The whole schedule.
pub(super) fn text(cron: &Cron, zone: &str) -> String {
    let mut out = String::new();
    if cron.never_fires() {
        out.put("never, since no such date exists: ");
    }
    times(&mut out, cron);
    days(&mut out, cron, ", ");
    out.put(", ");
    clock(&mut out, zone);
    out
}

/// Appends the dates alone to an empty text.
#[inline(never)]
pub(crate) fn dates(out: &mut String, cron: &Cron) {
    out.reserve(96);
    days(out, cron, "");
    if out.is_empty() {
        out.put("every day");
    }
}

/// Whose clocks: the city of the zone's name.
fn clock(out: &mut String, zone: &str) {
    let slash = zone.bytes().rposition(|byte| byte == b'/');
    let region = zone.get(..slash.unwrap_or(0)).unwrap_or_default();
    let city = zone.get(slash.map_or(0, |slash| slash + 1)..).unwrap_or_default();
    let universal = matches!(region, "" | "Etc") && matches!(city, "UTC" | "GMT");
    // The sign in the other names of `Etc` is the other way round; better not to translate.
    let shown = if region == "Etc" && !universal { zone } else { city };
    for byte in shown.bytes() {
        out.push(if byte == b'_' { ' ' } else { char::from(byte) });
    }
    if !universal {
        out.put(" time");
    }
}

fn times(out: &mut String, cron: &Cron) {
    let hours = u64::from(cron.hours);
    let all_hours = cron.hours == ALL_HOURS;
    let first = cron.minutes.trailing_zeros();
    let last = 63 - cron.minutes.leading_zeros();
    let beat = beat(cron.minutes);
    let steps = progression(hours).filter(|(_, _, step)| beat == Some(60) && *step > 1 && !all_hours);
    let alone = beat == Some(60) && !all_hours && steps.is_none() && Stretches(hours).any(|(from, to)| from == to);
    if alone || cron.runs_in_a_day() <= LISTED_TIMES {
        return listed_times(out, cron);
    }
    match beat {
        Some(60) if all_hours && first == 0 => return out.put("every hour, on the hour"),
        Some(60) if all_hours => {
            let s = if first == 1 { "" } else { "s" };
            let parts = [Part::Number(first.into()), Part::Text(s)];
            return push(out, "every hour, at {} minute{} past", &parts);
        }
        Some(60) => {
            if let Some((from, to, step)) = steps {
                push(out, "every {} hours ", &[Part::Number(step.into())]);
                return stretch(out, (from, first), (to, first));
            }
            out.put("every hour");
        }
        Some(1) => out.put("every minute"),
        Some(step) => push(out, "every {} minutes", &[Part::Number(step.into())]),
        None => {
            out.put("at minutes ");
            list(out, cron.minutes, Word::Number);
            if all_hours {
                return out.put(" of every hour");
            }
            out.put(if hours.is_power_of_two() { " of the hour " } else { " of the hours " });
            return list(out, hours, Word::Hour);
        }
    }
    if all_hours {
        if first > 0 {
            push(out, ", from minute {} of every hour on", &[Part::Number(first.into())]);
        }
        return;
    }
    out.put(" ");
    let count = Stretches(hours).count();
    for (index, (from, to)) in Stretches(hours).enumerate() {
        separate(out, index, count);
        stretch(out, (from, first), (to, last));
    }
}

/// The step of minutes that go on evenly across the hours: 60 for a single one.
fn beat(minutes: u64) -> Option<u32> {
    let count = minutes.count_ones();
    if count == 1 {
        return Some(60);
    }
    let (_, _, step) = progression(minutes)?;
    (step * count == 60).then_some(step)
}

fn listed_times(out: &mut String, cron: &Cron) {
    out.put("at ");
    let count = cron.runs_in_a_day() as usize;
    let mut index = 0;
    let mut hours = cron.hours;
    while hours != 0 {
        let mut minutes = cron.minutes;
        while minutes != 0 {
            separate(out, index, count);
            time_of(out, hours.trailing_zeros(), minutes.trailing_zeros());
            minutes &= minutes - 1;
            index += 1;
        }
        hours &= hours - 1;
    }
}

/// "from 09:00 to 17:00".
#[inline(never)]
fn stretch(out: &mut String, from: (u32, u32), to: (u32, u32)) {
    out.put("from ");
    time_of(out, from.0, from.1);
    out.put(" to ");
    time_of(out, to.0, to.1);
}

/// The days, behind a separator, unless every day runs all day long.
#[inline(never)]
fn days(out: &mut String, cron: &Cron, separator: &str) {
    let mut all_days = cron.days & ALL_DAYS == ALL_DAYS;
    let all_weekdays = cron.weekdays & 0x7f == 0x7f;
    let all_months = cron.months == ALL_MONTHS;
    let every_day = if cron.either_day() { all_days || all_weekdays } else { all_days && all_weekdays };
    if every_day && all_months && cron.hours == ALL_HOURS {
        return;
    }
    // Days of the month that never come add nothing to those of the week.
    all_days |= cron.either_day() && cron.no_day_comes();
    out.put(separator);
    let mut before_months = " in ";
    if every_day {
        out.put("every day");
    } else {
        if !all_days {
            days_of_month(out, cron.days);
            out.put(" of ");
            if all_months {
                out.put("every month");
            } else {
                list(out, cron.months.into(), Word::Month);
            }
            before_months = "";
        }
        if !all_weekdays {
            if !all_days {
                out.put(" and also ");
                before_months = " in ";
            }
            weekdays(out, cron.weekdays, all_days);
        }
    }
    if !all_months && !before_months.is_empty() {
        out.put(before_months);
        list(out, cron.months.into(), Word::Month);
    }
}

/// Days of the week, alone or behind days of the month.
fn weekdays(out: &mut String, days: u8, alone: bool) {
    let from_monday = u64::from(days >> 1 | (days & 1) << 6);
    let mut stretches = Stretches(from_monday);
    let one = matches!((stretches.next(), stretches.next()), (Some((from, to)), None) if to >= from + 2);
    out.put(match (one, alone) {
        (false, true) => "on ",
        (false, false) => "on every ",
        (true, true) => "",
        (true, false) => "from ",
    });
    list(out, from_monday, Word::Weekday);
}

fn days_of_month(out: &mut String, days: u32) {
    if let Some((first, last, step)) = progression(days.into())
        && step > 1
        && days.count_ones() > 3
    {
        for (before, number) in [("on every ", step), (" day from the ", first), (" to the ", last)] {
            out.put(before);
            word(out, number, Word::Ordinal);
        }
        return;
    }
    out.put("on the ");
    list(out, days.into(), Word::Ordinal);
}

/// How a number is read.
#[derive(Clone, Copy)]
enum Word {
    Number,
    Hour,
    Ordinal,
    Month,
    /// From Monday on, so that a weekend is one stretch.
    Weekday,
}

#[inline(never)]
fn word(out: &mut String, number: u32, word: Word) {
    let name = match word {
        Word::Month => number as usize - 1,
        Word::Weekday => 12 + (number as usize + 1) % 7,
        Word::Hour => return two_digits(out, number),
        _ => {
            push_number(out, number.into());
            let Word::Ordinal = word else { return };
            out.put(match (number % 10, number) {
                (_, 11..=13) => "th",
                (1, _) => "st",
                (2, _) => "nd",
                (3, _) => "rd",
                _ => "th",
            });
            return;
        }
    };
    out.put(NAMES.get(name).copied().unwrap_or_default());
}

/// The numbers of a set in words, three or more neighbours as "a to b": "a", "a and b", "a, b and c".
#[inline(never)]
fn list(out: &mut String, bits: u64, kind: Word) {
    let mut count = 0;
    for (first, last) in Stretches(bits) {
        count += if last == first + 1 { 2 } else { 1 };
    }
    let mut index = 0;
    for (first, last) in Stretches(bits) {
        separate(out, index, count);
        index += 1;
        word(out, first, kind);
        if last == first {
            continue;
        }
        if last == first + 1 {
            separate(out, index, count);
            index += 1;
        } else {
            out.put(" to ");
        }
        word(out, last, kind);
    }
}

/// What stands before an item of a list.
#[inline(never)]
fn separate(out: &mut String, index: usize, count: usize) {
    if index > 0 {
        out.put(if index + 1 == count { " and " } else { ", " });
    }
}

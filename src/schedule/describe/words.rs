//! A schedule in plain English. Different schedules never read the same.

use crate::schedule::cron::{Cron, Stretches, progression};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
/// From Monday on, so that a weekend is one stretch.
const WEEKDAYS: [&str; 7] = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Up to so many times of day are listed one by one.
const LISTED_TIMES: u32 = 6;
const ALL_HOURS: u32 = 0x00ff_ffff;
const ALL_MONTHS: u16 = 0x1ffe;
const ALL_DAYS: u32 = 0xffff_fffe;

/// The whole schedule.
pub(super) fn text(cron: &Cron, zone: &str) -> String {
    let mut parts = vec![times(cron)];
    parts.extend(days(cron));
    parts.push(clock(zone));
    let text = parts.join(", ");
    if cron.never_fires() { format!("never, since no such date exists: {text}") } else { text }
}

/// The dates alone.
pub(crate) fn dates(cron: &Cron) -> String {
    days(cron).unwrap_or_else(|| "every day".to_owned())
}

/// Whose clocks: the city of the zone's name.
fn clock(zone: &str) -> String {
    match zone.rsplit_once('/') {
        None if matches!(zone, "UTC" | "GMT") => zone.to_owned(),
        Some(("Etc", "UTC" | "GMT")) => zone.trim_start_matches("Etc/").to_owned(),
        // The sign in these names is the other way round; better not to translate.
        Some(("Etc", _)) | None => format!("{zone} time"),
        Some((_, city)) => format!("{} time", city.replace('_', " ")),
    }
}

fn times(cron: &Cron) -> String {
    let (minutes, hours) = (cron.minutes, cron.hours);
    if cron.runs_in_a_day() <= LISTED_TIMES {
        return listed_times(cron);
    }
    let all_hours = hours == ALL_HOURS;
    let first = minutes.trailing_zeros();
    let last = 63 - minutes.leading_zeros();
    let stretches = || {
        joined(Stretches(hours.into()).map(|(from, to)| format!("from {} to {}", time(from, first), time(to, last))))
    };
    match beat(minutes) {
        Some(60) if all_hours && first == 0 => "every hour, on the hour".to_owned(),
        Some(60) if all_hours => format!("every hour, at {first} minute{} past", if first == 1 { "" } else { "s" }),
        Some(60) => match progression(hours.into()) {
            Some((from, to, step)) if step > 1 => {
                format!("every {step} hours from {} to {}", time(from, first), time(to, first))
            }
            _ if Stretches(hours.into()).all(|(from, to)| from < to) => format!("every hour {}", stretches()),
            _ => listed_times(cron),
        },
        Some(step) => {
            let every = if step == 1 { "every minute".to_owned() } else { format!("every {step} minutes") };
            match (all_hours, first) {
                (true, 0) => every,
                (true, _) => format!("{every}, from minute {first} of every hour on"),
                (false, _) => format!("{every} {}", stretches()),
            }
        }
        None => {
            let list = joined(numbers(minutes, |minute| minute.to_string()));
            if all_hours {
                format!("at minutes {list} of every hour")
            } else {
                format!("at minutes {list} of the hours {}", joined(numbers(hours.into(), |hour| format!("{hour:02}"))))
            }
        }
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

fn listed_times(cron: &Cron) -> String {
    let hours = Members(cron.hours.into());
    format!("at {}", joined(hours.flat_map(|hour| Members(cron.minutes).map(move |minute| time(hour, minute)))))
}

fn time(hour: u32, minute: u32) -> String {
    format!("{hour:02}:{minute:02}")
}

/// The days, or nothing if every day runs all day long.
fn days(cron: &Cron) -> Option<String> {
    let all_days = cron.days & ALL_DAYS == ALL_DAYS;
    let all_weekdays = cron.weekdays & 0x7f == 0x7f;
    let months = (cron.months != ALL_MONTHS).then(|| {
        joined(numbers(cron.months.into(), |month| {
            MONTHS.get(month as usize - 1).copied().unwrap_or_default().to_owned()
        }))
    });
    let in_months = months.as_ref().map_or_else(String::new, |months| format!(" in {months}"));
    let of_months = || format!(" of {}", months.as_deref().unwrap_or("every month"));
    Some(match (all_days, all_weekdays) {
        _ if cron.either_day() && (all_days || all_weekdays) => every_day(cron, &in_months)?,
        (true, true) => every_day(cron, &in_months)?,
        (true, false) => format!("{}{in_months}", weekdays(cron.weekdays, "on ", "")),
        (false, true) => format!("{}{}", days_of_month(cron.days), of_months()),
        (false, false) => format!(
            "{}{} and also {}{in_months}",
            days_of_month(cron.days),
            of_months(),
            weekdays(cron.weekdays, "on every ", "from ")
        ),
    })
}

fn every_day(cron: &Cron, in_months: &str) -> Option<String> {
    if in_months.is_empty() && cron.hours == ALL_HOURS {
        return None;
    }
    Some(format!("every day{in_months}"))
}

/// Days of the week: `single` stands before a list, `stretch` before one stretch alone.
fn weekdays(days: u8, single: &str, stretch: &str) -> String {
    let from_monday = u64::from(days >> 1 | (days & 1) << 6);
    let name = |day: u32| WEEKDAYS.get(day as usize).copied().unwrap_or_default().to_owned();
    let mut stretches = Stretches(from_monday);
    let before = match (stretches.next(), stretches.next()) {
        (Some((from, to)), None) if to >= from + 2 => stretch,
        _ => single,
    };
    format!("{before}{}", joined(numbers(from_monday, name)))
}

fn days_of_month(days: u32) -> String {
    if let Some((first, last, step)) = progression(days.into())
        && step > 1
        && days.count_ones() > 3
    {
        return format!("on every {} day from the {} to the {}", ordinal(step), ordinal(first), ordinal(last));
    }
    format!("on the {}", joined(numbers(days.into(), ordinal)))
}

fn ordinal(number: u32) -> String {
    let ending = match (number % 10, number % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    };
    format!("{number}{ending}")
}

/// The numbers of a set in words, three or more neighbours as "a to b".
fn numbers(bits: u64, word: impl Fn(u32) -> String) -> impl Iterator<Item = String> {
    let mut words = Vec::new();
    for (first, last) in Stretches(bits) {
        match last - first {
            0 => words.push(word(first)),
            1 => words.extend([word(first), word(last)]),
            _ => words.push(format!("{} to {}", word(first), word(last))),
        }
    }
    words.into_iter()
}

/// The numbers of a set.
struct Members(u64);

impl Iterator for Members {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        let first = (self.0 != 0).then(|| self.0.trailing_zeros())?;
        self.0 &= self.0 - 1;
        Some(first)
    }
}

/// "a", "a and b", "a, b and c".
fn joined(words: impl Iterator<Item = String>) -> String {
    let mut out = String::new();
    let mut words = words.peekable();
    let mut first = true;
    while let Some(word) = words.next() {
        if !first {
            out.push_str(if words.peek().is_some() { ", " } else { " and " });
        }
        first = false;
        out.push_str(&word);
    }
    out
}

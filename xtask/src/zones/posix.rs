//! The rule in a TZif footer (RFC 9636, section 3.3.1): what holds after the last explicit transition.

use super::tzif::Local;

/// A footer, read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tail {
    pub std: Local,
    pub dst: Option<Dst>,
}

/// The yearly changes of a footer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dst {
    pub local: Local,
    pub start: Day,
    pub end: Day,
}

/// `Mm.w.d/time`: a weekday of a month, and the seconds of local time after its midnight (−167 to 167 hours).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Day {
    pub month: u8,
    pub week: u8,
    pub weekday: u8,
    pub seconds: i32,
}

/// Reads a footer. `Jn` and `n` days are refused: no zone has used them since 2020, and the table has no place for them.
pub fn parse(text: &str) -> Result<Tail, String> {
    let bad = || format!("the footer {text:?} is not understood");
    let (std_name, rest) = abbreviation(text).ok_or_else(bad)?;
    let (std_offset, rest) = time(rest).ok_or_else(bad)?;
    let std = Local { offset: -std_offset, dst: false, abbreviation: std_name };
    if rest.is_empty() {
        return Ok(Tail { std, dst: None });
    }
    let (dst_name, rest) = abbreviation(rest).ok_or_else(bad)?;
    let (offset, rest) = match rest.starts_with(',') {
        true => (std.offset + 3600, rest),
        false => time(rest).map(|(offset, rest)| (-offset, rest)).ok_or_else(bad)?,
    };
    let mut days = rest.strip_prefix(',').ok_or_else(bad)?.split(',');
    let start = days.next().and_then(day).ok_or_else(bad)?;
    let end = days.next().and_then(day).ok_or_else(bad)?;
    if days.next().is_some() || start.month.abs_diff(end.month) < 2 {
        return Err(bad());
    }
    Ok(Tail { std, dst: Some(Dst { local: Local { offset, dst: true, abbreviation: dst_name }, start, end }) })
}

fn abbreviation(text: &str) -> Option<(String, &str)> {
    let (name, rest) = match text.strip_prefix('<') {
        Some(quoted) => quoted.split_once('>')?,
        None => text.split_at(text.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(text.len())),
    };
    (name.len() >= 3).then(|| (name.to_owned(), rest))
}

/// `[+-]hh[:mm[:ss]]` at the start of `text`, in seconds.
fn time(text: &str) -> Option<(i32, &str)> {
    let (sign, digits) = match text.as_bytes().first()? {
        b'-' => (-1, &text[1..]),
        b'+' => (1, &text[1..]),
        _ => (1, text),
    };
    let end = digits.find(|c: char| !c.is_ascii_digit() && c != ':').unwrap_or(digits.len());
    let (number, rest) = digits.split_at(end);
    let mut seconds = 0;
    let mut unit = 3600;
    for part in number.split(':') {
        seconds += part.parse::<i32>().ok()? * unit;
        unit /= 60;
    }
    Some((sign * seconds, rest))
}

fn day(text: &str) -> Option<Day> {
    let (date, at) = text.split_once('/').unwrap_or((text, "2"));
    let mut parts = date.strip_prefix('M')?.split('.').map(|part| part.parse::<u8>());
    let (month, week, weekday) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    let (seconds, rest) = time(at)?;
    let sound = (1..=12).contains(&month) && (1..=5).contains(&week) && weekday < 7 && rest.is_empty();
    (sound && parts.next().is_none()).then_some(Day { month, week, weekday, seconds })
}

impl Tail {
    /// Local time at an instant of 1971 to 2101.
    pub fn at(&self, instant: i64) -> Local {
        let before = self.changes(1970..=2101).into_iter().take_while(|(at, _)| *at <= instant).last();
        before.map_or_else(|| self.std.clone(), |(_, local)| local)
    }

    /// The changes of `years`, ascending, found day by day: slow, and for that reason a check of the library's arithmetic.
    pub fn changes(&self, years: std::ops::RangeInclusive<i64>) -> Vec<(i64, Local)> {
        let Some(dst) = &self.dst else { return Vec::new() };
        let mut out = Vec::new();
        // 0000-03-01 is far below; counting starts at 1970-01-01, a Thursday.
        let (mut year, mut unix_day) = (1970, 0i64);
        while year <= *years.end() {
            let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
            let lengths = [31, if leap { 29 } else { 28 }, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
            for (month, length) in (1u8..).zip(lengths) {
                for (day, before, after) in [(dst.start, &self.std, &dst.local), (dst.end, &dst.local, &self.std)] {
                    if day.month != month || year < *years.start() {
                        continue;
                    }
                    let matching: Vec<i64> =
                        (unix_day..unix_day + length).filter(|d| (d + 4) % 7 == i64::from(day.weekday)).collect();
                    let date = matching.get(usize::from(day.week) - 1).or(matching.last()).copied().unwrap_or(unix_day);
                    out.push((date * 86_400 + i64::from(day.seconds) - i64::from(before.offset), after.clone()));
                }
                unix_day += length;
            }
            year += 1;
        }
        out
    }
}

//! What a clock shows, and when it changes: explicit changes from the table, then two a year by arithmetic.

use super::data::{Change, Clock, DayRule, Local, NONE, year_of};
use super::{FIRST, table};

/// A stretch of time in which local time stays of one type.
#[derive(Clone, Copy, Debug)]
pub(super) enum Stretch {
    /// The number of explicit changes before it.
    Listed(usize),
    /// Begins with a yearly change: twice the year, plus one for the second of the year.
    Yearly(i64),
}

/// The two yearly changes of a clock.
struct Rule {
    days: [&'static DayRule; 2],
    /// The offsets that hold before each.
    before: [i64; 2],
}

impl Rule {
    /// The instant of a yearly change.
    fn at(&self, change: i64) -> i64 {
        let ([first, second], [before_first, before_second]) = (self.days, self.before);
        let (day, before) = if change & 1 == 0 { (first, before_first) } else { (second, before_second) };
        day.wall_seconds(change >> 1) - before
    }

    /// The last yearly change at or before an instant.
    #[inline(never)]
    fn last_before(&self, utc_seconds: i64) -> i64 {
        let mut change = 2 * year_of(utc_seconds) + 1;
        while self.at(change) > utc_seconds {
            change -= 1;
        }
        change
    }
}

impl Clock {
    #[inline(never)]
    fn listed(&self) -> &'static [Change] {
        let first = usize::from(self.first);
        table::CHANGES.get(first..first + usize::from(self.count)).unwrap_or_default()
    }

    #[inline(never)]
    fn rule(&self) -> Option<Rule> {
        let [first, second] = self.day;
        if first == NONE {
            return None;
        }
        let offset = |to| Local::get(to).map(|local| i64::from(local.offset_seconds()));
        let [to_first, to_second] = self.to;
        Some(Rule {
            days: [table::DAYS.get(usize::from(first))?, table::DAYS.get(usize::from(second))?],
            before: [offset(to_second)?, offset(to_first)?],
        })
    }

    /// From when on only the rule counts.
    fn rule_begins(&self) -> i64 {
        self.listed().last().map_or(FIRST, Change::at)
    }

    /// The stretch that contains an instant, which is not before the table's first.
    pub(super) fn stretch(&self, utc_seconds: i64) -> Stretch {
        let listed = self.listed();
        let begins = self.rule_begins();
        if utc_seconds < begins {
            return Stretch::Listed(listed.partition_point(|change| change.at() <= utc_seconds));
        }
        let change = self.rule().map(|rule| (rule.last_before(utc_seconds), rule));
        match change {
            Some((change, rule)) if rule.at(change) > begins => Stretch::Yearly(change),
            _ => Stretch::Listed(listed.len()),
        }
    }

    /// When a stretch begins; `None` for the first, which began before the table does.
    #[inline(never)]
    pub(super) fn start(&self, stretch: Stretch) -> Option<i64> {
        match stretch {
            Stretch::Listed(count) => Some(self.listed().get(count.checked_sub(1)?)?.at()),
            Stretch::Yearly(change) => Some(self.rule()?.at(change)),
        }
    }

    /// The stretch after this one; `None` if this one lasts for ever.
    #[inline(never)]
    pub(super) fn next(&self, stretch: Stretch) -> Option<Stretch> {
        match stretch {
            Stretch::Listed(count) if count < self.listed().len() => Some(Stretch::Listed(count + 1)),
            Stretch::Listed(_) => Some(Stretch::Yearly(self.rule()?.last_before(self.rule_begins()) + 1)),
            Stretch::Yearly(change) => Some(Stretch::Yearly(change + 1)),
        }
    }

    /// The stretch before this one.
    #[inline(never)]
    pub(super) fn previous(&self, stretch: Stretch) -> Option<Stretch> {
        match stretch {
            Stretch::Listed(count) => Some(Stretch::Listed(count.checked_sub(1)?)),
            Stretch::Yearly(change) if self.rule()?.at(change - 1) > self.rule_begins() => {
                Some(Stretch::Yearly(change - 1))
            }
            Stretch::Yearly(_) => Some(Stretch::Listed(self.listed().len())),
        }
    }

    /// The index of the local time type of a stretch.
    #[inline(never)]
    pub(super) fn local(&self, stretch: Stretch) -> u8 {
        match stretch {
            Stretch::Listed(0) => self.initial,
            Stretch::Listed(count) => self.listed().get(count - 1).map_or(self.initial, |change| change.to as u8),
            Stretch::Yearly(change) => {
                let [first, second] = self.to;
                if change & 1 == 0 { first } else { second }
            }
        }
    }
}

impl Change {
    fn at(&self) -> i64 {
        FIRST + i64::from(self.day) * 86_400 + i64::from(self.minute) * 60
    }
}

//! Schedules: the expression, the zone, and what they make together.

use core::ops::Range;
use std::borrow::Cow;

use super::structure::shown;
use super::walk::Members;
use super::{At, Change, Checker, Note};
use crate::diagnostic::Code;
use crate::json::{Document, Id};
use crate::report::json::Raw;
use crate::schedule::cron::{self, CronFault, Problem};
use crate::schedule::lint::lint;
use crate::schedule::zone::{self, Zone};
use crate::shape::Key;

impl Checker<'_> {
    pub(super) fn cron_schedule(&mut self, members: Members) {
        const EXPRESSION: Key = Key::new("expression");
        const TIMEZONE: Key = Key::new("timezone");
        let zone = self.get_string(members, &TIMEZONE).and_then(|id| self.time_zone(id));
        if let Some(id) = self.get_string(members, &EXPRESSION) {
            self.expression(id, zone);
        }
    }

    fn expression(&mut self, id: Id, zone: Option<Zone>) {
        let bytes = self.document.string(id);
        let text = text(&bytes);
        if text.is_empty() {
            return;
        }
        let parsed = cron::parse(&text);
        for problem in &parsed.problems {
            self.cron_problem(id, &text, problem);
        }
        let Some(cron) = parsed.cron else { return };
        let now = self.options.present();
        // What depends on the present is left out where there is none.
        for problem in lint(&text, &cron, zone.filter(|_| now.is_some()), now.unwrap_or_default()) {
            self.cron_problem(id, &text, &problem);
        }
    }

    #[cold]
    fn cron_problem(&mut self, id: Id, expression: &str, problem: &Problem) {
        let at = if problem.code.is_of_whole() {
            At::Value(id)
        } else {
            At::Within(id, self.document.within(id, problem.span.clone()))
        };
        self.report(code(problem.code), at, &|document| {
            let mut note = Note::new(problem.message.clone());
            note.help = problem.help.clone().map(Cow::Owned);
            let Some(fix) = &problem.fix else { return note };
            let Some(change) = change(document, id, expression, &fix.span, &fix.replacement) else { return note };
            if fix.safe { note.safe(fix.title, change) } else { note.suggest(fix.title, change) }
        });
    }

    fn time_zone(&mut self, id: Id) -> Option<Zone> {
        let name = self.document.str(id);
        let Some(zone) = zone::find(&name) else {
            if !name.is_empty() {
                self.unknown_zone(id, &name);
            }
            return None;
        };
        if zone.is_alias() {
            self.zone_alias(id, &name);
        }
        Some(zone)
    }

    #[cold]
    fn unknown_zone(&mut self, id: Id, name: &str) {
        self.report(Code::TimezoneUnknown, At::Value(id), &|document| {
            let unknown = zone::explain_unknown(name);
            let message = ["a name of the IANA time zone database is expected, found ", &shown(document, id)].concat();
            let note = Note::new(message).help(unknown.help);
            unknown.suggestions.iter().fold(note, |note, zone| note.suggest(written(zone), renamed(id, zone)))
        });
    }

    #[cold]
    fn zone_alias(&mut self, id: Id, name: &str) {
        self.report(Code::TimezoneAlias, At::Value(id), &|document| {
            let Some(alias) = zone::alias(name) else { return Note::default() };
            let canonical = alias.canonical;
            let message = ["the zone is called `", canonical, "`, ", &shown(document, id), " is an alias"].concat();
            let note = Note::new(message);
            match alias.usually_meant {
                None => note.safe(written(canonical), renamed(id, canonical)),
                // Only the author knows which of the two it is.
                Some(city) => note
                    .help(["people who write this usually mean `", city, "`"].concat())
                    .suggest(written(city), renamed(id, city))
                    .suggest(written(canonical), renamed(id, canonical)),
            }
        });
    }
}

fn written(name: &str) -> String {
    ["write `", name, "`"].concat()
}

fn renamed(id: Id, name: &str) -> Change {
    Change::Replace(id, Raw::string(name).as_str().to_owned())
}

/// A replacement in an expression as one in the document.
fn change(document: &Document<'_>, id: Id, expression: &str, span: &Range<usize>, replacement: &str) -> Option<Change> {
    if *span == (0..expression.len()) {
        return Some(renamed(id, replacement));
    }
    // A string that is not written as JSON has it is to be mended first.
    document
        .problems()
        .is_empty()
        .then(|| Change::Splice(id, document.within(id, span.clone()), replacement.to_owned()))
}

/// The decoded string as text of the same length: a surrogate without its pair becomes U+FFFD.
fn text<'b>(bytes: &'b [u8]) -> Cow<'b, str> {
    core::str::from_utf8(bytes).map_or_else(
        |_| {
            let mut bytes = bytes.to_vec();
            let mut rest = bytes.as_mut_slice();
            while let [byte, tail @ ..] = rest {
                if let (0xed, [second @ 0xa0..=0xbf, third, ..]) = (*byte, &mut *tail) {
                    (*byte, *second, *third) = (0xef, 0xbf, 0xbd);
                }
                rest = tail;
            }
            Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
        },
        Cow::Borrowed,
    )
}

const fn code(fault: CronFault) -> Code {
    match fault {
        CronFault::FieldCount => Code::CronFieldCount,
        CronFault::Shortcut => Code::CronShortcut,
        CronFault::SpecialCharacter => Code::CronSpecialCharacter,
        CronFault::Name => Code::CronName,
        CronFault::OutOfRange => Code::CronOutOfRange,
        CronFault::RangeReversed => Code::CronRangeReversed,
        CronFault::Step => Code::CronStep,
        CronFault::Syntax => Code::CronSyntax,
        CronFault::NeverFires => Code::CronNeverFires,
        CronFault::Sparse => Code::CronSparse,
        CronFault::DayOr => Code::CronDayOr,
        CronFault::StepOnNumber => Code::CronStepOnNumber,
        CronFault::StepOversized => Code::CronStepOversized,
        CronFault::Whitespace => Code::CronWhitespace,
        CronFault::Dst => Code::CronDst,
        CronFault::Frequent => Code::CronFrequent,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_keep_their_names_and_severities() {
        for &fault in CronFault::ALL {
            assert_eq!(code(fault).as_str(), fault.as_str());
            assert_eq!(code(fault).severity() == crate::Severity::Error, fault.is_error(), "{fault:?}");
        }
    }

    #[test]
    fn lone_surrogates_keep_their_length() {
        assert_eq!(text(b"a\xed\xa0\x80b\xed\xbf\xbf"), "a\u{fffd}b\u{fffd}");
        assert_eq!(text("0 9 é".as_bytes()), "0 9 é");
    }
}

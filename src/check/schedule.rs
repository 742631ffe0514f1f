//! Schedules: the expression, the zone, and what they make together.

use core::mem::replace;

use super::walk::Members;
use super::{At, Change, Checker};
use crate::diagnostic::Code;
use crate::json::Id;
use crate::schedule::cron::{self, CronFault, Found, Lists, Problems};
use crate::schedule::lint;
use crate::schedule::zone::{self, Zone};
use crate::sentence::Part;
use crate::shape::packed::name;

impl Checker<'_> {
    pub(super) fn cron_schedule(&mut self, members: Members) {
        let zone = self.named_string(members, name!("timezone")).and_then(|id| self.time_zone(id));
        if let Some(id) = self.named_string(members, name!("expression")) {
            self.expression(id, zone);
        }
    }

    fn expression(&mut self, id: Id, zone: Option<Zone>) {
        let text = self.document.str(id);
        if text.is_empty() {
            return;
        }
        let mut problems = Problems::with(&text, replace(&mut self.lists.cron, Lists::new()));
        if let Some(cron) = cron::read(&mut problems) {
            let now = self.options.present();
            // What depends on the present is left out where there is none.
            lint::find(&mut problems, &cron, zone.filter(|_| now.is_some()), now.unwrap_or_default());
        }
        for problem in &problems.list {
            self.cron_problem(id, &problems, problem);
        }
        self.lists.cron = problems.done();
    }

    #[cold]
    fn cron_problem(&mut self, id: Id, problems: &Problems<'_>, problem: &Found) {
        let at = if problem.code.is_of_whole() {
            At::Value(id)
        } else {
            At::within(id, &self.document.within(id, problem.span.clone()))
        };
        self.report_at(code(problem.code), at, problems.said(problem.message), &[]);
        let help = problems.said(problem.help);
        if !help.is_empty() {
            self.help(help);
        }
        let Some(fix) = &problem.fix else { return };
        let change = if fix.span == (0..problems.text.len()) {
            Change::Write(id)
        } else if self.document.problems().is_empty() {
            let span = self.document.within(id, fix.span.clone());
            Change::Splice(id, span.start as u32, span.end as u32)
        } else {
            // A string that is not written as JSON has it is to be mended first.
            return;
        };
        self.findings.fix(fix.safe, fix.title, &[], change, problems.said(fix.replacement));
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
        let unknown = zone::explain_unknown(name);
        let message = "a name of the IANA time zone database is expected, found {}";
        self.report(Code::TimezoneUnknown, id, message, &[Part::Shown(self.document, id)]).help(&unknown.help);
        for zone in &unknown.suggestions {
            self.write(false, id, zone);
        }
    }

    #[cold]
    fn zone_alias(&mut self, id: Id, name: &str) {
        let Some(alias) = zone::alias(name) else { return };
        let canonical = alias.canonical;
        let parts = [Part::Text(canonical), Part::Shown(self.document, id)];
        self.report(Code::TimezoneAlias, id, "the zone is called `{}`, {} is an alias", &parts);
        // Only the author knows which of the two it is.
        if let Some(city) = alias.usually_meant {
            self.findings.help("people who write this usually mean `{}`", &[Part::Text(city)]);
            self.write(false, id, city);
        }
        self.write(alias.usually_meant.is_none(), id, canonical);
    }
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
}

//! What the service's documents say: times, states, outcomes, networks.

use super::Checker;
use super::walk::Members;
use crate::diagnostic::Code;
use crate::json::{Id, Type};
use crate::limits;
use crate::rules::bytes::has;
use crate::rules::host::{self, Fault};
use crate::rules::timestamp::{self, Instant};
use crate::schedule::{cron, runs, zone};
use crate::sentence::Part;
use crate::shape::packed::{Name, name};

const TOKEN: &str = "authorization_token";

impl<'a> Checker<'a> {
    /// Reports a text that is no time.
    #[cold]
    #[inline(never)]
    pub(super) fn timestamp(&mut self, id: Id, text: &[u8]) {
        let document = self.document;
        let message = "a time with an offset is expected, for instance `2026-06-01T09:00:00Z`, found {}";
        self.report(Code::TimestampSyntax, id, message, &[Part::Shown(document, id)]);
        if document.is_form() && has(document.raw(id), b'+') {
            let mut spelt = text.to_vec();
            for byte in &mut spelt {
                *byte = if *byte == b' ' { b'+' } else { *byte };
            }
            if timestamp::parse(&spelt).is_some() {
                self.help("in a query string `+` stands for a blank, write `%2B`");
            }
        }
    }

    /// A member's point in time, when it is one.
    pub(super) fn instant(&self, members: Members, name: Name) -> Option<(Id, Instant<'a>)> {
        let id = self.named(members, name).filter(|&id| self.document.kind(id) == Type::String)?;
        // Times have nothing to escape; one that does is compared with nothing.
        Some((id, timestamp::parse(self.document.raw(id))?))
    }

    /// Compares the times of creation and of the last change.
    pub(super) fn changed(&mut self, members: Members) {
        let (Some((created_at, created)), Some((id, updated))) =
            (self.instant(members, name!("created_at")), self.instant(members, name!("updated_at")))
        else {
            return;
        };
        if updated < created {
            let message = "a change is expected no earlier than the creation";
            self.report(Code::TimestampOrder, id, message, &[]).related(created_at, "created here");
        }
    }

    /// Checks the state of a deployment.
    pub(super) fn deployment(&mut self, members: Members) {
        let document = self.document;
        self.changed(members);
        let status = self.named(members, name!("status")).filter(|&status| document.kind(status) == Type::String);
        let is = |word: &str| status.is_some_and(|status| document.is(status, word));
        if let Some(reason) = self.named(members, name!("paused_reason")) {
            let message = match document.kind(reason) {
                Type::Null if is("paused") => "a paused deployment has a reason, found null",
                Type::Object if is("active") => "only a paused deployment has a reason, this one is `active`",
                _ => "",
            };
            if !message.is_empty() {
                self.report(Code::PausedReasonMismatch, reason, message, &[]);
            }
        }
        let Some(archived) = self.named(members, name!("archived_at")).map(|id| document.kind(id)) else { return };
        if archived == Type::String
            && let Some(status) = status
            && !is("active")
        {
            let message = "an archived deployment is `active`, found {}";
            self.report(Code::ArchivedStatus, status, message, &[Part::Shown(document, status)]);
        }
        let schedule = self.named(members, name!("schedule")).filter(|&schedule| self.is_tagged(schedule, "cron"));
        let upcoming = schedule.and_then(|schedule| document.member(schedule, "upcoming_runs_at"));
        let Some(upcoming) = upcoming.filter(|&list| document.kind(list) == Type::Array) else { return };
        let Some(schedule) = schedule else { return };
        match archived {
            Type::String if document.items(upcoming).next().is_some() => {
                self.report(Code::ArchivedStatus, upcoming, "an archived deployment has no upcoming runs", &[]);
            }
            Type::Null => {
                self.upcoming_runs(upcoming);
                self.matching_runs(schedule, upcoming);
            }
            _ => {}
        }
    }

    /// Whether a value is an object of this type. What one of another type means is unknown.
    fn is_tagged(&self, id: Id, name: &str) -> bool {
        self.document.tag(id).is_some_and(|tag| self.document.is(tag, name))
    }

    fn upcoming_runs(&mut self, list: Id) {
        let document = self.document;
        let count = document.items(list).count();
        let max = limits::UPCOMING_RUNS.max;
        if count == 0 && !document.is_cut(list) {
            self.report(Code::UpcomingRuns, list, "a scheduled deployment has upcoming runs, found none", &[]);
        }
        if count > max {
            let parts = [Part::Number(max as i64), Part::Number(count as i64)];
            self.report(Code::UpcomingRuns, list, "at most {} upcoming runs are listed, found {}", &parts);
        }
        let mut latest: Option<Instant<'_>> = None;
        for id in document.items(list) {
            let Some(time) = timestamp::parse(document.raw(id)) else { continue };
            if latest.is_some_and(|latest| time <= latest) {
                self.report(Code::UpcomingRuns, list, "upcoming runs are listed in ascending order", &[])
                    .related(id, "no later than the one before");
                return;
            }
            latest = Some(time);
        }
    }

    /// Compares the upcoming runs with the expression. What is wrong with the expression itself is not looked into.
    fn matching_runs(&mut self, schedule: Id, list: Id) {
        let document = self.document;
        let string = |name| document.member(schedule, name).filter(|&id| document.kind(id) == Type::String);
        let (Some(expression), Some(timezone)) = (string("expression"), string("timezone")) else { return };
        let (Some(cron), Some(zone)) =
            (cron::read(&mut cron::Problems::new(&document.str(expression))), zone::find(&document.str(timezone)))
        else {
            return;
        };
        for id in document.items(list) {
            let Some(time) = timestamp::parse(document.raw(id)) else { continue };
            // Before the zone table begins nothing is known.
            let Ok(mut runs) = runs::next_runs(&cron, zone, time.seconds.saturating_sub(1)) else { continue };
            if !time.is_whole_minute() || runs.next().is_none_or(|run| run.at != time.seconds) {
                let message = "a time that the schedule names is expected, found {}";
                self.warn(Code::UpcomingRuns, id, message, &[Part::Shown(document, id)])
                    .related(expression, "the schedule's expression");
            }
        }
    }

    /// Checks what a run came to, and when.
    pub(super) fn deployment_run(&mut self, run: Id, members: Members) {
        let document = self.document;
        let given = |name| self.named(members, name).map(|id| document.kind(id) != Type::Null);
        if let (Some(session), Some(error)) = (given(name!("session_id")), given(name!("error")))
            && session == error
        {
            let found = Part::Text(if session { "both" } else { "neither" });
            let message = "a run has either a session or an error, this one has {}";
            self.report(Code::RunOutcome, run, message, &[found]);
        }
        let trigger = self.named(members, name!("trigger_context"));
        let trigger = trigger.filter(|&trigger| self.is_tagged(trigger, "schedule"));
        let scheduled = trigger.and_then(|trigger| document.member(trigger, "scheduled_at"));
        let Some(scheduled) = scheduled.filter(|&id| document.kind(id) == Type::String) else { return };
        let Some(time) = timestamp::parse(document.raw(scheduled)) else { return };
        if let Some((created_at, created)) = self.instant(members, name!("created_at"))
            && created < time
        {
            let message = "a run is made no earlier than it was scheduled for";
            self.report(Code::ScheduledAt, scheduled, message, &[]).related(created_at, "made here");
        }
        if !time.is_whole_minute() {
            let parts = [Part::Shown(document, scheduled)];
            self.report(Code::ScheduledAt, scheduled, "schedules name whole minutes, found {}", &parts);
        }
    }

    #[inline(never)]
    pub(super) fn allowed_host(&mut self, id: Id, text: &[u8]) {
        let Some(fault) = host::fault(text) else { return };
        // What was found may be a credential; it is named and not shown.
        let found = match fault {
            Fault::Empty => "nothing",
            Fault::Scheme => "a scheme",
            Fault::Credentials => "credentials",
            Fault::Query => "a query",
            Fault::Port => "a port",
            Fault::Path => "a path",
            Fault::Wildcard => "a `*` elsewhere",
        };
        let message = "a host's name is expected, perhaps behind `*.`, found {}";
        self.report(Code::AllowedHost, id, message, &[Part::Text(found)]);
    }

    /// Checks whether packages can come through the network.
    pub(super) fn cloud_config(&mut self, members: Members) {
        let document = self.document;
        let (Some(network), Some(packages)) =
            (self.named(members, name!("networking")), self.named(members, name!("packages")))
        else {
            return;
        };
        let limited = document.member(network, "type").is_some_and(|tag| document.is(tag, "limited"));
        let managers = document.member(network, "allow_package_managers");
        let blocked = managers.is_some_and(|id| document.source(document.span(id)) == b"false");
        let wanted = document.keys(packages).any(|key| document.items(key.value()).next().is_some());
        if limited && blocked && wanted {
            let message = "packages need `allow_package_managers` in a limited network";
            self.report(Code::PackagesBlocked, packages, message, &[]);
            if let Some(managers) = managers {
                self.related(managers, "switched off here");
            }
        }
    }

    /// Reports a token that a response carries; tells whether the key is one's.
    pub(super) fn token(&mut self, key: Id) -> bool {
        let value = key.value();
        if !self.response || !self.document.is(key, TOKEN) || self.document.kind(value) == Type::Null {
            return false;
        }
        let message = "a response never carries an `authorization_token`, found one";
        self.report(Code::SecretEchoed, value, message, &[])
            .help("revoke the token, and take it out of wherever this text is kept");
        true
    }

    /// Reports the tokens among an object's members.
    pub(super) fn tokens(&mut self, object: Id) {
        for key in self.document.keys(object) {
            self.token(key);
        }
    }
}

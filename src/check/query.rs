//! Query parameters that have to do with one another.

use super::walk::Members;
use super::{At, Checker, Note};
use crate::diagnostic::Code;
use crate::json::Type;
use crate::rules::timestamp;

/// Bounds of a window of time, and whether each leaves out the time that it names.
const LOWER: [(&str, bool); 2] = [("created_at[gt]", true), ("created_at[gte]", false)];
const UPPER: [(&str, bool); 2] = [("created_at[lt]", true), ("created_at[lte]", false)];

impl Checker<'_> {
    pub(super) fn deployment_list(&mut self, members: Members) {
        self.window(members);
        let document = self.document;
        let (Some(status), Some(archived)) = (self.named(members, "status"), self.named(members, "include_archived"))
        else {
            return;
        };
        let included = match document.kind(archived) {
            Type::Boolean => document.source(document.span(archived)) == b"true",
            _ => document.is(archived, "true"),
        };
        if included && document.kind(status) == Type::String {
            self.report(Code::ConflictingParameters, At::Value(status), &|_| {
                Note::new("either `status` or `include_archived` is accepted, found both")
                    .related(At::Value(archived), "archived deployments are included here")
            });
        }
    }

    /// Checks whether anything can lie between the bounds.
    pub(super) fn window(&mut self, members: Members) {
        let document = self.document;
        let read = |(name, open): (&str, bool)| {
            let id = self.named(members, name).filter(|&id| document.kind(id) == Type::String)?;
            Some((id, document.string(id), open))
        };
        let [lower, upper] = [LOWER, UPPER].map(|bounds| bounds.into_iter().filter_map(read).collect::<Vec<_>>());
        for (id, text, open) in upper {
            let Some(upper) = timestamp::parse(&text) else { continue };
            let closes = lower.iter().find(|(_, text, lower_open)| {
                timestamp::parse(text).is_some_and(|lower| lower > upper || (lower == upper && (open || *lower_open)))
            });
            if let Some(&(lower, ..)) = closes {
                self.report(Code::EmptyWindow, At::Value(id), &|_| {
                    Note::new("the upper bound is expected behind the lower one, nothing lies between the two")
                        .related(At::Value(lower), "the lower bound")
                });
            }
        }
    }
}

//! Query parameters that have to do with one another.

use super::Checker;
use super::walk::Members;
use crate::diagnostic::Code;
use crate::json::Type;
use crate::rules::timestamp;
use crate::shape::packed::{Name, name};

/// Bounds of a window of time, and whether each leaves out the time that it names.
const LOWER: [(Name, bool); 2] = [(name!("created_at[gt]"), true), (name!("created_at[gte]"), false)];
const UPPER: [(Name, bool); 2] = [(name!("created_at[lt]"), true), (name!("created_at[lte]"), false)];

impl Checker<'_> {
    pub(super) fn deployment_list(&mut self, members: Members) {
        self.window(members);
        let document = self.document;
        let (Some(status), Some(archived)) =
            (self.named(members, name!("status")), self.named(members, name!("include_archived")))
        else {
            return;
        };
        let included = match document.kind(archived) {
            Type::Boolean => document.source(document.span(archived)) == b"true",
            _ => document.is(archived, "true"),
        };
        if included && document.kind(status) == Type::String {
            let message = "either `status` or `include_archived` is accepted, found both";
            self.report(Code::ConflictingParameters, status, message, &[])
                .related(archived, "archived deployments are included here");
        }
    }

    /// Checks whether anything can lie between the bounds.
    pub(super) fn window(&mut self, members: Members) {
        let document = self.document;
        for (upper_name, upper_open) in UPPER {
            for (lower_name, lower_open) in LOWER {
                let (Some(id), Some(first)) =
                    (self.named_string(members, upper_name), self.named_string(members, lower_name))
                else {
                    continue;
                };
                let (upper, lower) = (document.string(id), document.string(first));
                if let (Some(upper), Some(lower)) = (timestamp::parse(&upper), timestamp::parse(&lower))
                    && (lower > upper || (lower == upper && (upper_open || lower_open)))
                {
                    let message = "the upper bound is expected behind the lower one, nothing lies between the two";
                    self.report(Code::EmptyWindow, id, message, &[]).related(first, "the lower bound");
                    break;
                }
            }
        }
    }
}

//! The opening events: where each kind may stand, and what there must be.

use alloc::vec::Vec;

use super::{Change, Checker};
use crate::diagnostic::Code;
use crate::json::{Document, Id};
use crate::limits;
use crate::sentence::Part;

/// What an event is, as far as its place goes.
#[derive(Clone, Copy, PartialEq, Eq)]
enum EventKind {
    UserMessage,
    DefineOutcome,
    SystemMessage,
    /// Reported already; nothing is concluded from it.
    Unknown,
}

fn kind(document: &Document<'_>, event: Id) -> EventKind {
    match document.tag(event) {
        None => EventKind::Unknown,
        Some(tag) if document.is_word(tag, b"user.message") => EventKind::UserMessage,
        Some(tag) if document.is(tag, "user.define_outcome") => EventKind::DefineOutcome,
        Some(tag) if document.is(tag, "system.message") => EventKind::SystemMessage,
        Some(_) => EventKind::Unknown,
    }
}

impl Checker<'_> {
    /// Checks the opening events together.
    pub(super) fn events(&mut self, list: Id) {
        let events: Vec<(Id, EventKind)> =
            self.document.items(list).map(|event| (event, kind(self.document, event))).collect();
        let mut first_system = None;
        let mut first_outcome = None;
        let mut previous = None;
        for (index, &(event, kind)) in events.iter().enumerate() {
            match kind {
                EventKind::SystemMessage => {
                    self.system_message(event, index, &events, previous, first_system);
                    first_system = first_system.or(Some(event));
                }
                EventKind::DefineOutcome => {
                    if let Some(first) = first_outcome {
                        let message = "one `user.define_outcome` is accepted, this is a further one";
                        self.report(Code::DefineOutcomeDuplicate, event, message, &[]).related(first, "the first one");
                    }
                    first_outcome = first_outcome.or(Some(event));
                }
                EventKind::UserMessage | EventKind::Unknown => {}
            }
            previous = Some(kind);
        }
        let starts = |(_, kind): &(Id, EventKind)| *kind != EventKind::SystemMessage;
        if !events.is_empty() && !events.iter().any(starts) && !self.document.is_cut(list) {
            let message = "a `user.message` or a `user.define_outcome` must be among the events";
            self.report(Code::NoStartingEvent, list, message, &[])
                .help("without one the agent has nothing to begin with");
        }
        self.file_documents(&events);
    }

    #[cold]
    fn system_message(
        &mut self,
        event: Id,
        index: usize,
        events: &[(Id, EventKind)],
        previous: Option<EventKind>,
        first: Option<Id>,
    ) {
        let last = events.last().map_or(event, |(last, _)| *last);
        if event != last {
            self.report(Code::SystemMessagePosition, event, "a `system.message` must be the last event", &[]);
            // Counting comes last, and for the first one only, lest it be done for each of many.
            let after_user = events.last().is_some_and(|(_, kind)| *kind == EventKind::UserMessage);
            if first.is_none() && after_user && is_only(events) && movable(self.document, event) {
                self.suggest("move it to the end", Change::MoveBehind(event, last));
            }
        }
        if let Some(first) = first {
            let message = "one `system.message` is accepted, this is a further one";
            self.report(Code::SystemMessageDuplicate, event, message, &[])
                .help("put all text blocks into one")
                .related(first, "the first one")
                .suggest("remove it", Change::Remove(event));
        }
        let place = match previous {
            None => "is the first event",
            Some(EventKind::DefineOutcome) => "follows a `user.define_outcome`",
            Some(EventKind::SystemMessage) => "follows another `system.message`",
            Some(EventKind::UserMessage | EventKind::Unknown) => return,
        };
        let message = "a `system.message` must directly follow a `user.message`, it {}";
        self.report(Code::SystemMessagePredecessor, event, message, &[Part::Text(place)]);
        // `…, user.message, user.define_outcome, system.message`: the first two change places.
        let before = |back: usize| index.checked_sub(back).and_then(|at| events.get(at));
        if let (Some(&(user, EventKind::UserMessage)), Some(&(outcome, EventKind::DefineOutcome))) =
            (before(2), before(1))
            && event == last
            && movable(self.document, user)
        {
            let title = "swap the `user.message` and the `user.define_outcome`";
            self.suggest(title, Change::MoveBehind(user, outcome));
        }
    }

    /// Counts the documents from files in the whole list.
    fn file_documents(&mut self, events: &[(Id, EventKind)]) {
        let document = self.document;
        let max = limits::FILE_DOCUMENTS.max;
        let mut count = 0;
        for &(event, kind) in events {
            let content = if kind == EventKind::UserMessage { document.member(event, "content") } else { None };
            let Some(content) = content else { continue };
            for block in document.items(content) {
                if document.tag(block).is_some_and(|tag| document.is_word(tag, b"document"))
                    && let Some(source) = document.member(block, "source")
                    && document.tag(source).is_some_and(|tag| document.is(tag, "file"))
                {
                    count += 1;
                    if count == max + 1 {
                        let message = "at most {} documents from files are accepted in all events, this is one more";
                        self.report(Code::TooManyFileDocuments, block, message, &[Part::Number(max as i64)]);
                    }
                }
            }
        }
    }
}

fn is_only(events: &[(Id, EventKind)]) -> bool {
    events.iter().filter(|(_, kind)| *kind == EventKind::SystemMessage).nth(1).is_none()
}

/// Whether an item can be moved as text: no mistake of JSON around it, and nothing secret to be repeated.
fn movable(document: &Document<'_>, id: Id) -> bool {
    document.problems().is_empty() && crate::rules::secret::find(document.source(document.span(id))).is_none()
}

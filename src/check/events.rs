//! The opening events: where each kind may stand, and what there must be.

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

/// An event, and what it is.
type Event = (Id, EventKind);

/// What is known of the events in front of one.
#[derive(Default)]
struct Before {
    /// The nearest one, and the one in front of that.
    nearest: [Option<Event>; 2],
    first_system: Option<Id>,
    first_outcome: Option<Id>,
    /// Something starts the session, or may do so.
    starts: bool,
    file_documents: usize,
}

impl Checker<'_> {
    /// Checks the opening events together.
    pub(super) fn events(&mut self, list: Id) {
        let mut before = Before::default();
        let mut last = None;
        for event in self.document.items(list) {
            let kind = kind(self.document, event);
            match kind {
                EventKind::SystemMessage => {
                    let last = *last.get_or_insert_with(|| self.document.items(list).last().unwrap_or(event));
                    self.system_message(event, list, last, &before);
                    before.first_system = before.first_system.or(Some(event));
                }
                EventKind::DefineOutcome => {
                    if let Some(first) = before.first_outcome {
                        let message = "one `user.define_outcome` is accepted, this is a further one";
                        self.report(Code::DefineOutcomeDuplicate, event, message, &[]).related(first, "the first one");
                    }
                    before.first_outcome = before.first_outcome.or(Some(event));
                }
                EventKind::UserMessage => self.file_documents(event, &mut before.file_documents),
                EventKind::Unknown => {}
            }
            before.starts |= kind != EventKind::SystemMessage;
            before.nearest = [Some((event, kind)), before.nearest[0]];
        }
        if !before.starts && before.first_system.is_some() && !self.document.is_cut(list) {
            let message = "a `user.message` or a `user.define_outcome` must be among the events";
            self.report(Code::NoStartingEvent, list, message, &[])
                .help("without one the agent has nothing to begin with");
        }
    }

    #[cold]
    fn system_message(&mut self, event: Id, list: Id, last: Id, before: &Before) {
        let first = before.first_system;
        if event != last {
            self.report(Code::SystemMessagePosition, event, "a `system.message` must be the last event", &[]);
            // Counting comes last, and for the first one only, lest it be done for each of many.
            let after_user = kind(self.document, last) == EventKind::UserMessage;
            if first.is_none() && after_user && self.is_only(list) && movable(self.document, event) {
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
        let [nearest, next] = before.nearest;
        let place = match nearest.map(|(_, kind)| kind) {
            None => "is the first event",
            Some(EventKind::DefineOutcome) => "follows a `user.define_outcome`",
            Some(EventKind::SystemMessage) => "follows another `system.message`",
            Some(EventKind::UserMessage | EventKind::Unknown) => return,
        };
        let message = "a `system.message` must directly follow a `user.message`, it {}";
        self.report(Code::SystemMessagePredecessor, event, message, &[Part::Text(place)]);
        // `…, user.message, user.define_outcome, system.message`: the first two change places.
        if let (Some((user, EventKind::UserMessage)), Some((outcome, EventKind::DefineOutcome))) = (next, nearest)
            && event == last
            && movable(self.document, user)
        {
            let title = "swap the `user.message` and the `user.define_outcome`";
            self.suggest(title, Change::MoveBehind(user, outcome));
        }
    }

    /// Whether one event alone is a system message.
    fn is_only(&self, list: Id) -> bool {
        let is_system = |event: &Id| kind(self.document, *event) == EventKind::SystemMessage;
        self.document.items(list).filter(is_system).nth(1).is_none()
    }

    /// Counts the documents from files of a message on.
    fn file_documents(&mut self, event: Id, count: &mut usize) {
        let document = self.document;
        let max = limits::FILE_DOCUMENTS.max;
        let Some(content) = document.member(event, "content") else { return };
        for block in document.items(content) {
            if document.tag(block).is_some_and(|tag| document.is_word(tag, b"document"))
                && let Some(source) = document.member(block, "source")
                && document.tag(source).is_some_and(|tag| document.is(tag, "file"))
            {
                *count += 1;
                if *count == max + 1 {
                    let message = "at most {} documents from files are accepted in all events, this is one more";
                    self.report(Code::TooManyFileDocuments, block, message, &[Part::Number(max as i64)]);
                }
            }
        }
    }
}

/// Whether an item can be moved as text: no mistake of JSON around it, and nothing secret to be repeated.
fn movable(document: &Document<'_>, id: Id) -> bool {
    document.problems().is_empty() && crate::rules::secret::find(&document.json(id)).is_none()
}

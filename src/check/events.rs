//! The opening events: where each kind may stand, and what there must be.

use super::{At, Change, Checker, Note};
use crate::diagnostic::Code;
use crate::json::{Document, Id, Type};
use crate::limits;

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
    let Some(tag) = document.member(event, "type").filter(|&tag| document.kind(tag) == Type::String) else {
        return EventKind::Unknown;
    };
    match &*document.string(tag) {
        b"user.message" => EventKind::UserMessage,
        b"user.define_outcome" => EventKind::DefineOutcome,
        b"system.message" => EventKind::SystemMessage,
        _ => EventKind::Unknown,
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
                        self.report(Code::DefineOutcomeDuplicate, At::Value(event), &|_| {
                            Note::new("one `user.define_outcome` is accepted, this is a further one")
                                .related(At::Value(first), "the first one")
                        });
                    }
                    first_outcome = first_outcome.or(Some(event));
                }
                EventKind::UserMessage | EventKind::Unknown => {}
            }
            previous = Some(kind);
        }
        let starts = |(_, kind): &(Id, EventKind)| *kind != EventKind::SystemMessage;
        if !events.is_empty() && !events.iter().any(starts) && !self.document.is_cut(list) {
            self.report(Code::NoStartingEvent, At::Value(list), &|_| {
                Note::new("a `user.message` or a `user.define_outcome` must be among the events")
                    .help("without one the agent has nothing to begin with")
            });
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
        // Counting is put off until it is needed, lest it be done for each of many.
        let only = || events.iter().filter(|(_, kind)| *kind == EventKind::SystemMessage).nth(1).is_none();
        let after_user = events.last().is_some_and(|(_, kind)| *kind == EventKind::UserMessage);
        if event != last {
            self.report(Code::SystemMessagePosition, At::Value(event), &|document| {
                let note = Note::new("a `system.message` must be the last event");
                if only() && after_user && movable(document, event) {
                    note.suggest("move it to the end", Change::MoveBehind(event, last))
                } else {
                    note
                }
            });
        }
        if let Some(first) = first {
            self.report(Code::SystemMessageDuplicate, At::Value(event), &|_| {
                Note::new("one `system.message` is accepted, this is a further one")
                    .help("put all text blocks into one")
                    .related(At::Value(first), "the first one")
                    .suggest("remove it", Change::Remove(event))
            });
        }
        if !matches!(previous, Some(EventKind::UserMessage | EventKind::Unknown)) {
            self.report(Code::SystemMessagePredecessor, At::Value(event), &|document| {
                let note = Note::new(match previous {
                    None => "a `system.message` must directly follow a `user.message`, it is the first event",
                    Some(EventKind::DefineOutcome) => {
                        "a `system.message` must directly follow a `user.message`, it follows a `user.define_outcome`"
                    }
                    _ => {
                        "a `system.message` must directly follow a `user.message`, it follows another `system.message`"
                    }
                });
                // `…, user.message, user.define_outcome, system.message`: the first two change places.
                let before = |back: usize| index.checked_sub(back).and_then(|at| events.get(at));
                match (before(2), before(1)) {
                    (Some(&(user, EventKind::UserMessage)), Some(&(outcome, EventKind::DefineOutcome)))
                        if event == last && movable(document, user) =>
                    {
                        note.suggest(
                            "swap the `user.message` and the `user.define_outcome`",
                            Change::MoveBehind(user, outcome),
                        )
                    }
                    _ => note,
                }
            });
        }
    }

    /// Counts the documents from files in the whole list.
    fn file_documents(&mut self, events: &[(Id, EventKind)]) {
        let document = self.document;
        let blocks = events
            .iter()
            .filter(|(_, kind)| *kind == EventKind::UserMessage)
            .filter_map(|(event, _)| document.member(*event, "content"))
            .flat_map(|content| document.items(content));
        let is = |id: Id, name: &str, value: &str| {
            document.member(id, name).is_some_and(|member| document.is(member, value))
        };
        let files = blocks.filter(|&block| {
            is(block, "type", "document")
                && document.member(block, "source").is_some_and(|source| is(source, "type", "file"))
        });
        let max = limits::FILE_DOCUMENTS.max;
        if let Some(excess) = files.into_iter().nth(max) {
            self.report(Code::TooManyFileDocuments, At::Value(excess), &|_| {
                Note::new(format!("at most {max} documents from files are accepted in all events, this is one more"))
            });
        }
    }
}

/// Whether an item can be moved as text: no mistake of JSON around it, and nothing secret to be repeated.
fn movable(document: &Document<'_>, id: Id) -> bool {
    document.problems().is_empty() && crate::rules::secret::find(document.source(document.span(id))).is_none()
}

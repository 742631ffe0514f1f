//! Which events may start a session, and in what order.

rule! {
    /// A `system.message` is not the last event.
    ///
    /// # What it does
    /// Reports each `system.message` that another event follows.
    ///
    /// # Why is this bad
    /// The API refuses the request: a system message closes the list.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "initial_events": [
    ///     {"type": "user.message", "content": [{"type": "text", "text": "Review the build."}]},
    ///     {"type": "system.message", "content": [{"type": "text", "text": "Be brief."}]},
    ///     {"type": "user.message", "content": [{"type": "text", "text": "Start now."}]}
    ///   ]
    /// }
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {
    ///   "initial_events": [
    ///     {"type": "user.message", "content": [{"type": "text", "text": "Review the build."}]},
    ///     {"type": "user.message", "content": [{"type": "text", "text": "Start now."}]},
    ///     {"type": "system.message", "content": [{"type": "text", "text": "Be brief."}]}
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// Unsafe: the event is moved to the end, which changes the order that the agent reads. None where there are
    /// several of them, where the last event is no `user.message`, or where the fix would repeat a credential.
    ///
    /// # Source
    /// API reference; recorded behaviour.
    SYSTEM_MESSAGE_POSITION
}

rule! {
    /// There is more than one `system.message`.
    ///
    /// # What it does
    /// Reports each `system.message` after the first.
    ///
    /// # Why is this bad
    /// The API takes one at most.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "initial_events": [
    ///     {"type": "user.message", "content": [{"type": "text", "text": "Review the build."}]},
    ///     {"type": "system.message", "content": [{"type": "text", "text": "Be brief."}]},
    ///     {"type": "system.message", "content": [{"type": "text", "text": "Be kind."}]}
    ///   ]
    /// }
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {
    ///   "initial_events": [
    ///     {"type": "user.message", "content": [{"type": "text", "text": "Review the build."}]},
    ///     {
    ///       "type": "system.message",
    ///       "content": [{"type": "text", "text": "Be brief."}, {"type": "text", "text": "Be kind."}]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// Unsafe: the later one is removed. To keep what it says, put its text blocks into the first one.
    ///
    /// # Source
    /// API reference.
    SYSTEM_MESSAGE_DUPLICATE
}

rule! {
    /// A `system.message` does not follow a `user.message`.
    ///
    /// # What it does
    /// Reports a `system.message` that is the first event, or that follows an outcome or another `system.message`.
    ///
    /// # Why is this bad
    /// The API refuses the request: a system message belongs to the user message before it.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "initial_events": [
    ///     {"type": "user.message", "content": [{"type": "text", "text": "Review the build."}]},
    ///     {
    ///       "type": "user.define_outcome",
    ///       "description": "A report",
    ///       "rubric": {"type": "file", "file_id": "file_01"}
    ///     },
    ///     {"type": "system.message", "content": [{"type": "text", "text": "Be brief."}]}
    ///   ]
    /// }
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {
    ///   "initial_events": [
    ///     {
    ///       "type": "user.define_outcome",
    ///       "description": "A report",
    ///       "rubric": {"type": "file", "file_id": "file_01"}
    ///     },
    ///     {"type": "user.message", "content": [{"type": "text", "text": "Review the build."}]},
    ///     {"type": "system.message", "content": [{"type": "text", "text": "Be brief."}]}
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// Unsafe where the list ends with a `user.message`, a `user.define_outcome` and the `system.message`: the first
    /// two change places. Otherwise none, nor where the fix would repeat a credential.
    ///
    /// # Source
    /// API reference.
    SYSTEM_MESSAGE_PREDECESSOR
}

rule! {
    /// No event starts the session's work.
    ///
    /// # What it does
    /// Reports a list without a `user.message` and without a `user.define_outcome`. Not an empty list, which is too
    /// short, nor one with an event of unknown type, which may be meant as one of the two.
    ///
    /// # Why is this bad
    /// The API refuses the request: the agent would have nothing to do.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "initial_events": [{"type": "system.message", "content": [{"type": "text", "text": "Be brief."}]}]
    /// }
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {
    ///   "initial_events": [
    ///     {"type": "user.message", "content": [{"type": "text", "text": "Review the build."}]},
    ///     {"type": "system.message", "content": [{"type": "text", "text": "Be brief."}]}
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// None: what to ask for is for the author to say.
    ///
    /// # Source
    /// Official documentation.
    NO_STARTING_EVENT
}

rule! {
    /// There is more than one `user.define_outcome`.
    ///
    /// # What it does
    /// Reports each `user.define_outcome` after the first.
    ///
    /// # Why is this bad
    /// The API takes one at most: a session works towards one outcome.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "initial_events": [
    ///     {
    ///       "type": "user.define_outcome",
    ///       "description": "A report",
    ///       "rubric": {"type": "file", "file_id": "file_01"}
    ///     },
    ///     {
    ///       "type": "user.define_outcome",
    ///       "description": "A summary",
    ///       "rubric": {"type": "file", "file_id": "file_02"}
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {
    ///   "initial_events": [
    ///     {
    ///       "type": "user.define_outcome",
    ///       "description": "A report with a summary",
    ///       "rubric": {"type": "file", "file_id": "file_01"}
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// None: which outcome was meant cannot be told.
    ///
    /// # Source
    /// Official documentation.
    DEFINE_OUTCOME_DUPLICATE
}

rule! {
    /// More than 100 documents are given as files.
    ///
    /// # What it does
    /// Counts the `document` blocks with a `file` source over all events and reports the 101st.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```text
    /// {"initial_events": [{"type": "user.message", "content": [ … 101 documents with a file source … ]}]}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```text
    /// {"initial_events": [{"type": "user.message", "content": [ … 100 documents with a file source … ]}]}
    /// ```
    ///
    /// # Fix
    /// None. Give further files as `resources`, which the agent opens when it needs them.
    ///
    /// # Source
    /// Official documentation.
    TOO_MANY_FILE_DOCUMENTS
}

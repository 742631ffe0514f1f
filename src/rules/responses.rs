//! What the service's own documents must say.
//!
//! The examples are excerpts of responses: their other members are left out.

rule! {
    /// The status and the paused reason contradict each other.
    ///
    /// # What it does
    /// Reports a `paused_reason` of a deployment that is active, and null for one that is paused.
    ///
    /// # Why is this bad
    /// The reason is there exactly while the deployment is paused. A document that says otherwise was not returned
    /// by the service, or was changed.
    ///
    /// # Example
    /// ```json
    /// {"status": "active", "paused_reason": {"type": "manual"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"status": "paused", "paused_reason": {"type": "manual"}}
    /// ```
    ///
    /// # Fix
    /// None: responses are not mended.
    ///
    /// # Source
    /// API reference; its own example breaks this.
    PAUSED_REASON_MISMATCH
}

rule! {
    /// An archived deployment is not in its final state.
    ///
    /// # What it does
    /// Reports, of a deployment that is archived, a `status` other than `active` and upcoming runs.
    ///
    /// # Why is this bad
    /// Archiving reports `active` and empties `upcoming_runs_at`. A document that says otherwise was not returned
    /// by the service, or was changed.
    ///
    /// # Example
    /// ```json
    /// {"archived_at": "2026-06-01T09:00:00Z", "status": "paused"}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"archived_at": "2026-06-01T09:00:00Z", "status": "active"}
    /// ```
    ///
    /// # Fix
    /// None: responses are not mended.
    ///
    /// # Source
    /// API reference; its own example breaks this.
    ARCHIVED_STATUS
}

rule! {
    /// The upcoming runs are not those of a schedule.
    ///
    /// # What it does
    /// Reports, of a deployment that is scheduled and not archived, a list of upcoming runs that is empty, not
    /// strictly ascending or longer than five, and as a warning a time that the expression does not match in its
    /// zone.
    ///
    /// # Why is this bad
    /// The service lists the next runs, up to five. A document that says otherwise was not returned by the service,
    /// or was changed.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"upcoming_runs_at": ["2026-06-02T09:00:00Z", "2026-06-01T09:00:00Z"]}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"upcoming_runs_at": ["2026-06-01T09:00:00Z", "2026-06-02T09:00:00Z"]}}
    /// ```
    ///
    /// # Fix
    /// None: responses are not mended.
    ///
    /// # Source
    /// API reference.
    UPCOMING_RUNS
}

rule! {
    /// A run must have either a session or an error.
    ///
    /// # What it does
    /// Reports a run whose `session_id` and `error` are both null, or both not.
    ///
    /// # Why is this bad
    /// A run has made a session or failed to. A document that says otherwise was not returned by the service, or
    /// was changed.
    ///
    /// # Example
    /// ```json
    /// {"session_id": null, "error": null}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"session_id": "sesn_01", "error": null}
    /// ```
    ///
    /// # Fix
    /// None: responses are not mended.
    ///
    /// # Source
    /// API reference; its own example breaks this.
    RUN_OUTCOME
}

rule! {
    /// The time that a run was scheduled for cannot be right.
    ///
    /// # What it does
    /// Reports a `scheduled_at` that is later than the run's `created_at`, or that is not at a whole minute.
    ///
    /// # Why is this bad
    /// Schedules name whole minutes, and a run begins at or after the one it was scheduled for.
    ///
    /// # Example
    /// ```json
    /// {"trigger_context": {"type": "schedule", "scheduled_at": "2026-06-01T09:00:12Z"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"trigger_context": {"type": "schedule", "scheduled_at": "2026-06-01T09:00:00Z"}}
    /// ```
    ///
    /// # Fix
    /// None: responses are not mended.
    ///
    /// # Source
    /// API reference.
    SCHEDULED_AT
}

rule! {
    /// A response carries a token.
    ///
    /// # What it does
    /// Reports an `authorization_token` anywhere in a response.
    ///
    /// # Why is this bad
    /// The service never returns tokens. A document with one was put together elsewhere, and the token may be read
    /// by whoever reads it.
    ///
    /// # Example
    /// ```json
    /// {"resources": [{"type": "github_repository", "authorization_token": "…"}]}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"resources": [{"type": "github_repository"}]}
    /// ```
    ///
    /// # Fix
    /// None: revoke the token.
    ///
    /// # Source
    /// API reference: tokens are write-only.
    SECRET_ECHOED
}

rule! {
    /// This is not a time as RFC 3339 writes it.
    ///
    /// # What it does
    /// Reports times that are not date, time and offset. A blank or a small `t` between date and time and a small
    /// `z` are accepted.
    ///
    /// # Why is this bad
    /// The API refuses such a query parameter, and never returns such a time.
    ///
    /// # Example
    /// ```json
    /// {"created_at[gte]": "2026-06-01"}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"created_at[gte]": "2026-06-01T00:00:00Z"}
    /// ```
    ///
    /// # Fix
    /// None: the time and the offset are for the author to say.
    ///
    /// # Source
    /// API reference; RFC 3339.
    TIMESTAMP_SYNTAX
}

rule! {
    /// A resource was changed before it was created.
    ///
    /// # What it does
    /// Reports an `updated_at` earlier than `created_at`.
    ///
    /// # Why is this bad
    /// One of the two is wrong, so that the document cannot be trusted about the other.
    ///
    /// # Example
    /// ```json
    /// {"created_at": "2026-06-02T00:00:00Z", "updated_at": "2026-06-01T00:00:00Z"}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"created_at": "2026-06-01T00:00:00Z", "updated_at": "2026-06-02T00:00:00Z"}
    /// ```
    ///
    /// # Fix
    /// None: responses are not mended.
    ///
    /// # Source
    /// API reference.
    TIMESTAMP_ORDER
}

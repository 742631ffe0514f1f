//! Query parameters.
//!
//! The examples are parameters as JSON.

rule! {
    /// `status` and `include_archived` cannot be combined.
    ///
    /// # What it does
    /// Reports `status` when `include_archived` is true.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```json
    /// {"status": "paused", "include_archived": true}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"status": "paused"}
    /// ```
    ///
    /// # Fix
    /// None: which of the two was meant is for the author to say.
    ///
    /// # Source
    /// API reference.
    CONFLICTING_PARAMETERS
}

rule! {
    /// No time lies between the bounds.
    ///
    /// # What it does
    /// Reports an upper bound of `created_at` that lies before the lower bound, or at the lower bound when one of
    /// them leaves it out.
    ///
    /// # Why is this bad
    /// The API accepts the request, and the list is always empty.
    ///
    /// # Example
    /// ```json
    /// {"created_at[gte]": "2026-06-02T00:00:00Z", "created_at[lte]": "2026-06-01T00:00:00Z"}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"created_at[gte]": "2026-06-01T00:00:00Z", "created_at[lte]": "2026-06-02T00:00:00Z"}
    /// ```
    ///
    /// # Fix
    /// None.
    ///
    /// # Source
    /// Assumed: an empty list is not what was meant.
    EMPTY_WINDOW
}

//! What an update makes of what is stored.
//!
//! These rules need the stored deployment as context. The examples are bodies of updates.

rule! {
    /// The stored metadata would have too many pairs.
    ///
    /// # What it does
    /// Counts the pairs that are stored after an update: those that are stored now, with those of the patch added
    /// and those that it sets to null taken away. More than 16 are reported.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```json
    /// {"metadata": {"seventeenth": "x"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"metadata": {"first": null, "seventeenth": "x"}}
    /// ```
    ///
    /// # Fix
    /// None: which pair can go is for the author to say.
    ///
    /// # Source
    /// API reference.
    METADATA_LIMIT_AFTER_MERGE
}

rule! {
    /// A repository that was there before is sent again without its token.
    ///
    /// # What it does
    /// Reports a repository of an update that has no `authorization_token` when the stored deployment has a
    /// repository at the same address.
    ///
    /// # Why is this bad
    /// Resources are replaced as a whole, and tokens are never returned: a body that was made from a response lacks
    /// them. Sessions can then no longer read a private repository.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "resources": [{"type": "github_repository", "url": "https://github.com/octocat/hello-world"}]
    /// }
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {
    ///   "resources": [
    ///     {
    ///       "type": "github_repository",
    ///       "url": "https://github.com/octocat/hello-world",
    ///       "authorization_token": "$GITHUB_TOKEN"
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// None: the token is known to the author alone.
    ///
    /// # Source
    /// API reference: tokens are write-only, `resources` is replaced as a whole.
    TOKEN_DROPPED
}

rule! {
    /// The deployment is archived, so that nothing of it can be changed.
    ///
    /// # What it does
    /// Reports an update other than `{}` of a deployment that is archived.
    ///
    /// # Why is this bad
    /// The API refuses the request: archiving is final.
    ///
    /// # Example
    /// ```json
    /// {"name": "nightly review"}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {}
    /// ```
    ///
    /// # Fix
    /// None: create a new deployment instead.
    ///
    /// # Source
    /// API reference.
    ARCHIVED_IMMUTABLE
}

rule! {
    /// A member says what is stored already.
    ///
    /// # What it does
    /// Reports members of an update that equal what is stored, and metadata that changes no pair. Never an agent
    /// without a version: it pins the agent's latest version anew.
    ///
    /// # Why is this bad
    /// Nothing breaks, but the member does nothing. What is absent is kept.
    ///
    /// # Example
    /// ```json
    /// {"name": "nightly review", "description": "As before."}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"name": "nightly review"}
    /// ```
    ///
    /// # Fix
    /// None.
    ///
    /// # Source
    /// API reference: what is absent keeps its value.
    NO_CHANGE
}

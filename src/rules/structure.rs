//! Members, types and closed sets of values.

rule! {
    /// A required member is missing.
    ///
    /// # What it does
    /// Reports each member that an object must have and has not.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 9 * * 1-5"}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"schedule": {"type": "cron", "expression": "0 9 * * 1-5", "timezone": "Europe/Berlin"}}
    /// ```
    ///
    /// # Fix
    /// None: the value is for the author to choose.
    ///
    /// # Source
    /// API reference.
    REQUIRED
}

rule! {
    /// The API does not know this member.
    ///
    /// # What it does
    /// Reports members that the API does not know, at any depth, and names the one that was probably meant.
    ///
    /// # Why is this bad
    /// The API's decoder is strict: it refuses the request. In a response it may be a member newer than this
    /// library, so there it is a warning.
    ///
    /// # Example
    /// ```json
    /// {"vaults": ["vlt_01"]}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"vault_ids": ["vlt_01"]}
    /// ```
    ///
    /// # Fix
    /// Unsafe: the member is renamed to the one that was probably meant, when there is one.
    ///
    /// # Source
    /// Recorded behaviour: unknown members are refused at every depth.
    UNKNOWN_FIELD
}

rule! {
    /// A value has the wrong JSON type.
    ///
    /// # What it does
    /// Reports a value whose JSON type is none of those that the API takes there.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```json
    /// {"initial_events": [{"type": "user.message", "content": "Review the build."}]}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {
    ///   "initial_events": [{"type": "user.message", "content": [{"type": "text", "text": "Review the build."}]}]
    /// }
    /// ```
    ///
    /// # Fix
    /// Unsafe, and only where the conversion is plain: a string becomes a text block, a number is quoted.
    ///
    /// # Source
    /// API reference.
    TYPE_MISMATCH
}

rule! {
    /// Null where the API does not take it.
    ///
    /// # What it does
    /// Reports `null` for a member that must have a value.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```json
    /// {"name": null}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"name": "nightly review"}
    /// ```
    ///
    /// # Fix
    /// Unsafe for optional members: the member is removed. None for required ones.
    ///
    /// # Source
    /// API reference.
    NULL_NOT_ALLOWED
}

rule! {
    /// Null where leaving the member out is clearer.
    ///
    /// # What it does
    /// Reports `null` for `metadata`, `resources` and `vault_ids` of a create request, and for `metadata` of an
    /// update.
    ///
    /// # Why is this bad
    /// The published texts disagree on whether the API takes it. Leaving the member out means the same and is
    /// always accepted.
    ///
    /// # Example
    /// ```json
    /// {"metadata": null}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"metadata": {}}
    /// ```
    ///
    /// # Fix
    /// Safe in a create request: the member is removed. None in an update, where null could have been meant to
    /// clear.
    ///
    /// # Source
    /// API reference and official documentation, which disagree.
    NULL_DISCOURAGED
}

rule! {
    /// The `type` is none of those possible here.
    ///
    /// # What it does
    /// Reports a `type` that names no member of its union. Nothing else is said about that object, since what it
    /// should hold depends on its type.
    ///
    /// # Why is this bad
    /// The API refuses the request. In a response it may be newer than this library, so there it is a warning. Some
    /// events of sessions exist but cannot start one; the help says so.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "initial_events": [{"type": "user_message", "content": [{"type": "text", "text": "Review the build."}]}]
    /// }
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {
    ///   "initial_events": [{"type": "user.message", "content": [{"type": "text", "text": "Review the build."}]}]
    /// }
    /// ```
    ///
    /// # Fix
    /// Unsafe: the most similar type, when there is one.
    ///
    /// # Source
    /// API reference; recorded behaviour.
    UNKNOWN_VARIANT
}

rule! {
    /// The value is none of a closed set.
    ///
    /// # What it does
    /// Reports a string that must be one of a few, such as `access`, `currency`, `status` or the `media_type` of a
    /// text document, and is not.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "resources": [{"type": "memory_store", "memory_store_id": "memstore_01", "access": "readonly"}]
    /// }
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {
    ///   "resources": [{"type": "memory_store", "memory_store_id": "memstore_01", "access": "read_only"}]
    /// }
    /// ```
    ///
    /// # Fix
    /// Unsafe: the most similar value, when there is one.
    ///
    /// # Source
    /// API reference.
    INVALID_VALUE
}

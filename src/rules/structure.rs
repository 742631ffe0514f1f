//! Members, types and closed sets of values.

rule! {
    /// A required member is missing.
    ///
    /// # What it does
    /// Reports each member that an object must have and has not. Of an object without its `type` nothing else is said,
    /// since what it should hold depends on that.
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
    /// Safe for a `type` of which there is one possible value, as of an `agent` object, a schedule or a budget: it is
    /// inserted. Otherwise none: the value is for the author to choose. None in a response.
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
    /// Unsafe: the member is renamed to the one that was probably meant; where there is none, it is removed. Neither in an
    /// object with a doubled unknown key, since that would uncover the one before, nor in a response.
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
    /// Safe: a string becomes a text block, an `amount` made of digits is put in quotes, an integer is taken out of
    /// them. Unsafe: another number or a boolean is put in quotes, a lone value in an array. None for other types,
    /// where the value's text is cut off or not closed, where the fix would repeat a credential, and in a response.
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
    /// None: an optional member can be left out, the value of a required one is for the author to choose.
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
    /// No published text settles whether the API takes it. In a create request leaving the member out means the same
    /// and is always accepted; in an update it keeps what is stored.
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
    /// Safe in a create request: the member is removed. None where the key is doubled, since removing one uncovers the
    /// other. None in an update, where null could have been meant to clear.
    ///
    /// # Source
    /// Assumed: no published text settles whether null is taken here.
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
    /// Unsafe: the most similar type, when there is one. None for events that only a running session takes, and none
    /// in a response.
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
    /// The API refuses the request. In a response it may be newer than this library, so there it is a warning.
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
    /// Unsafe: the most similar value, when there is one. None in a response.
    ///
    /// # Source
    /// API reference.
    INVALID_VALUE
}

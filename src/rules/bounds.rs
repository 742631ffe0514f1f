//! Lengths, counts and numbers.

rule! {
    /// A string has too few characters.
    ///
    /// # What it does
    /// Reports a string shorter than its minimum. Characters are Unicode code points: an emoji counts once.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```json
    /// {"name": ""}
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
    /// API reference; official documentation; assumed for the empty key of `metadata`.
    TOO_SHORT
}

rule! {
    /// A string has too many characters.
    ///
    /// # What it does
    /// Reports a string longer than its maximum. Characters are Unicode code points, not bytes and not UTF-16
    /// units.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "metadata": {"this-key-is-much-longer-than-the-sixty-four-characters-that-are-allowed": "x"}
    /// }
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"metadata": {"team": "x"}}
    /// ```
    ///
    /// # Fix
    /// None: what can be left out is for the author to say.
    ///
    /// # Source
    /// API reference; official documentation.
    TOO_LONG
}

rule! {
    /// A list has too few items.
    ///
    /// # What it does
    /// Reports a list shorter than its minimum.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```json
    /// {"initial_events": []}
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
    /// None.
    ///
    /// # Source
    /// API reference; assumed for the `content` of a message.
    TOO_FEW_ITEMS
}

rule! {
    /// A list has too many items.
    ///
    /// # What it does
    /// Reports a list longer than its maximum: 50 events, 500 resources, 50 vaults, 1000 blocks of a system
    /// message. The items beyond it are judged all the same.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```text
    /// {"initial_events": [ … 51 events … ]}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```text
    /// {"initial_events": [ … 50 events … ]}
    /// ```
    ///
    /// # Fix
    /// None.
    ///
    /// # Source
    /// API reference.
    TOO_MANY_ITEMS
}

rule! {
    /// `metadata` has more than 16 pairs.
    ///
    /// # What it does
    /// Reports `metadata` of more than 16 pairs. In an update pairs that are null do not count, since they delete.
    /// There the limit is on the pairs after the merge: when the stored deployment is given as context,
    /// `metadata-limit-after-merge` is reported instead.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "metadata": {
    ///     "a": "",
    ///     "b": "",
    ///     "c": "",
    ///     "d": "",
    ///     "e": "",
    ///     "f": "",
    ///     "g": "",
    ///     "h": "",
    ///     "i": "",
    ///     "j": "",
    ///     "k": "",
    ///     "l": "",
    ///     "m": "",
    ///     "n": "",
    ///     "o": "",
    ///     "p": "",
    ///     "q": ""
    ///   }
    /// }
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"metadata": {"a": "", "b": ""}}
    /// ```
    ///
    /// # Fix
    /// None.
    ///
    /// # Source
    /// API reference.
    TOO_MANY_PROPERTIES
}

rule! {
    /// A number is outside its limits.
    ///
    /// # What it does
    /// Reports a number below its minimum or above its maximum.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "initial_events": [
    ///     {
    ///       "type": "user.define_outcome",
    ///       "description": "A report",
    ///       "rubric": {"type": "file", "file_id": "file_01"},
    ///       "max_iterations": 21
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
    ///       "description": "A report",
    ///       "rubric": {"type": "file", "file_id": "file_01"},
    ///       "max_iterations": 20
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// None.
    ///
    /// # Source
    /// API reference; assumed for the lower limit of `max_iterations`.
    OUT_OF_RANGE
}

rule! {
    /// A number has a fraction where none is allowed.
    ///
    /// # What it does
    /// Reports a number that is no integer. `1.0` is one; `1.5` and `1e400` are not.
    ///
    /// # Why is this bad
    /// The API refuses the request.
    ///
    /// # Example
    /// ```json
    /// {"agent": {"type": "agent", "id": "agent_01", "version": 1.5}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"agent": {"type": "agent", "id": "agent_01", "version": 1}}
    /// ```
    ///
    /// # Fix
    /// None.
    ///
    /// # Source
    /// API reference.
    NOT_AN_INTEGER
}

rule! {
    /// The amount of a budget is not a positive whole number in a string.
    ///
    /// # What it does
    /// Reports an `amount` that is not made of digits, the first of which is not 0. A number in place of the string is
    /// a `type-mismatch`.
    ///
    /// # Why is this bad
    /// The API refuses the request. A decimal point, a currency sign and a thousands separator are all refused.
    ///
    /// # Example
    /// ```json
    /// {"budget": {"type": "limit", "max_list_cost": {"amount": "10.50", "currency": "USD"}}}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"budget": {"type": "limit", "max_list_cost": {"amount": "1050", "currency": "USD"}}}
    /// ```
    ///
    /// # Fix
    /// Unsafe: white space around digits and zeros in front of them are taken off. Otherwise none: what the amount
    /// should be is for the author to say.
    ///
    /// # Source
    /// Official documentation.
    BUDGET_AMOUNT
}

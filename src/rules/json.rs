//! What can be wrong with JSON before its content is looked at.

rule! {
    /// The text is not JSON.
    ///
    /// # What it does
    /// Reports each place where the text departs from JSON (RFC 8259): a missing comma, colon, bracket or quote, a
    /// trailing comma, a comment, single quotes, a stray word. Reading goes on behind it, so that everything
    /// readable is still checked.
    ///
    /// # Why is this bad
    /// The API answers with an error and reads nothing of the body.
    ///
    /// # Example
    /// ```text
    /// {"name": "nightly review",}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"name": "nightly review"}
    /// ```
    ///
    /// # Fix
    /// Safe where only one reading is possible: a trailing comma or a comment is taken out, a missing comma put in,
    /// single quotes become double ones. Unsafe where one reading is likely: a closing quote or bracket is put in, one
    /// too many is taken out, a bare word is quoted, a string holds the quotes that it stands in, the text ends in a
    /// comment before it is complete. Otherwise none: what was meant is for the author to say.
    ///
    /// # Source
    /// API reference: bodies are JSON.
    JSON_SYNTAX
}

rule! {
    /// The same key occurs twice in one object.
    ///
    /// # What it does
    /// Reports the second and each later occurrence of a key in one object. Keys are compared after escapes are
    /// resolved.
    ///
    /// # Why is this bad
    /// Decoders keep the last value and drop the others without a word, so one of the two values is ignored, and it
    /// is easy to edit the wrong one.
    ///
    /// # Example
    /// ```json
    /// {"name": "nightly review", "name": "weekly review"}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"name": "weekly review"}
    /// ```
    ///
    /// # Fix
    /// None: which value was meant cannot be told.
    ///
    /// # Source
    /// Assumed: RFC 8259 leaves it to the decoder, and decoders in common use keep the last value.
    JSON_DUPLICATE_KEY
}

rule! {
    /// Arrays and objects are nested more than 128 levels deep.
    ///
    /// # What it does
    /// Reports each array and object that begins beyond the 128th level of nesting. The outermost value is level 1.
    /// What lies inside it is not read.
    ///
    /// # Why is this bad
    /// No member of the API is nested anywhere near as deep: such a text is a mistake of the program that wrote it,
    /// or an attack.
    ///
    /// # Example
    /// ```text
    /// [[[[ … 129 brackets … ]]]]
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"metadata": {"depth": "2"}}
    /// ```
    ///
    /// # Fix
    /// None.
    ///
    /// # Source
    /// Assumed: the usual limit of JSON decoders; no published text states the server's.
    JSON_TOO_DEEP
}

rule! {
    /// A string holds half of a surrogate pair.
    ///
    /// # What it does
    /// Reports `\ud800` to `\udfff` without the other half, written as an escape or as an unpaired unit of the
    /// input.
    ///
    /// # Why is this bad
    /// It is no character and cannot be sent as UTF-8. Decoders replace it by U+FFFD or refuse the text; either way
    /// what arrives is not what was written. Mostly it is an emoji that was cut in two.
    ///
    /// # Example
    /// ```text
    /// {"name": "review \ud83d"}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"name": "review \ud83d\ude00"}
    /// ```
    ///
    /// # Fix
    /// None: the missing half is lost.
    ///
    /// # Source
    /// Assumed: RFC 8259 leaves it to the decoder.
    JSON_LONE_SURROGATE
}

rule! {
    /// The body is larger than 32 MB.
    ///
    /// # What it does
    /// Reports a body of more than 33,554,432 bytes of UTF-8.
    ///
    /// # Why is this bad
    /// The API refuses it before reading it.
    ///
    /// # Example
    /// ```text
    /// {"initial_events": [ … 40 MB of base64 … ]}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {
    ///   "initial_events": [
    ///     {
    ///       "type": "user.message",
    ///       "content": [{"type": "image", "source": {"type": "file", "file_id": "file_01"}}]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// None. Upload large images and documents once and name them by `file_id`.
    ///
    /// # Source
    /// Official documentation: request size limits.
    BODY_TOO_LARGE
}

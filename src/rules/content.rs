//! Texts, images and documents.

rule! {
    /// A `redacted` block is sent.
    ///
    /// # What it does
    /// Reports a content block of type `redacted`.
    ///
    /// # Why is this bad
    /// Only the platform writes such blocks, in place of content that it took out. The API refuses them in
    /// requests. They come with events that were copied from a session.
    ///
    /// # Example
    /// ```json
    /// {"initial_events": [{"type": "user.message", "content": [{"type": "redacted"}]}]}
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
    /// Unsafe: the block is removed. None where it is the only one: the content that was taken out is not known, and a
    /// message without any is refused.
    ///
    /// # Source
    /// Official documentation.
    REDACTED_BLOCK
}

rule! {
    /// A text is nothing but white space.
    ///
    /// # What it does
    /// Reports a text block of Unicode White_Space only.
    ///
    /// # Why is this bad
    /// It tells the agent nothing; mostly a template's placeholder was left empty.
    ///
    /// # Example
    /// ```json
    /// {"initial_events": [{"type": "user.message", "content": [{"type": "text", "text": " "}]}]}
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
    /// None: removing the block could leave the message without content.
    ///
    /// # Source
    /// Assumed: no published text settles whether the API takes it.
    BLANK_TEXT
}

rule! {
    /// The media type is none that the API is known to take.
    ///
    /// # What it does
    /// Reports a base64 image that is not `image/png`, `image/jpeg`, `image/gif` or `image/webp`, and a base64
    /// document that is not `application/pdf`.
    ///
    /// # Why is this bad
    /// The member is an open string, so the request may be accepted and yet fail when the model is to read the
    /// content.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "initial_events": [
    ///     {
    ///       "type": "user.message",
    ///       "content": [
    ///         {
    ///           "type": "image",
    ///           "source": {"type": "base64", "media_type": "image/jpg", "data": "/9j/4AAQSkZJRg=="}
    ///         }
    ///       ]
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
    ///       "type": "user.message",
    ///       "content": [
    ///         {
    ///           "type": "image",
    ///           "source": {"type": "base64", "media_type": "image/jpeg", "data": "/9j/4AAQSkZJRg=="}
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// None. Where the first bytes of the data are of another type than it says, `media-type-mismatch` offers that
    /// one.
    ///
    /// # Source
    /// Assumed: the reference takes any string as a media type; the list is of the formats that models are known to
    /// read.
    MEDIA_TYPE
}

rule! {
    /// The data is not standard base64.
    ///
    /// # What it does
    /// Reports data that is not base64 by RFC 4648 section 4: the standard alphabet, padded with `=`, without white
    /// space. Bits that the last character carries beyond the data are not judged.
    ///
    /// # Why is this bad
    /// The data cannot be decoded. Common causes: a `data:` URL pasted whole, line breaks, the URL-safe alphabet,
    /// padding cut off.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "initial_events": [
    ///     {
    ///       "type": "user.message",
    ///       "content": [
    ///         {
    ///           "type": "image",
    ///           "source": {"type": "base64", "media_type": "image/jpeg", "data": "/9j/4AAQSkZJRg"}
    ///         }
    ///       ]
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
    ///       "type": "user.message",
    ///       "content": [
    ///         {
    ///           "type": "image",
    ///           "source": {"type": "base64", "media_type": "image/jpeg", "data": "/9j/4AAQSkZJRg=="}
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// Safe: the prefix of a `data:` URL is removed if it ends with `;base64,` and good base64 follows; missing
    /// padding is added, but not where the text is cut off. Otherwise none: encode again, without line breaks and in
    /// the standard alphabet.
    ///
    /// # Source
    /// Assumed: the published texts say base64 and no more.
    BASE64_SYNTAX
}

rule! {
    /// The data is of another type than it says.
    ///
    /// # What it does
    /// Compares the first bytes of the data with the signatures of well-known types. Unknown bytes are not
    /// reported.
    ///
    /// # Why is this bad
    /// The model is told to read one format and gets another, so the content may be refused or misread.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "initial_events": [
    ///     {
    ///       "type": "user.message",
    ///       "content": [
    ///         {
    ///           "type": "image",
    ///           "source": {"type": "base64", "media_type": "image/png", "data": "/9j/4AAQSkZJRg=="}
    ///         }
    ///       ]
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
    ///       "type": "user.message",
    ///       "content": [
    ///         {
    ///           "type": "image",
    ///           "source": {"type": "base64", "media_type": "image/jpeg", "data": "/9j/4AAQSkZJRg=="}
    ///         }
    ///       ]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// Unsafe: the type that the bytes give away, when the API takes it there.
    ///
    /// # Source
    /// Assumed: no published text says whether the API looks.
    MEDIA_TYPE_MISMATCH
}

rule! {
    /// A base64 image is larger than 10 MB.
    ///
    /// # What it does
    /// Reports image data of more than 10,000,000 characters of base64.
    ///
    /// # Why is this bad
    /// Nothing says that this endpoint refuses it, but the model that is to read it has this limit, so sessions are
    /// likely to fail.
    ///
    /// # Example
    /// ```text
    /// {"initial_events": [{"type": "user.message", "content": [{"type": "image", "source": {"type": "base64", "media_type": "image/png", "data": "… 12 MB …"}}]}]}
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
    /// None. Make the image smaller, or upload it and name it by `file_id`.
    ///
    /// # Source
    /// Official documentation.
    IMAGE_TOO_LARGE
}

rule! {
    /// The address is not an absolute https URL.
    ///
    /// # What it does
    /// Reports the `url` of an image or a document that is not an absolute `http` or `https` URL (error) or that is
    /// `http` (warning). The scheme may be in any case.
    ///
    /// # Why is this bad
    /// Nothing can be fetched from a relative address or over another protocol. `http` is unencrypted: what is
    /// fetched can be read and changed on the way.
    ///
    /// # Example
    /// ```json
    /// {
    ///   "initial_events": [
    ///     {
    ///       "type": "user.message",
    ///       "content": [{"type": "image", "source": {"type": "url", "url": "example.com/chart.png"}}]
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
    ///       "type": "user.message",
    ///       "content": [{"type": "image", "source": {"type": "url", "url": "https://example.com/chart.png"}}]
    ///     }
    ///   ]
    /// }
    /// ```
    ///
    /// # Fix
    /// Unsafe: `http:` becomes `https:`, unless there is an `@` in the address, before which a password may stand.
    /// Otherwise none.
    ///
    /// # Source
    /// Assumed: no published text says which URLs are taken.
    URL_SCHEME
}

rule! {
    /// A text holds what looks like a credential.
    ///
    /// # What it does
    /// Looks for the published forms of well-known credentials in texts, descriptions, rubrics, metadata (keys too) and
    /// instructions: GitHub, GitLab, Anthropic, AWS and Slack keys, and private keys in PEM form. It knows forms,
    /// not guesses: a random word is never reported. The secret itself is not repeated in any output.
    ///
    /// # Why is this bad
    /// These texts are stored, returned by the API, and read by the model, which may write them elsewhere.
    ///
    /// # Example
    /// ```text
    /// {"initial_events": [{"type": "user.message", "content": [{"type": "text", "text": "Use the token ghp_… to push."}]}]}
    /// ```
    ///
    /// Use instead:
    ///
    /// ```json
    /// {"vault_ids": ["vlt_01"]}
    /// ```
    ///
    /// # Fix
    /// None. Put credentials into a vault and name it in `vault_ids`, then revoke the one that was written down.
    ///
    /// # Source
    /// Assumed: a rule of caution, not of the API.
    SECRET_IN_TEXT
}

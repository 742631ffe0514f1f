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
    /// None: the content that was taken out is not known.
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
    /// The member is an open string, so the request may be accepted, but the session fails when the model is to
    /// read the content.
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
    /// Unsafe: the type that the first bytes of the data give away, or the most similar one.
    ///
    /// # Source
    /// Official documentation.
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
    /// Safe where the bytes stay the same: the prefix of a `data:` URL, line breaks, the alphabet, the padding.
    /// Otherwise none.
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
    /// The model is told to read one format and gets another; the session fails or the content is misread.
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
    /// Unsafe: the type that the bytes give away, when the API takes it.
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
    /// The limit is of the model that reads the image, not of this endpoint: the deployment is created and its
    /// sessions fail.
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
    /// None. Make the image smaller: models see no more detail beyond a few megapixels.
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
    /// Nothing can be fetched from a relative address or over another protocol. `http` is unencrypted and often
    /// refused.
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
    /// Unsafe: `https://` is put in front of what looks like a host, or in place of `http://`.
    ///
    /// # Source
    /// Assumed: no published text says which URLs are taken.
    URL_SCHEME
}

rule! {
    /// A text holds what looks like a credential.
    ///
    /// # What it does
    /// Looks for the published forms of well-known credentials in texts, descriptions, rubrics, metadata and
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

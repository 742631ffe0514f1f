//! What strings say: texts, addresses, data, ids.

use super::structure::shown;
use super::walk::Members;
use super::{At, Change, Checker, Note};
use crate::diagnostic::{Code, Severity};
use crate::json::{Document, Id};
use crate::limits;
use crate::rules::{base64, commit, id, media_type, secret, text, url};
use crate::shape::{Format, IdKind, Key};

impl Checker<'_> {
    /// Checks what a string says.
    pub(super) fn format(&mut self, id: Id, format: Format) {
        match format {
            Format::Any | Format::Token | Format::Cron | Format::TimeZone => {}
            Format::Text => {
                self.blank(id);
                self.secret(id);
            }
            Format::Prose => self.secret(id),
            Format::Id(kind) => self.id(id, kind),
            Format::Url => self.url(id),
            Format::GithubUrl => self.github_url(id),
            Format::CommitSha => self.commit_sha(id),
            Format::MountPath => self.mount_path(id),
            Format::Amount => self.amount(id),
            Format::Timestamp => self.timestamp(id),
            Format::Host => self.allowed_host(id),
        }
    }

    fn blank(&mut self, id: Id) {
        // A printable ASCII character somewhere at the beginning settles it for nearly every text.
        let raw = self.document.raw(id);
        if raw.first().is_some_and(u8::is_ascii_graphic) && raw.first() != Some(&b'\\') {
            return;
        }
        if is_blank(&self.document.string(id)) {
            self.report(Code::BlankText, At::Value(id), &|_| {
                Note::new("text is expected, found nothing but white space")
            });
        }
    }

    fn secret(&mut self, id: Id) {
        // Only `\u` can hide a credential's characters, or look like one.
        let found = if self.document.has_unicode_escape(id) {
            secret::find(&self.document.string(id))
        } else {
            secret::find(self.document.raw(id))
        };
        if found.is_some() {
            self.report(Code::SecretInText, At::Value(id), &|_| {
                Note::new("text is stored and shown as it is, found what looks like a credential")
                    .help("keep credentials in a vault, and revoke this one if it is real")
            });
        }
    }

    fn id(&mut self, id: Id, expected: IdKind) {
        let value = self.document.string(id);
        let prefix = expected.prefix().as_bytes();
        if value.starts_with(prefix) || !value.contains(&b'_') {
            return;
        }
        let Some(fault) = id::fault(&String::from_utf8_lossy(&value), expected) else { return };
        self.report(Code::IdPrefix, At::Value(id), &|document| {
            let shown = shown(document, id);
            Note::new(match fault {
                id::Fault::Other(kind) => format!(
                    "the id of {} begins with `{}`, found the id of {}: {shown}",
                    expected.noun(),
                    expected.prefix(),
                    kind.noun()
                ),
                id::Fault::Unknown => {
                    format!("the id of {} begins with `{}`, found {shown}", expected.noun(), expected.prefix())
                }
            })
        });
    }

    fn url(&mut self, id: Id) {
        let value = self.document.str(id);
        match url::fault(&value) {
            None => {}
            _ if value.is_empty() => {}
            Some(url::UrlFault::NotAbsoluteHttp) => self.report(Code::UrlScheme, At::Value(id), &|_| {
                Note::new("an absolute http(s) URL is expected")
                    .help("it begins with `https://` and a host; content from elsewhere can be uploaded as a file")
            }),
            Some(url::UrlFault::PlainHttp) => {
                self.report_as(Severity::Warning, Code::UrlScheme, At::Value(id), &|document| {
                    let note =
                        Note::new("an https URL is expected, `http:` is neither private nor protected from change");
                    let start = document.span(id).start + 1;
                    // User information may be a password, which a fix must not repeat.
                    if document.is_verbatim(id) && !document.raw(id).contains(&b'@') {
                        note.suggest("write `https:`", Change::Splice(id, start..start + 4, "https".into()))
                    } else {
                        note
                    }
                });
            }
        }
    }

    fn commit_sha(&mut self, id: Id) {
        match commit::fault(&self.document.str(id)) {
            None => {}
            Some(commit::Fault::NotHexadecimal { .. }) => self.report(Code::CommitSha, At::Value(id), &|document| {
                Note::new(format!("a commit's hash has hexadecimal digits only, found {}", shown(document, id)))
                    .help("to follow a branch, use `{\"type\": \"branch\", \"name\": \"…\"}`")
            }),
            Some(commit::Fault::Abbreviated { digits }) => {
                self.report(Code::CommitShaAbbreviated, At::Value(id), &|_| {
                    Note::new(format!("the full hash of a commit has 40 or 64 digits, found {digits}"))
                        .help("`git rev-parse` prints the full one")
                });
            }
        }
    }

    fn amount(&mut self, id: Id) {
        let value = self.document.string(id);
        let good = matches!(value.split_first(), Some((b'1'..=b'9', rest)) if rest.iter().all(u8::is_ascii_digit));
        if good {
            return;
        }
        self.report(Code::BudgetAmount, At::Value(id), &|document| {
            let note = Note::new(format!(
                "a positive whole number without leading zeros is expected, found {}",
                shown(document, id)
            ));
            let digits = String::from_utf8_lossy(&value).trim().trim_start_matches('0').to_owned();
            let whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
            if whole {
                let json = format!("\"{digits}\"");
                note.suggest(format!("write `{}`", text::shorten(&digits)), Change::Replace(id, json))
            } else {
                note
            }
        });
    }

    /// Reports a block that only the platform writes.
    #[cold]
    pub(super) fn redacted(&mut self, block: Id) {
        self.report(Code::RedactedBlock, At::Value(block), &|_| {
            Note::new("`redacted` blocks are written by the platform only, requests must not contain them")
                .suggest("remove the block", Change::Remove(block))
        });
    }

    pub(super) fn base64_image(&mut self, members: Members) {
        self.base64(members, media_type::IMAGE, Some(limits::IMAGE_BASE64.max));
    }

    pub(super) fn base64_document(&mut self, members: Members) {
        self.base64(members, media_type::DOCUMENT, None);
    }

    fn base64(&mut self, members: Members, accepted: &'static [&'static str], max: Option<usize>) {
        const DATA: Key = Key::new("data");
        const MEDIA_TYPE: Key = Key::new("media_type");
        let document = self.document;
        let declared =
            self.get_string(members, &MEDIA_TYPE).map(|id| (id, document.str(id))).filter(|(_, name)| !name.is_empty());
        if let Some((id, name)) = &declared
            && !accepted.contains(&&**name)
        {
            self.report(Code::MediaType, At::Value(*id), &|document| {
                let names = super::structure::alternatives(accepted.iter().copied());
                Note::new(format!("{names} is expected, found {}", shown(document, *id)))
            });
        }
        let Some(data) = self.get_string(members, &DATA) else { return };
        let bytes = document.string(data);
        if bytes.is_empty() {
            return;
        }
        if let Some(fault) = base64::first_fault(&bytes) {
            self.report(Code::Base64Syntax, At::Value(data), &|_| base64_note(fault, data, &bytes, document));
        }
        if let Some(max) = max
            && bytes.len() > max
            && document.characters(data) > max
        {
            self.report(Code::ImageTooLarge, At::Value(data), &|document| {
                let count = document.characters(data);
                Note::new(format!("an image of at most {max} characters of base64 is accepted, found {count}"))
                    .help("scale the image down, or upload it as a file")
            });
        }
        if let Some((id, name)) = declared {
            let (prefix, length) = base64::decode_prefix::<{ media_type::PREFIX }>(&bytes);
            let prefix = prefix.get(..length).unwrap_or_default();
            if let Some(actual) = media_type::mismatch(&name, prefix) {
                self.report(Code::MediaTypeMismatch, At::Value(id), &|document| {
                    let note = Note::new(format!(
                        "the media type of the data is expected, `{actual}` by its first bytes, found {}",
                        shown(document, id)
                    ));
                    if accepted.contains(&actual) {
                        note.suggest(format!("write `{actual}`"), Change::Replace(id, format!("\"{actual}\"")))
                    } else {
                        note
                    }
                });
            }
        }
    }
}

fn base64_note(fault: base64::Fault, id: Id, bytes: &[u8], document: &Document<'_>) -> Note {
    let base64::Fault { at, what } = fault;
    match what {
        base64::What::DataUrl => {
            let note =
                Note::new("base64 alone is expected, found a `data:` URL").help("leave out everything up to the comma");
            let start = document.span(id).start + 1;
            match bytes.iter().position(|&byte| byte == b',') {
                Some(comma) if document.is_verbatim(id) => {
                    note.safe("remove the prefix", Change::Splice(id, start..start + comma + 1, String::new()))
                }
                _ => note,
            }
        }
        base64::What::WhiteSpace => {
            Note::new(format!("base64 without white space is expected, found some at byte {at}"))
                .help("encode without line breaks")
        }
        base64::What::UrlSafe => Note::new(format!(
            "the standard base64 alphabet with `+` and `/` is expected, found `-` or `_` at byte {at}"
        )),
        base64::What::Character => Note::new(format!("base64 is expected, byte {at} is outside its alphabet")),
        base64::What::StrayPadding => {
            Note::new(format!("`=` may stand at the end of base64 only, found it at byte {at}"))
        }
        base64::What::MissingPadding => {
            let note = Note::new("base64 padded with `=` to a multiple of four characters is expected");
            let end = document.span(id).end.saturating_sub(1);
            let padding = if bytes.len() % 4 == 2 { "==" } else { "=" };
            if document.is_verbatim(id) {
                note.safe("add the padding", Change::Splice(id, end..end, padding.into()))
            } else {
                note
            }
        }
        base64::What::Length => {
            Note::new("base64 in groups of four characters is expected, one character is left over at the end")
                .help("the data may have been cut off")
        }
    }
}

/// Whether a string has nothing but white space in it; looks no further than the first other character.
fn is_blank(bytes: &[u8]) -> bool {
    let mut rest = bytes;
    while !rest.is_empty() {
        let head = rest.get(..64).unwrap_or(rest);
        let split = head.utf8_chunks().next().map_or(0, |chunk| chunk.valid().len());
        let valid = head.get(..split).map(String::from_utf8_lossy).unwrap_or_default();
        if split == 0 || !text::is_blank(&valid) {
            return false;
        }
        rest = rest.get(split..).unwrap_or_default();
    }
    !bytes.is_empty()
}

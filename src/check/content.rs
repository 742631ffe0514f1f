//! What strings say: texts, addresses, data, ids.

use alloc::string::String;

use super::walk::Members;
use super::{Change, Checker};
use crate::diagnostic::Code;
use crate::json::Id;
use crate::limits;
use crate::rules::{base64, commit, id, media_type, secret, text, url};
use crate::sentence::Part;
use crate::shape::{Format, IdKind};

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
            self.report(Code::BlankText, id, "text is expected, found nothing but white space", &[]);
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
            let message = "text is stored and shown as it is, found what looks like a credential";
            self.report(Code::SecretInText, id, message, &[])
                .help("keep credentials in a vault, and revoke this one if it is real");
        }
    }

    fn id(&mut self, id: Id, expected: IdKind) {
        let value = self.document.string(id);
        let prefix = expected.prefix();
        if value.starts_with(prefix.as_bytes()) || !value.contains(&b'_') {
            return;
        }
        let Some(fault) = id::fault(&String::from_utf8_lossy(&value), expected) else { return };
        let shown = Part::Shown(self.document, id);
        let (noun, prefix) = (Part::Text(expected.noun()), Part::Text(prefix));
        match fault {
            id::Fault::Other(kind) => {
                let message = "the id of {} begins with `{}`, found the id of {}: {}";
                self.report(Code::IdPrefix, id, message, &[noun, prefix, Part::Text(kind.noun()), shown]);
            }
            id::Fault::Unknown => {
                let message = "the id of {} begins with `{}`, found {}";
                self.report(Code::IdPrefix, id, message, &[noun, prefix, shown]);
            }
        }
    }

    fn url(&mut self, id: Id) {
        let value = self.document.str(id);
        match url::fault(&value) {
            None => {}
            _ if value.is_empty() => {}
            Some(url::UrlFault::NotAbsoluteHttp) => {
                self.report(Code::UrlScheme, id, "an absolute http(s) URL is expected", &[])
                    .help("it begins with `https://` and a host; content from elsewhere can be uploaded as a file");
            }
            Some(url::UrlFault::PlainHttp) => {
                let message = "an https URL is expected, `http:` is neither private nor protected from change";
                self.warn(Code::UrlScheme, id, message, &[]);
                // User information may be a password, which a fix must not repeat.
                if self.document.is_verbatim(id) && !self.document.raw(id).contains(&b'@') {
                    self.splice(false, "write `https:`", id, 0, 4, "https");
                }
            }
        }
    }

    /// A fix that replaces bytes of a string without escapes.
    pub(super) fn splice(&mut self, safe: bool, title: &str, id: Id, from: usize, to: usize, text: &str) {
        let span = self.document.within(id, from..to);
        let change = Change::Splice(id, span.start as u32, span.end as u32);
        self.findings.fix(safe, title, &[], change, text);
    }

    fn commit_sha(&mut self, id: Id) {
        match commit::fault(&self.document.str(id)) {
            None => {}
            Some(commit::Fault::NotHexadecimal { .. }) => {
                let message = "a commit's hash has hexadecimal digits only, found {}";
                self.report(Code::CommitSha, id, message, &[Part::Shown(self.document, id)])
                    .help("to follow a branch, use `{\"type\": \"branch\", \"name\": \"…\"}`");
            }
            Some(commit::Fault::Abbreviated { digits }) => {
                let message = "the full hash of a commit has 40 or 64 digits, found {}";
                self.report(Code::CommitShaAbbreviated, id, message, &[Part::Number(digits as i64)])
                    .help("`git rev-parse` prints the full one");
            }
        }
    }

    fn amount(&mut self, id: Id) {
        let value = self.document.string(id);
        let good = matches!(value.split_first(), Some((b'1'..=b'9', rest)) if rest.iter().all(u8::is_ascii_digit));
        if good {
            return;
        }
        let message = "a positive whole number without leading zeros is expected, found {}";
        self.report(Code::BudgetAmount, id, message, &[Part::Shown(self.document, id)]);
        let text = String::from_utf8_lossy(&value);
        let digits = text.trim().trim_start_matches('0');
        if !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit()) {
            self.findings.fix(false, "write {}", &[Part::Quoted(digits)], Change::Write(id), digits);
        }
    }

    /// Reports a block that only the platform writes.
    #[cold]
    pub(super) fn redacted(&mut self, block: Id) {
        let message = "`redacted` blocks are written by the platform only, requests must not contain them";
        self.report(Code::RedactedBlock, block, message, &[]).suggest("remove the block", Change::Remove(block));
    }

    pub(super) fn base64_image(&mut self, members: Members) {
        self.base64(members, media_type::IMAGE, Some(limits::IMAGE_BASE64.max));
    }

    pub(super) fn base64_document(&mut self, members: Members) {
        self.base64(members, media_type::DOCUMENT, None);
    }

    fn base64(&mut self, members: Members, accepted: &'static [&'static str], max: Option<usize>) {
        let document = self.document;
        let declared = self
            .named_string(members, "media_type")
            .map(|id| (id, document.str(id)))
            .filter(|(_, name)| !name.is_empty());
        if let Some((id, name)) = &declared
            && !accepted.contains(&&**name)
        {
            let parts = [Part::OneOf(accepted), Part::Shown(document, *id)];
            self.report(Code::MediaType, *id, "{} is expected, found {}", &parts);
        }
        let Some(data) = self.named_string(members, "data") else { return };
        let bytes = document.string(data);
        if bytes.is_empty() {
            return;
        }
        if let Some(fault) = base64::first_fault(&bytes) {
            self.base64_fault(fault, data, &bytes);
        }
        if let Some(max) = max
            && bytes.len() > max
        {
            let count = document.characters(data);
            if count > max {
                let parts = [Part::Number(max as i64), Part::Number(count as i64)];
                let message = "an image of at most {} characters of base64 is accepted, found {}";
                self.report(Code::ImageTooLarge, data, message, &parts)
                    .help("scale the image down, or upload it as a file");
            }
        }
        if let Some((id, name)) = declared {
            let (prefix, length) = base64::decode_prefix::<{ media_type::PREFIX }>(&bytes);
            let prefix = prefix.get(..length).unwrap_or_default();
            if let Some(actual) = media_type::mismatch(&name, prefix) {
                let parts = [Part::Text(actual), Part::Shown(document, id)];
                let message = "the media type of the data is expected, `{}` by its first bytes, found {}";
                self.report(Code::MediaTypeMismatch, id, message, &parts);
                if accepted.contains(&actual) {
                    self.write(false, id, actual);
                }
            }
        }
    }

    #[cold]
    fn base64_fault(&mut self, base64::Fault { at, what }: base64::Fault, id: Id, bytes: &[u8]) {
        let (message, help) = match what {
            base64::What::DataUrl => {
                ("base64 alone is expected, found a `data:` URL", "leave out everything up to the comma")
            }
            base64::What::WhiteSpace => {
                ("base64 without white space is expected, found some at byte {}", "encode without line breaks")
            }
            base64::What::UrlSafe => {
                ("the standard base64 alphabet with `+` and `/` is expected, found `-` or `_` at byte {}", "")
            }
            base64::What::Character => ("base64 is expected, byte {} is outside its alphabet", ""),
            base64::What::StrayPadding => ("`=` may stand at the end of base64 only, found it at byte {}", ""),
            base64::What::MissingPadding => ("base64 padded with `=` to a multiple of four characters is expected", ""),
            base64::What::Length => (
                "base64 in groups of four characters is expected, one character is left over at the end",
                "the data may have been cut off",
            ),
        };
        let at = [Part::Number(at as i64)];
        let parts = if message.contains('{') { at.as_slice() } else { &[] };
        self.report(Code::Base64Syntax, id, message, parts).help(help);
        if !self.document.is_verbatim(id) {
            return;
        }
        match (what, bytes.iter().position(|&byte| byte == b',')) {
            (base64::What::DataUrl, Some(comma)) => self.splice(true, "remove the prefix", id, 0, comma + 1, ""),
            (base64::What::MissingPadding, _) => {
                let padding = if bytes.len() % 4 == 2 { "==" } else { "=" };
                self.splice(true, "add the padding", id, bytes.len(), bytes.len(), padding);
            }
            _ => {}
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

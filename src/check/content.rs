//! What strings say: texts, addresses, data, ids.

use super::walk::Members;
use super::{Change, Checker};
use crate::diagnostic::Code;
use crate::json::Id;
use crate::limits;
use crate::rules::bytes::{find, has, split, trim};
use crate::rules::{base64, commit, github_url, id, media_type, secret, text, timestamp, url};
use crate::sentence::Part;
use crate::shape::packed::name;
use crate::shape::{Format, IdKind};

impl Checker<'_> {
    /// Checks what a string says.
    #[inline(never)]
    pub(super) fn format(&mut self, id: Id, format: Format) {
        let document = self.document;
        if matches!(format, Format::Text | Format::Prose) {
            // These may be long, and nearly all is settled by what is written.
            if format == Format::Text {
                self.blank(id);
            }
            self.secret(id);
            return;
        }
        let spelt;
        let text = if document.is_verbatim(id) {
            document.raw_inline(id)
        } else {
            spelt = document.string(id);
            &spelt
        };
        match format {
            Format::Id(kind) if begins(text, kind.prefix().as_bytes()) => {}
            Format::Id(kind) => self.id(id, text, kind),
            Format::Url => self.url(id, text),
            Format::GithubUrl if text.is_empty() || github_url::repository(text).is_some() => {}
            Format::GithubUrl => self.github_url(id, text),
            Format::CommitSha => self.commit_sha(id, text),
            Format::MountPath => self.mount_path(id, text),
            Format::Amount => self.amount(id, text),
            Format::Timestamp if timestamp::parse(text).is_some() => {}
            Format::Timestamp => self.timestamp(id, text),
            Format::Host => self.allowed_host(id, text),
            _ => {}
        }
    }

    #[inline(always)]
    fn blank(&mut self, id: Id) {
        // A printable ASCII character at the beginning settles it for nearly every text.
        let raw = self.document.raw_inline(id);
        if raw.first().is_some_and(u8::is_ascii_graphic) && raw.first() != Some(&b'\\') {
            return;
        }
        if text::is_blank(&self.document.string(id)) {
            self.report(Code::BlankText, id, "text is expected, found nothing but white space", &[]);
        }
    }

    /// Judges a text, or a key of metadata.
    pub(super) fn secret(&mut self, id: Id) {
        // Only `\u` can hide a credential's characters, or look like one.
        let found = if self.document.has_unicode_escape(id) {
            secret::find(&self.document.string(id))
        } else {
            secret::find(self.document.raw_inline(id))
        };
        if found.is_some() {
            let message = "text is stored and shown as it is, found what looks like a credential";
            self.report(Code::SecretInText, id, message, &[])
                .help("keep credentials in a vault, and revoke this one if it is real");
        }
    }

    #[inline(never)]
    fn id(&mut self, id: Id, text: &[u8], expected: IdKind) {
        let (message, kind) = match id::fault(text, expected) {
            None => return,
            Some(id::Fault::Other(kind)) => ("the id of {} begins with `{}`, found the id of {}: {}", kind.noun()),
            Some(id::Fault::Unknown) => ("the id of {} begins with `{}`, found {}{}", ""),
        };
        let shown = Part::Shown(self.document, id);
        let parts = [Part::Text(expected.noun()), Part::Text(expected.prefix()), Part::Text(kind), shown];
        self.report(Code::IdPrefix, id, message, &parts);
    }

    #[inline(never)]
    fn url(&mut self, id: Id, value: &[u8]) {
        match url::fault(value) {
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
                if self.document.is_unescaped(id) && !has(self.document.raw(id), b'@') {
                    self.splice(false, "write `https:`", id, 0, 4, "https");
                }
            }
        }
    }

    /// A fix that replaces bytes of a string.
    pub(super) fn splice(&mut self, safe: bool, title: &str, id: Id, from: usize, to: usize, text: &str) {
        let span = self.document.within(id, from..to);
        let change = Change::Splice(id, span.start as u32, span.end as u32);
        self.findings.fix(safe, title, &[], change, text);
    }

    #[inline(never)]
    fn commit_sha(&mut self, id: Id, text: &[u8]) {
        match commit::fault(text) {
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

    #[inline(never)]
    fn amount(&mut self, id: Id, value: &[u8]) {
        let good = matches!(value.split_first(), Some((b'1'..=b'9', rest)) if rest.iter().all(u8::is_ascii_digit));
        if good {
            return;
        }
        let message = "a positive whole number without leading zeros is expected, found {}";
        self.report(Code::BudgetAmount, id, message, &[Part::Shown(self.document, id)]);
        let mut digits = trim(value);
        while let [b'0', rest @ ..] = digits {
            digits = rest;
        }
        if !digits.is_empty() && digits.iter().all(u8::is_ascii_digit) {
            let digits = core::str::from_utf8(digits).unwrap_or_default();
            self.findings.fix(false, "write {}", &[Part::Quoted(digits)], Change::Write(id), digits);
        }
    }

    /// Reports a block that only the platform writes.
    #[cold]
    #[inline(never)]
    pub(super) fn redacted(&mut self, block: Id) {
        let message = "`redacted` blocks are written by the platform only, requests must not contain them";
        self.report(Code::RedactedBlock, block, message, &[]);
        self.findings.tracer.go(block);
        // Without it a list of one would be empty.
        if self.findings.tracer.parent().is_some_and(|list| self.document.items(list).nth(1).is_some()) {
            self.suggest("remove the block", Change::Remove(block));
        }
    }

    pub(super) fn base64_image(&mut self, members: Members) {
        self.base64(members, media_type::IMAGE, limits::IMAGE_BASE64.max);
    }

    pub(super) fn base64_document(&mut self, members: Members) {
        self.base64(members, media_type::DOCUMENT, limits::NONE);
    }

    fn base64(&mut self, members: Members, accepted: &'static [&'static str], max: usize) {
        let document = self.document;
        let declared = self.named_string(members, name!("media_type"));
        let name = declared.map(|id| document.string(id)).unwrap_or_default();
        if let Some(id) = declared
            && !name.is_empty()
            && !media_type::is_one_of(&name, accepted)
        {
            let parts = [Part::OneOf(accepted), Part::Shown(document, id)];
            self.report(Code::MediaType, id, "{} is expected, found {}", &parts);
        }
        let Some(data) = self.named_string(members, name!("data")) else { return };
        let bytes = document.string(data);
        if bytes.is_empty() {
            return;
        }
        if let Some(fault) = base64::first_fault(&bytes) {
            self.base64_fault(fault, data, &bytes, &name);
        }
        if bytes.len() > max {
            let count = document.characters(data);
            if count > max {
                let parts = [Part::Number(max as i64), Part::Number(count as i64)];
                let message = "an image of at most {} characters of base64 is accepted, found {}";
                self.report(Code::ImageTooLarge, data, message, &parts)
                    .help("scale the image down, or upload it as a file");
            }
        }
        let Some(id) = declared else { return };
        let mut prefix = [0; media_type::PREFIX];
        let length = base64::decode(&bytes, &mut prefix);
        if !name.is_empty()
            && let Some(actual) = media_type::mismatch(&name, prefix.get(..length).unwrap_or_default())
        {
            let parts = [Part::Text(actual), Part::Shown(document, id)];
            let message = "the media type of the data is expected, `{}` by its first bytes, found {}";
            self.report(Code::MediaTypeMismatch, id, message, &parts);
            if media_type::is_one_of(actual.as_bytes(), accepted) {
                self.write(false, id, actual);
            }
        }
    }

    #[cold]
    fn base64_fault(&mut self, base64::Fault { at, what }: base64::Fault, id: Id, bytes: &[u8], media_type: &[u8]) {
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
        let place = [Part::Number(at as i64)];
        let placed = !matches!(what, base64::What::DataUrl | base64::What::MissingPadding | base64::What::Length);
        self.report(Code::Base64Syntax, id, message, if placed { &place } else { &[] }).help(help);
        if !self.document.is_unescaped(id) {
            return;
        }
        let length = bytes.len();
        let comma = find(bytes, b',');
        let (head, data) = split(bytes, comma);
        if what == base64::What::DataUrl && head.ends_with(b";base64") && data.len() > 1 {
            // It may name another type than the member does.
            let same = head.get(b"data:".len()..head.len() - b";base64".len()) == Some(media_type);
            self.splice(same, "remove the prefix", id, 0, comma + 1, "");
        } else if what == base64::What::MissingPadding {
            let padding = if length % 4 == 2 { "==" } else { "=" };
            self.splice(true, "add the padding", id, length, length, padding);
        }
    }
}

/// Whether a text begins with a short one: a call to compare them would take longer than the comparison.
#[inline(always)]
fn begins(text: &[u8], short: &[u8]) -> bool {
    let mut same = text.len() >= short.len();
    for (one, other) in text.iter().zip(short) {
        same &= one == other;
    }
    same
}

//! What looks like a credential.
//!
//! Exactly the published forms of well-known tokens, found anywhere in a text: no entropy, no guessing, so that prose is
//! never called a secret. The search runs over every text of a document. It looks for three bytes of each form with one
//! pass of SIMD table look-ups and reads a form in full only there; no byte is read more than a few times, whatever the text.

mod anchor;

use core::ops::Range;

use super::bytes::{cut, has};

/// The first thing in `text` that looks like a credential, as a range of bytes. Of a private key the range runs to the end
/// of its block, or of the text when the block is not closed.
#[must_use]
pub fn find(text: &[u8]) -> Option<Range<usize>> {
    form_from(text, &mut 0)
}

/// Whether a text must not be repeated: it looks like a credential, or like an address with a user name or password.
#[cold]
#[must_use]
pub(crate) fn is_private(text: &[u8]) -> bool {
    let (before, behind) = cut(text, b'@');
    find(text).is_some() || behind.is_some() && before.windows(2).any(|two| two == b"//")
}

/// Everything in `text` that looks like a credential, in order. The ranges do not overlap.
pub fn find_all(text: &[u8]) -> FindAll<'_> {
    FindAll { text, anchors_from: 0, done: 0 }
}

/// See [`find_all`].
#[derive(Clone, Debug)]
pub struct FindAll<'a> {
    text: &'a [u8],
    /// No anchor before this offset is of interest any more.
    anchors_from: usize,
    /// End of the last range given out.
    done: usize,
}

impl Iterator for FindAll<'_> {
    type Item = Range<usize>;

    fn next(&mut self) -> Option<Range<usize>> {
        loop {
            let found = form_from(self.text, &mut self.anchors_from)?;
            if found.end <= self.done {
                continue;
            }
            let range = found.start.max(self.done)..found.end;
            self.done = range.end;
            // What was given out holds nothing new; an anchor lies at most `BEFORE` bytes behind its form's start.
            self.anchors_from = self.anchors_from.max(range.end.saturating_sub(BEFORE));
            return Some(range);
        }
    }
}

/// The whole form around the next anchor, from `from`, that has one; `from` moves behind that anchor.
fn form_from(text: &[u8], from: &mut usize) -> Option<Range<usize>> {
    loop {
        let at = anchor::next(text, *from)?;
        *from = at + 1;
        if let Some(found) = form_at_anchor(text, at) {
            return Some(found);
        }
    }
}

/// What is shorter is none of the forms.
pub(crate) const SHORTEST: usize = 15;

/// How far an anchor lies behind the beginning of its form at most.
const BEFORE: usize = 5;

const CAPITAL: u8 = 1;
const SMALL: u8 = 2;
const DIGIT: u8 = 4;
const DASH: u8 = 8;
const UNDERSCORE: u8 = 16;
const BLANK: u8 = 32;
const WORD: u8 = CAPITAL | SMALL | DIGIT;

/// A published form.
struct Form {
    /// How it begins; `?` stands for one of `choice`.
    head: &'static [u8],
    choice: &'static [u8],
    /// How far its anchor lies behind its beginning.
    before: usize,
    /// What follows the head: so many bytes at least, and at most, of these classes.
    least: usize,
    most: usize,
    class: u8,
}

const fn form(head: &'static [u8], choice: &'static [u8], before: usize, least: usize, class: u8) -> Form {
    Form { head, choice, before, least, most: usize::MAX, class }
}

/// The last one is a private key, whose head a label follows.
const FORMS: [Form; 7] = [
    form(b"gh?_", b"pousr", 0, 36, WORD),
    form(b"glpat-", b"", 0, 20, WORD | DASH | UNDERSCORE),
    form(b"github_pat_", b"", BEFORE, 22, WORD | UNDERSCORE),
    form(b"sk-ant-", b"", 0, 20, WORD | DASH | UNDERSCORE),
    Form { most: 16, ..form(b"A?IA", b"KS", 0, 16, CAPITAL | DIGIT) },
    form(b"xox?-", b"abprs", 1, 10, WORD | DASH),
    form(b"-----BEGIN ", b"", 4, 0, CAPITAL | DIGIT | BLANK),
];

/// The whole form around an anchor.
#[inline(always)]
fn form_at_anchor(text: &[u8], at: usize) -> Option<Range<usize>> {
    // Nearly all that is no form is told by two bytes.
    let form = match text.get(at..)? {
        [b'g', b'h', ..] => 0,
        [b'g', b'l', ..] => 1,
        [b'b', b'_', ..] => 2,
        [b's', b'k', ..] => 3,
        [b'A', b'K' | b'S', ..] => 4,
        [b'o', b'x', ..] => 5,
        [b'-', b'B', ..] => 6,
        _ => return None,
    };
    read(FORMS.get(form)?, text, at)
}

#[cold]
#[inline(never)]
fn read(form: &Form, text: &[u8], at: usize) -> Option<Range<usize>> {
    let start = at.checked_sub(form.before)?;
    let from = start + form.head.len();
    let mut expected = form.head.iter();
    for byte in text.get(start..from)? {
        match expected.next() {
            Some(b'?') if has(form.choice, *byte) => {}
            head if head == Some(byte) && *byte != b'?' => {}
            _ => return None,
        }
    }
    let mut end = run(text.get(..from.saturating_add(form.most)).unwrap_or(text), from, form.class);
    if end - from < form.least {
        return None;
    }
    if form.class & BLANK != 0 {
        end = key_end(text, from, end)?;
    }
    Some(start..end)
}

/// Where the run of bytes of these classes from `from` ends.
fn run(text: &[u8], from: usize, class: u8) -> usize {
    let mut at = from;
    while let Some(&byte) = text.get(at) {
        let is = match byte {
            b'A'..=b'Z' => CAPITAL,
            b'a'..=b'z' => SMALL,
            b'0'..=b'9' => DIGIT,
            b'-' => DASH,
            b'_' => UNDERSCORE,
            b' ' => BLANK,
            _ => 0,
        };
        if is & class == 0 {
            break;
        }
        at += 1;
    }
    at
}

/// Where the block of a private key ends whose label stands at `from..end`.
fn key_end(text: &[u8], from: usize, end: usize) -> Option<usize> {
    let words = text.get(from..end)?.strip_suffix(b"PRIVATE KEY")?;
    let dashes = |at: usize| text.get(at..).is_some_and(|rest| rest.starts_with(b"-----"));
    if !(words.is_empty() || words.ends_with(b" ")) || !dashes(end) {
        return None;
    }
    let mut at = end + 5;
    loop {
        let rest = text.get(at..)?;
        if rest.starts_with(b"-----END ") {
            let footer = run(text, at + 9, CAPITAL | DIGIT | BLANK);
            return Some(if dashes(footer) { footer + 5 } else { footer });
        }
        if rest.is_empty() {
            return Some(at);
        }
        at += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Written in two halves so that no scanner takes the fixture for a real one.
    fn fake(head: &str, tail: char, length: usize) -> String {
        format!("{head}{}", String::from(tail).repeat(length))
    }

    #[test]
    fn forms_at_their_limits() {
        let mut table: Vec<(String, usize)> =
            ["p", "o", "u", "s", "r"].iter().map(|kind| (format!("gh{kind}_"), 36)).collect();
        table.extend(["a", "b", "p", "r", "s"].iter().map(|kind| (format!("xox{kind}-"), 10)));
        table.extend(
            [("github_pat_", 22), ("glpat-", 20), ("sk-ant-", 20)].map(|(head, least)| (head.to_owned(), least)),
        );
        for (head, least) in table {
            let exact = fake(&head, 'x', least);
            let long = fake(&head, '7', least + 50);
            for before in ["", "(", "token=", &"é ".repeat(100)] {
                for after in ["", ".", " and more", "é"] {
                    let text = format!("{before}{exact}{after}");
                    assert_eq!(find(text.as_bytes()), Some(before.len()..before.len() + exact.len()), "{text}");
                    let text = format!("{before}{long}{after}");
                    assert_eq!(find(text.as_bytes()), Some(before.len()..before.len() + long.len()), "{text}");
                    let short = format!("{before}{}{after}", fake(&head, 'x', least - 1));
                    assert_eq!(find(short.as_bytes()), None, "{short}");
                }
            }
        }
        for head in ["AKIA", "ASIA"] {
            assert_eq!(find(fake(head, 'Q', 16).as_bytes()), Some(0..20));
            assert_eq!(find(fake(head, 'Q', 15).as_bytes()), None);
            assert_eq!(find(fake(head, 'q', 16).as_bytes()), None);
            // Sixteen are there, whatever follows.
            assert_eq!(find(fake(head, '7', 17).as_bytes()), Some(0..20));
        }
    }

    #[test]
    fn alphabets() {
        let table = [
            (fake("ghp_", 'x', 35) + "_xxxx", false),
            (fake("ghp_", 'x', 35) + "-xxxx", false),
            (fake("ghx_", 'x', 36), false),
            (fake("gh?_", 'x', 36), false),
            (fake("GHP_", 'x', 36), false),
            (fake("ghp-", 'x', 36), false),
            (fake("github_pat_", '_', 22), true),
            (fake("github_pat_", '-', 22), false),
            (fake("github-pat_", 'x', 22), false),
            (fake("glpat-", '-', 20), true),
            (fake("glpat-", '_', 20), true),
            (fake("glpat_", 'x', 20), false),
            (fake("sk-ant-", '-', 20), true),
            (fake("sk-ant-", '.', 20), false),
            (fake("sk-and-", 'x', 20), false),
            (fake("xoxb-", '-', 10), true),
            (fake("xoxb-", '_', 10), false),
            (fake("xoxc-", 'x', 10), false),
            (fake("xxxb-", 'x', 10), false),
            (fake("AKIA", '-', 16), false),
            (fake("AXIA", 'Q', 16), false),
            (fake("A?IA", 'Q', 16), false),
            (fake("xox?-", 'x', 10), false),
        ];
        for (text, expected) in table {
            assert_eq!(find(text.as_bytes()).is_some(), expected, "{text}");
        }
    }

    #[test]
    fn private_keys() {
        let found = [
            "-----BEGIN PRIVATE KEY-----",
            "-----BEGIN RSA PRIVATE KEY-----",
            "-----BEGIN OPENSSH PRIVATE KEY-----",
            "-----BEGIN SSH2 ENCRYPTED PRIVATE KEY-----",
            "-----BEGIN EC PRIVATE KEY-----\nAAAA\n-----END EC PRIVATE KEY-----",
            "-----BEGIN EC PRIVATE KEY-----\nunclosed",
            "-----BEGIN  PRIVATE KEY-----",
        ];
        for text in found {
            assert_eq!(find(text.as_bytes()), Some(0..text.len()), "{text}");
            assert_eq!(find(format!("---{text}").as_bytes()), Some(3..3 + text.len()), "{text}");
        }
        let closed = "a -----BEGIN EC PRIVATE KEY-----\nA\n-----END EC PRIVATE KEY----- b";
        assert_eq!(find(closed.as_bytes()), Some(2..closed.len() - 2));
        for text in [
            "-----BEGIN PUBLIC KEY-----",
            "-----BEGIN CERTIFICATE-----",
            "-----BEGIN PGP PRIVATE KEY BLOCK-----",
            "-----BEGIN XPRIVATE KEY-----",
            "-----BEGIN PRIVATE KEY----",
            "-----BEGIN PRIVATE KEY",
            "----BEGIN PRIVATE KEY-----",
            "-----BEGINPRIVATE KEY-----",
            "-----BEGIN rsa PRIVATE KEY-----",
            "-----BEGIN \u{2026} PRIVATE KEY-----",
            "-----END PRIVATE KEY-----",
        ] {
            assert_eq!(find(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn several() {
        let token = fake("ghp_", 'x', 36);
        let key = fake("sk-ant-", 'y', 20);
        let text = format!("{token} {key},{token}");
        assert_eq!(find_all(text.as_bytes()).collect::<Vec<_>>(), [0..40, 41..68, 69..109]);
        // A form that begins inside another one still has its rest reported.
        let text = fake("ghp_", 'x', 36) + &fake("github_pat_", 'z', 30);
        assert_eq!(find_all(text.as_bytes()).collect::<Vec<_>>(), [0..46, 46..text.len()]);
        assert_eq!(find_all(b"").count(), 0);
    }

    #[test]
    fn no_text_is_read_over_and_over() {
        // A quadratic search would take hours.
        for unit in [
            "-----BEGIN ",
            "ghp_",
            "github_pat_",
            "sk-ant-",
            "glpat-",
            "xoxb-",
            "AKIA",
            "-----BEGIN A PRIVATE KEY-----",
        ] {
            let text = unit.repeat(400_000 / unit.len());
            find_all(text.as_bytes()).count();
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[cfg(test)]
mod properties {
    use super::*;
    use proptest::prelude::*;

    /// Tries every form at every offset.
    fn naive(text: &[u8]) -> Vec<usize> {
        let run =
            |from: usize, member: &dyn Fn(u8) -> bool| text[from..].iter().take_while(|byte| member(**byte)).count();
        let alphanumeric = |byte: u8| byte.is_ascii_alphanumeric();
        let dashed = |byte: u8| alphanumeric(byte) || byte == b'-';
        let word = |byte: u8| alphanumeric(byte) || byte == b'_';
        let both = |byte: u8| word(byte) || byte == b'-';
        let capital = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit();
        let label = |byte: u8| capital(byte) || byte == b' ';
        (0..text.len())
            .filter(|&at| {
                let starts = |head: &[u8]| text[at..].starts_with(head);
                let is = |head: &[u8], least: usize, member: &dyn Fn(u8) -> bool| {
                    starts(head) && run(at + head.len(), member) >= least
                };
                b"pousr".iter().any(|&kind| is(&[b'g', b'h', kind, b'_'], 36, &alphanumeric))
                    || b"abprs".iter().any(|&kind| is(&[b'x', b'o', b'x', kind, b'-'], 10, &dashed))
                    || is(b"github_pat_", 22, &word)
                    || is(b"glpat-", 20, &both)
                    || is(b"sk-ant-", 20, &both)
                    || is(b"AKIA", 16, &capital)
                    || is(b"ASIA", 16, &capital)
                    || starts(b"-----BEGIN ") && {
                        // The blank in front lets the bare label be told from a word that ends like it.
                        let end = at + 11 + run(at + 11, &label);
                        text[at + 10..end].ends_with(b" PRIVATE KEY") && text[end..].starts_with(b"-----")
                    }
            })
            .collect()
    }

    fn texts() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            "gh[a-z]_|github_pat_|glpat-|sk-ant-|A[KS]IA|xox[a-z]-|-{3,6}BEGIN |PRIVATE KEY|-----|-----END ",
            "[a-zA-Z0-9]{8,40}",
            "[A-Z0-9]{14,18}",
            "[a-z0-9_-]{18,24}",
            "[ -~é\u{0}]{0,4}",
            "[ a-z]{50,80}",
        ];
        proptest::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(500))]
        #[test]
        fn agrees_with_trying_every_offset(text in texts()) {
            let starts = naive(text.as_bytes());
            let found: Vec<_> = find_all(text.as_bytes()).collect();
            prop_assert_eq!(found.first().map(|range| range.start), starts.first().copied());
            for start in starts {
                prop_assert!(found.iter().any(|range| range.contains(&start)), "{} {:?}", start, found);
            }
            prop_assert!(found.is_sorted_by(|left, right| left.end <= right.start));
        }
    }
}

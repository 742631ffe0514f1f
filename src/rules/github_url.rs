//! Addresses of GitHub repositories: exactly `https://github.com/{owner}/{repo}`.

use super::bytes::{behind, cut, find_last, has, same, split, trim};
use crate::append::Append as _;
use alloc::string::String;

/// What an address names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Repository<'a> {
    /// The user or organization.
    pub owner: &'a str,
    /// The repository.
    pub name: &'a str,
}

/// How an address departs from the form that the API takes. Of several the first in this order is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An address on the web, but not on github.com.
    OtherHost,
    /// A user name or a token before the host.
    Credentials,
    /// `git@github.com:…` or `ssh://…`.
    Ssh,
    /// `http://`.
    Http,
    /// No scheme with its two slashes, or one that is neither of the above.
    Scheme,
    /// `www.github.com`.
    Www,
    /// A port.
    Port,
    /// `?…`
    Query,
    /// `#…`
    Fragment,
    /// A path below the repository, such as `/tree/main`.
    ExtraPath,
    /// A slash at the end.
    TrailingSlash,
    /// `.git` at the end.
    GitSuffix,
    /// The scheme or the host in capitals.
    LetterCase,
    /// No owner, no repository, or a name that GitHub does not allow.
    Other,
}

/// Why an address is refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub kind: Kind,
    /// The address that was most likely meant. Never holds credentials.
    pub fix: Option<String>,
    /// Whether the address says more than the one that was meant: perhaps a credential (before the host or in a query), or a place
    /// in the repository.
    pub lossy: bool,
}

/// Reads an address.
///
/// # Errors
///
/// When it is not exactly `https://github.com/{owner}/{repo}` with both parts of `[A-Za-z0-9_.-]+` and the second neither
/// `.` nor `..` nor ending in `.git`.
pub fn parse(url: &str) -> Result<Repository<'_>, Fault> {
    let exact = repository(url.as_bytes()).and_then(|(owner, name)| {
        Some(Repository { owner: core::str::from_utf8(owner).ok()?, name: core::str::from_utf8(name).ok()? })
    });
    exact.ok_or_else(|| diagnose(url.as_bytes()))
}

/// Owner and repository of an address in the form that the API takes.
#[must_use]
pub fn repository(url: &[u8]) -> Option<(&[u8], &[u8])> {
    let path = behind(url, b"https://github.com/")?;
    let (owner, name) = cut(path, b'/');
    let name = name?;
    (is_name(owner) && is_repository(name) && !name.ends_with(b".git")).then_some((owner, name))
}

fn is_name(name: &[u8]) -> bool {
    // A bit for each byte that a name may have, thirty-two to a number.
    const fn allowed(from: u8) -> u32 {
        let (mut bits, mut bit) = (0, 0);
        while bit < 32 {
            let byte = from + bit;
            bits |= ((byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-')) as u32) << bit;
            bit += 1;
        }
        bits
    }
    const ALLOWED: [u32; 4] = [allowed(0), allowed(32), allowed(64), allowed(96)];
    let mut all = u32::from(!name.is_empty());
    for &byte in name {
        all &= ALLOWED.get(usize::from(byte >> 5)).copied().unwrap_or_default() >> (byte & 31);
    }
    all != 0
}

fn is_repository(name: &[u8]) -> bool {
    is_name(name) && name != b"." && name != b".."
}

/// Every kind in its order; what an address is found to be is a set of these, by number.
const KINDS: [Kind; 13] = [
    Kind::OtherHost,
    Kind::Credentials,
    Kind::Ssh,
    Kind::Http,
    Kind::Scheme,
    Kind::Www,
    Kind::Port,
    Kind::Query,
    Kind::Fragment,
    Kind::ExtraPath,
    Kind::TrailingSlash,
    Kind::GitSuffix,
    Kind::LetterCase,
];

const HOST: &[u8] = b"github.com";
const WWW_HOST: &[u8] = b"www.github.com";

/// Says what is wrong with an address that [`repository`] does not take, and which one was meant. Reads generously.
#[must_use]
#[cold]
pub fn diagnose(url: &[u8]) -> Fault {
    let mut found = 0_u32;
    let mut note = |is: bool, kind: Kind| found |= u32::from(is) << kind as u32;

    let (text, fragment) = cut(trim(url), b'#');
    let (text, query) = cut(text, b'?');
    note(fragment.is_some(), Kind::Fragment);
    note(query.is_some(), Kind::Query);

    let mut ssh = false;
    let (mut authority, mut path);
    if let Some(at) = text.windows(3).position(|three| three == b"://") {
        let (scheme, rest) = split(text, at);
        let rest = rest.get(3..).unwrap_or_default();
        let http = same(scheme, b"http");
        let https = same(scheme, b"https");
        ssh = same(scheme, b"ssh") || same(scheme, b"git+ssh");
        note(http, Kind::Http);
        note(https && scheme != b"https", Kind::LetterCase);
        note(!http && !https && !ssh, Kind::Scheme);
        (authority, path) = cut(rest, b'/');
    } else {
        // `https:/github.com/owner/repo`
        let (scheme, behind) = cut(text, b':');
        let web = same(scheme, b"https") || same(scheme, b"http");
        let mut rest = behind.filter(|_| web).unwrap_or(text);
        while let [b'/', behind @ ..] = rest {
            rest = behind;
        }
        (authority, path) = cut(rest, b'/');
        let (host, behind) = cut(authority, b':');
        if behind.is_some() && has(host, b'@') {
            // `git@github.com:owner/repo` as `git` writes it.
            ssh = true;
            authority = host;
            path = rest.get(host.len() + 1..);
        } else if is_name(authority) && !has(authority, b'.') {
            // `owner/repo`
            (authority, path) = (HOST, Some(rest));
        }
        note(!ssh, Kind::Scheme);
    }
    note(ssh, Kind::Ssh);

    let (user, host) = match find_last(authority, b'@') {
        Some(at) => (Some(split(authority, at).0), authority.get(at + 1..).unwrap_or_default()),
        None => (None, authority),
    };
    let (host, port) = cut(host, b':');
    note(port.is_some(), Kind::Port);
    note(user.is_some_and(|user| !ssh || has(user, b':')), Kind::Credentials);
    // The one user that says nothing is the `git` of an SSH address. Anything else near an `@` may be a token, however
    // badly the address is written.
    let (_, behind) = cut(url, b'@');
    let well_known = ssh && user == Some(b"git") && behind.is_some_and(|behind| !has(behind, b'@'));
    let lossy = query.is_some() || fragment.is_some() || behind.is_some() && !well_known;
    let www = same(host, WWW_HOST);
    if !www && !same(host, HOST) {
        return Fault { kind: Kind::OtherHost, fix: None, lossy };
    }
    note(www, Kind::Www);
    note(host != HOST && host != WWW_HOST, Kind::LetterCase);

    let path = path.unwrap_or_default();
    let (mut owner, mut spelt): (&[u8], &[u8]) = (b"", b"");
    let mut rest = Some(path);
    while let Some(segments) = rest {
        let (segment, behind) = cut(segments, b'/');
        rest = behind;
        if segment.is_empty() {
        } else if owner.is_empty() {
            owner = segment;
        } else if spelt.is_empty() {
            spelt = segment;
        } else {
            note(true, Kind::ExtraPath);
            break;
        }
    }
    let name = spelt.strip_suffix(b".git").unwrap_or(spelt);
    let good = is_name(owner) && is_repository(name);
    note(good && path.ends_with(b"/"), Kind::TrailingSlash);
    note(good && name.len() != spelt.len(), Kind::GitSuffix);
    let kind = KINDS.get(found.trailing_zeros() as usize).copied().unwrap_or(Kind::Other);
    let mut fix = None;
    if good && !name.ends_with(b".git") {
        let mut url = String::from("https://github.com/");
        for part in [owner, b"/", name] {
            // Names are ASCII.
            url.put(core::str::from_utf8(part).unwrap_or_default());
        }
        fix = Some(url);
    }
    let lossy = lossy || found >> Kind::ExtraPath as u32 & 1 == 1;
    Fault { kind, fix, lossy }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn exactly() {
        let table = [
            ("https://github.com/acme/app", "acme", "app"),
            ("https://github.com/a/b", "a", "b"),
            ("https://github.com/A-1_2.x/.github", "A-1_2.x", ".github"),
            ("https://github.com/acme/...", "acme", "..."),
            ("https://github.com/acme/app.gitx", "acme", "app.gitx"),
            ("https://github.com/acme/git", "acme", "git"),
            ("https://github.com/acme/app.GIT", "acme", "app.GIT"),
        ];
        for (url, owner, name) in table {
            assert_eq!(parse(url), Ok(Repository { owner, name }), "{url}");
        }
    }

    #[test]
    fn refused() {
        use Kind::*;
        let table = [
            ("git@github.com:acme/app.git", Ssh, true, false),
            ("git@github.com:acme/app", Ssh, true, false),
            ("ssh://git@github.com/acme/app.git", Ssh, true, false),
            ("ssh://git@github.com:22/acme/app", Ssh, true, false),
            ("ssh://git:hunter2@github.com/acme/app", Credentials, true, true),
            ("http://github.com/acme/app", Http, true, false),
            ("HTTP://github.com/acme/app", Http, true, false),
            ("git://github.com/acme/app.git", Scheme, true, false),
            ("github.com/acme/app", Scheme, true, false),
            ("//github.com/acme/app", Scheme, true, false),
            ("https:/github.com/acme/app", Scheme, true, false),
            ("HTTP:github.com/acme/app.git", Scheme, true, false),
            ("https:/user:hunter2@github.com/acme/app", Credentials, true, true),
            ("https:/gitlab.com/acme/app", OtherHost, false, false),
            ("https:acme/app", Scheme, true, false),
            ("www.github.com/acme/app", Scheme, true, false),
            ("acme/app", Scheme, true, false),
            ("https://www.github.com/acme/app", Www, true, false),
            ("https://github.com:443/acme/app", Port, true, false),
            ("https://user@github.com/acme/app", Credentials, true, true),
            ("https://user:hunter2@github.com/acme/app.git", Credentials, true, true),
            ("https://x:hunter2@www.github.com:443/acme/app/?q#f", Credentials, true, true),
            ("https://github.com/acme/app/", TrailingSlash, true, false),
            ("https://github.com/acme/app//", TrailingSlash, true, false),
            ("https://github.com/acme/app.git/", TrailingSlash, true, false),
            ("https://github.com/acme/app?tab=readme", Query, true, true),
            ("https://github.com/acme/app#readme", Fragment, true, true),
            ("https://github.com/acme/app/tree/main", ExtraPath, true, true),
            ("https://github.com/acme/app.git", GitSuffix, true, false),
            ("HTTPS://github.com/acme/app", LetterCase, true, false),
            ("https://GitHub.com/acme/app", LetterCase, true, false),
            (" https://github.com/acme/app", Other, true, false),
            ("https://github.com/acme/app\n", Other, true, false),
            ("https://github.com//acme/app", Other, true, false),
            ("https://github.com/acme", Other, false, false),
            ("https://github.com/acme/", Other, false, false),
            ("https://github.com/", Other, false, false),
            ("https://github.com", Other, false, false),
            ("https://github.com/acme/.", Other, false, false),
            ("https://github.com/acme/..", Other, false, false),
            ("https://github.com/acme/.git", Other, false, false),
            ("https://github.com/acme/app.git.git", GitSuffix, false, false),
            ("https://github.com/ac me/app", Other, false, false),
            ("https://github.com/acmé/app", Other, false, false),
            ("https://github.com/acme/app%20x", Other, false, false),
            ("https://gitlab.com/acme/app", OtherHost, false, false),
            ("https://github.com.example/acme/app", OtherHost, false, false),
            ("https://token@gitlab.com/acme/app", OtherHost, false, true),
            ("https://api.github.com/repos/acme/app", OtherHost, false, false),
            ("git@gitlab.com:acme/app.git", OtherHost, false, false),
            ("", OtherHost, false, false),
            ("app", Scheme, false, false),
            ("file:///srv/app", OtherHost, false, false),
        ];
        for (url, kind, fixed, lossy) in table {
            let fault = parse(url).unwrap_err();
            let fix = fixed.then(|| "https://github.com/acme/app".to_owned());
            assert_eq!(fault, Fault { kind, fix, lossy }, "{url}");
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
#[cfg(test)]
mod properties {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn fixes_are_right_and_hold_no_credentials(
            url in "(https?|ssh|HTTPS|x)?(://)?(user:hunter2@|git@)?(www\\.)?(github\\.com|example\\.com)?(:22)?[/:]{0,2}[a-c./]{0,9}(\\.git)?[/?#@é]{0,2}"
        ) {
            if let Err(Fault { fix: Some(fix), .. }) = parse(&url) {
                prop_assert!(parse(&fix).is_ok());
                prop_assert!(!fix.contains("hunter2"));
            }
        }

        #[test]
        fn any_text(url in any::<String>()) {
            prop_assert_eq!(parse(&url).is_ok(), repository(url.as_bytes()).is_some());
        }

        #[test]
        fn what_may_hold_a_password_is_marked(url in ".{0,9}hunter2@github\\.com.{0,9}") {
            prop_assert!(parse(&url).unwrap_err().lossy);
        }
    }
}

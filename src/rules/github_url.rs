//! Addresses of GitHub repositories: exactly `https://github.com/{owner}/{repo}`.

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
    /// No scheme, or one that is neither of the above.
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
    /// Whether the address may hold a credential (before the host or in a query). Then it must not be quoted.
    pub secret: bool,
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
    exact.ok_or_else(|| diagnose(url))
}

/// Owner and repository of an address in the form that the API takes.
#[must_use]
pub fn repository(url: &[u8]) -> Option<(&[u8], &[u8])> {
    let path = url.strip_prefix(b"https://github.com/")?;
    let (owner, name) = path.split_at_checked(path.iter().position(|&byte| byte == b'/')?)?;
    let name = name.get(1..)?;
    (is_name(owner) && is_repository(name) && !name.ends_with(b".git")).then_some((owner, name))
}

fn is_name(name: &[u8]) -> bool {
    !name.is_empty() && name.iter().all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'.' | b'-'))
}

fn is_repository(name: &[u8]) -> bool {
    is_name(name) && name != b"." && name != b".."
}

/// An address taken apart, generously.
struct Parts<'a> {
    scheme: Scheme,
    user: Option<&'a str>,
    host: &'a str,
    port: bool,
    path: &'a str,
    query: bool,
    fragment: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Scheme {
    Https,
    /// `HTTPS`
    Capitals,
    Http,
    Ssh,
    Other,
}

fn split(url: &str) -> Parts<'_> {
    let (url, fragment) = url.split_once('#').map_or((url, false), |(url, _)| (url, true));
    let (url, query) = url.split_once('?').map_or((url, false), |(url, _)| (url, true));
    let (mut scheme, rest) = match url.split_once("://") {
        Some(("https", rest)) => (Scheme::Https, rest),
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("https") => (Scheme::Capitals, rest),
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("http") => (Scheme::Http, rest),
        Some(("ssh" | "git+ssh", rest)) => (Scheme::Ssh, rest),
        Some((_, rest)) => (Scheme::Other, rest),
        None => (Scheme::Other, url.trim_start_matches('/')),
    };
    let (mut authority, mut path) = rest.split_once('/').unwrap_or((rest, ""));
    if !url.contains("://") {
        if let Some((host, start)) = authority.split_once(':').filter(|(host, _)| host.contains('@')) {
            // `git@github.com:owner/repo` as `git` writes it.
            scheme = Scheme::Ssh;
            authority = host;
            path =
                rest.get(rest.len() - path.len() - start.len() - usize::from(rest.contains('/'))..).unwrap_or_default();
        } else if is_name(authority.as_bytes()) && !authority.contains('.') {
            // `owner/repo`
            (authority, path) = ("github.com", rest);
        }
    }
    let (user, host) = authority.rsplit_once('@').map_or((None, authority), |(user, host)| (Some(user), host));
    let (host, port) = host.split_once(':').map_or((host, false), |(host, _)| (host, true));
    Parts { scheme, user, host, port, path, query, fragment }
}

#[cold]
fn diagnose(url: &str) -> Fault {
    let parts = split(url.trim());
    let credentials = parts.user.is_some_and(|user| parts.scheme != Scheme::Ssh || user.contains(':'));
    // The one user that says nothing is the `git` of an SSH address. Anything else near an `@` may be a token, however
    // badly the address is written.
    let well_known = parts.scheme == Scheme::Ssh && parts.user == Some("git") && url.matches('@').count() == 1;
    let secret = parts.query || url.contains('@') && !well_known;
    let host = parts.host.to_ascii_lowercase();
    let bare = host.strip_prefix("www.").unwrap_or(&host);
    if bare != "github.com" {
        return Fault { kind: Kind::OtherHost, fix: None, secret };
    }
    let mut segments = parts.path.split('/').filter(|segment| !segment.is_empty());
    let owner = segments.next().unwrap_or_default();
    let spelt = segments.next().unwrap_or_default();
    let extra = segments.next().is_some();
    let name = spelt.strip_suffix(".git").unwrap_or(spelt);
    let good = is_name(owner.as_bytes()) && is_repository(name.as_bytes());
    let faults = [
        (credentials, Kind::Credentials),
        (parts.scheme == Scheme::Ssh, Kind::Ssh),
        (parts.scheme == Scheme::Http, Kind::Http),
        (parts.scheme == Scheme::Other, Kind::Scheme),
        (host != bare, Kind::Www),
        (parts.port, Kind::Port),
        (parts.query, Kind::Query),
        (parts.fragment, Kind::Fragment),
        (extra, Kind::ExtraPath),
        (good && parts.path.ends_with('/'), Kind::TrailingSlash),
        (good && name != spelt, Kind::GitSuffix),
        (parts.scheme == Scheme::Capitals || host != parts.host, Kind::LetterCase),
    ];
    let kind = faults.into_iter().find_map(|(is, kind)| is.then_some(kind)).unwrap_or(Kind::Other);
    let fix = good
        .then(|| ["https://github.com/", owner, "/", name].concat())
        .filter(|fix| repository(fix.as_bytes()).is_some());
    Fault { kind, fix, secret }
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
            ("https://github.com/acme/app#readme", Fragment, true, false),
            ("https://github.com/acme/app/tree/main", ExtraPath, true, false),
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
        for (url, kind, fixed, secret) in table {
            let fault = parse(url).unwrap_err();
            let fix = fixed.then(|| "https://github.com/acme/app".to_owned());
            assert_eq!(fault, Fault { kind, fix, secret }, "{url}");
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
            prop_assert!(parse(&url).unwrap_err().secret);
        }
    }
}

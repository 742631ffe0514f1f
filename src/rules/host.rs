//! Hosts that a limited network lets through.

use super::bytes::has;

/// What is wrong with a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// There is nothing.
    Empty,
    /// It has a scheme.
    Scheme,
    /// It has a user name or a password.
    Credentials,
    /// It has a query.
    Query,
    /// It has a port.
    Port,
    /// It has a path.
    Path,
    /// It has a `*` that is not the leading `*.`.
    Wildcard,
}

/// Characters that no host has, in the order in which they are looked for.
const FAULTS: [(u8, Fault); 5] = [
    (b'@', Fault::Credentials),
    (b'?', Fault::Query),
    (b'/', Fault::Path),
    (b':', Fault::Port),
    (b'*', Fault::Wildcard),
];

/// Judges a host: a bare name, perhaps behind `*.`.
#[must_use]
pub fn fault(host: &[u8]) -> Option<Fault> {
    let name = host.strip_prefix(b"*.").unwrap_or(host);
    if name.is_empty() {
        return Some(Fault::Empty);
    }
    if name.windows(3).any(|three| three == b"://") {
        return Some(Fault::Scheme);
    }
    for (byte, fault) in FAULTS {
        if has(name, byte) {
            return Some(fault);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts() {
        let table = [
            ("api.example.com", None),
            ("*.example.com", None),
            ("localhost", None),
            ("10.0.0.1", None),
            ("bücher.example", None),
            ("", Some(Fault::Empty)),
            ("*.", Some(Fault::Empty)),
            ("https://example.com", Some(Fault::Scheme)),
            ("https://user@example.com:443/a?b", Some(Fault::Scheme)),
            ("user@example.com", Some(Fault::Credentials)),
            ("example.com?a=b", Some(Fault::Query)),
            ("example.com:443", Some(Fault::Port)),
            ("example.com:443/a", Some(Fault::Path)),
            ("example.com/", Some(Fault::Path)),
            ("*", Some(Fault::Wildcard)),
            ("*example.com", Some(Fault::Wildcard)),
            ("api.*.com", Some(Fault::Wildcard)),
            ("*.*.com", Some(Fault::Wildcard)),
        ];
        for (host, expected) in table {
            assert_eq!(fault(host.as_bytes()), expected, "{host}");
        }
    }
}

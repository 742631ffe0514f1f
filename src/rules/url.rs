//! Addresses on the web.
//!
//! Lenient on purpose: what a browser or an HTTP client would fetch is not called wrong. Asked for are the scheme, `://`
//! and a host that can be one; paths, queries and fragments are not judged, control characters apart.

/// What is wrong with an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum UrlFault {
    /// Not `http://host…` or `https://host…`.
    NotAbsoluteHttp,
    /// `http:`, which is read unencrypted.
    PlainHttp,
}

/// Judges an address. The scheme may be in any case; user information, ports, IPv6 and international hosts are fine.
#[must_use]
pub fn fault(url: &str) -> Option<UrlFault> {
    let (scheme, rest) = match url.split_once("://") {
        Some(parts) => parts,
        None => return Some(UrlFault::NotAbsoluteHttp),
    };
    let plain = scheme.eq_ignore_ascii_case("http");
    if !plain && !scheme.eq_ignore_ascii_case("https") {
        return Some(UrlFault::NotAbsoluteHttp);
    }
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or_default();
    if rest.bytes().any(|byte| byte.is_ascii_control()) || !is_authority(authority) {
        return Some(UrlFault::NotAbsoluteHttp);
    }
    plain.then_some(UrlFault::PlainHttp)
}

fn is_authority(authority: &str) -> bool {
    let host_and_port = authority.rsplit_once('@').map_or(authority, |(_, host)| host);
    let (host, port) = if let Some(literal) = host_and_port.strip_prefix('[') {
        let Some((address, port)) = literal.split_once(']') else {
            return false;
        };
        if !address.contains(':') || !address.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'[') {
            return false;
        }
        match port.strip_prefix(':') {
            Some(port) => (address, port),
            None if port.is_empty() => (address, ""),
            None => return false,
        }
    } else {
        let (host, port) = host_and_port.split_once(':').unwrap_or((host_and_port, ""));
        if host.contains([' ', '"', '<', '>', '[', ']', '^', '`', '{', '|', '}']) {
            return false;
        }
        (host, port)
    };
    !host.is_empty()
        && (port.is_empty() || (port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fine() {
        for url in [
            "https://example.com",
            "https://example.com/",
            "HTTPS://EXAMPLE.COM/A.PNG",
            "hTTps://example.com?x=://",
            "https://example.com#fragment",
            "https://localhost:8080/a?b=c#d",
            "https://example.com:/",
            "https://example.com:65535/",
            "https://user@example.com/",
            "https://user:pass@example.com:443/",
            "https://user:p@ss@example.com/",
            "https://192.0.2.1/x",
            "https://[2001:db8::1]/x",
            "https://[2001:db8::1]:8443/x",
            "https://[fe80::1%25eth0]/",
            "https://user@[::1]:1/",
            "https://münchen.example/straße",
            "https://xn--mnchen-3ya.example/",
            "https://例え.テスト/画像.png",
            "https://example.com./",
            "https://a_b.example.com/",
            "https://example.com/with space.png",
            "https://example.com/%7Efoo/{id}?q=[1]|2",
            "https://example.com//double",
        ] {
            assert_eq!(fault(url), None, "{url}");
        }
    }

    #[test]
    fn plain() {
        for url in ["http://example.com/", "HTTP://example.com", "http://[::1]:80/", "http://user@h"] {
            assert_eq!(fault(url), Some(UrlFault::PlainHttp), "{url}");
        }
    }

    #[test]
    fn not_absolute() {
        for url in [
            "",
            "/a.png",
            "a.png",
            "example.com/a.png",
            "//example.com/a.png",
            "https:",
            "https:/example.com",
            "https:example.com",
            "https//example.com",
            "https://",
            "https:///path",
            "https://?query",
            "https://#fragment",
            "https://:443/",
            "https://user@/",
            "https://@/",
            "http://",
            " https://example.com",
            "https ://example.com",
            "https://exa mple.com/",
            "https://example.com\n",
            "https://example.com/a\tb",
            "https://example.com:port/",
            "https://example.com:65536/",
            "https://example.com:80:80/",
            "https://[::1/",
            "https://[::1]x/",
            "https://[]/",
            "https://<host>/",
            "https:\\\\example.com",
            "ftp://example.com/",
            "file:///etc/passwd",
            "data:image/png;base64,QUJD",
            "javascript://x",
            "s3://bucket/key",
            "httpss://example.com",
        ] {
            assert_eq!(fault(url), Some(UrlFault::NotAbsoluteHttp), "{url}");
        }
    }
}

//! Addresses on the web.
//!
//! Lenient on purpose: what a browser or an HTTP client would fetch is not called wrong. Asked for are the scheme, `://`
//! and a host that can be one; paths, queries and fragments are not judged, control characters apart.

use super::bytes::{cut, has, same, split};

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
pub fn fault(url: &[u8]) -> Option<UrlFault> {
    let (scheme, rest) = cut(url, b':');
    let plain = same(scheme, b"http");
    let Some([b'/', b'/', rest @ ..]) = rest else { return Some(UrlFault::NotAbsoluteHttp) };
    // Where the host begins, and where it ends with its port.
    let (mut start, mut end) = (0, rest.len());
    let mut good = plain || same(scheme, b"https");
    for (at, &byte) in rest.iter().enumerate() {
        good &= !byte.is_ascii_control();
        if at < end {
            match byte {
                b'/' | b'?' | b'#' | b'\\' => end = at,
                b'@' => start = at + 1,
                _ => {}
            }
        }
    }
    if !good || !is_host_and_port(rest.get(start..end).unwrap_or_default()) {
        return Some(UrlFault::NotAbsoluteHttp);
    }
    plain.then_some(UrlFault::PlainHttp)
}

fn is_host_and_port(text: &[u8]) -> bool {
    let literal = text.first() == Some(&b'[');
    let length = if literal {
        // The bracket may not be closed; then nothing is left that could be a port.
        let (inside, behind) = cut(text, b']');
        if behind.is_none() || !has(inside, b':') {
            return false;
        }
        inside.len() + 1
    } else {
        cut(text, b':').0.len()
    };
    let (host, port) = split(text, length);
    for &byte in host.get(usize::from(literal)..host.len() - usize::from(literal)).unwrap_or_default() {
        let good = if literal {
            byte.is_ascii_graphic() && byte != b'['
        } else {
            !matches!(byte, b' ' | b'"' | b'<' | b'>' | b'[' | b']' | b'^' | b'`' | b'{' | b'|' | b'}')
        };
        if !good {
            return false;
        }
    }
    !host.is_empty() && is_port(port)
}

/// Whether there is no port, or a colon and perhaps the number of one.
fn is_port(text: &[u8]) -> bool {
    let Some((colon, digits)) = text.split_first() else { return true };
    let mut number = 0_u32;
    let mut good = *colon == b':';
    for &digit in digits {
        good &= digit.is_ascii_digit();
        number = (number * 10 + u32::from(digit & 0xf)).min(u32::from(u16::MAX) + 1);
    }
    good && number <= u32::from(u16::MAX)
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
            assert_eq!(fault(url.as_bytes()), None, "{url}");
        }
    }

    #[test]
    fn plain() {
        for url in ["http://example.com/", "HTTP://example.com", "http://[::1]:80/", "http://user@h"] {
            assert_eq!(fault(url.as_bytes()), Some(UrlFault::PlainHttp), "{url}");
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
            assert_eq!(fault(url.as_bytes()), Some(UrlFault::NotAbsoluteHttp), "{url}");
        }
    }
}

//! Media types: which ones the API takes, and which one bytes really are.

/// The media types of base64 images that the API takes.
pub const IMAGE: &[&str] = &["image/png", "image/jpeg", "image/gif", "image/webp"];

/// The media types of base64 documents that the API takes.
pub const DOCUMENT: &[&str] = &["application/pdf"];

/// How many leading bytes [`sniff`] looks at.
pub const PREFIX: usize = 16;

/// The media type that the leading bytes of a file give away. Besides the types that the API takes, the formats that
/// are most often mislabelled as one of them; `None` for anything else.
#[must_use]
pub fn sniff(prefix: &[u8]) -> Option<&'static str> {
    Some(match prefix {
        [0x89, b'P', b'N', b'G', b'\r', b'\n', 0x1a, b'\n', ..] => "image/png",
        [0xff, 0xd8, 0xff, ..] => "image/jpeg",
        [b'G', b'I', b'F', b'8', b'7' | b'9', b'a', ..] => "image/gif",
        [b'R', b'I', b'F', b'F', _, _, _, _, b'W', b'E', b'B', b'P', ..] => "image/webp",
        [b'%', b'P', b'D', b'F', b'-', ..] => "application/pdf",
        // Two letters alone would be too little: the reserved fields behind the size are always zero.
        [b'B', b'M', _, _, _, _, 0, 0, 0, 0, ..] => "image/bmp",
        [b'I', b'I', b'*', 0, ..] | [b'M', b'M', 0, b'*', ..] => "image/tiff",
        [_, _, _, _, b'f', b't', b'y', b'p', brand @ ..] => match brand {
            [b'a', b'v', b'i', b'f' | b's', ..] => "image/avif",
            [b'h', b'e', b'i' | b'v', b'c' | b'x', ..] => "image/heic",
            _ => return None,
        },
        [b'<', b's', b'v', b'g', b' ' | b'>' | b'\n' | b'\r' | b'\t', ..] => "image/svg+xml",
        [b'P', b'K', 3, 4, ..] => "application/zip",
        _ => return None,
    })
}

/// The media type that `prefix` gives away when `declared` names another one. Letter case and parameters of
/// `declared` do not matter, nor do the unregistered spellings in common use (`image/jpg`).
#[must_use]
pub fn mismatch(declared: &str, prefix: &[u8]) -> Option<&'static str> {
    let actual = sniff(prefix)?;
    let declared = declared.split(';').next().unwrap_or_default().trim();
    let aliases: &[&str] = match actual {
        "image/jpeg" => &["image/jpg", "image/pjpeg"],
        "image/png" => &["image/x-png"],
        "image/bmp" => &["image/x-bmp", "image/x-ms-bmp"],
        "image/tiff" => &["image/tif"],
        "image/heic" => &["image/heif"],
        "application/pdf" => &["application/x-pdf"],
        _ => &[],
    };
    // Many formats are ZIP archives inside; only where the API's own types are claimed is that a contradiction.
    let contained = actual == "application/zip" && !IMAGE.contains(&declared) && !DOCUMENT.contains(&declared);
    let same =
        declared.eq_ignore_ascii_case(actual) || aliases.iter().any(|alias| declared.eq_ignore_ascii_case(alias));
    (!same && !contained).then_some(actual)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLES: &[(&[u8], Option<&str>)] = &[
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", Some("image/png")),
        (b"\x89PNG\r\n\x1a", None),
        (b"\x89PNG\n\x1a\n", None),
        (b"\xff\xd8\xff\xe0\0\x10JFIF", Some("image/jpeg")),
        (b"\xff\xd8\xff\xdb", Some("image/jpeg")),
        (b"\xff\xd8", None),
        (b"GIF87a", Some("image/gif")),
        (b"GIF89a\x01\0", Some("image/gif")),
        (b"GIF88a", None),
        (b"RIFF\x24\0\0\0WEBPVP8 ", Some("image/webp")),
        (b"RIFF\x24\0\0\0WAVEfmt ", None),
        (b"%PDF-1.7\n", Some("application/pdf")),
        (b"%PDF", None),
        (b"BM\x36\0\x0c\0\0\0\0\0\x36", Some("image/bmp")),
        (b"BMW is a maker of cars", None),
        (b"II*\0\x08\0", Some("image/tiff")),
        (b"MM\0*\0\0", Some("image/tiff")),
        (b"\0\0\0\x1cftypavif", Some("image/avif")),
        (b"\0\0\0\x18ftypheic", Some("image/heic")),
        (b"\0\0\0\x18ftypmp42", None),
        (b"<svg xmlns=\"http", Some("image/svg+xml")),
        (b"<svgx", None),
        (b"PK\x03\x04\x14\0", Some("application/zip")),
        (b"", None),
        (b"hello, world", None),
        (&[0; 16], None),
    ];

    #[test]
    fn signatures() {
        for &(bytes, expected) in SAMPLES {
            assert_eq!(sniff(bytes), expected, "{bytes:?}");
            assert_eq!(sniff(&bytes[..bytes.len().min(PREFIX)]), expected, "{bytes:?}");
        }
    }

    #[test]
    fn every_type_that_the_api_takes_is_recognized() {
        for name in IMAGE.iter().chain(DOCUMENT) {
            assert!(SAMPLES.iter().any(|(_, found)| *found == Some(*name)), "{name}");
        }
    }

    #[test]
    fn mismatches() {
        let png = b"\x89PNG\r\n\x1a\n";
        let zip = b"PK\x03\x04";
        let table: &[(&str, &[u8], Option<&str>)] = &[
            ("image/png", png, None),
            ("IMAGE/PNG", png, None),
            ("image/png; charset=binary", png, None),
            ("image/x-png", png, None),
            ("image/jpeg", png, Some("image/png")),
            ("image/jpg", b"\xff\xd8\xff\xe0", None),
            ("image/jpg", png, Some("image/png")),
            ("application/pdf", png, Some("image/png")),
            ("application/pdf", zip, Some("application/zip")),
            ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", zip, None),
            ("image/png", b"unknown", None),
            ("image/png", b"", None),
            ("", png, Some("image/png")),
        ];
        for &(declared, bytes, expected) in table {
            assert_eq!(mismatch(declared, bytes), expected, "{declared} {bytes:?}");
        }
    }
}

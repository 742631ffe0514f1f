//! Media types: which ones the API takes, and which one bytes really are.

use super::bytes::{cut, same, trim};

/// The media types of base64 images that the API takes.
pub const IMAGE: &[&str] = &["image/png", "image/jpeg", "image/gif", "image/webp"];

/// The media types of base64 documents that the API takes.
pub const DOCUMENT: &[&str] = &["application/pdf"];

/// How many leading bytes [`sniff`] looks at.
pub const PREFIX: usize = 16;

/// Stands in [`SIGNATURES`] for any byte.
const ANY: u8 = b'?';

/// How files begin, and what they are; the first that fits decides. An empty name is that of no type known here.
const SIGNATURES: &[(&[u8], &str)] = &[
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF87a", "image/gif"),
    (b"GIF89a", "image/gif"),
    (b"RIFF????WEBP", "image/webp"),
    (b"%PDF-", "application/pdf"),
    // Two letters alone would be too little: the reserved fields behind the size are always zero.
    (b"BM????\0\0\0\0", "image/bmp"),
    (b"II*\0", "image/tiff"),
    (b"MM\0*", "image/tiff"),
    (b"????ftypavif", "image/avif"),
    (b"????ftypavis", "image/avif"),
    (b"????ftypheic", "image/heic"),
    (b"????ftypheix", "image/heic"),
    (b"????ftyphevc", "image/heic"),
    (b"????ftyphevx", "image/heic"),
    (b"????ftyp", ""),
    (b"<svg ", "image/svg+xml"),
    (b"<svg>", "image/svg+xml"),
    (b"<svg\n", "image/svg+xml"),
    (b"<svg\r", "image/svg+xml"),
    (b"<svg\t", "image/svg+xml"),
    (b"PK\x03\x04", "application/zip"),
];

/// Spellings in common use that are not registered, and what they stand for.
const ALIASES: &[(&str, &str)] = &[
    ("image/jpg", "image/jpeg"),
    ("image/pjpeg", "image/jpeg"),
    ("image/x-png", "image/png"),
    ("image/x-bmp", "image/bmp"),
    ("image/x-ms-bmp", "image/bmp"),
    ("image/tif", "image/tiff"),
    ("image/heif", "image/heic"),
    ("application/x-pdf", "application/pdf"),
];

/// The media type that the leading bytes of a file give away. Besides the types that the API takes, the formats that
/// are most often mislabelled as one of them; `None` for anything else.
#[must_use]
pub fn sniff(prefix: &[u8]) -> Option<&'static str> {
    for &(signature, name) in SIGNATURES {
        let mut fits = prefix.len() >= signature.len();
        for (&byte, &expected) in prefix.iter().zip(signature) {
            fits &= byte == expected || expected == ANY;
        }
        if fits {
            return (!name.is_empty()).then_some(name);
        }
    }
    None
}

/// The media type that `prefix` gives away when `declared` names another one. Letter case and parameters of
/// `declared` do not matter, nor do the unregistered spellings in common use (`image/jpg`).
#[must_use]
pub fn mismatch(declared: &[u8], prefix: &[u8]) -> Option<&'static str> {
    let actual = sniff(prefix)?;
    let declared = trim(cut(declared, b';').0);
    let mut same_type = same(declared, actual.as_bytes());
    for &(alias, name) in ALIASES {
        same_type |= name == actual && same(declared, alias.as_bytes());
    }
    // Many formats are ZIP archives inside; only where the API's own types are claimed is that a contradiction.
    let contained = actual == "application/zip" && !is_one_of(declared, IMAGE) && !is_one_of(declared, DOCUMENT);
    (!same_type && !contained).then_some(actual)
}

/// Whether a text is exactly one of these names.
#[must_use]
pub(crate) fn is_one_of(text: &[u8], names: &[&str]) -> bool {
    let mut found = false;
    for name in names {
        found |= name.as_bytes() == text;
    }
    found
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
            assert_eq!(mismatch(declared.as_bytes(), bytes), expected, "{declared} {bytes:?}");
        }
    }
}

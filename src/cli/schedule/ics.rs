//! The next runs as an iCalendar file (RFC 5545).

use deployment_preflight::schedule::stamp;

use super::Plan;

/// Most octets of a line, without its end.
const LINE: usize = 75;

pub fn write(plan: &Plan) -> String {
    let mut out = String::new();
    let schedule = format!("{}\n{}, {}", plan.description.text, plan.description.canonical, plan.zone.name());
    let schedule = escaped(&schedule);
    let mark = hash(&[&plan.description.canonical, plan.zone.name()]);
    for content in [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        concat!("PRODID:-//deployment-preflight//", env!("CARGO_PKG_VERSION"), "//EN"),
        "CALSCALE:GREGORIAN",
    ] {
        line(&mut out, content);
    }
    for run in &plan.runs {
        let start = instant(run.at);
        line(&mut out, "BEGIN:VEVENT");
        line(&mut out, &format!("UID:{start}-{mark:016x}@deployment-preflight"));
        line(&mut out, &format!("DTSTAMP:{}", instant(plan.after)));
        line(&mut out, &format!("DTSTART:{start}"));
        line(&mut out, "SUMMARY:Deployment run");
        line(&mut out, &format!("DESCRIPTION:{schedule}"));
        line(&mut out, "TRANSP:TRANSPARENT");
        line(&mut out, "END:VEVENT");
    }
    line(&mut out, "END:VCALENDAR");
    out
}

/// `20260308T063000Z`.
fn instant(at: i64) -> String {
    let mut out = String::new();
    stamp::utc(&mut out, at);
    out.retain(|char| char != '-' && char != ':');
    out
}

fn escaped(text: &str) -> String {
    text.replace('\\', "\\\\").replace(';', "\\;").replace(',', "\\,").replace('\n', "\\n")
}

/// A content line, folded where it is too long, between characters.
fn line(out: &mut String, content: &str) {
    let mut rest = content;
    let mut room = LINE;
    while rest.len() > room {
        let (head, tail) = rest.split_at(rest.floor_char_boundary(room));
        out.push_str(head);
        out.push_str("\r\n ");
        rest = tail;
        // The blank that continues a line is an octet of it.
        room = LINE - 1;
    }
    out.push_str(rest);
    out.push_str("\r\n");
}

/// FNV-1a, for identifiers that are the same each time.
fn hash(parts: &[&str]) -> u64 {
    let bytes = parts.iter().flat_map(|part| part.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::{escaped, line};

    #[test]
    fn lines_are_folded_at_75_octets_between_characters() {
        let mut out = String::new();
        line(&mut out, &format!("X:{}", "é".repeat(80)));
        let lines: Vec<&str> = out.split_terminator("\r\n").collect();
        assert_eq!(lines.iter().map(|line| line.len()).collect::<Vec<_>>(), [74, 75, 15]);
        assert_eq!(out.replace("\r\n ", ""), format!("X:{}\r\n", "é".repeat(80)));
    }

    #[test]
    fn text_is_escaped() {
        assert_eq!(escaped("a,b;c\\d\ne"), "a\\,b\\;c\\\\d\\ne");
    }
}

//! From findings to the answer: places become paths, ranges and edits, in one pass over the document.

use super::finding::{At, Extra, Finding, Findings};
use crate::json::{Document, Id, Locator, Tracer};
use crate::options::Options;
use crate::wire::Wire;

/// Writes what was found, in document order.
pub(super) fn resolve(findings: &Findings<'_>, options: &Options, ranges: bool, wire: &mut Wire) {
    wire.number(usize::from(!findings.errors));
    wire.number(findings.dropped);
    wire.number(findings.list.len());
    if findings.list.is_empty() {
        return;
    }
    let document = findings.document;
    let mut resolver = Resolver {
        document,
        tracer: Tracer::new(document),
        others: Tracer::new(document),
        mended: Tracer::new(document),
        locator: Locator::new(document.text(), options.encoding),
        ranges,
        json: document.is_json(),
        wire,
    };
    for finding in &findings.list {
        resolver.finding(finding, findings);
    }
}

pub(super) struct Resolver<'a> {
    pub document: &'a Document<'a>,
    /// Walks along with the findings.
    tracer: Tracer<'a, 'a>,
    /// Goes to the places that findings refer to.
    others: Tracer<'a, 'a>,
    /// Goes to the places that fixes change.
    pub mended: Tracer<'a, 'a>,
    pub locator: Locator<'a>,
    ranges: bool,
    json: bool,
    pub wire: &'a mut Wire,
}

impl Resolver<'_> {
    fn finding(&mut self, finding: &Finding, findings: &Findings<'_>) {
        self.wire.number(finding.code as usize);
        self.wire.number(finding.severity as usize);
        path_to(&mut self.tracer, &finding.at, self.wire);
        self.wire.string(findings.texts.get(finding.message));
        self.wire.string(findings.texts.get(finding.help));
        self.range(&finding.at);
        let extras = findings.extras(finding);
        let (mut related, mut fixes) = (0, 0);
        for extra in extras {
            match extra {
                Extra::Related(..) => related += 1,
                Extra::Fix(fix) => fixes += usize::from(self.is_possible(fix.change)),
            }
        }
        self.wire.number(related);
        for extra in extras {
            if let Extra::Related(at, message) = extra {
                path_to(&mut self.others, at, self.wire);
                self.range(at);
                self.wire.string(findings.texts.get(*message));
            }
        }
        self.wire.number(fixes);
        for extra in extras {
            if let Extra::Fix(fix) = extra
                && self.is_possible(fix.change)
            {
                let text = findings.texts.get(fix.text);
                self.wire.string(findings.texts.get(fix.title));
                self.wire.number(usize::from(fix.safe));
                if self.ranges {
                    self.edits(fix.change, text)
                } else {
                    self.wire.number(0)
                }
                // What is not JSON has no value that a patch could be applied to.
                if self.json { self.patch(fix.change, text) } else { self.wire.number(0) }
            }
        }
    }

    /// Not every change can be made in a query string.
    fn is_possible(&self, change: super::Change) -> bool {
        !self.document.is_form() || change.fits_forms()
    }

    /// Six numbers behind a 1, or a 0.
    fn range(&mut self, at: &At) {
        self.wire.number(usize::from(self.ranges));
        if self.ranges {
            let range = self.locator.range(&at.span(self.document));
            for number in
                [range.start, range.end, range.start_line, range.start_character, range.end_line, range.end_character]
            {
                self.wire.number(number);
            }
        }
    }

    /// The path of a change's place; `tail` is a name that follows it, or stands for its last step.
    pub(super) fn mended_path(&mut self, id: Id, tail: Option<(&str, bool)>) {
        self.mended.go(id);
        self.mended.write(self.wire, tail);
    }
}

fn path_to(tracer: &mut Tracer<'_, '_>, at: &At, wire: &mut Wire) {
    tracer.go(at.id());
    let tail = if let At::Missing(_, name) = at { Some((*name, false)) } else { None };
    tracer.write(wire, tail);
}

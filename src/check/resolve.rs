//! From findings to diagnostics: places become pointers, ranges and edits, in one pass over the document.

use super::finding::{At, Finding};
use crate::diagnostic::{Diagnostic, Fix, Range, Related, Segment, TextEdit};
use crate::json::{Document, Locator, Tracer, print_pointer};
use crate::options::Options;

/// Resolves findings, which come in document order.
pub(super) fn resolve(
    document: &Document<'_>,
    findings: &[Finding],
    options: &Options,
    ranges: bool,
) -> Vec<Diagnostic> {
    if findings.is_empty() {
        return Vec::new();
    }
    let mut resolver = Resolver {
        document,
        tracer: Tracer::new(document),
        others: Tracer::new(document),
        mended: Tracer::new(document),
        locator: Locator::new(document.text(), options.encoding),
        ranges,
        json: document.is_json(),
    };
    findings.iter().map(|finding| resolver.diagnostic(finding, options)).collect()
}

struct Resolver<'a> {
    document: &'a Document<'a>,
    /// Walks along with the findings.
    tracer: Tracer<'a, 'a>,
    /// Goes to the places that findings refer to.
    others: Tracer<'a, 'a>,
    /// Goes to the places that fixes change.
    mended: Tracer<'a, 'a>,
    locator: Locator<'a>,
    ranges: bool,
    json: bool,
}

impl Resolver<'_> {
    fn diagnostic(&mut self, finding: &Finding, options: &Options) -> Diagnostic {
        let path = path_to(&mut self.tracer, &finding.at);
        let note = &finding.note;
        let related = note.related.iter().map(|(at, message)| Related {
            pointer: print_pointer(&path_to(&mut self.others, at)),
            range: range(&mut self.locator, self.document, at, self.ranges),
            message: message.clone().into_owned(),
        });
        let related = related.collect();
        let fixes = note.fixes.iter().map(|remedy| Fix {
            title: remedy.title.clone().into_owned(),
            safe: remedy.safe,
            edits: if self.ranges {
                edits(&mut self.locator, remedy.change.edits(self.document, &mut self.mended))
            } else {
                Vec::new()
            },
            // What is not JSON has no value that a patch could be applied to.
            patch: if self.json { remedy.change.patch(self.document, &mut self.mended) } else { Vec::new() },
        });
        // Not every change can be made in a query string.
        let fixes = fixes.filter(|fix| !self.ranges || !fix.edits.is_empty()).collect();
        Diagnostic {
            code: finding.code,
            severity: finding.severity,
            pointer: print_pointer(&path),
            path,
            message: note.message.clone().into_owned(),
            help: note.help.clone().map(Into::into),
            url: [options.docs_base.as_str(), "rules/", finding.code.as_str()].concat(),
            range: range(&mut self.locator, self.document, &finding.at, self.ranges),
            related,
            fixes,
        }
    }
}

fn path_to(tracer: &mut Tracer<'_, '_>, at: &At) -> Vec<Segment> {
    let mut path = tracer.place(at.id()).path;
    if let At::Missing(_, name) = at {
        path.push(Segment::Key((*name).into()));
    }
    path
}

fn range(locator: &mut Locator<'_>, document: &Document<'_>, at: &At, ranges: bool) -> Option<Range> {
    ranges.then(|| locator.range(&at.span(document)))
}

fn edits(locator: &mut Locator<'_>, edits: super::change::Edits) -> Vec<TextEdit> {
    let edit = |(span, text): (core::ops::Range<usize>, String)| TextEdit {
        start: locator.offset(span.start),
        end: locator.offset(span.end),
        text,
    };
    edits.into_iter().map(edit).collect()
}

//! `check`: reads documents, fixes them when asked to, reports.

use std::io::{self, Write as _};
use std::path::PathBuf;

use deployment_preflight::json::Encoding;
use deployment_preflight::{Context, Kind, Options, Overrides, Report, Severity, check, detect_kind};

use super::Status;
use super::args::{CheckArgs, Format};
use super::fix;
use super::input::Input;
use super::output::{Checked, Line, Output, Tally, encoding};

/// Runs the command. `status` says what was found up to the moment an error is returned.
pub fn run(args: &CheckArgs, status: &mut Status) -> io::Result<()> {
    let given = Input::all(&args.files).and_then(|inputs| Ok((inputs, context(args)?)));
    let (inputs, context) = match given {
        Ok(given) => given,
        Err(message) => {
            super::complain(&message);
            *status = Status::Failure;
            return Ok(());
        }
    };
    let fixing = args.fix.then_some(if args.dry_run { "would fix" } else { "fixed" });
    let aside = args.fix && !args.dry_run && inputs.contains(&Input::Stdin);
    let mut run = Run {
        args,
        options: options(args, context),
        output: Output::begin(args.format, aside, fixing, inputs.len())?,
        tally: Tally::default(),
        failures: Vec::new(),
        status,
    };
    for input in &inputs {
        run.input(input)?;
    }
    run.output.end(&run.tally, &run.failures)
}

/// What is stored, read from the files that the arguments name.
fn context(args: &CheckArgs) -> Result<Context, String> {
    let part = |path: &Option<PathBuf>| path.clone().map(|path| Input::File(path).read()).transpose();
    Ok(Context { deployment: part(&args.context_deployment)?, environment: part(&args.context_environment)? })
}

/// What a document is: what the arguments say, or else what it looks like.
pub fn kind_of(given: Option<Kind>, document: &str) -> Kind {
    given.or_else(|| detect_kind(document)).unwrap_or(Kind::DeploymentCreate)
}

fn options(args: &CheckArgs, context: Context) -> Options {
    let mut severity = Overrides::default();
    for (code, level) in &args.severity {
        severity.set(*code, *level);
    }
    let mut docs_base = args.docs_base.clone();
    // A fragment or a parameter may begin without a slash.
    if !docs_base.is_empty() && !docs_base.ends_with(['/', '#', '=']) {
        docs_base.push('/');
    }
    Options {
        severity,
        now: args.now,
        max_diagnostics: args.max_diagnostics,
        docs_base,
        context,
        encoding: encoding(args.format),
    }
}

struct Run<'a> {
    args: &'a CheckArgs,
    options: Options,
    output: Output,
    tally: Tally,
    failures: Vec<String>,
    status: &'a mut Status,
}

impl Run<'_> {
    fn input(&mut self, input: &Input) -> io::Result<()> {
        let name = input.name();
        self.output.advance(&name);
        let original = match input.read() {
            Ok(text) => text,
            Err(message) => {
                return self.fail(message);
            }
        };
        self.tally.files += 1;
        let json_lines = self.args.jsonl || input.is_json_lines();
        let mut text = original.clone();
        let mut fixed = Vec::new();
        if self.args.fix {
            (text, fixed) = fix::text(self.args.kind, &original, json_lines, &self.options);
            if self.args.dry_run {
                self.judge_all(&original, json_lines);
                self.output.diff(&fix::diff(&name, &original, &text))?;
            } else if let Err(message) = self.store(input, &original, &text)? {
                // Nothing was written, so the documents are reported as they are.
                self.fail(message)?;
                self.tally.unwritten += 1;
                text.clone_from(&original);
                fixed.clear();
            }
        }
        self.report(&name, &text, json_lines, &fixed)
    }

    /// Puts a fixed text where its original came from.
    fn store(&self, input: &Input, original: &str, text: &str) -> io::Result<Result<(), String>> {
        match input {
            Input::Stdin => io::stdout().lock().write_all(text.as_bytes()).map(Ok),
            Input::File(_) if original == text => Ok(Ok(())),
            Input::File(path) => Ok(fix::replace(path, original, text)),
        }
    }

    fn report(&mut self, file: &str, text: &str, json_lines: bool, fixed: &[usize]) -> io::Result<()> {
        let unit = self.options.encoding;
        let mut guessed = Vec::new();
        for (index, (line, document)) in documents(text, json_lines, unit).enumerate() {
            let kind = kind_of(self.args.kind, document);
            let report = check(kind, document, &self.options);
            self.judge(kind, document, &report);
            if self.args.kind.is_none() && kind != Kind::DeploymentCreate && !guessed.contains(&kind) {
                guessed.push(kind);
            }
            let fixed = fixed.get(index).copied().unwrap_or_default();
            self.count(&report, fixed, json_lines);
            self.output.document(Checked { file, text: document, line: json_lines.then_some(line), report, fixed })?;
        }
        if self.args.format != Format::Json {
            // A creation that lacks most of its members looks like an update, and nothing else would say so.
            for kind in guessed {
                self.output.note(&format!("`{file}` is checked as {kind}; --kind names another one"))?;
            }
        }
        Ok(())
    }

    fn count(&mut self, report: &Report, fixed: usize, json_lines: bool) {
        self.tally.documents += usize::from(json_lines);
        self.tally.fixed += fixed;
        self.tally.unlisted += report.truncated;
        for diagnostic in &report.diagnostics {
            match diagnostic.severity {
                Severity::Error => self.tally.errors += 1,
                Severity::Warning => self.tally.warnings += 1,
                Severity::Info => self.tally.infos += 1,
            }
            self.tally.fixable += usize::from(fix::is_fixable(diagnostic));
        }
    }

    fn judge_all(&mut self, text: &str, json_lines: bool) {
        for (_, document) in documents(text, json_lines, self.options.encoding) {
            let kind = kind_of(self.args.kind, document);
            let report = check(kind, document, &self.options);
            self.judge(kind, document, &report);
        }
    }

    /// Lets a report have its part in the exit status.
    fn judge(&mut self, kind: Kind, document: &str, report: &Report) {
        let warned = |report: &Report| report.diagnostics.iter().any(|one| one.severity == Severity::Warning);
        let denied = self.args.deny_warnings
            && (warned(report)
                || (report.valid && report.truncated > 0 && {
                    // Whether a warning is among what is not listed, only a full list says.
                    let all = Options { max_diagnostics: usize::MAX, ..self.options.clone() };
                    warned(&check(kind, document, &all))
                }));
        if !report.valid || denied {
            *self.status = (*self.status).max(Status::Problems);
        }
    }

    fn fail(&mut self, message: String) -> io::Result<()> {
        *self.status = Status::Failure;
        self.output.complain(&message)?;
        self.failures.push(message);
        Ok(())
    }
}

/// The documents of a text with their beginnings: the text itself, or each of its lines that is not blank.
pub fn documents(text: &str, json_lines: bool, unit: Encoding) -> Documents<'_> {
    Documents { rest: text, json_lines, unit, next: Line { number: 0, offset: 0 }, done: false }
}

/// See [`documents`].
pub struct Documents<'a> {
    rest: &'a str,
    json_lines: bool,
    unit: Encoding,
    next: Line,
    done: bool,
}

impl<'a> Iterator for Documents<'a> {
    type Item = (Line, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        if !self.json_lines {
            return (!std::mem::replace(&mut self.done, true)).then_some((self.next, self.rest));
        }
        while !self.rest.is_empty() {
            let (line, rest) = match self.rest.split_once('\n') {
                Some((line, rest)) => (line, rest),
                None => (self.rest, ""),
            };
            let whole = self.rest.len() - rest.len();
            let at = self.next;
            let units = match self.unit {
                Encoding::Utf8 => whole,
                Encoding::Utf16 => line.chars().map(char::len_utf16).sum::<usize>() + whole - line.len(),
                Encoding::Utf32 => line.chars().count() + whole - line.len(),
            };
            self.next = Line { number: at.number + 1, offset: at.offset + units };
            self.rest = rest;
            let document = line.strip_suffix('\r').unwrap_or(line);
            if !document.trim_matches([' ', '\t', '\r', '\u{FEFF}']).is_empty() {
                return Some((at, document));
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use deployment_preflight::json::Encoding;

    use super::documents;

    #[test]
    fn lines_and_their_places() {
        let text = "\u{FEFF}{}\r\n\n \t\n{\"😀\"}\n[]";
        for (unit, offsets) in
            [(Encoding::Utf8, [0, 11, 20]), (Encoding::Utf16, [0, 9, 16]), (Encoding::Utf32, [0, 9, 15])]
        {
            let found: Vec<_> =
                documents(text, true, unit).map(|(line, text)| (line.number, line.offset, text)).collect();
            assert_eq!(found, [(0, offsets[0], "\u{FEFF}{}"), (3, offsets[1], "{\"😀\"}"), (4, offsets[2], "[]")]);
        }
        assert_eq!(documents("", true, Encoding::Utf8).count(), 0);
        assert_eq!(documents("", false, Encoding::Utf8).count(), 1);
        assert_eq!(documents("{}\n{}", false, Encoding::Utf8).map(|(_, text)| text).collect::<Vec<_>>(), ["{}\n{}"]);
    }
}

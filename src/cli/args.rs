//! The arguments.

use std::ffi::OsStr;
use std::path::PathBuf;

use clap::builder::{PossibleValue, PossibleValuesParser, TypedValueParser};
use clap::{Args, Parser, Subcommand, ValueEnum, ValueHint};
use deployment_preflight::schedule::zone;
use deployment_preflight::{Code, Kind, Options, Severity};

use super::time;

/// The name of the tool.
pub const NAME: &str = "deployment-preflight";

/// Checks Managed Agents deployments offline, before the API sees them.
#[derive(Debug, Parser)]
#[command(name = NAME, version, arg_required_else_help = true, after_help = "\
Exit status: 0 when no document has an error, 1 when one has (or a warning under --deny-warnings), 2 when the \
arguments are wrong or something could not be read or written.")]
pub struct Cli {
    #[command(subcommand)]
    pub command: Command,

    /// When to use colours
    #[arg(long, value_enum, global = true, default_value_t = Color::Auto, value_name = "WHEN")]
    pub color: Color,
}

#[derive(Debug, Subcommand)]
pub enum Command {
    /// Check documents and report every problem
    Check(CheckArgs),
    /// Say what a schedule will do: in words, its next runs, clock changes, figures
    Schedule(ScheduleArgs),
    /// Print what a rule is about, why, and how to mend it
    Explain {
        /// The code of a rule, for instance `unknown-field`
        #[arg(value_parser = CodeParser, hide_possible_values = true)]
        code: Code,
    },
    /// List all rules
    Rules {
        /// How to print them
        #[arg(long, value_enum, default_value_t = RulesFormat::Text)]
        format: RulesFormat,
    },
    /// Print a completion script for a shell
    Completions {
        /// Which shell
        shell: clap_complete::Shell,
    },
    /// Print the manual page (roff) of the tool or of one of its commands
    Man {
        /// The command
        #[arg(value_parser = PossibleValuesParser::new(["check", "schedule", "explain", "rules", "completions", "man"]))]
        command: Option<String>,
    },
}

#[derive(Debug, Args)]
pub struct CheckArgs {
    /// Files to check; `-` or none reads standard input
    #[arg(value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub files: Vec<PathBuf>,

    /// What the documents are; when absent, each is what it looks like
    ///
    /// A document that looks like none of them is checked as deployment.create. One that looks like another kind is named
    /// on standard error, unless the report names it.
    #[arg(long, value_parser = kind_parser())]
    pub kind: Option<Kind>,

    /// The deployment that updates are for, as the API returns it
    ///
    /// With what is stored, rules can tell what a request would change and whether it can work.
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub context_deployment: Option<PathBuf>,

    /// The environment that creations or updates name, as the API returns it
    #[arg(long, value_name = "FILE", value_hint = ValueHint::FilePath)]
    pub context_environment: Option<PathBuf>,

    /// How to report
    ///
    /// `json` is an array with one object a document: its `file`, its `line` in JSON Lines input, and the members of the
    /// report that the JavaScript package returns, offsets counted in UTF-16 code units from the beginning of the file.
    /// Fixes that would repeat a credential are left out.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    pub format: Format,

    /// Apply safe fixes, then report what remains
    ///
    /// Files are replaced as a whole or not at all. Standard input is printed fixed to standard output, the report then
    /// goes to standard error.
    #[arg(long)]
    pub fix: bool,

    /// With --fix: print what it would change as a diff, and write nothing
    ///
    /// Credentials are masked in the diff. The report is of the documents as they would become, the exit status of the
    /// documents as they are.
    #[arg(long, requires = "fix")]
    pub dry_run: bool,

    /// Use another severity for a rule: error, warning, info or off; may be repeated
    #[arg(long, value_name = "CODE=LEVEL", value_parser = severity, value_delimiter = ',')]
    pub severity: Vec<(Code, Option<Severity>)>,

    /// Exit with status 1 for warnings too
    #[arg(long)]
    pub deny_warnings: bool,

    /// Read each line as a document of its own (the default for files named .jsonl and .ndjson)
    #[arg(long)]
    pub jsonl: bool,

    /// Where the rules' pages are published, shown with each problem
    #[arg(long, value_name = "URL", value_hint = ValueHint::Url, default_value = "", hide_default_value = true)]
    pub docs_base: String,

    /// The present moment (RFC 3339) for rules that look ahead, in place of the clock
    #[arg(long, value_name = "RFC3339", value_parser = time::parse)]
    pub now: Option<i64>,

    /// How many problems of a document to list
    #[arg(long, value_name = "N", default_value_t = Options::MAX_DIAGNOSTICS)]
    pub max_diagnostics: usize,
}

#[derive(Debug, Args)]
pub struct ScheduleArgs {
    /// The cron expression, as one argument: minute, hour, day of the month, month, day of the week
    pub expression: String,

    /// The time zone, a name of the IANA database
    #[arg(long, value_name = "ZONE")]
    pub timezone: String,

    /// How many runs to list
    #[arg(long, value_name = "N", default_value_t = 10, value_parser = count)]
    pub next: usize,

    /// List runs after this moment (RFC 3339) in place of the present
    #[arg(long, value_name = "RFC3339", value_parser = covered)]
    pub after: Option<i64>,

    /// What a session may cost at most (the `amount` of the deployment's budget)
    #[arg(long, value_name = "AMOUNT", value_parser = amount)]
    pub budget: Option<String>,

    /// How to print it
    #[arg(long, value_enum, default_value_t = ScheduleFormat::Text)]
    pub format: ScheduleFormat,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum ScheduleFormat {
    /// For people
    Text,
    /// For scripts: what the JavaScript package returns
    Json,
    /// For calendars (iCalendar, RFC 5545): the next runs as events
    Ics,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Color {
    /// On a terminal, as NO_COLOR and CLICOLOR_FORCE allow
    Auto,
    Always,
    Never,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// For people
    Text,
    /// For scripts
    Json,
    /// For code scanning services (SARIF 2.1.0)
    Sarif,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum RulesFormat {
    /// A table
    Text,
    /// An array with code, severity and summary of each
    Json,
}

/// Reads a code and offers all of them to shell completion.
#[derive(Clone)]
struct CodeParser;

impl TypedValueParser for CodeParser {
    type Value = Code;

    fn parse_ref(
        &self,
        command: &clap::Command,
        arg: Option<&clap::Arg>,
        value: &OsStr,
    ) -> Result<Self::Value, clap::Error> {
        code.parse_ref(command, arg, value)
    }

    fn possible_values(&self) -> Option<Box<dyn Iterator<Item = PossibleValue> + '_>> {
        Some(Box::new(Code::ALL.iter().map(|code| PossibleValue::new(code.as_str()))))
    }
}

/// Runs that are listed at most.
const MOST_RUNS: usize = 100_000;

fn count(argument: &str) -> Result<usize, String> {
    let count = argument.parse().ok().filter(|count| *count <= MOST_RUNS);
    count.ok_or_else(|| format!("expected a whole number from 0 to {MOST_RUNS}"))
}

/// A moment that the table of time zones covers.
fn covered(argument: &str) -> Result<i64, String> {
    let moment = time::parse(argument)?;
    if moment < zone::FIRST {
        return Err("clock changes are known from 2020-01-01T00:00:00Z on".to_owned());
    }
    Ok(moment)
}

fn amount(argument: &str) -> Result<String, String> {
    if argument.bytes().all(|byte| byte.is_ascii_digit()) && !argument.is_empty() && !argument.starts_with('0') {
        return Ok(argument.to_owned());
    }
    Err("expected a positive whole number, for instance `500`".to_owned())
}

fn kind_parser() -> impl TypedValueParser<Value = Kind> {
    PossibleValuesParser::new(Kind::ALL.iter().map(|kind| kind.as_str())).try_map(|word| word.parse::<Kind>())
}

fn code(word: &str) -> Result<Code, String> {
    word.parse().map_err(|_| unknown("code", word, Code::ALL.iter().map(|code| code.as_str())))
}

fn severity(argument: &str) -> Result<(Code, Option<Severity>), String> {
    const LEVELS: [&str; 4] = ["error", "warning", "info", "off"];
    let Some((word, level)) = argument.split_once('=') else {
        return Err("expected CODE=LEVEL, for instance `mount-path-relative=off`".to_owned());
    };
    let code = code(word)?;
    match level {
        "off" => Ok((code, None)),
        level => level
            .parse()
            .map(|severity| (code, Some(severity)))
            .map_err(|_| unknown("level", level, LEVELS.into_iter())),
    }
}

fn unknown<'a>(what: &str, word: &str, known: impl Iterator<Item = &'a str>) -> String {
    let mut message = format!("unknown {what} `{word}`");
    let nearest = known
        .map(|name| (name, strsim::jaro_winkler(name, word)))
        .filter(|(_, nearness)| *nearness > 0.8)
        .max_by(|(_, one), (_, other)| one.total_cmp(other));
    match nearest {
        Some((name, _)) => message += &format!("; did you mean `{name}`?"),
        None if what == "code" => message += &format!("; `{NAME} rules` lists them"),
        None => message += "; expected error, warning, info or off",
    }
    message
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;
    use deployment_preflight::{Code, Severity};

    use super::{Cli, severity};

    #[test]
    fn the_declaration_is_consistent() {
        Cli::command().debug_assert();
    }

    #[test]
    fn severities() {
        let off = severity("unknown-field=off");
        assert_eq!(off, Ok((Code::UnknownField, None)));
        let warning = severity("unknown-field=warning");
        assert_eq!(warning, Ok((Code::UnknownField, Some(Severity::Warning))));
        for (argument, message) in [
            ("unknown-field", "expected CODE=LEVEL, for instance `mount-path-relative=off`"),
            ("unkown-field=off", "unknown code `unkown-field`; did you mean `unknown-field`?"),
            ("zzz=off", "unknown code `zzz`; `deployment-preflight rules` lists them"),
            ("unknown-field=warn", "unknown level `warn`; did you mean `warning`?"),
            ("unknown-field=", "unknown level ``; expected error, warning, info or off"),
        ] {
            assert_eq!(severity(argument), Err(message.to_owned()), "{argument}");
        }
    }
}

//! The command line tool: arguments in, reports out, an exit status that scripts can rely on.

mod args;
mod check;
mod explain;
mod fix;
mod input;
mod output;
mod schedule;
mod time;

use std::io::{self, Write as _};
use std::process::ExitCode;

use clap::{CommandFactory as _, Parser as _};

use args::{Cli, Color, Command};

/// What the process says to its caller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Status {
    /// Every document was checked and none has an error.
    Clean = 0,
    /// At least one document has an error, or a warning under `--deny-warnings`.
    Problems = 1,
    /// The arguments are wrong, or something could not be read or written.
    Failure = 2,
}

/// Runs the tool with the arguments of the process.
pub fn main() -> ExitCode {
    let cli = match Cli::try_parse() {
        Ok(cli) => cli,
        Err(error) => {
            // Help asked for goes to standard output and is no failure; clap knows which is which.
            let status = ExitCode::from(u8::try_from(error.exit_code()).unwrap_or(2));
            return if is_written(error.print()) { status } else { ExitCode::from(Status::Failure as u8) };
        }
    };
    match cli.color {
        Color::Auto => anstream::ColorChoice::Auto,
        Color::Always => anstream::ColorChoice::Always,
        Color::Never => anstream::ColorChoice::Never,
    }
    .write_global();
    let mut status = Status::Clean;
    let done = match cli.command {
        Command::Check(args) => check::run(&args, &mut status),
        Command::Schedule(args) => schedule::run(&args, &mut status),
        Command::Explain { code } => explain::explain(code),
        Command::Rules { format } => explain::rules(format),
        Command::Completions { shell } => {
            let mut script = Vec::new();
            clap_complete::generate(shell, &mut Cli::command(), args::NAME, &mut script);
            io::stdout().lock().write_all(&script)
        }
        Command::Man { command } => explain::manual(command.as_deref()),
    };
    if !is_written(done) {
        status = Status::Failure;
    }
    ExitCode::from(status as u8)
}

/// Whether the output has arrived, or whoever read it has seen enough; if not, the user is told.
fn is_written(done: io::Result<()>) -> bool {
    match done.and_then(|()| io::stdout().lock().flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            complain(&format!("cannot write the output: {}", input::reason(&error)));
            false
        }
        _ => true,
    }
}

/// Tells the user about a failure, on standard error.
pub fn complain(message: &str) {
    let style = anstyle::AnsiColor::BrightRed.on_default().bold();
    let message = deployment_preflight::report::text::printable(message);
    // When even standard error is gone, the exit status says it.
    let _ = writeln!(anstream::stderr().lock(), "{style}error{style:#}: {message}");
}

/// Tells the user what else there is to know, on standard error.
pub fn note(message: &str) {
    let style = anstyle::AnsiColor::BrightCyan.on_default().bold();
    let message = deployment_preflight::report::text::printable(message);
    // Nothing depends on its being read.
    let _ = writeln!(anstream::stderr().lock(), "{style}note{style:#}: {message}");
}

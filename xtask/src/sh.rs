//! Running commands with a line before and a line after each, and the time it took.

use std::io::IsTerminal;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::Outcome;

pub const RED: &str = "31";
pub const GREEN: &str = "32";
pub const BOLD: &str = "1";

/// Text in a colour, on a terminal; plain text in a log.
pub fn paint(style: &str, text: &str) -> String {
    let plain = std::env::var_os("NO_COLOR").is_some()
        || std::env::var_os("CI").is_some()
        || !std::io::stderr().is_terminal()
        || !std::io::stdout().is_terminal();
    if plain { text.to_owned() } else { format!("\x1b[{style}m{text}\x1b[0m") }
}

/// Announces a step. Its end is announced by [`done`].
pub fn begin(what: &str) -> Instant {
    eprintln!("{} {what}", paint(BOLD, "==>"));
    Instant::now()
}

/// Says how long a step took.
pub fn done(what: &str, since: Instant) {
    eprintln!("{} {what} ({})", paint(GREEN, "ok "), time(since.elapsed()));
}

/// Runs a command that reports its own progress on the terminal.
pub fn run(what: &str, command: &mut Command) -> Outcome {
    let since = begin(what);
    status(command)?;
    done(what, since);
    Ok(())
}

/// Runs a command without a word; an error says which one it was.
pub fn status(command: &mut Command) -> Outcome {
    let status = command.status().map_err(|error| format!("`{}` could not be started: {error}", line(command)))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status})", line(command))) }
}

/// What a command prints, or nothing when it cannot be started or fails.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command.stdin(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// A duration as people say it.
pub fn time(duration: Duration) -> String {
    let seconds = duration.as_secs();
    if seconds < 60 {
        format!("{:.1} s", duration.as_secs_f64())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

fn line(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str()).to_string_lossy().into_owned();
    command.get_args().fold(name, |line, word| format!("{line} {}", word.to_string_lossy()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations() {
        for (milliseconds, text) in [(40, "0.0 s"), (1_960, "2.0 s"), (59_900, "59.9 s"), (125_000, "2 min 05 s")] {
            assert_eq!(time(Duration::from_millis(milliseconds)), text);
        }
    }

    #[test]
    fn a_failure_names_the_command() {
        let error = run("nothing", Command::new("a-program-that-is-not-there").arg("--now")).unwrap_err();
        assert!(error.starts_with("`a-program-that-is-not-there --now` could not be started"), "{error}");
    }
}

//! The project's own commands. `cargo xtask help` lists them.

use std::process::ExitCode;

use args::Args;
use project::Project;

mod args;
mod arrange;
mod bench;
mod browsers;
mod generate;
mod lint;
mod npm;
mod package;
mod project;
mod python;
mod reports;
mod server;
mod sh;
mod size;
mod start;
mod test;
mod tools;
mod zones;

/// Success, or a sentence for the person at the terminal; empty when everything was said already.
type Outcome<T = ()> = Result<T, String>;

struct Command {
    name: &'static str,
    usage: &'static str,
    summary: &'static str,
    run: fn(&Project, Args) -> Outcome,
}

/// Every command, in the order of the help text. A new one is a row here and a file beside this one.
const COMMANDS: &[Command] = &[
    Command { name: "start", usage: start::USAGE, summary: "build everything and serve the page", run: start::run },
    Command { name: "test", usage: test::USAGE, summary: "run all tests, or one part of them", run: test::run },
    Command { name: "lint", usage: "", summary: "formatting, clippy, documentation, generated files", run: lint::run },
    Command {
        name: "package",
        usage: package::USAGE,
        summary: "build the npm package into pkg/dist",
        run: package::run,
    },
    Command {
        name: "generate",
        usage: generate::USAGE,
        summary: "write every generated file, or name the stale ones",
        run: generate::run,
    },
    Command {
        name: "bench",
        usage: bench::USAGE,
        summary: "measure speed beside JSON.parse and others",
        run: bench::run,
    },
    Command {
        name: "reports",
        usage: "",
        summary: "print the native report of every fixture, one a line, to compare other faces with",
        run: reports::run,
    },
    Command {
        name: "zones",
        usage: "[--from DIR] [--verify]",
        summary: "make the time zone table from the newest IANA release",
        run: |_, args| zones::run(&Vec::from(args)),
    },
];

fn main() -> ExitCode {
    let mut words = std::env::args().skip(1);
    let name = words.next().unwrap_or_default();
    if matches!(name.as_str(), "" | "help" | "-h" | "--help") {
        print!("{}", help());
        return ExitCode::SUCCESS;
    }
    let Some(command) = COMMANDS.iter().find(|command| command.name == name) else {
        eprintln!("unknown command `{name}`\n\n{}", help());
        return ExitCode::from(2);
    };
    let words: Vec<String> = words.collect();
    if words.iter().any(|word| word == "-h" || word == "--help") {
        println!("cargo xtask {} {}\n  {}", command.name, command.usage, command.summary);
        return ExitCode::SUCCESS;
    }
    match Project::locate().and_then(|project| (command.run)(&project, Args::new(words))) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            if !message.is_empty() {
                eprintln!("{} {message}", sh::paint(sh::RED, "error:"));
            }
            ExitCode::FAILURE
        }
    }
}

fn help() -> String {
    let mut text = String::from("The project's own commands:\n\n");
    for command in COMMANDS {
        let call = format!("cargo xtask {} {}", command.name, command.usage);
        text.push_str(&format!("  {call}\n      {}\n", command.summary));
    }
    text.push_str("\nEach installs what it lacks; tools go to target/tools, not into your home directory.\n");
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn help_names_every_command_once() {
        let text = help();
        for command in COMMANDS {
            let line = format!("cargo xtask {} ", command.name);
            assert_eq!(text.matches(&line).count(), 1, "{line}");
        }
    }
}

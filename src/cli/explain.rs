//! `explain`, `rules` and `man`: what the tool says about itself.

use std::fmt::Write as _;
use std::io::{self, Write as _};

use clap::CommandFactory as _;
use deployment_preflight::report::json::write_string;
use deployment_preflight::report::text::severity_style;
use deployment_preflight::{Code, rules};

use super::args::{Cli, RulesFormat};

/// Prints the page of a rule.
pub fn explain(code: Code) -> io::Result<()> {
    let strong = anstyle::Style::new().bold();
    let severity = code.severity();
    let style = severity_style(severity);
    let mut out = format!("{style}{severity}[{code}]{style:#}\n\n");
    let mut fenced = false;
    for line in rules::explain(code).lines() {
        fenced ^= line.starts_with("```");
        let _ = match line.starts_with('#') && !fenced {
            true => writeln!(out, "{strong}{line}{strong:#}"),
            false => writeln!(out, "{line}"),
        };
    }
    anstream::stdout().lock().write_all(out.as_bytes())
}

/// Lists the rules.
pub fn rules(format: RulesFormat) -> io::Result<()> {
    let mut out = String::new();
    match format {
        RulesFormat::Text => {
            let width = Code::ALL.iter().map(|code| code.as_str().len()).max().unwrap_or_default();
            for &code in Code::ALL {
                let severity = code.severity();
                let style = severity_style(severity);
                let _ = writeln!(
                    out,
                    "{:width$}  {style}{:7}{style:#}  {}",
                    code.as_str(),
                    severity.as_str(),
                    rules::summary(code)
                );
            }
            anstream::stdout().lock().write_all(out.as_bytes())
        }
        RulesFormat::Json => {
            out.push('[');
            for (index, &code) in Code::ALL.iter().enumerate() {
                out.push_str(if index > 0 { ",\n{\"code\":" } else { "\n{\"code\":" });
                write_string(&mut out, code.as_str());
                out.push_str(",\"severity\":");
                write_string(&mut out, code.severity().as_str());
                out.push_str(",\"summary\":");
                write_string(&mut out, rules::summary(code));
                out.push('}');
            }
            out.push_str("\n]\n");
            io::stdout().lock().write_all(out.as_bytes())
        }
    }
}

/// Prints the manual page of the tool, or of one of its commands.
pub fn manual(command: Option<&str>) -> io::Result<()> {
    let mut tool = Cli::command();
    tool.build();
    let page = match command.and_then(|name| tool.find_subcommand(name)) {
        Some(found) => found.clone(),
        None => tool,
    };
    let mut out = Vec::new();
    clap_mangen::Man::new(page).render(&mut out)?;
    io::stdout().lock().write_all(&out)
}

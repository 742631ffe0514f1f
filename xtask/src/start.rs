//! Builds the package and the page, and serves the page.

use crate::args::Args;
use crate::project::Project;
use crate::server::{self, Server};
use crate::{Outcome, npm, package, sh};

pub const USAGE: &str = "[--port N] [--no-serve]";

/// The port that is tried first; when it is taken and nobody asked for it, any free one will do.
const PORT: u16 = 8080;

pub fn run(project: &Project, mut args: Args) -> Outcome {
    let serve = !args.flag("--no-serve");
    let port = match args.value("--port")? {
        None => None,
        Some(text) => Some(text.parse::<u16>().map_err(|_| format!("`--port` takes a number to 65535, not `{text}`"))?),
    };
    args.end()?;

    package::build(project, package::Ratchet::Keep)?;
    npm::ensure(project, "www")?;
    sh::run("page", project.npm("www").args(["run", "build", "--silent"]))?;
    if !serve {
        return Ok(());
    }
    let listener = match port {
        Some(port) => server::listen(port).map_err(|error| format!("port {port} cannot be used: {error}"))?,
        None => server::listen(PORT).or_else(|_| server::listen(0)).map_err(|error| error.to_string())?,
    };
    let server = Server::new(listener, &project.root.join("www/dist"))?;
    println!("\n  The page is at {}\n  Ctrl-C ends it.\n", sh::paint(sh::BOLD, &server.address()?));
    server.run()
}

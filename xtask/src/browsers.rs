//! The browsers that run the tests, and the drivers through which they are steered.

use std::path::{Path, PathBuf};

use crate::project::Project;
use crate::{Outcome, sh, tools};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Browser {
    Chromium,
    Firefox,
}

/// A browser that is ready to be tested in.
pub struct Ready {
    pub binary: PathBuf,
    pub driver: PathBuf,
}

impl Browser {
    pub const fn name(self) -> &'static str {
        match self {
            Self::Chromium => "Chromium",
            Self::Firefox => "Firefox",
        }
    }

    /// The variable in which a user, or a CI image, names the driver.
    const fn driver_variable(self) -> &'static str {
        match self {
            Self::Chromium => "CHROMEDRIVER",
            Self::Firefox => "GECKODRIVER",
        }
    }

    const fn programs(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"],
            Self::Firefox => &["firefox", "firefox-esr"],
        }
    }

    /// Where the systems put it that keep applications out of PATH.
    const fn places(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &[
                "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                "/Applications/Chromium.app/Contents/MacOS/Chromium",
                "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
            ],
            Self::Firefox => {
                &["/Applications/Firefox.app/Contents/MacOS/firefox", "C:\\Program Files\\Mozilla Firefox\\firefox.exe"]
            }
        }
    }

    /// Packages of Debian and its relatives.
    const fn debian(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
        }
    }

    fn advice(self) -> String {
        let elsewhere = match self {
            Self::Chromium => {
                "`brew install --cask google-chrome chromedriver` (macOS), `choco install googlechrome chromedriver` (Windows)"
            }
            Self::Firefox => "`brew install --cask firefox` (macOS), `choco install firefox` (Windows)",
        };
        format!("install it with `apt install {}` (Debian), {elsewhere}", self.debian().join(" "))
    }
}

/// Finds a browser and its driver, installing what is missing where that may be done.
pub fn ensure(project: &Project, browser: Browser, driver: Option<PathBuf>) -> Outcome<Ready> {
    let given = driver.or_else(|| std::env::var_os(browser.driver_variable()).map(PathBuf::from));
    if let Some(path) = given.as_deref().filter(|path| !path.is_file()) {
        return Err(format!("there is no driver for {} at {}", browser.name(), path.display()));
    }
    if browser == Browser::Firefox && given.is_none() {
        tools::ensure_geckodriver(project)?;
    }
    match find(project, browser, given.as_deref()) {
        Err(_) if may_install(project) => {
            // The system may not have these packages; what to do then is said by the search below.
            if let Err(message) = install(project, browser) {
                eprintln!("{message}");
            }
            find(project, browser, given.as_deref())
        }
        found => found,
    }
}

/// The browser itself, for tests that need no driver.
pub fn binary(project: &Project, browser: Browser) -> Option<PathBuf> {
    let place = || browser.places().iter().map(PathBuf::from).find(|place| place.is_file());
    project.find(browser.programs()).or_else(place)
}

fn find(project: &Project, browser: Browser, driver: Option<&Path>) -> Outcome<Ready> {
    let name = browser.name();
    let binary = binary(project, browser).ok_or_else(|| format!("{name} was not found; {}", browser.advice()))?;
    let driver = match driver {
        Some(path) => path.to_path_buf(),
        None => {
            let program = if browser == Browser::Chromium { "chromedriver" } else { "geckodriver" };
            project.find(&[program]).ok_or_else(|| {
                format!("`{program}` was not found, through which {name} is steered; {}", browser.advice())
            })?
        }
    };
    Ok(Ready { binary, driver })
}

/// Packages are installed only where nobody has to be asked for a password.
fn may_install(project: &Project) -> bool {
    project.find(&["apt-get"]).is_some() && (is_root(project) || sudo_without_password(project))
}

fn is_root(project: &Project) -> bool {
    sh::output(project.command("id").arg("-u")).as_deref() == Some("0")
}

fn sudo_without_password(project: &Project) -> bool {
    project.find(&["sudo"]).is_some() && sh::output(project.command("sudo").args(["-n", "true"])).is_some()
}

fn install(project: &Project, browser: Browser) -> Outcome {
    let apt = |words: &[&str]| {
        let mut command = if is_root(project) {
            project.command("apt-get")
        } else {
            let mut command = project.command("sudo");
            command.args(["-n", "apt-get"]);
            command
        };
        command.env("DEBIAN_FRONTEND", "noninteractive").args(words);
        command
    };
    let what = browser.debian().join(", ");
    sh::run("package lists of the system", &mut apt(&["update", "-qq"]))?;
    let mut command = apt(&["install", "--yes", "-qq", "--no-install-recommends"]);
    sh::run(&format!("installing {what} through apt-get, once"), command.args(browser.debian()))
}

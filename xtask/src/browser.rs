//! The browser of the tests, and the driver of the wasm tests.
//!
//! In: `CHROME` and `CHROMEDRIVER`, where set. Out: the paths of both. On Debian, as the
//! administrator, what is missing is installed; elsewhere the message says what to do.

use std::env;
use std::path::PathBuf;

use crate::process::{command, find, is_root, run};

const BROWSERS: &[&str] = &[
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
];
const APPLICATIONS: &[&str] = &[
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
];
const DRIVERS: &[&str] = &["chromedriver"];

/// The path of Chromium or Chrome.
///
/// # Errors
/// There is none, and it cannot be installed here.
pub(crate) fn ensure_browser() -> Result<PathBuf, String> {
    ensure("CHROME", BROWSERS, APPLICATIONS).ok_or_else(|| {
        "no Chromium or Chrome was found. Debian, Ubuntu: sudo apt-get install chromium. \
         macOS: brew install --cask chromium. Or name one: CHROME=/path/to/chrome"
            .to_owned()
    })
}

/// The path of the program that drives it in the wasm tests.
///
/// # Errors
/// There is none, and it cannot be installed here.
pub(crate) fn ensure_driver() -> Result<PathBuf, String> {
    ensure("CHROMEDRIVER", DRIVERS, &[]).ok_or_else(|| {
        "no chromedriver was found. Debian, Ubuntu: sudo apt-get install chromium-driver. \
         macOS: brew install --cask chromedriver. Or name one of the browser's version: \
         CHROMEDRIVER=/path/to/chromedriver"
            .to_owned()
    })
}

fn ensure(variable: &str, programs: &[&str], places: &[&str]) -> Option<PathBuf> {
    if let Some(path) = env::var_os(variable) {
        return Some(PathBuf::from(path));
    }
    look(programs, places).or_else(|| {
        install_on_debian()
            .inspect_err(|error| eprintln!("{error}"))
            .ok()?;
        look(programs, places)
    })
}

fn look(programs: &[&str], places: &[&str]) -> Option<PathBuf> {
    let on_path = programs.iter().find_map(|program| find(program));
    on_path.or_else(|| places.iter().map(PathBuf::from).find(|path| path.is_file()))
}

fn install_on_debian() -> Result<(), String> {
    if find("apt-get").is_none() || !is_root() {
        return Err("a browser cannot be installed from here".to_owned());
    }
    eprintln!("installing chromium, chromium-driver and a font for them");
    run(command("apt-get").args(["update", "-q"]))?;
    run(command("apt-get")
        .args([
            "install",
            "-y",
            "-q",
            "--no-install-recommends",
            "chromium",
            "chromium-driver",
            "fonts-liberation",
        ])
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

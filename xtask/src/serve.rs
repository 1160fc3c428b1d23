//! `cargo xtask serve`: the app with the sample data in the browser, rebuilt when a file changes.
//!
//! In: the sources. Out: a page on 127.0.0.1, under the same walls as the released one, so nothing
//! is injected into it: after a rebuild, reload it.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, SystemTime};

use crate::options::Options;
use crate::process::{capture, command, root, target};
use crate::server;
use crate::site::{Profile, build};

const DEFAULT_PORT: &str = "8080";
/// How often the sources are looked at.
const PAUSE: Duration = Duration::from_millis(800);
const SOURCES: &[&str] = &[
    "src",
    "style",
    "assets",
    "index.html",
    "Cargo.toml",
    "Trunk.toml",
];

/// `cargo xtask serve [--release] [--port N] [--no-open]`.
///
/// # Errors
/// The first build fails, or the port is taken.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let options = Options::read(args, &["--release", "--no-open"], &["--port"])?;
    let port = options.value("--port").unwrap_or(DEFAULT_PORT);
    let port = port
        .parse::<u16>()
        .map_err(|error| format!("--port {port}: {error}"))?;
    let profile = if options.has("--release") {
        Profile::Release
    } else {
        Profile::Dev
    };

    let site = target().join("site");
    let mut seen = newest(&root());
    build(profile, &site)?;
    let port = server::serve(&site, port)?;
    let address = format!("http://127.0.0.1:{port}/");
    println!("\nCustomer Radar is at {address} (Ctrl-C ends it)");
    if !options.has("--no-open") {
        open(&address);
    }
    loop {
        sleep(PAUSE);
        let now = newest(&root());
        if now > seen {
            seen = now;
            match build(profile, &site) {
                Ok(()) => println!("built again: reload {address}"),
                Err(message) => eprintln!("error: {message}"),
            }
        }
    }
}

fn open(address: &str) {
    let mut browser = if cfg!(target_os = "macos") {
        command("open")
    } else if cfg!(windows) {
        command("explorer")
    } else {
        command("xdg-open")
    };
    if capture(browser.arg(address)).is_err() {
        println!("No browser could be opened from here: open {address} yourself.");
    }
}

/// When the newest source was written.
fn newest(root: &Path) -> Option<SystemTime> {
    SOURCES
        .iter()
        .filter_map(|source| newest_in(&root.join(source)))
        .max()
}

fn newest_in(path: &Path) -> Option<SystemTime> {
    let data = fs::metadata(path).ok()?;
    if data.is_file() {
        return data.modified().ok();
    }
    let inside = fs::read_dir(path)
        .ok()?
        .flatten()
        .filter_map(|entry| newest_in(&entry.path()));
    inside.chain(data.modified().ok()).max()
}

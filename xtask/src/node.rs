//! Node.js and the packages of the browser tests.
//!
//! In: nothing. Out: Node runs and `tests/e2e/node_modules` holds what the lock file names.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::SystemTime;

use crate::process::{capture, command, root, run};

/// The oldest Node.js whose test runner and compression the scripts use.
const OLDEST_MAJOR: u32 = 20;

/// The folder of the browser tests and their packages.
pub(crate) fn e2e() -> PathBuf {
    root().join("tests/e2e")
}

/// A command that runs one of our scripts in Node.
pub(crate) fn script(path: &Path) -> Command {
    let mut node = command("node");
    node.arg(path);
    node
}

/// Sees to Node.js.
///
/// # Errors
/// It is missing or too old.
pub(crate) fn ensure_node() -> Result<(), String> {
    let advice = "Install Node.js 20 or newer (nodejs.org, or your system's package manager).";
    let version =
        capture(command("node").arg("--version")).map_err(|error| format!("{error}\n{advice}"))?;
    let major = version
        .trim()
        .trim_start_matches('v')
        .split('.')
        .next()
        .map(str::parse::<u32>);
    match major {
        Some(Ok(major)) if major >= OLDEST_MAJOR => Ok(()),
        _ => Err(format!("Node.js {} is too old. {advice}", version.trim())),
    }
}

/// Sees to the packages that `tests/e2e/package-lock.json` names.
///
/// # Errors
/// Node.js is missing, or `npm ci` fails.
pub(crate) fn ensure_packages() -> Result<(), String> {
    ensure_node()?;
    let installed = changed(&e2e().join("node_modules/.package-lock.json"));
    let wanted = changed(&e2e().join("package-lock.json"));
    if installed.is_some() && installed >= wanted {
        return Ok(());
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    run(command(npm)
        .args(["ci", "--no-audit", "--no-fund"])
        .current_dir(e2e()))
}

fn changed(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|data| data.modified()).ok()
}

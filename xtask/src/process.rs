//! Where things are, and how other programs are started.
//!
//! In: a program and its arguments. Out: success, its output, or a message that names the program.
//! It never starts a shell.

use std::env;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

/// The folder of the project.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent()
        .expect("xtask is a folder of the project")
        .to_path_buf()
}

/// The folder for everything that can be made again.
pub(crate) fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// Where tools are installed that the machine lacks.
pub(crate) fn tools() -> PathBuf {
    target().join("tools")
}

/// A command in the project's folder that finds our own tools first.
pub(crate) fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root()).env("PATH", search_path());
    command
}

/// The cargo that runs us.
pub(crate) fn cargo() -> Command {
    command(&env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned()))
}

/// Runs a command with its output shown.
///
/// # Errors
/// The program cannot be started or says that it failed.
pub(crate) fn run(command: &mut Command) -> Result<(), String> {
    let name = name(command);
    let status = command
        .status()
        .map_err(|error| format!("{name} cannot be started: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{name} failed ({status})"))
    }
}

/// Runs a command and returns what it printed.
///
/// # Errors
/// The program cannot be started or says that it failed.
pub(crate) fn capture(command: &mut Command) -> Result<String, String> {
    let name = name(command);
    let output = command
        .output()
        .map_err(|error| format!("{name} cannot be started: {error}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        Err(format!("{name} failed ({}): {said}", output.status))
    }
}

/// The full path of a program on the search path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let name = format!("{program}{}", env::consts::EXE_SUFFIX);
    env::split_paths(&search_path())
        .map(|dir| dir.join(&name))
        .find(|path| path.is_file())
}

/// Is this the machine's administrator, who may install packages?
pub(crate) fn is_root() -> bool {
    capture(command("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

/// The present moment, to time a step.
#[expect(clippy::disallowed_methods, reason = "xtask never runs in a browser")]
pub(crate) fn now() -> Instant {
    Instant::now()
}

fn search_path() -> OsString {
    let mut dirs = vec![tools().join("bin")];
    dirs.extend(env::split_paths(&env::var_os("PATH").unwrap_or_default()));
    env::join_paths(dirs).unwrap_or_default()
}

fn name(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let program = program.file_name().unwrap_or_default().to_string_lossy();
    let first = command
        .get_args()
        .next()
        .unwrap_or_default()
        .to_string_lossy();
    format!("`{program} {first}`")
}

//! The scoring model as a query in DuckDB.
//!
//! In: `DUCKDB_PYTHON`, where set. Out: the tests that need DuckDB pass, in a Python that has the
//! pinned one, in an environment of its own under `target/tools`. On Debian, as the administrator, a
//! missing Python is installed; elsewhere the message says what to do.

use std::env;
use std::path::{Path, PathBuf};

use crate::process::{capture, cargo, command, find, is_root, run, tools};

/// The DuckDB whose SQL the query is tested with, from `PyPI`.
const DUCKDB: &str = "2.0.1";

/// What to do by hand.
const ADVICE: &str = "Debian, Ubuntu: sudo apt-get install python3 python3-venv. \
     macOS: brew install python. The package comes from PyPI or the index that pip is set to. \
     Or name a Python that has it: DUCKDB_PYTHON=/path/to/python";

/// Runs the tests that `cargo test` leaves out because they need DuckDB.
///
/// # Errors
/// A test failed, or there is no DuckDB and it cannot be installed here.
pub(crate) fn test() -> Result<(), String> {
    let python = ensure_duckdb()?;
    run(cargo()
        .args(["test", "--locked", "--test", "it", "sql::engine::duckdb"])
        .args(["--", "--ignored"])
        .env("DUCKDB_PYTHON", python))
}

/// The path of a Python that has DuckDB.
fn ensure_duckdb() -> Result<PathBuf, String> {
    if let Some(path) = env::var_os("DUCKDB_PYTHON") {
        return Ok(PathBuf::from(path));
    }
    let folder = tools().join(format!("duckdb-{DUCKDB}"));
    let python = if cfg!(windows) {
        folder.join("Scripts/python.exe")
    } else {
        folder.join("bin/python")
    };
    if has_duckdb(&python) {
        return Ok(python);
    }
    eprintln!("installing duckdb {DUCKDB} into {}", folder.display());
    install(&folder, &python)
        .map_err(|error| format!("{error}\nA Python with duckdb {DUCKDB} is needed. {ADVICE}"))?;
    Ok(python)
}

fn has_duckdb(python: &Path) -> bool {
    let version = ["-c", "import duckdb; print(duckdb.__version__)"];
    let said = capture(command(&python.to_string_lossy()).args(version));
    said.is_ok_and(|said| said.trim() == DUCKDB)
}

fn install(folder: &Path, python: &Path) -> Result<(), String> {
    // Debian keeps a part of `venv` in a package of its own.
    if let Err(error) = make_environment(folder) {
        install_on_debian().map_err(|other| format!("{error}; {other}"))?;
        make_environment(folder)?;
    }
    run(command(&python.to_string_lossy())
        .args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
        ])
        .args(["--only-binary", ":all:"])
        .arg(format!("duckdb=={DUCKDB}")))
}

fn make_environment(folder: &Path) -> Result<(), String> {
    let names = ["python3", "python"];
    let python = names.iter().find_map(|name| find(name));
    let python = python.ok_or_else(|| "no Python was found".to_owned())?;
    run(command(&python.to_string_lossy())
        .args(["-m", "venv", "--clear"])
        .arg(folder))
}

fn install_on_debian() -> Result<(), String> {
    if find("apt-get").is_none() || !is_root() {
        return Err("it cannot be installed from here".to_owned());
    }
    eprintln!("installing python3 and python3-venv");
    run(command("apt-get").args(["update", "-q"]))?;
    run(command("apt-get")
        .args(["install", "-y", "-q", "--no-install-recommends"])
        .args(["ca-certificates", "python3", "python3-venv"])
        .env("DEBIAN_FRONTEND", "noninteractive"))
}

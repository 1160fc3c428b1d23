//! The tools of the Rust side: the wasm target, Trunk, wasm-bindgen and cargo-deny.
//!
//! In: which tool is needed. Out: it is there. A tool on the search path is used when its version is
//! the pinned one; otherwise it is installed into `target/tools`, never into the user's own folders.

use std::fs;
use std::path::Path;

use crate::process::{capture, cargo, command, find, root, run, tools};

const WASM: &str = "wasm32-unknown-unknown";
/// 0.22 needs a newer Rust than this project does (docs/adr/0001-pins.md).
const TRUNK: &str = "0.21.14";
/// The version whose reading of `deny.toml` is tested.
const CARGO_DENY: &str = "0.20.2";

/// Sees to the wasm target, Trunk and wasm-bindgen.
///
/// # Errors
/// A tool is missing and cannot be installed.
pub(crate) fn ensure_wasm() -> Result<(), String> {
    ensure_target()?;
    ensure("trunk", "trunk", TRUNK)?;
    ensure("wasm-bindgen-cli", "wasm-bindgen", &locked("wasm-bindgen")?)
}

/// Sees to cargo-deny.
///
/// # Errors
/// It is missing and cannot be installed.
pub(crate) fn ensure_deny() -> Result<(), String> {
    ensure("cargo-deny", "cargo-deny", CARGO_DENY)
}

/// Sees to a rustup component that is called as `cargo SUBCOMMAND`.
///
/// # Errors
/// It is missing and cannot be installed.
pub(crate) fn ensure_component(subcommand: &str, component: &str) -> Result<(), String> {
    if capture(cargo().args([subcommand, "--version"])).is_ok() {
        return Ok(());
    }
    run(command("rustup").args(["component", "add", component]))
        .map_err(|error| format!("{error}\nInstall {component} the way you installed Rust."))
}

fn ensure_target() -> Result<(), String> {
    let sysroot = capture(command("rustc").args(["--print", "sysroot"]))?;
    if Path::new(sysroot.trim())
        .join("lib/rustlib")
        .join(WASM)
        .is_dir()
    {
        return Ok(());
    }
    run(command("rustup").args(["target", "add", WASM])).map_err(|error| {
        format!("{error}\nInstall Rust's {WASM} target the way you installed Rust.")
    })
}

fn ensure(package: &str, binary: &str, version: &str) -> Result<(), String> {
    if has_version(binary, version) {
        return Ok(());
    }
    eprintln!("installing {package} {version} into target/tools (once, some minutes)");
    let root = tools();
    run(cargo()
        .args([
            "install",
            "--locked",
            "--force",
            "--version",
            version,
            "--root",
        ])
        .arg(root)
        .arg(package))
    .map_err(|error| {
        format!("{error}\nInstall it by hand: cargo install --locked --version {version} {package}")
    })
}

fn has_version(binary: &str, version: &str) -> bool {
    let Some(path) = find(binary) else {
        return false;
    };
    capture(command(&path.to_string_lossy()).arg("--version"))
        .is_ok_and(|said| said.split_whitespace().any(|word| word == version))
}

/// The version of a package in `Cargo.lock`.
fn locked(package: &str) -> Result<String, String> {
    let path = root().join("Cargo.lock");
    let text = fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    version_in(&text, package).ok_or_else(|| format!("Cargo.lock does not name {package}"))
}

fn version_in(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"\nversion = \"");
    let (_, after) = lock.split_once(&name)?;
    after.split_once('"').map(|(version, _)| version.to_owned())
}

#[cfg(test)]
mod tests {
    use super::version_in;

    #[test]
    fn the_lock_file_names_a_version() {
        let lock = "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.129\"\n";
        assert_eq!(version_in(lock, "wasm-bindgen").as_deref(), Some("0.2.129"));
        assert_eq!(version_in(lock, "wasm"), None);
    }
}

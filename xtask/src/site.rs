//! `cargo xtask build`, and how the site is made for every other command.
//!
//! In: a profile and a folder. Out: the site in that folder, sealed.
//! Trunk compiles and lays out; `split` takes the program apart; binaryen shrinks the parts; `seal`
//! closes the policy.

use std::fs;
use std::path::{Path, PathBuf};

use crate::node::{e2e, ensure_node, ensure_packages, script};
use crate::options::Options;
use crate::process::{command, root, run as run_program};
use crate::seal::{Origin, seal};
use crate::split::{RUSTFLAGS, split};
use crate::{single, sizes, styles, tools};

/// How the program is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Quickly.
    Dev,
    /// For use: small and fast.
    Release,
}

/// What every current browser runs, and what rustc may emit for it.
const WASM_FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-call-indirect-overlong",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-simd",
];

/// `cargo xtask build [--dev]`.
///
/// # Errors
/// A tool is missing, or a step of the build fails.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let options = Options::read(args, &["--dev"], &[])?;
    let profile = if options.has("--dev") {
        Profile::Dev
    } else {
        Profile::Release
    };
    ensure_node()?;
    build(profile, &dist())?;
    let file = write_single(&dist())?;
    sizes::report(&dist(), &file)
}

/// The folder that `cargo xtask build` fills.
pub(crate) fn dist() -> PathBuf {
    root().join("dist")
}

/// The name of the single file in the built site.
pub(crate) const SINGLE_FILE: &str = "customer-radar.html";

/// Builds the site into `dist` and seals it.
///
/// # Errors
/// A tool is missing, or a step of the build fails.
pub(crate) fn build(profile: Profile, dist: &Path) -> Result<(), String> {
    tools::ensure_wasm()?;
    let mut trunk = command("trunk");
    // Trunk 0.21 reads NO_COLOR as a boolean and stops at "1".
    trunk
        .env_remove("NO_COLOR")
        .args(["--skip-version-check", "build", "--dist"])
        .arg(dist);
    match profile {
        Profile::Dev => trunk.args(["--cargo-profile", "wasm-dev"]),
        Profile::Release => trunk.arg("--release").env("RUSTFLAGS", RUSTFLAGS),
    };
    run_program(&mut trunk)?;
    let index = dist.join("index.html");
    let mut page = read(&index)?;
    if profile == Profile::Release {
        ensure_packages()?;
        page = split(dist, &wasm_in(dist)?, &page)?;
    }
    let page = styles::join(&page, dist)?;
    write(&index, &seal(&page, Origin::Site)?)
}

/// Files of the site by the end of their name.
///
/// # Errors
/// The folder cannot be read.
pub(crate) fn files(dist: &Path, extension: &str) -> Result<Vec<PathBuf>, String> {
    let entries = fs::read_dir(dist).map_err(|error| format!("{}: {error}", dist.display()))?;
    let mut found: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|found| found == extension))
        .collect();
    found.sort();
    Ok(found)
}

fn write_single(dist: &Path) -> Result<PathBuf, String> {
    let data = read(&root().join("assets/data/sample.json"))?;
    let file = dist.join(SINGLE_FILE);
    write(&file, &single::page(dist, &data)?)?;
    Ok(file)
}

/// Makes a module smaller and faster, in its place.
///
/// # Errors
/// The tool fails.
pub(crate) fn optimize(wasm: &Path) -> Result<(), String> {
    let smaller = wasm.with_extension("opt");
    let tool = e2e().join("node_modules/binaryen/bin/wasm-opt");
    run_program(
        script(&tool)
            .arg(wasm)
            .arg("-o")
            .arg(&smaller)
            .arg("-O3")
            .args(WASM_FEATURES),
    )?;
    fs::rename(&smaller, wasm).map_err(|error| format!("{}: {error}", wasm.display()))
}

fn wasm_in(dist: &Path) -> Result<PathBuf, String> {
    let mut found = files(dist, "wasm")?;
    match (found.pop(), found.is_empty()) {
        (Some(wasm), true) => Ok(wasm),
        _ => Err(format!(
            "{} does not hold exactly one wasm file",
            dist.display()
        )),
    }
}

/// The text of a file.
///
/// # Errors
/// It cannot be read.
pub(crate) fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

/// Puts a text into a file.
///
/// # Errors
/// It cannot be written.
pub(crate) fn write(path: &Path, text: &str) -> Result<(), String> {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

//! `cargo xtask bench`: how fast it is, beside the budgets of ARCHITECTURE.
//!
//! In: the release build and samples of 1,000 and 100,000 customers, made here.
//! Out: criterion's report of the core, and a table of the app in a real browser.

use std::fs;
use std::path::PathBuf;

use crate::browser::ensure_browser;
use crate::node::{e2e, ensure_packages, script};
use crate::options::Options;
use crate::process::{cargo, root, run as run_program, target};
use crate::{sample, site};

const SIZES: &[&str] = &["1000", "100000"];

/// `cargo xtask bench [--only native|browser]`.
///
/// # Errors
/// A benchmark cannot be built or run.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let options = Options::read(args, &[], &["--only"])?;
    match options.value("--only") {
        None => native().and_then(|()| browser()),
        Some("native") => native(),
        Some("browser") => browser(),
        Some(other) => Err(format!("--only {other}: it is native or browser")),
    }
}

fn native() -> Result<(), String> {
    if !root().join("benches").is_dir() {
        return Err("there are no native benchmarks (benches/)".to_owned());
    }
    run_program(cargo().args([
        "bench",
        "--locked",
        "--package",
        "customer-radar",
        "--benches",
    ]))
}

fn browser() -> Result<(), String> {
    ensure_packages()?;
    let browser = ensure_browser()?;
    site::run(&[])?;
    let samples: Vec<PathBuf> = SIZES
        .iter()
        .map(|n| write_sample(n))
        .collect::<Result<_, _>>()?;
    run_program(
        script(&e2e().join("bench.mjs"))
            .arg(site::dist())
            .args(samples)
            .env("CHROME", browser)
            .current_dir(root()),
    )
}

fn write_sample(customers: &str) -> Result<PathBuf, String> {
    let folder = target().join("bench");
    fs::create_dir_all(&folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let file = folder.join(format!("sample-{customers}.json"));
    if !file.is_file() {
        let out = file.to_string_lossy().into_owned();
        let args = [
            "--customers",
            customers,
            "--detail",
            "none",
            "--seed",
            "1",
            "--out",
            &out,
        ];
        sample::run(&args.map(str::to_owned))?;
    }
    Ok(file)
}

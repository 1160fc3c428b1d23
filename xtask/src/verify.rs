//! `cargo xtask test`: everything that must hold, step by step.
//!
//! In: the steps asked for, all by default. Out: each step's own output, its time, and a verdict.
//! It goes on after a failed step, so one run tells everything; it never skips a step silently.

use std::fs;
use std::time::Duration;

use serde_json::json;

use crate::browser::{ensure_browser, ensure_driver};
use crate::node::{e2e, ensure_packages};
use crate::options::Options;
use crate::process::{capture, cargo, command, now, root, run as run_program, target};
use crate::{duckdb, site, tools};

const WASM: &str = "wasm32-unknown-unknown";

/// One thing that must hold.
struct Step {
    name: &'static str,
    what: &'static str,
    check: fn() -> Result<(), String>,
}

const STEPS: &[Step] = &[
    Step {
        name: "format",
        what: "rustfmt would change nothing",
        check: format,
    },
    Step {
        name: "lint",
        what: "clippy finds nothing, native",
        check: lint,
    },
    Step {
        name: "lint-wasm",
        what: "clippy finds nothing, wasm32",
        check: lint_wasm,
    },
    Step {
        name: "native",
        what: "unit, property, golden and doc tests",
        check: native,
    },
    Step {
        name: "sql",
        what: "the model as a query in DuckDB, against the app's scores",
        check: duckdb::test,
    },
    Step {
        name: "deny",
        what: "licences, bans, sources and advisories",
        check: deny,
    },
    Step {
        name: "web",
        what: "component tests in a headless browser",
        check: web,
    },
    Step {
        name: "build",
        what: "the release site and the single file",
        check: || site::run(&[]),
    },
    Step {
        name: "e2e",
        what: "end-to-end tests of the built site",
        check: end_to_end,
    },
];

/// `cargo xtask test [--only STEP,...] [--list]`.
///
/// # Errors
/// A step failed; the message names each.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let options = Options::read(args, &["--list"], &["--only"])?;
    if options.has("--list") {
        for step in STEPS {
            println!("{:<10} {}", step.name, step.what);
        }
        return Ok(());
    }
    let outcomes: Vec<(&Step, Duration, Result<(), String>)> = chosen(options.value("--only"))?
        .into_iter()
        .map(perform)
        .collect();
    verdict(&outcomes)
}

fn chosen(only: Option<&str>) -> Result<Vec<&'static Step>, String> {
    let Some(only) = only else {
        return Ok(STEPS.iter().collect());
    };
    only.split(',')
        .map(|name| {
            STEPS
                .iter()
                .find(|step| step.name == name)
                .ok_or_else(|| format!("there is no step `{name}`; --list names them"))
        })
        .collect()
}

fn perform(step: &'static Step) -> (&'static Step, Duration, Result<(), String>) {
    println!("\n== {}: {}", step.name, step.what);
    let start = now();
    let outcome = (step.check)();
    if let Err(message) = &outcome {
        eprintln!("{} FAILED: {message}", step.name);
    }
    (step, start.elapsed(), outcome)
}

fn verdict(outcomes: &[(&Step, Duration, Result<(), String>)]) -> Result<(), String> {
    println!();
    for (step, time, outcome) in outcomes {
        let word = if outcome.is_ok() { "ok" } else { "FAILED" };
        println!("{:<10} {:>7.1} s  {word}", step.name, time.as_secs_f64());
    }
    let failed: Vec<&str> = outcomes
        .iter()
        .filter(|outcome| outcome.2.is_err())
        .map(|outcome| outcome.0.name)
        .collect();
    println!(
        "steps: {} passed, {} failed",
        outcomes.len() - failed.len(),
        failed.len()
    );
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!("failed: {}", failed.join(", ")))
    }
}

fn format() -> Result<(), String> {
    tools::ensure_component("fmt", "rustfmt")?;
    run_program(cargo().args(["fmt", "--all", "--", "--check"]))
        .map_err(|error| format!("{error}; `cargo fmt --all` puts it right"))
}

fn lint() -> Result<(), String> {
    tools::ensure_component("clippy", "clippy")?;
    run_program(
        cargo()
            .args(["clippy", "--workspace", "--all-targets", "--locked", "--"])
            .args(DENY),
    )
}

fn lint_wasm() -> Result<(), String> {
    tools::ensure_component("clippy", "clippy")?;
    tools::ensure_wasm()?;
    let mut clippy = cargo();
    clippy.args(["clippy", "--locked", "--target", WASM, "--lib", "--bins"]);
    if has_web_tests() {
        clippy.args(["--test", "web"]);
    }
    run_program(clippy.arg("--").args(DENY))
}

const DENY: &[&str] = &["-D", "warnings"];

fn native() -> Result<(), String> {
    run_program(cargo().args(["test", "--workspace", "--locked"]))
}

fn deny() -> Result<(), String> {
    tools::ensure_deny()?;
    let check = |what: &[&str]| cargo_deny(what);
    run_program(&mut check(&["licenses", "bans", "sources"]))?;
    if capture(command("cargo-deny").args(["--locked", "fetch", "db"])).is_err() {
        println!("the advisory database cannot be reached from here: advisories are not checked");
        return Ok(());
    }
    run_program(&mut check(&["advisories"]))
}

fn cargo_deny(what: &[&str]) -> std::process::Command {
    let mut deny = command("cargo-deny");
    deny.args(["--locked", "check", "--hide-inclusion-graph"])
        .args(what);
    deny
}

fn has_web_tests() -> bool {
    root().join("tests/web.rs").is_file()
}

fn web() -> Result<(), String> {
    if !has_web_tests() {
        println!("there is no tests/web.rs: nothing to run");
        return Ok(());
    }
    tools::ensure_wasm()?;
    let browser = ensure_browser()?;
    let driver = ensure_driver()?;
    let wishes = target().join("webdriver.json");
    let wish = json!({ "goog:chromeOptions": { "binary": browser, "args": FLAGS } });
    fs::write(&wishes, wish.to_string())
        .map_err(|error| format!("{}: {error}", wishes.display()))?;
    run_program(
        cargo()
            .args(["test", "--locked", "--target", WASM, "--test", "web"])
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER",
                "wasm-bindgen-test-runner",
            )
            .env("CHROMEDRIVER", driver)
            .env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", wishes)
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120"),
    )
}

/// What a test browser leaves out: everything that would talk to the network by itself.
const FLAGS: &[&str] = &[
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
];

fn end_to_end() -> Result<(), String> {
    if !site::dist().join(site::SINGLE_FILE).is_file() {
        return Err("dist/ does not hold the site; run `cargo xtask build` first".to_owned());
    }
    ensure_packages()?;
    run_program(
        command("node")
            .args(["--test", "--test-concurrency=1", "--test-reporter=spec"])
            .args(test_files()?)
            .current_dir(e2e())
            .env("CHROME", ensure_browser()?),
    )
}

fn test_files() -> Result<Vec<std::path::PathBuf>, String> {
    let mut found = site::files(&e2e(), "mjs")?;
    found.retain(|path| path.to_string_lossy().ends_with(".test.mjs"));
    Ok(found)
}

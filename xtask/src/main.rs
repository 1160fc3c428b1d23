//! The one entry to building, running, testing and measuring Customer Radar.
//!
//! In: a command and its options. Out: the site, a running server, a verdict or a table.
//! It installs what is missing, or says exactly what to do. It never changes a source file.
//!
//! Reading order: `main` (commands), [`site`] (how the site is made), [`serve`], [`verify`], [`bench`];
//! the rest are the tools these use.
#![expect(
    clippy::print_stdout,
    reason = "a command line talks on standard output"
)]

mod bench;
mod browser;
mod duckdb;
mod gallery;
mod html;
mod node;
mod options;
mod process;
mod sample;
mod seal;
mod serve;
mod server;
mod single;
mod site;
mod sizes;
mod split;
mod styles;
mod tools;
mod verify;
mod world;

use std::process::ExitCode;

const USAGE: &str = "cargo xtask COMMAND

  serve    build with the sample data, serve on 127.0.0.1 and open the browser
           --release  optimized build     --port N  (default 8080)     --no-open
  test     everything that must hold: format, lints, native, wasm and browser tests
           --only STEP[,STEP]     --list  name the steps
  build    the release site in dist/ and the single file dist/customer-radar.html
           --dev  quick build for end-to-end runs
  bench    native and in-browser benchmarks beside their budgets
           --only native|browser
  sample   write a deterministic dataset
           --customers N  --seed S  --detail none|history|full  --out FILE
  gallery  draw every chart in every state into target/gallery
  world    write assets/map/world.bin from the TopoJSON of world-atlas
           FILE  countries-110m.json";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\nerror: {message}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[String]) -> Result<(), String> {
    let Some((command, rest)) = args.split_first() else {
        println!("{USAGE}");
        return Ok(());
    };
    match command.as_str() {
        "serve" => serve::run(rest),
        "test" => verify::run(rest),
        "build" => site::run(rest),
        "bench" => bench::run(rest),
        "sample" => sample::run(rest),
        "gallery" => gallery::run(rest),
        "world" => world::run(rest),
        "help" | "--help" | "-h" => {
            println!("{USAGE}");
            Ok(())
        }
        other => Err(format!("there is no command `{other}`\n\n{USAGE}")),
    }
}

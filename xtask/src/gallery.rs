//! `cargo xtask gallery`: every chart in every state as SVG, and one page that shows them.
//!
//! In: nothing. Out: `target/gallery/index.html`. The charts are drawn by `examples/gallery.rs`.

use crate::options::Options;
use crate::process::{cargo, run as run_program, target};

/// `cargo xtask gallery`.
///
/// # Errors
/// The gallery cannot be built or written.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    Options::read(args, &[], &[])?;
    let folder = target().join("gallery");
    run_program(
        cargo()
            .args([
                "run",
                "--quiet",
                "--package",
                "customer-radar",
                "--example",
                "gallery",
                "--",
            ])
            .arg(&folder),
    )?;
    println!("open {}", folder.join("index.html").display());
    Ok(())
}

//! What a visit downloads, beside the budget.
//!
//! In: a built site. Out: a table of its files, as they are and as they travel.

use std::path::{Path, PathBuf};

use crate::node::script;
use crate::process::{capture, root};
use crate::site::files;

/// What wasm, JavaScript and styles may weigh together, brotli, in bytes (ARCHITECTURE, budgets).
const BUDGET: u64 = 450_000;

#[derive(Clone, Copy, Debug, Default)]
struct Size {
    raw: u64,
    gzip: u64,
    brotli: u64,
}

/// Prints the sizes of the site in `dist` and of the single file beside it. The budget is about the
/// first visit: what is fetched before the overview can be used.
///
/// # Errors
/// A file cannot be read.
pub(crate) fn report(dist: &Path, single: &Path) -> Result<(), String> {
    println!(
        "\n{:<12}{:>12}{:>12}{:>12}",
        "bytes", "raw", "gzip", "brotli"
    );
    let (first, later): (Vec<PathBuf>, Vec<PathBuf>) = files(dist, "wasm")?
        .into_iter()
        .partition(|path| is_first(path));
    let mut total = Size::default();
    for (name, paths) in [
        ("wasm", first),
        ("javascript", files(dist, "js")?),
        ("styles", files(dist, "css")?),
    ] {
        let sum = sum(&measure(&paths)?);
        line(name, sum);
        total = self::sum(&[total, sum]);
    }
    line("first visit", total);
    let verdict = if total.brotli <= BUDGET {
        "within"
    } else {
        "OVER"
    };
    println!("{verdict} the budget of {BUDGET} bytes, brotli");
    line("other pages", sum(&measure(&later)?));
    for size in measure(&[single.to_path_buf()])? {
        line("single file", size);
    }
    Ok(())
}

/// Whether a module is the one that is fetched first.
fn is_first(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    name.is_some_and(|name| name.ends_with("_bg.wasm"))
}

fn measure(paths: &[PathBuf]) -> Result<Vec<Size>, String> {
    let printed = capture(script(&root().join("xtask/sizes.mjs")).args(paths))?;
    let sizes: Vec<serde_json::Value> =
        serde_json::from_str(&printed).map_err(|error| format!("sizes: {error}"))?;
    let field = |size: &serde_json::Value, name: &str| size[name].as_u64().unwrap_or(0);
    Ok(sizes
        .iter()
        .map(|size| Size {
            raw: field(size, "raw"),
            gzip: field(size, "gzip"),
            brotli: field(size, "brotli"),
        })
        .collect())
}

fn sum(sizes: &[Size]) -> Size {
    sizes.iter().fold(Size::default(), |total, size| Size {
        raw: total.raw + size.raw,
        gzip: total.gzip + size.gzip,
        brotli: total.brotli + size.brotli,
    })
}

fn line(name: &str, size: Size) {
    println!(
        "{name:<12}{:>12}{:>12}{:>12}",
        size.raw, size.gzip, size.brotli
    );
}

//! Two modules out of one program: what the overview needs, and the rest (docs/adr/0010-split.md).
//!
//! In: a site as Trunk made it from a program whose borders are marked (`src/ui/parts.rs`) and
//! whose relocations were kept. Out: the same site with the program in parts, each named by its
//! content. Nothing else of the site changes.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use sha2::{Digest as _, Sha256};
use wasm_split_cli_support::{Options, transform};

use crate::process::{command, run, target};
use crate::site::{optimize, read, write};

/// What the compiler must be told: the features of the usual build (`.cargo/config.toml`), that the
/// program is split, and to keep the relocations that show which function needs which.
pub(crate) const RUSTFLAGS: &str =
    "-C target-feature=+simd128 --cfg split -C link-args=--emit-relocs";

/// The program as the compiler left it.
const PROGRAM: &str = "wasm32-unknown-unknown/release/customer-radar.wasm";

/// What the splitter calls the script that fetches the parts.
const LINK: &str = "__wasm_split.js";

/// The start of the name of that script in the site.
pub(crate) const LOADER: &str = "loader-";

/// Splits the program of the site in `dist`, and returns its page, which names the new parts.
///
/// # Errors
/// The program is missing, has no border, or a tool fails.
pub(crate) fn split(dist: &Path, wasm: &Path, page: &str) -> Result<String, String> {
    let stem = stem(wasm)?;
    let work = target().join("split");
    if work.exists() {
        fs::remove_dir_all(&work).map_err(|error| format!("{}: {error}", work.display()))?;
    }
    let parts = parts(&work, &stem)?;
    bind(&work.join("main.wasm"), dist, &stem)?;
    optimize(wasm)?;
    let mut link = read(&work.join(LINK))?;
    for part in parts {
        optimize(&part)?;
        let name = install(&part, dist)?;
        link = renamed(&link, &file_name(&part)?, &name)?;
    }
    let loader = format!("{LOADER}{}.js", digest(link.as_bytes()));
    write(&dist.join(&loader), &link)?;
    let script = dist.join(format!("{stem}.js"));
    write(&script, &imported(&read(&script)?, &loader)?)?;
    let hint =
        format!("<link rel=\"modulepreload\" href=\"./{loader}\" crossorigin=\"anonymous\">");
    Ok(page.replacen("</head>", &format!("{hint}</head>"), 1))
}

/// `customer-radar-1a2b` of `customer-radar-1a2b_bg.wasm`.
fn stem(wasm: &Path) -> Result<String, String> {
    let name = file_name(wasm)?;
    let stem = name.strip_suffix("_bg.wasm").map(str::to_owned);
    stem.ok_or_else(|| format!("{name} is not named as wasm-bindgen names it"))
}

/// Takes the program apart; the first part is `main.wasm` in `work`, the others are returned.
fn parts(work: &Path, stem: &str) -> Result<Vec<PathBuf>, String> {
    let program = target().join(PROGRAM);
    let bytes = fs::read(&program).map_err(|error| format!("{}: {error}", program.display()))?;
    let (main, link) = (work.join("main.wasm"), format!("./{LINK}"));
    let script = format!("./{stem}.js");
    let mut options = Options::new(&bytes);
    options.output_dir = work;
    options.main_out_path = &main;
    options.main_module = &script;
    options.link_name = &link;
    let done =
        transform(options).map_err(|error| format!("the program cannot be split: {error:#}"))?;
    if done.split_modules.is_empty() {
        return Err("the program has no border to be split at".to_owned());
    }
    Ok(done.split_modules)
}

/// Makes the script that goes with a module, and the module it expects.
fn bind(wasm: &Path, dist: &Path, stem: &str) -> Result<(), String> {
    run(command("wasm-bindgen")
        .args(["--target", "web", "--no-typescript", "--keep-lld-exports"])
        .args(["--out-name", stem, "--out-dir"])
        .arg(dist)
        .arg(wasm))
}

/// Copies a part into the site under the name of its content.
fn install(part: &Path, dist: &Path) -> Result<String, String> {
    let bytes = fs::read(part).map_err(|error| format!("{}: {error}", part.display()))?;
    let name = file_name(part)?;
    let name = format!("{}-{}.wasm", name.trim_end_matches(".wasm"), digest(&bytes));
    let place = dist.join(&name);
    fs::write(&place, bytes).map_err(|error| format!("{}: {error}", place.display()))?;
    Ok(name)
}

/// The script of the first part, which takes the functions that fetch the others from `loader`. The
/// program itself goes on calling that module by its first name.
fn imported(script: &str, loader: &str) -> Result<String, String> {
    let line = |line: &str| {
        if line.starts_with("import ") {
            renamed(line, LINK, loader)
        } else {
            Ok(line.to_owned())
        }
    };
    let lines: Vec<String> = script.split('\n').map(line).collect::<Result<_, _>>()?;
    Ok(lines.join("\n"))
}

fn renamed(text: &str, from: &str, to: &str) -> Result<String, String> {
    let from = format!("./{from}");
    if text.contains(&from) {
        Ok(text.replace(&from, &format!("./{to}")))
    } else {
        Err(format!("nothing names {from}"))
    }
}

fn file_name(path: &Path) -> Result<String, String> {
    let name = path.file_name().and_then(|name| name.to_str());
    name.map(str::to_owned)
        .ok_or_else(|| format!("{} has no name", path.display()))
}

/// The first 16 hexadecimal digits of the content's SHA-256.
fn digest(bytes: &[u8]) -> String {
    let mut digits = String::new();
    for byte in &Sha256::digest(bytes)[..8] {
        // Writing to a text cannot fail.
        let _ = write!(digits, "{byte:02x}");
    }
    digits
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{digest, imported, renamed, stem};

    #[test]
    fn the_parts_are_named_after_the_program_and_their_content() {
        assert_eq!(
            stem(Path::new("dist/radar-1a_bg.wasm")).as_deref(),
            Ok("radar-1a")
        );
        assert!(stem(Path::new("dist/radar.wasm")).is_err());
        assert_eq!(digest(b""), "e3b0c44298fc1c14");
    }

    #[test]
    fn only_the_import_names_the_new_script() {
        let script = "import * as a from './__wasm_split.js'\nreturn { './__wasm_split.js': a };";
        let expected = "import * as a from './loader-1.js'\nreturn { './__wasm_split.js': a };";
        assert_eq!(imported(script, "loader-1.js").as_deref(), Ok(expected));
    }

    #[test]
    fn a_name_that_nobody_uses_is_an_error() {
        let text = "fetch(new URL(\"./pages.wasm\", here))";
        let done = renamed(text, "pages.wasm", "pages-1a.wasm");
        assert_eq!(
            done.as_deref(),
            Ok("fetch(new URL(\"./pages-1a.wasm\", here))")
        );
        assert!(renamed(text, "other.wasm", "x").is_err());
    }
}

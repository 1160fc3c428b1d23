//! The one file: the whole site in a single page that opens from disk by a double click.
//!
//! In: a built site. Out: its page with scripts, styles, fonts, icon, wasm and sample data inside.
//! It fetches nothing when opened.

use std::fs;
use std::io::Write as _;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::html::{Piece, attribute, pieces};
use crate::seal::{Origin, seal};

/// Reads the parts of the program beside it and starts it; `__wbg_init` is wasm-bindgen's own loader.
const START: &str = r#"
{
  const wasm = await __wbg_init({ module_or_path: unpacked("customer-radar-wasm") });
  dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm } }));
}
"#;

/// A part of the program that stands in an element, as if it had been fetched.
const UNPACKED: &str = r#"
async function unpacked(id) {
  const packed = document.getElementById(id).textContent;
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Response(stream, { headers: { "content-type": "application/wasm" } });
}
"#;

/// Makes the one page out of the site in `dist`, with `data` (JSON) as the customers it opens with.
///
/// # Errors
/// A file of the site is missing, or holds what cannot stand inside a page.
pub(crate) fn page(dist: &Path, data: &str) -> Result<String, String> {
    let index = read(&dist.join("index.html"))?;
    let parts = pieces(&index)
        .into_iter()
        .map(|piece| match piece {
            Piece::Text(text) => Ok(text.to_owned()),
            Piece::Style { body } => Ok(format!("<style>{body}</style>")),
            Piece::Link { attributes } => link(dist, attributes),
            Piece::Script { attributes, body } => script(dist, attributes, body, data),
        })
        .collect::<Result<Vec<_>, _>>()?;
    seal(&parts.concat(), Origin::File)
}

fn link(dist: &Path, attributes: &str) -> Result<String, String> {
    let Some(href) = attribute(attributes, "href") else {
        return Ok(String::new());
    };
    match attribute(attributes, "rel") {
        Some("stylesheet") => {
            let style = with_fonts(dist, &read(&dist.join(href))?)?;
            contained(&style, "</style").map(|style| format!("<style>{style}</style>"))
        }
        Some("icon") => {
            let icon = data_url(&dist.join(href), "image/png")?;
            Ok(format!(
                "<link rel=\"icon\" type=\"image/png\" href=\"{icon}\">"
            ))
        }
        _ => Ok(String::new()),
    }
}

fn script(dist: &Path, attributes: &str, body: &str, data: &str) -> Result<String, String> {
    if let Some(src) = attribute(attributes, "src") {
        let script = read(&dist.join(src))?;
        return contained(&script, "</script").map(|script| format!("<script>{script}</script>"));
    }
    if attribute(attributes, "type") != Some("module") {
        return Ok(format!("<script{attributes}>{body}</script>"));
    }
    let glue = read(&dist.join(quoted_after(body, "from '")?))?;
    let (glue, parts) = united(dist, &glue)?;
    let glue = contained(&glue, "</script")?;
    let wasm = dist.join(quoted_after(body, "module_or_path: '")?);
    let mut packed = vec![packed("customer-radar-wasm", &wasm)?];
    for part in &parts {
        packed.push(self::packed(part, &dist.join(part))?);
    }
    Ok(format!(
        "<script type=\"application/json\" id=\"customer-radar-data\">{}</script>\n{}\n\
         <script type=\"module\">{UNPACKED}{glue}{START}</script>",
        inert(data),
        packed.join("\n"),
    ))
}

/// A module as an inert element.
fn packed(id: &str, wasm: &Path) -> Result<String, String> {
    Ok(format!(
        "<script type=\"application/gzip\" id=\"{id}\">{}</script>",
        STANDARD.encode(gzip(&bytes(wasm)?)?)
    ))
}

/// The script of the program and the one that fetches its further parts as one script, which finds
/// the parts in the page; and the names of those parts. A program in one part stays as it is.
fn united(dist: &Path, glue: &str) -> Result<(String, Vec<String>), String> {
    let (imports, rest): (Vec<&str>, Vec<&str>) =
        glue.lines().partition(|line| line.starts_with("import "));
    let rest = rest.join("\n");
    let [import] = imports[..] else {
        return if imports.is_empty() {
            Ok((rest, Vec::new()))
        } else {
            Err("the wasm's JavaScript imports several files; inline them here".to_owned())
        };
    };
    let name = import
        .strip_prefix("import * as ")
        .and_then(|import| import.split_once(' '))
        .map(|(name, _)| name)
        .ok_or("the wasm's JavaScript imports in another way than expected")?;
    let loader = read(&dist.join(quoted(import)?))?;
    let (loader, exported, parts) = inlined(&loader)?;
    let exported = exported.join(", ");
    Ok((
        format!("{loader}\nconst {name} = {{ {exported} }};\n{rest}"),
        parts,
    ))
}

/// The loader without imports and exports, taking the parts from the page; what it exports; the
/// names of the parts.
fn inlined(loader: &str) -> Result<(String, Vec<String>, Vec<String>), String> {
    let (mut lines, mut exported, mut parts) = (Vec::new(), Vec::new(), Vec::new());
    for line in loader.lines().filter(|line| !line.starts_with("import ")) {
        let mut line = line.to_owned();
        if let Some(own) = line.strip_prefix("export const ") {
            exported.extend(own.split_whitespace().next().map(str::to_owned));
            line = format!("const {own}");
        }
        if let Some((before, after)) = line.split_once("fetch(new URL(\"./") {
            let (part, after) = after
                .split_once("\", import.meta.url))")
                .ok_or("the loader fetches in another way than expected")?;
            parts.push(part.to_owned());
            line = format!("{before}unpacked(\"{part}\"){after}");
        }
        lines.push(line);
    }
    if parts.is_empty() || exported.is_empty() {
        return Err("the loader fetches no part of the program".to_owned());
    }
    Ok((lines.join("\n"), exported, parts))
}

/// The text in single or double quotes.
fn quoted(text: &str) -> Result<&str, String> {
    let mut parts = text.split(['\'', '"']);
    parts
        .nth(1)
        .ok_or_else(|| format!("`{text}` names no file"))
}

/// JSON in which no `<` can end or open an element: it stands only inside JSON's texts.
fn inert(json: &str) -> String {
    json.replace('<', "\\u003c")
}

fn with_fonts(dist: &Path, style: &str) -> Result<String, String> {
    let mut parts = style.split("url(\"fonts/");
    let mut inlined = vec![parts.next().unwrap_or_default().to_owned()];
    for part in parts {
        let (name, after) = part
            .split_once("\")")
            .ok_or("a font's address does not end")?;
        let font = data_url(&dist.join("fonts").join(name), "font/woff2")?;
        inlined.push(format!("url(\"{font}\"){after}"));
    }
    Ok(inlined.concat())
}

fn contained(text: &str, end: &str) -> Result<String, String> {
    if text.to_ascii_lowercase().contains(end) {
        Err(format!(
            "a file of the site holds `{end}` and cannot stand inside a page"
        ))
    } else {
        Ok(text.to_owned())
    }
}

fn quoted_after<'a>(text: &'a str, mark: &str) -> Result<&'a str, String> {
    let (_, after) = text
        .split_once(mark)
        .ok_or_else(|| format!("no `{mark}` in Trunk's script"))?;
    after
        .split_once('\'')
        .map(|(value, _)| value)
        .ok_or_else(|| format!("`{mark}` does not end"))
}

fn data_url(path: &Path, mime: &str) -> Result<String, String> {
    Ok(format!(
        "data:{mime};base64,{}",
        STANDARD.encode(bytes(path)?)
    ))
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>, String> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer
        .write_all(bytes)
        .and_then(|()| packer.finish())
        .map_err(|error| error.to_string())
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

#[cfg(test)]
mod tests {
    use super::{contained, inert, inlined, quoted, quoted_after};

    #[test]
    fn data_cannot_leave_its_element() {
        let json = r#"{"name": "</script><!-- <img src=x onerror=alert(1)>"}"#;
        let inert = inert(json);
        assert!(!inert.contains('<'));
        let read: serde_json::Value = serde_json::from_str(&inert).expect("it is still JSON");
        assert_eq!(read["name"], "</script><!-- <img src=x onerror=alert(1)>");
    }

    #[test]
    fn a_script_that_would_end_its_element_is_refused() {
        assert!(contained("let a = '</SCRIPT>';", "</script").is_err());
        assert!(contained("let a = 1;", "</script").is_ok());
    }

    #[test]
    fn the_loader_finds_the_parts_in_the_page() {
        let loader = "import { initSync } from \"./main.js\";\nfunction f() {}\n\
                      export const load_a = wrap(makeLoad(() => {\n    \
                      const src = fetch(new URL(\"./a-1.wasm\", import.meta.url));\n}, []));";
        let (text, exported, parts) = inlined(loader).expect("it fetches a part");
        assert!(!text.contains("import") && !text.contains("export"));
        assert!(text.contains("const src = unpacked(\"a-1.wasm\");"));
        assert_eq!(
            (exported, parts),
            (vec!["load_a".to_owned()], vec!["a-1.wasm".to_owned()])
        );
        assert!(inlined("function f() {}").is_err());
        assert_eq!(quoted("import * as a from './b.js'"), Ok("./b.js"));
    }

    #[test]
    fn the_names_of_the_built_files_are_read_from_the_start_script() {
        let script =
            "import init from './a-1.js';\nawait init({ module_or_path: './a-1_bg.wasm' });";
        assert_eq!(quoted_after(script, "from '"), Ok("./a-1.js"));
        assert_eq!(
            quoted_after(script, "module_or_path: '"),
            Ok("./a-1_bg.wasm")
        );
    }
}

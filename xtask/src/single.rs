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

/// Reads the wasm beside it and starts the program; `__wbg_init` is wasm-bindgen's own loader.
const START: &str = r#"
{
  const packed = document.getElementById("customer-radar-wasm").textContent;
  const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  const wasm = await __wbg_init({
    module_or_path: new Response(unpacked, { headers: { "content-type": "application/wasm" } }),
  });
  dispatchEvent(new CustomEvent("TrunkApplicationStarted", { detail: { wasm } }));
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
    if glue.lines().any(|line| line.starts_with("import ")) {
        return Err("the wasm's JavaScript imports further files; inline them here".to_owned());
    }
    let glue = contained(&glue, "</script")?;
    let wasm = dist.join(quoted_after(body, "module_or_path: '")?);
    Ok(format!(
        "<script type=\"application/json\" id=\"customer-radar-data\">{}</script>\n\
         <script type=\"application/gzip\" id=\"customer-radar-wasm\">{}</script>\n\
         <script type=\"module\">{glue}{START}</script>",
        inert(data),
        STANDARD.encode(gzip(&bytes(&wasm)?)?),
    ))
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
    use super::{contained, inert, quoted_after};

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

//! The style sheets of the site as one file: one request before the first paint instead of twenty.
//!
//! In: the page Trunk wrote, and the folder it lies in. Out: the page with one style sheet, which
//! holds them all in their order. It changes no rule.

use std::fs;
use std::path::Path;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest as _, Sha256};

use crate::html::{Piece, attribute, pieces};

const FINGERPRINT_BYTES: usize = 9;

/// Writes the one style sheet, removes those it holds, and returns the page that names it.
///
/// # Errors
/// A style sheet is missing or cannot be written.
pub(crate) fn join(page: &str, dist: &Path) -> Result<String, String> {
    let sheets: Vec<&str> = pieces(page).into_iter().filter_map(sheet).collect();
    let mut joined = String::new();
    for name in &sheets {
        let path = dist.join(name);
        let text = fs::read_to_string(&path).map_err(|e| format!("{}: {e}", path.display()))?;
        joined.push_str(&text);
        joined.push('\n');
        fs::remove_file(&path).map_err(|e| format!("{}: {e}", path.display()))?;
    }
    let name = format!("styles-{}.css", fingerprint(&joined));
    fs::write(dist.join(&name), joined).map_err(|e| format!("{name}: {e}"))?;
    Ok(with_one_link(page, &name))
}

fn with_one_link(page: &str, name: &str) -> String {
    let mut link = Some(format!("<link rel=\"stylesheet\" href=\"./{name}\">"));
    pieces(page)
        .into_iter()
        .map(|piece| match piece {
            Piece::Link { .. } if sheet(piece).is_some() => link.take().unwrap_or_default(),
            Piece::Link { attributes } => format!("<link{attributes}>"),
            Piece::Script { attributes, body } => format!("<script{attributes}>{body}</script>"),
            Piece::Style { body } => format!("<style>{body}</style>"),
            Piece::Text(text) => text.to_owned(),
        })
        .collect()
}

fn sheet(piece: Piece<'_>) -> Option<&str> {
    let Piece::Link { attributes } = piece else {
        return None;
    };
    (attribute(attributes, "rel") == Some("stylesheet")).then(|| attribute(attributes, "href"))?
}

/// A name that changes when the text does, so that no browser shows an old one.
fn fingerprint(text: &str) -> String {
    URL_SAFE_NO_PAD.encode(&Sha256::digest(text.as_bytes())[..FINGERPRINT_BYTES])
}

#[cfg(test)]
mod tests {
    use super::with_one_link;

    #[test]
    fn the_first_link_names_the_joined_sheet_and_the_others_go() {
        let page = "<link rel=\"icon\" href=\"i\"><link rel=\"stylesheet\" href=\"./a.css\"/>\n\
                    <link rel=\"stylesheet\" href=\"./b.css\"/><script>1</script>";
        let expected = "<link rel=\"icon\" href=\"i\"><link rel=\"stylesheet\" href=\"./s.css\">\n\
                        <script>1</script>";
        assert_eq!(with_one_link(page, "s.css"), expected);
    }
}

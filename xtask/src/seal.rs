//! The seal of a page: its Content Security Policy names each inline script and style by its hash.
//!
//! In: a finished page. Out: the same page, whose policy lets exactly these run.
//! It never adds a source that is not in the page.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::html::{Piece, attribute, pieces};

const META: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"";

/// Where the parts of a page may come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Origin {
    /// A site of several files: its own files and the inline scripts it came with.
    Site,
    /// One file: only what is in it.
    File,
}

/// Writes the hashes of the page's inline scripts and styles into its policy, in place of any before.
///
/// # Errors
/// The page has no policy.
pub(crate) fn seal(page: &str, origin: Origin) -> Result<String, String> {
    let (before, after) = page
        .split_once(META)
        .ok_or("the page has no content policy")?;
    let (policy, after) = after
        .split_once('"')
        .ok_or("the content policy does not end")?;
    let policy: Vec<String> = policy
        .split(';')
        .map(|directive| sealed(directive.trim(), page, origin))
        .collect();
    Ok(format!("{before}{META}{}\"{after}", policy.join("; ")))
}

fn sealed(directive: &str, page: &str, origin: Origin) -> String {
    let mut words: Vec<String> = directive
        .split_whitespace()
        .filter(|word| !word.starts_with("'sha256-"))
        .map(str::to_owned)
        .collect();
    let name = words.first().cloned().unwrap_or_default();
    let hashes = match name.as_str() {
        "script-src" => hashes(page, script_body),
        "style-src" => hashes(page, style_body),
        _ => Vec::new(),
    };
    if origin == Origin::File {
        match name.as_str() {
            "font-src" => words = vec![name, "data:".to_owned()],
            "script-src" | "style-src" => words.retain(|word| word != "'self'"),
            _ => {}
        }
    }
    words.extend(hashes);
    words.join(" ")
}

fn hashes(page: &str, body: fn(Piece<'_>) -> Option<&str>) -> Vec<String> {
    pieces(page)
        .into_iter()
        .filter_map(body)
        .map(|text| {
            format!(
                "'sha256-{}'",
                STANDARD.encode(Sha256::digest(text.as_bytes()))
            )
        })
        .collect()
}

fn script_body(piece: Piece<'_>) -> Option<&str> {
    let Piece::Script { attributes, body } = piece else {
        return None;
    };
    let runs = matches!(
        attribute(attributes, "type"),
        None | Some("" | "module" | "text/javascript")
    );
    (runs && attribute(attributes, "src").is_none()).then_some(body)
}

fn style_body(piece: Piece<'_>) -> Option<&str> {
    let Piece::Style { body } = piece else {
        return None;
    };
    Some(body)
}

#[cfg(test)]
mod tests {
    use super::{META, Origin, seal};

    /// SHA-256 of the empty text.
    const EMPTY: &str = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

    fn page(policy: &str, body: &str) -> String {
        format!("{META}{policy}\">{body}")
    }

    #[test]
    fn an_inline_script_is_named_by_its_hash() {
        let body = "<script></script>";
        assert_eq!(
            seal(
                &page("script-src 'self'; font-src 'self'", body),
                Origin::Site
            ),
            Ok(page(
                &format!("script-src 'self' {EMPTY}; font-src 'self'"),
                body
            ))
        );
    }

    #[test]
    fn a_script_with_an_address_and_a_block_of_data_are_not() {
        let body = "<script src=\"a.js\"></script><script type=\"application/json\">{}</script>";
        let sealed = page("script-src 'self'", body);
        assert_eq!(seal(&sealed, Origin::Site), Ok(sealed));
    }

    #[test]
    fn one_file_trusts_only_what_is_in_it() {
        let body = "<style></style>";
        assert_eq!(
            seal(
                &page("style-src 'self'; font-src 'self'", body),
                Origin::File
            ),
            Ok(page(&format!("style-src {EMPTY}; font-src data:"), body))
        );
    }

    #[test]
    fn a_sealed_page_can_be_sealed_again() {
        let sealed = page(&format!("script-src 'self' {EMPTY}"), "<script></script>");
        assert_eq!(seal(&sealed, Origin::Site), Ok(sealed));
    }

    #[test]
    fn a_page_without_a_policy_is_refused() {
        assert!(seal("<p>", Origin::Site).is_err());
    }
}

//! A page as a list of pieces: its scripts, styles and links, and the text between.
//!
//! In: the `index.html` that Trunk wrote. Out: pieces that join to the same text.
//! It reads only what our own page holds, and never guesses at broken markup.

/// One piece of a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Piece<'a> {
    /// Anything else, comments included.
    Text(&'a str),
    /// A `script` element: the text of its attributes and its body.
    Script { attributes: &'a str, body: &'a str },
    /// A `style` element's body.
    Style { body: &'a str },
    /// A `link` element: the text of its attributes.
    Link { attributes: &'a str },
}

/// Takes a page apart, in order.
pub(crate) fn pieces(page: &str) -> Vec<Piece<'_>> {
    let mut found = Vec::new();
    let (mut from, mut at) = (0, 0);
    while let Some(step) = page[at..].find('<') {
        let start = at + step;
        let Some((piece, end)) = piece_at(page, start) else {
            at = start + 1;
            continue;
        };
        found.push(Piece::Text(&page[from..start]));
        found.push(piece);
        (from, at) = (end, end);
    }
    found.push(Piece::Text(&page[from..]));
    found
}

/// The value of an attribute in the text of a tag; `""` for one without a value.
pub(crate) fn attribute<'a>(attributes: &'a str, name: &str) -> Option<&'a str> {
    let mut rest = attributes.trim_start();
    while !rest.is_empty() {
        let end = rest
            .find(|c: char| c == '=' || c.is_whitespace())
            .unwrap_or(rest.len());
        let (found, after) = rest.split_at(end);
        let (value, after) = match after.strip_prefix('=') {
            Some(after) => value_of(after),
            None => ("", after),
        };
        if found.eq_ignore_ascii_case(name) {
            return Some(value);
        }
        rest = after.trim_start();
    }
    None
}

fn piece_at(page: &str, start: usize) -> Option<(Piece<'_>, usize)> {
    let rest = &page[start..];
    if rest.starts_with("<!--") {
        let end = start + rest.find("-->")? + "-->".len();
        return Some((Piece::Text(&page[start..end]), end));
    }
    if let Some((attributes, body, length)) = element(rest, "script") {
        return Some((Piece::Script { attributes, body }, start + length));
    }
    if let Some((_, body, length)) = element(rest, "style") {
        return Some((Piece::Style { body }, start + length));
    }
    let (attributes, length) = opening(rest, "link")?;
    Some((Piece::Link { attributes }, start + length))
}

fn element<'a>(text: &'a str, tag: &str) -> Option<(&'a str, &'a str, usize)> {
    let (attributes, open) = opening(text, tag)?;
    let closing = format!("</{tag}>");
    let body = text[open..].find(&closing)?;
    Some((
        attributes,
        &text[open..open + body],
        open + body + closing.len(),
    ))
}

fn opening<'a>(text: &'a str, tag: &str) -> Option<(&'a str, usize)> {
    let after = text.strip_prefix('<')?.strip_prefix(tag)?;
    if !after.starts_with(|c: char| c == '>' || c == '/' || c.is_whitespace()) {
        return None;
    }
    let end = after.find('>')?;
    Some((after[..end].trim_end_matches('/'), 1 + tag.len() + end + 1))
}

fn value_of(text: &str) -> (&str, &str) {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''));
    match quote {
        Some(quote) => text[1..].split_once(quote).unwrap_or((&text[1..], "")),
        None => text.split_once(char::is_whitespace).unwrap_or((text, "")),
    }
}

#[cfg(test)]
mod tests {
    use super::{Piece, attribute, pieces};

    #[test]
    fn scripts_styles_and_links_are_found_in_order() {
        let page = "<p>a</p><script src=x></script><!-- <script>no</script> --><link rel=\"icon\"/>\
                    <style>p{}</style><scripts>";
        assert_eq!(
            pieces(page),
            [
                Piece::Text("<p>a</p>"),
                Piece::Script {
                    attributes: " src=x",
                    body: ""
                },
                Piece::Text(""),
                Piece::Text("<!-- <script>no</script> -->"),
                Piece::Text(""),
                Piece::Link {
                    attributes: " rel=\"icon\""
                },
                Piece::Text(""),
                Piece::Style { body: "p{}" },
                Piece::Text("<scripts>"),
            ]
        );
    }

    #[test]
    fn attributes_are_read_quoted_bare_and_empty() {
        let attributes = " type=\"module\" src=./a.js crossorigin data-x='1 2'";
        assert_eq!(attribute(attributes, "type"), Some("module"));
        assert_eq!(attribute(attributes, "src"), Some("./a.js"));
        assert_eq!(attribute(attributes, "crossorigin"), Some(""));
        assert_eq!(attribute(attributes, "data-x"), Some("1 2"));
        assert_eq!(attribute(attributes, "href"), None);
    }
}

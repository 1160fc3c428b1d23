//! The format of the help's texts: a small part of Markdown, read into blocks.
//!
//! Comes in: a text; goes out: its title, its summary and its sections. Total: what is not
//! understood stays text, and a test finds it. Never gives markup.
//!
//! ```text
//! # Title                                  the topic's title
//! A paragraph.                             the first one is the summary
//! ## A section                             begins a section
//! - an entry                               a list; `1.` instead of `-` makes it steps
//! | Head | Head |                          a table: its first line is the head,
//! | --- | --- |                            this line is left out
//! [words](#/stack)                         a link to a page of the app
//! ```
//!
//! Lines that follow each other are one paragraph, lines that are indented go on with an entry.

/// A text, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Text {
    /// The title.
    pub title: String,
    /// What it is about, in a sentence or two.
    pub summary: String,
    /// The sections; the first may have no title.
    pub sections: Vec<Section>,
}

/// A part of a text under a title of its own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Section {
    /// What the address calls it; empty for what stands before the first title.
    pub id: String,
    /// What people read; empty likewise.
    pub title: String,
    /// What stands in it.
    pub blocks: Vec<Block>,
}

/// What a section is made of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    Paragraph(Line),
    /// Entries without an order.
    List(Vec<Line>),
    /// Entries to be done one after the other.
    Steps(Vec<Line>),
    /// Rows and columns.
    Table(Table),
}

/// A table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The names of the columns.
    pub head: Vec<Line>,
    /// The rows, a cell a column.
    pub rows: Vec<Vec<Line>>,
}

/// Words with links among them.
pub type Line = Vec<Span>;

/// A piece of a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Span {
    /// Words.
    Words(String),
    /// Words that lead somewhere in the app.
    Link {
        /// What people read.
        words: String,
        /// The hash it leads to, such as `#/stack`.
        to: String,
    },
}

/// Reads a text.
pub fn read(source: &str) -> Text {
    let mut text = Text::default();
    let mut section = Section::default();
    for group in groups(source) {
        if let Some(title) = group.strip_prefix("# ") {
            title.clone_into(&mut text.title);
        } else if let Some(title) = group.strip_prefix("## ") {
            text.sections.push(std::mem::take(&mut section));
            section.id = super::slug(title);
            title.clone_into(&mut section.title);
        } else if text.summary.is_empty() {
            text.summary = joined(group.lines());
        } else {
            section.blocks.push(block(&group));
        }
    }
    text.sections.push(section);
    let is_empty = |section: &Section| section.title.is_empty() && section.blocks.is_empty();
    text.sections.retain(|section| !is_empty(section));
    text
}

/// The words of a line without its links.
pub fn plain(line: &[Span]) -> String {
    let words = |span: &Span| match span {
        Span::Words(words) | Span::Link { words, .. } => words.clone(),
    };
    line.iter().map(words).collect()
}

/// The lines of a block, each for itself.
pub fn lines(block: &Block) -> Vec<&Line> {
    match block {
        Block::Paragraph(line) => vec![line],
        Block::List(lines) | Block::Steps(lines) => lines.iter().collect(),
        Block::Table(table) => table
            .head
            .iter()
            .chain(table.rows.iter().flatten())
            .collect(),
    }
}

/// A line with its links.
pub fn spans(text: &str) -> Line {
    let mut line = Vec::new();
    let mut rest = text;
    while let Some((before, words, to, after)) = link(rest) {
        if !before.is_empty() {
            line.push(Span::Words(before.to_owned()));
        }
        line.push(Span::Link {
            words: words.to_owned(),
            to: to.to_owned(),
        });
        rest = after;
    }
    if !rest.is_empty() {
        line.push(Span::Words(rest.to_owned()));
    }
    line
}

/// The text cut at blank lines and titles.
fn groups(source: &str) -> Vec<String> {
    let mut groups = vec![String::new()];
    for line in source.lines() {
        let is_title = line.starts_with('#');
        if line.trim().is_empty() || is_title {
            groups.push(String::new());
        }
        if let Some(group) = groups.last_mut() {
            group.push_str(line);
            group.push('\n');
        }
        if is_title {
            groups.push(String::new());
        }
    }
    let trimmed = groups.iter().map(|group| group.trim().to_owned());
    trimmed.filter(|group| !group.is_empty()).collect()
}

fn block(group: &str) -> Block {
    if group.starts_with("- ") {
        return Block::List(entries(group, |line| line.strip_prefix("- ")));
    }
    if group.starts_with("1. ") {
        return Block::Steps(entries(group, numbered));
    }
    if group.starts_with('|') {
        return Block::Table(table(group));
    }
    Block::Paragraph(spans(&joined(group.lines())))
}

/// The entries of a list; a line that begins none goes on with the one before.
fn entries(group: &str, begins: impl Fn(&str) -> Option<&str>) -> Vec<Line> {
    let mut entries: Vec<Vec<&str>> = Vec::new();
    for line in group.lines() {
        match (begins(line), entries.last_mut()) {
            (Some(entry), _) => entries.push(vec![entry]),
            (None, Some(last)) => last.push(line),
            (None, None) => {}
        }
    }
    let line = |entry: Vec<&str>| spans(&joined(entry.into_iter()));
    entries.into_iter().map(line).collect()
}

/// What follows the number of a step.
fn numbered(line: &str) -> Option<&str> {
    let (number, entry) = line.split_once(". ")?;
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then_some(entry)
}

fn table(group: &str) -> Table {
    let is_rule = |line: &&str| line.bytes().all(|byte| matches!(byte, b'|' | b'-' | b' '));
    let cells = |line: &str| -> Vec<Line> {
        let inner = line.trim().trim_matches('|');
        inner.split('|').map(|cell| spans(cell.trim())).collect()
    };
    let mut rows = group.lines().filter(|line| !is_rule(line)).map(cells);
    Table {
        head: rows.next().unwrap_or_default(),
        rows: rows.collect(),
    }
}

fn joined<'l>(lines: impl Iterator<Item = &'l str>) -> String {
    lines.map(str::trim).collect::<Vec<_>>().join(" ")
}

/// The first link of a text, with what stands before and after it: before, words, to, after.
fn link(text: &str) -> Option<(&str, &str, &str, &str)> {
    let middle = text.find("](#/")?;
    let start = text[..middle].rfind('[')?;
    let end = middle + text[middle..].find(')')?;
    Some((
        &text[..start],
        &text[start + 1..middle],
        &text[middle + 2..end],
        &text[end + 1..],
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Line {
        vec![Span::Words(text.into())]
    }

    #[test]
    fn a_text_has_a_title_a_summary_and_sections() {
        let text = read("# Title\n\nWhat it is.\nIn two lines.\n\nLead.\n\n## One two\nBody.\n");
        assert_eq!(text.title, "Title");
        assert_eq!(text.summary, "What it is. In two lines.");
        assert_eq!(text.sections.len(), 2);
        assert_eq!(text.sections[0].id, "");
        assert_eq!(text.sections[1].id, "one-two");
        assert_eq!(text.sections[1].blocks, [Block::Paragraph(words("Body."))]);
    }

    #[test]
    fn lists_steps_and_tables_are_read() {
        let check = |source: &str, expected: Block| {
            assert_eq!(block(source), expected, "{source}");
        };
        check("- a\n  b\n- c", Block::List(vec![words("a b"), words("c")]));
        check("1. a\n2. b", Block::Steps(vec![words("a"), words("b")]));
        check(
            "| A | B |\n| --- | --- |\n| 1 | 2 |",
            Block::Table(Table {
                head: vec![words("A"), words("B")],
                rows: vec![vec![words("1"), words("2")]],
            }),
        );
    }

    #[test]
    fn links_lead_into_the_app_and_nowhere_else() {
        let line = spans("Open [the stack](#/stack), or [not](https://x.y).");
        assert_eq!(
            line,
            [
                Span::Words("Open ".into()),
                Span::Link {
                    words: "the stack".into(),
                    to: "#/stack".into()
                },
                Span::Words(", or [not](https://x.y).".into()),
            ]
        );
        assert_eq!(plain(&line), "Open the stack, or [not](https://x.y).");
    }

    #[test]
    fn an_empty_text_is_an_empty_topic() {
        assert_eq!(read(""), Text::default());
    }
}

//! The blocks of a text as elements: words are words, and links lead into the app.

use leptos::prelude::*;

use super::place;
use crate::help::{Block, Line, Span, Table};
use crate::ui::components::Scroller;

/// A block.
pub(super) fn block(block: Block) -> AnyView {
    match block {
        Block::Paragraph(words) => view! { <p class="help__p">{line(words)}</p> }.into_any(),
        Block::List(entries) => view! { <ul class="help__list">{items(entries)}</ul> }.into_any(),
        Block::Steps(entries) => view! { <ol class="help__list">{items(entries)}</ol> }.into_any(),
        Block::Table(own) => table(own).into_any(),
    }
}

fn items(entries: Vec<Line>) -> impl IntoView {
    let item = |words: Line| view! { <li>{line(words)}</li> };
    entries.into_iter().map(item).collect_view()
}

fn table(table: Table) -> impl IntoView {
    let head = |words: Line| view! { <th scope="col">{line(words)}</th> };
    let row = |cells: Vec<Line>| {
        let mut cells = cells.into_iter();
        let first = cells.next().unwrap_or_default();
        let cell = |words: Line| view! { <td>{line(words)}</td> };
        view! {
            <tr>
                <th scope="row">{line(first)}</th>
                {cells.map(cell).collect_view()}
            </tr>
        }
    };
    view! {
        <Scroller class="help__table">
            <table class="table table--inset">
                <thead>
                    <tr>{table.head.into_iter().map(head).collect_view()}</tr>
                </thead>
                <tbody>{table.rows.into_iter().map(row).collect_view()}</tbody>
            </table>
        </Scroller>
    }
}

fn line(line: Line) -> impl IntoView {
    let span = |span: Span| match span {
        Span::Words(words) => words.into_any(),
        Span::Link { words, to } => view! { <a href=place::of(&to)>{words}</a> }.into_any(),
    };
    line.into_iter().map(span).collect_view()
}

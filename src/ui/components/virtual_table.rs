//! A table whose rows exist only while they are seen: a hundred thousand scroll like twenty.
//!
//! One scrolling box holds the head (sticky), a body as high as all rows together, in which the
//! seen rows are placed by their index, and the totals (sticky). It is one tab stop: arrows, Page
//! keys, Home and End move the active row, Enter opens it, E asks about it. Rows keep their identity, and with it
//! their DOM, by the key the caller gives them.

mod head;
mod keys;
mod row;
mod window;

use leptos::html;
use leptos::prelude::*;

use super::ident::fresh_id;

/// One column.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Column {
    /// What sorting by it is reported with.
    pub id: String,
    /// Its head.
    pub title: String,
    /// Whether its cells are numbers, set flush right.
    pub numeric: bool,
    /// Its least width in CSS pixels; what room is left is shared in proportion.
    pub width: u16,
    /// Whether the table can be sorted by it.
    pub sortable: bool,
    /// Whether it stays when the table scrolls sideways; only the first column can.
    pub pinned: bool,
}

/// By which column the rows are sorted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sort {
    /// Id of the column.
    pub column: String,
    /// Whether the largest comes first.
    pub descending: bool,
}

/// What a row is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RowKind {
    /// A row with a cell for each column.
    #[default]
    Item,
    /// The head of a group, with one cell across the table.
    Group {
        /// Whether the rows of the group are shown.
        open: bool,
    },
}

/// What the parts of the table share.
#[derive(Clone, Copy)]
struct Grid {
    id: StoredValue<String>,
    frame: NodeRef<html::Div>,
    columns: Signal<Vec<Column>>,
    n_rows: Signal<usize>,
    /// Height of a row in CSS pixels.
    row_height: f64,
    /// Index of the active row.
    active: RwSignal<usize>,
    /// The rows that stand in the page.
    shown: Memo<window::Window>,
    key: Callback<usize, String>,
    kind: Option<Callback<usize, RowKind>>,
    cells: Callback<usize, Vec<AnyView>>,
    on_activate: Option<Callback<usize>>,
    on_ask: Option<Callback<usize>>,
}

/// A virtual table.
#[component]
pub fn VirtualTable(
    /// What the rows are.
    #[prop(into)]
    label: Signal<String>,
    /// The columns.
    #[prop(into)]
    columns: Signal<Vec<Column>>,
    /// How many rows there are, group heads included.
    #[prop(into)]
    n_rows: Signal<usize>,
    /// Height of a row in CSS pixels.
    #[prop(default = 44)]
    row_height: u16,
    /// The identity of the row at an index: unique among the rows, and the same wherever sorting
    /// puts it.
    #[prop(into)]
    row_key: Callback<usize, String>,
    /// What the row at an index is; without this all are items.
    #[prop(optional, into)]
    row_kind: Option<Callback<usize, RowKind>>,
    /// The cells of the row at an index, one for each column (one in all for a group head). What
    /// it reads is followed: the cells are redrawn in place when it changes.
    #[prop(into)]
    cells: Callback<usize, Vec<AnyView>>,
    /// Totals over all rows, one text for each column; empty for none.
    #[prop(optional, into)]
    totals: Signal<Vec<String>>,
    /// By which column the rows are sorted.
    #[prop(optional, into)]
    sort: Signal<Option<Sort>>,
    /// The head of a column was pressed, by its id.
    #[prop(optional, into)]
    on_sort: Option<Callback<String>>,
    /// A row was opened, by its index.
    #[prop(optional, into)]
    on_activate: Option<Callback<usize>>,
    /// E was pressed on a row: it is asked about, by its index.
    #[prop(optional, into)]
    on_ask: Option<Callback<usize>>,
) -> impl IntoView {
    let frame = NodeRef::<html::Div>::new();
    let row_height = f64::from(row_height.max(1));
    let view_port = window::ViewPort::new(frame);
    let grid = Grid {
        id: StoredValue::new(fresh_id("table")),
        frame,
        columns,
        n_rows,
        row_height,
        active: RwSignal::new(0),
        shown: Memo::new(move |_| view_port.window(n_rows.get(), row_height)),
        key: row_key,
        kind: row_kind,
        cells,
        on_activate,
        on_ask,
    };
    keep_active_inside(grid);
    let active_id = move || {
        let active = grid.active.get();
        grid.shown
            .with(|shown| shown.contains(active))
            .then(|| row::row_id(grid, active))
    };
    view! {
        <div
            class="vtable"
            role="grid"
            tabindex="0"
            node_ref=frame
            aria-label=label
            aria-rowcount=move || (n_rows.get() + 1).to_string()
            aria-colcount=move || columns.with(Vec::len).to_string()
            aria-activedescendant=active_id
            data-scrolled=move || view_port.is_sideways().then_some("")
            style=("--vtable-columns", move || columns.with(|all| template(all)))
            style=("--vtable-width", move || format!("{}px", columns.with(|all| least_width(all))))
            on:scroll=move |_| view_port.follow()
            on:keydown=move |event| keys::on_key(&event, grid)
        >
            {head::head(columns, sort, on_sort)}
            {row::body(grid)}
            {head::totals(columns, totals, n_rows)}
        </div>
    }
    .into_any()
}

/// The columns as a CSS grid: at least their width, then in proportion.
fn template(columns: &[Column]) -> String {
    let track = |column: &Column| format!("minmax({0}px, {0}fr)", column.width);
    columns.iter().map(track).collect::<Vec<_>>().join(" ")
}

fn least_width(columns: &[Column]) -> u32 {
    columns.iter().map(|column| u32::from(column.width)).sum()
}

/// Follows a table that becomes shorter: the active row stays one of its rows.
fn keep_active_inside(grid: Grid) {
    Effect::new(move || {
        let last = grid.n_rows.get().saturating_sub(1);
        if grid.active.get_untracked() > last {
            grid.active.set(last);
        }
    });
}

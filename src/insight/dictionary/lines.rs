//! The list of metrics as a table, for a file.

use super::change::raw;
use crate::chart::describe::{Column, Row, Table, exact};
use crate::metrics::Figure;
use crate::metrics::dictionary::{Entry, Phase};

/// A line of the list.
#[derive(Clone, Debug)]
pub struct Line<'a> {
    /// The entry.
    pub entry: &'static Entry,
    /// Its figure in the month shown.
    pub now: &'a Figure,
    /// Its figure in the month compared with, where the data reaches back to it.
    pub then: Option<&'a Figure>,
}

/// A row for each line, numbers in full precision, with what explains them.
pub fn table(lines: &[Line]) -> Table {
    let columns = vec![
        Column::words("Metric"),
        Column::words("Family"),
        Column::words("Pillar"),
        Column::words("Customer stages"),
        Column::numbers("Value"),
        Column::words("As written"),
        Column::numbers("Compared with"),
        Column::numbers("Difference"),
        Column::words("Reads as"),
        Column::numbers("n"),
        Column::words("Period"),
        Column::words("Formula"),
        Column::words("Inputs"),
        Column::words("Why there is no value"),
    ];
    Table {
        caption: "Metrics".to_owned(),
        columns,
        rows: lines.iter().map(row).collect(),
    }
}

fn row(line: &Line) -> Row {
    let Line { entry, now, then } = line;
    let phases: Vec<&str> = entry.phases.iter().copied().map(Phase::title).collect();
    let input = |(label, value): &(String, String)| format!("{label}: {value}");
    let inputs: Vec<String> = now.inputs.iter().map(input).collect();
    let band = now.band;
    let cells = vec![
        entry.name.to_owned(),
        entry.family.title().to_owned(),
        entry.pillar.title().to_owned(),
        phases.join("; "),
        exact(now.value),
        now.exact_text(),
        exact(then.and_then(|then| then.value)),
        exact(raw(now, *then)),
        band.map_or_else(String::new, |band| band.name.to_owned()),
        now.n.to_string(),
        now.period.clone(),
        now.formula.clone(),
        inputs.join("; "),
        now.reason.clone().unwrap_or_default(),
    ];
    Row { key: None, cells }
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;

    #[test]
    fn a_row_has_a_cell_for_each_column_and_numbers_in_full() {
        let (now, then) = (fixture::share(), fixture::share().with_value(0.75));
        let line = Line {
            entry: fixture::all()[1],
            now: &now,
            then: Some(&then),
        };
        let table = table(&[line]);
        let cells = &table.rows[0].cells;
        assert_eq!(cells.len(), table.columns.len());
        assert_eq!(cells[3], "Decision; Loyalty");
        assert_eq!(cells[4..9], ["0.88", "88.00%", "0.75", "0.13", "usual"]);
        assert_eq!(cells[12], "Kept: $880; Start: $1,000");
    }

    #[test]
    fn a_missing_value_is_an_empty_cell_with_a_reason() {
        let now = fixture::money().without_value("nobody pays");
        let line = Line {
            entry: fixture::all()[0],
            now: &now,
            then: None,
        };
        let cells = &table(&[line]).rows[0].cells;
        assert_eq!((cells[4].as_str(), cells[13].as_str()), ("", "nobody pays"));
    }
}

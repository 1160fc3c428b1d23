//! A table as it came: names of columns, and cells as text in one piece of memory.

/// A table: a row of names and rows of cells, all as text.
///
/// Cells of a workbook are written as text when they are read: numbers in their shortest exact
/// form with a decimal point, dates as `YYYY-MM-DD` (with ` HH:MM:SS` where there is a time),
/// truth as `true` and `false`, errors as they are shown (`#N/A`). A missing cell is empty text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// Where it came from: the file's name, with the sheet's where a workbook has several.
    pub name: String,
    /// How it is written, in words: `CSV, semicolon, UTF-16`, `sheet "Accounts" of a workbook`.
    pub written: String,
    /// The names of the columns as they stand, trimmed; a repeated name is told apart by a number
    /// (`Plan (2)`), a missing one by its place (`Column 3`).
    pub columns: Vec<String>,
    /// Whether plain numbers in a column of dates count from 1904 (old workbooks of Macs).
    pub from_1904: bool,
    /// All cells, row after row.
    text: String,
    /// The end of each cell in `text`.
    ends: Vec<u32>,
    /// The line of each row in the file, from 1.
    lines: Vec<u32>,
}

impl Table {
    /// A table without rows.
    pub fn new(name: impl Into<String>, columns: Vec<String>) -> Self {
        Self {
            name: name.into(),
            columns,
            ..Self::default()
        }
    }

    /// Adds a row that stands in a line of the file (from 1). Missing cells are empty, cells beyond
    /// the last column are not taken. Returns false, and takes nothing, when the table is full
    /// (4 GiB of text).
    pub fn push<'c>(&mut self, line: u32, cells: impl IntoIterator<Item = &'c str>) -> bool {
        let begun = self.text.len();
        let cells_begun = self.ends.len();
        let mut cells = cells.into_iter();
        for _ in 0..self.columns.len() {
            self.text.push_str(cells.next().unwrap_or_default());
            let Ok(end) = u32::try_from(self.text.len()) else {
                self.text.truncate(begun);
                self.ends.truncate(cells_begun);
                return false;
            };
            self.ends.push(end);
        }
        self.lines.push(line);
        true
    }

    /// The number of rows, without the row of names.
    pub fn n_rows(&self) -> usize {
        self.lines.len()
    }

    /// The number of columns.
    pub fn n_columns(&self) -> usize {
        self.columns.len()
    }

    /// The text of a cell.
    ///
    /// # Panics
    /// When there is no such row or column.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        assert!(column < self.columns.len(), "no such column");
        let at = row * self.columns.len() + column;
        let begin = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        &self.text[begin as usize..self.ends[at] as usize]
    }

    /// The cells of a column, from the first row on.
    pub fn column(&self, column: usize) -> impl Iterator<Item = &str> {
        (0..self.n_rows()).map(move |row| self.cell(row, column))
    }

    /// Whether it has the columns and the cells of another table, wherever both came from.
    pub fn has_cells_of(&self, other: &Self) -> bool {
        self.columns == other.columns && self.ends == other.ends && self.text == other.text
    }

    /// The length of all cells in bytes.
    pub fn n_bytes(&self) -> usize {
        self.text.len()
    }

    /// The line of a row in the file, from 1.
    pub fn line(&self, row: usize) -> u32 {
        self.lines[row]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_found_by_row_and_column() {
        let mut table = Table::new("a.csv", vec!["id".into(), "name".into()]);
        assert!(table.push(2, ["c-1", "Fern & Co"]));
        assert!(table.push(5, ["c-2"]));
        assert!(table.push(6, ["", "Moss", "beyond"]));
        assert_eq!(table.n_rows(), 3);
        assert_eq!(table.cell(0, 1), "Fern & Co");
        assert_eq!(table.cell(1, 1), "");
        assert_eq!(table.column(0).collect::<Vec<_>>(), ["c-1", "c-2", ""]);
        assert_eq!(table.cell(2, 1), "Moss");
        assert_eq!(table.line(1), 5);
    }
}

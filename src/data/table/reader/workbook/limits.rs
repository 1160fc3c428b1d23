//! What a sheet can hold, and which faults cost one cell only.

use calamine::XlsxError;

/// How many rows a sheet can have, by the standard (ECMA-376, as Excel limits them).
pub(super) const MAX_ROWS: u32 = 1_048_576;
/// How many columns, by the same.
const MAX_COLUMNS: u32 = 16_384;

/// Whether a place, row and column from 0, can be in a sheet.
pub(super) const fn is_inside(place: (u32, u32)) -> bool {
    place.0 < MAX_ROWS && place.1 < MAX_COLUMNS
}

/// Whether an error is about one cell, so that the next ones can be read.
pub(super) fn is_of_cell(error: &XlsxError) -> bool {
    use XlsxError::{
        CellError, CellTAttribute, ParseFloat, Unexpected, UnexpectedNode, Unrecognized,
    };
    matches!(
        error,
        CellError(_)
            | CellTAttribute(_)
            | ParseFloat(_)
            | Unexpected(_)
            | UnexpectedNode(_)
            | Unrecognized { .. }
    )
}

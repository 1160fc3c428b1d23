//! A metric of each segment: what customers are split by, and in which order the parts stand.

use crate::chart::describe::{Column, MISSING, Row, Table, exact};
use crate::data::Dim;
use crate::metrics::Figure;
use crate::metrics::dictionary::Entry;
use crate::select::Facet;
use crate::units::RowId;

/// What customers can be split by, the usual one first.
pub const FACETS: [Facet; 12] = [
    Facet::Dim(Dim::Segment),
    Facet::Dim(Dim::Industry),
    Facet::Dim(Dim::Region),
    Facet::Dim(Dim::Country),
    Facet::Dim(Dim::AccountManager),
    Facet::Dim(Dim::AccountGroup),
    Facet::Dim(Dim::UseCase),
    Facet::Dim(Dim::Stage),
    Facet::Health,
    Facet::Tenure,
    Facet::CompanySize,
    Facet::BillingSize,
];

/// The facet of a key, else the usual one.
pub fn usual_facet(key: Option<&str>) -> Facet {
    let named = FACETS.into_iter().find(|facet| Some(facet.key()) == key);
    named.unwrap_or(FACETS[0])
}

/// A segment and its figure.
#[derive(Clone, Debug)]
pub struct Segment {
    /// The value of the facet, as in the filters.
    pub value: String,
    /// What people read.
    pub label: String,
    /// Its customers.
    pub rows: Vec<RowId>,
    /// The metric of them alone.
    pub figure: Figure,
}

/// Puts segments in the order of the page: bands keep theirs, the rest stands highest value first;
/// those without a value come last.
pub fn arrange(facet: Facet, segments: &mut [Segment]) {
    if facet.is_banded() {
        return;
    }
    let key = |own: &Segment| own.figure.value.unwrap_or(f64::NEG_INFINITY);
    segments.sort_by(|a, b| key(b).total_cmp(&key(a)));
}

/// The segments as a table; `write` writes a value and the figure it belongs to.
pub fn segments_table(entry: &'static Entry, facet: Facet, segments: &[Segment]) -> Table {
    let row = |own: &Segment| {
        let band = own.figure.band;
        let cells = vec![
            own.label.clone(),
            own.rows.len().to_string(),
            exact(own.figure.value),
            own.figure.exact_text(),
            band.map_or_else(|| MISSING.to_owned(), |band| band.name.to_owned()),
            own.figure.n.to_string(),
            own.figure.reason.clone().unwrap_or_default(),
        ];
        Row { key: None, cells }
    };
    Table {
        caption: format!("{} by {}", entry.name, facet.title().to_lowercase()),
        columns: vec![
            Column::words(facet.title()),
            Column::numbers("Customers"),
            Column::numbers("Value"),
            Column::words("As written"),
            Column::words("Reads as"),
            Column::numbers("n"),
            Column::words("Why there is no value"),
        ],
        rows: segments.iter().map(row).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture;
    use super::*;

    fn segment(label: &str, value: Option<f64>) -> Segment {
        let blank = fixture::share();
        let figure = match value {
            Some(value) => blank.with_value(value),
            None => blank.without_value("nobody was there"),
        };
        Segment {
            value: label.into(),
            label: label.into(),
            rows: vec![RowId(0)],
            figure,
        }
    }

    fn labels(facet: Facet) -> Vec<String> {
        let mut own = [
            segment("a", Some(0.5)),
            segment("b", None),
            segment("c", Some(0.9)),
        ];
        arrange(facet, &mut own);
        own.iter().map(|one| one.label.clone()).collect()
    }

    #[test]
    fn segments_stand_highest_first_and_bands_in_their_own_order() {
        assert_eq!(labels(Facet::Dim(Dim::Industry)), ["c", "a", "b"]);
        assert_eq!(labels(Facet::Tenure), ["a", "b", "c"]);
    }

    #[test]
    fn only_facets_that_split_customers_are_offered() {
        assert!(FACETS.iter().all(|facet| facet.can_group()));
        assert_eq!(usual_facet(Some("region")), Facet::Dim(Dim::Region));
        assert_eq!(usual_facet(Some("company")), FACETS[0]);
        assert_eq!(usual_facet(None), FACETS[0]);
    }

    #[test]
    fn a_segment_without_a_value_says_why() {
        let table = segments_table(fixture::all()[1], FACETS[0], &[segment("b", None)]);
        let cells = &table.rows[0].cells;
        assert_eq!(cells.len(), table.columns.len());
        assert_eq!(cells[2], "");
        assert_eq!(cells[6], "nobody was there");
    }
}

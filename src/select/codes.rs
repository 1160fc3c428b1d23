//! Every facet of every customer as a small integer, so that filtering compares integers.
//!
//! Comes in: a dataset, a model and scores; goes out: [`Codes`], to be kept until one of the three
//! changes. Never depends on the filters.

use std::sync::Arc;

use super::bands::{self, Unit};
use super::column::{Column, Values};
use super::facet::Facet;
use super::filters::Status;
use super::holdings::Holdings;
use super::measure::{Measure, tenure};
use crate::data::column::{Dimension, Numbers};
use crate::data::{Dataset, Dim};
use crate::score::model::Model;
use crate::score::{CardScores, Scores};
use crate::units::RowId;

/// The facets of every customer as codes, and what selecting reads besides.
#[derive(Clone, Debug)]
pub struct Codes {
    /// A column per facet of [`Facet::ALL`]; the company facet's is empty (its value is the row).
    pub(super) columns: Vec<Arc<Column>>,
    /// Where each customer stands on the day shown.
    pub(super) standing: Vec<Standing>,
    /// MRR in the month shown.
    pub(super) mrr: Numbers,
}

/// Where a customer stands on the day shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Standing {
    Active,
    Churned,
    Upcoming,
}

impl Standing {
    /// Where a customer stands on the day of `scores`.
    pub(super) fn of(data: &Dataset, scores: &Scores, row: RowId) -> Self {
        if data.is_active(row, scores.day) {
            Self::Active
        } else if data.customers.churned[row.idx()].is_some_and(|day| day <= scores.day) {
            Self::Churned
        } else {
            Self::Upcoming
        }
    }

    /// Whether a status filter lets the customer through.
    pub(super) fn passes(self, status: Status) -> bool {
        match status {
            Status::Active => self == Self::Active,
            Status::Churned => self == Self::Churned,
            Status::All => true,
        }
    }
}

impl Codes {
    /// The codes of every customer in the month and by the model of `scores`.
    pub fn new(data: &Dataset, model: &Model, scores: &Scores) -> Self {
        let mrr = Measure::Mrr.column(data, scores).into_owned();
        let mut holdings = Holdings::new(data, scores.day);
        let column = |facet| match facet {
            Facet::Company => Column::default(),
            Facet::Health => of_card(facet, data.n_rows(), scores.card("health")),
            Facet::Effort => of_card(facet, data.n_rows(), scores.card("effort")),
            Facet::Product => std::mem::take(&mut holdings.products),
            Facet::Tag => std::mem::take(&mut holdings.tags),
            Facet::Dim(dim) => texts(dim, data.customers.dim(dim)),
            Facet::Tenure => {
                let months = data.rows().map(|row| tenure(data, row, scores.month));
                banded(facet, months, &model.limits.tenure, Unit::Months)
            }
            Facet::CompanySize => {
                let people = data.rows().map(|row| data.customers.employees.get(row));
                banded(facet, people, &model.limits.employees, Unit::Count)
            }
            Facet::BillingSize => {
                let amounts = data.rows().map(|row| mrr.get(row));
                banded(
                    facet,
                    amounts,
                    &model.limits.mrr,
                    Unit::Money(&data.currency),
                )
            }
        };
        Self {
            columns: Facet::ALL.into_iter().map(column).map(Arc::new).collect(),
            standing: data
                .rows()
                .map(|row| Standing::of(data, scores, row))
                .collect(),
            mrr,
        }
    }

    /// What people read for a value of a facet; the value itself where no customer has it.
    pub fn label(&self, data: &Dataset, facet: Facet, value: &str) -> String {
        if facet == Facet::Company {
            let row = data.find(value);
            return row.map_or(value, |row| data.customers.name.get(row)).into();
        }
        self.column(facet).values.label(facet, value)
    }

    /// The values of a facet that a customer has, as the filters and the URL write them: one, or
    /// several where [`Facet::is_multiple`].
    pub fn values<'a>(&'a self, data: &'a Dataset, facet: Facet, row: RowId) -> Vec<&'a str> {
        if facet == Facet::Company {
            return vec![data.customers.id.get(row)];
        }
        let column = self.column(facet);
        let value = |&code: &u32| column.values.items[code as usize].0.as_str();
        column.codes(row).iter().map(value).collect()
    }

    pub(super) fn column(&self, facet: Facet) -> &Column {
        &self.columns[facet.idx()]
    }
}

fn of_card(facet: Facet, n_rows: usize, card: Option<&CardScores>) -> Column {
    let bands = card.map_or(&[][..], |card| &card.bands);
    let named = bands
        .iter()
        .map(|band| (band.id.clone(), band.name.clone()));
    let (values, missing) = Values::new(facet, named);
    let of_band: Vec<u32> = bands
        .iter()
        .map(|band| values.find(&band.id).unwrap_or(missing))
        .collect();
    let codes = match card {
        None => vec![missing; n_rows],
        Some(card) => {
            let code = |band: &Option<u8>| band.map_or(missing, |band| of_band[usize::from(band)]);
            card.band.iter().map(code).collect()
        }
    };
    Column::single(codes, values)
}

fn texts(dim: Dim, dimension: &Dimension) -> Column {
    let named = |text: &String| (text.clone(), text_label(dim, text));
    let is_said = |text: &&String| !text.trim().is_empty();
    let present = dimension.values().iter().filter(is_said).map(named);
    let (values, missing) = Values::new(Facet::Dim(dim), present);
    let of_code: Vec<u32> = dimension
        .values()
        .iter()
        .map(|text| values.find(text).unwrap_or(missing))
        .collect();
    let codes = (0..dimension.len() as u32)
        .map(|row| dimension.code(RowId(row)))
        .map(|code| code.map_or(missing, |code| of_code[code as usize]))
        .collect();
    Column::single(codes, values)
}

fn text_label(dim: Dim, text: &str) -> String {
    match dim {
        Dim::Kind => text.to_uppercase(),
        Dim::Industry
        | Dim::Region
        | Dim::Country
        | Dim::City
        | Dim::UseCase
        | Dim::Segment
        | Dim::Stage
        | Dim::AccountManager
        | Dim::AccountGroup => text.into(),
    }
}

fn banded(
    facet: Facet,
    numbers: impl Iterator<Item = Option<f64>>,
    limits: &[f64],
    unit: Unit,
) -> Column {
    let (values, missing) = Values::new(facet, bands::bands(limits, unit));
    let code =
        |number: Option<f64>| number.map_or(missing, |value| bands::band_of(limits, value) as u32);
    Column::single(numbers.map(code).collect(), values)
}

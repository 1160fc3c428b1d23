//! Every facet of every customer as a small integer, so that filtering compares integers.
//!
//! Comes in: a dataset, a model and scores; goes out: [`Codes`], to be kept until one of the three
//! changes. Never depends on the filters.

use std::collections::HashMap;
use std::sync::Arc;

use super::bands::{self, Unit};
use super::facet::Facet;
use super::filters::Status;
use super::fold::sort_key;
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
    pub(super) columns: Vec<Column>,
    /// Where each customer stands on the day shown.
    pub(super) standing: Vec<Standing>,
    /// MRR in the month shown.
    pub(super) mrr: Numbers,
}

/// One facet: a code per row and what the codes mean.
#[derive(Clone, Debug, Default)]
pub(super) struct Column {
    pub(super) codes: Vec<u32>,
    pub(super) values: Arc<Values>,
}

/// The values of a facet, by code.
#[derive(Clone, Debug, Default)]
pub(super) struct Values {
    /// Value and label.
    pub(super) items: Vec<(String, String)>,
    /// Codes in the order of the ribbon: bands as they come, texts naturally, missing last.
    pub(super) order: Vec<u32>,
    lookup: HashMap<String, u32>,
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
        let column = |facet| match facet {
            Facet::Company => Column::default(),
            Facet::Health => health(data.n_rows(), scores.card("health")),
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
            columns: Facet::ALL.into_iter().map(column).collect(),
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

    /// The value of a facet that a customer has, as the filters and the URL write it.
    pub fn value<'a>(&'a self, data: &'a Dataset, facet: Facet, row: RowId) -> &'a str {
        if facet == Facet::Company {
            return data.customers.id.get(row);
        }
        let column = self.column(facet);
        &column.values.items[column.codes[row.idx()] as usize].0
    }

    pub(super) fn column(&self, facet: Facet) -> &Column {
        &self.columns[facet.idx()]
    }
}

impl Values {
    /// The values of a facet and the code of *missing*, which comes last.
    fn new(facet: Facet, present: impl IntoIterator<Item = (String, String)>) -> (Self, u32) {
        let mut values = Self::default();
        for (value, label) in present {
            values.intern(value, label);
        }
        if !facet.is_banded() {
            values
                .order
                .sort_by_cached_key(|&code| sort_key(&values.items[code as usize].1));
        }
        let missing = values.intern(facet.missing().into(), facet.missing_label().into());
        (values, missing)
    }

    /// The code of a value, if the facet has it.
    pub(super) fn find(&self, value: &str) -> Option<u32> {
        self.lookup.get(value).copied()
    }

    /// What people read for a value; the value itself where the facet does not have it.
    pub(super) fn label(&self, facet: Facet, value: &str) -> String {
        match self.find(value) {
            Some(code) => self.items[code as usize].1.clone(),
            None if value == facet.missing() => facet.missing_label().into(),
            None => value.into(),
        }
    }

    fn intern(&mut self, value: String, label: String) -> u32 {
        if let Some(&code) = self.lookup.get(&value) {
            return code;
        }
        let code = self.items.len() as u32;
        self.lookup.insert(value.clone(), code);
        self.items.push((value, label));
        self.order.push(code);
        code
    }
}

fn health(n_rows: usize, card: Option<&CardScores>) -> Column {
    let bands = card.map_or(&[][..], |card| &card.bands);
    let named = bands
        .iter()
        .map(|band| (band.id.clone(), band.name.clone()));
    let (values, missing) = Values::new(Facet::Health, named);
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
    Column::new(codes, values)
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
    Column::new(codes, values)
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
    Column::new(numbers.map(code).collect(), values)
}

impl Column {
    fn new(codes: Vec<u32>, values: Values) -> Self {
        Self {
            codes,
            values: Arc::new(values),
        }
    }
}

//! A value of the selected customers by country (000-24).
//!
//! Comes in: rows and a value for each; goes out: countries with the mean, each customer
//! counting once, and the map. Customers without a country, or with one that nobody knows, are counted and listed.

use crate::arrange::Arrange;
use crate::chart::map::{Map, Place};
use crate::data::Dim;
use crate::insight::Context;
use crate::metrics::Unit;
use crate::units::{self, RowId, country};

/// The classes of a share, design language 6.11: under 60%, 60 to 70, 70 to 80, 80 to 90, 90% and
/// more.
const LIMITS: [f64; 4] = [0.6, 0.7, 0.8, 0.9];

/// Means over fewer customers than this are flagged.
pub const FEW: usize = 5;

/// The customers of a country.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// ISO 3166-1 alpha-2, in capital letters; not on the map where nobody knows it.
    pub code: String,
    /// What people call it.
    pub name: String,
    /// The values of the country field that stand for it, as filters take them.
    pub values: Vec<String>,
    /// Its customers.
    pub rows: Vec<RowId>,
    /// The mean over those with a value, each counting once.
    pub value: Option<f64>,
    /// How many have a value.
    pub n_known: usize,
    /// Their MRR in the month shown, currency a month: the sum of what is known.
    pub mrr: f64,
}

impl Part {
    /// Whether the mean is over few customers.
    pub fn is_few(&self) -> bool {
        self.n_known < FEW
    }
}

/// The countries of a selection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct World {
    /// The countries, the lowest value first, those without one last.
    pub parts: Vec<Part>,
    /// Customers without a country.
    pub nowhere: Vec<RowId>,
    /// Customers in all.
    pub n: usize,
}

/// The value of each country.
pub fn world(context: &Context, rows: &[RowId], value: impl Fn(RowId) -> Option<f64>) -> World {
    let column = context.dataset.customers.dim(Dim::Country);
    let mut parts: Vec<Part> = Vec::new();
    let mut places: Vec<Option<usize>> = vec![None; column.values().len()];
    let mut nowhere = Vec::new();
    for &row in rows {
        let Some(code) = column.code(row) else {
            nowhere.push(row);
            continue;
        };
        let place = *places[code as usize]
            .get_or_insert_with(|| part_of(&mut parts, &column.values()[code as usize]));
        parts[place].rows.push(row);
    }
    for part in &mut parts {
        fill(context, part, &value);
    }
    let rank = |part: &Part| part.value.unwrap_or(f64::INFINITY);
    parts.arrange_by(|a, b| {
        rank(a)
            .total_cmp(&rank(b))
            .then_with(|| a.name.cmp(&b.name))
    });
    World {
        parts,
        nowhere,
        n: rows.len(),
    }
}

/// The place of the country that a value of the data stands for; `us` and `US` are one.
fn part_of(parts: &mut Vec<Part>, value: &str) -> usize {
    let code = value.trim().to_ascii_uppercase();
    let place = parts
        .iter()
        .position(|part| part.code == code)
        .unwrap_or_else(|| {
            parts.push(Part {
                name: country::label(&code).to_owned(),
                code,
                ..Part::default()
            });
            parts.len() - 1
        });
    parts[place].values.push(value.to_owned());
    place
}

fn fill(context: &Context, part: &mut Part, value: impl Fn(RowId) -> Option<f64>) {
    let mut sum = 0.0;
    for &row in &part.rows {
        part.mrr += context.dataset.mrr(row, context.month()).unwrap_or(0.0);
        if let Some(value) = value(row).filter(|value| value.is_finite()) {
            part.n_known += 1;
            sum += value;
        }
    }
    part.value = (part.n_known > 0).then(|| sum / part.n_known as f64);
}

impl World {
    /// The countries with a value: the lowest and the highest, and how many lie between.
    ///
    /// None is in both, so that few countries are all among the lowest.
    pub fn ends(&self, n_low: usize, n_high: usize) -> (&[Part], usize, &[Part]) {
        let n = self
            .parts
            .iter()
            .filter(|part| part.value.is_some())
            .count();
        let low = n_low.min(n);
        let high = n_high.min(n - low);
        (&self.parts[..low], n - low - high, &self.parts[n - high..n])
    }

    /// Where the classes of the map begin: those of the design language, or, where all countries
    /// fall into one of them, five even ones between the lowest and the highest, at whole percents.
    pub fn limits(&self) -> [f64; 4] {
        let values = self.parts.iter().filter_map(|part| part.value);
        let least = values.clone().fold(f64::INFINITY, f64::min);
        let most = values.fold(f64::NEG_INFINITY, f64::max);
        let class = |value: f64| LIMITS.iter().filter(|limit| value >= **limit).count();
        // Fewer than five percent apart they are alike: a finer scale would make noise look like news.
        if class(least) != class(most) || most - least < 0.05 {
            return LIMITS;
        }
        let at = |part: f64| ((least + (most - least) * part) * 100.0).round() / 100.0;
        [at(0.2), at(0.4), at(0.6), at(0.8)]
    }

    /// The map; its keys are the places of the countries. `name` says what the values are.
    pub fn map(&self, name: &str, unit: Unit, currency: &str) -> Map {
        let place = |part: &Part| Place {
            code: part.code.clone(),
            value: part.value,
            details: vec![
                ("Customers".to_owned(), customers(part)),
                ("MRR".to_owned(), units::money_short(part.mrr, currency)),
            ],
        };
        Map {
            places: self.parts.iter().map(place).collect(),
            name: name.to_owned(),
            unit,
            limits: self.limits().to_vec(),
            focus: None,
        }
    }
}

/// `12`, `3 (few)`, `9, 7 with a value`.
fn customers(part: &Part) -> String {
    let n = units::count(part.rows.len() as f64);
    let few = if part.is_few() { " (few)" } else { "" };
    if part.n_known == part.rows.len() {
        format!("{n}{few}")
    } else {
        format!(
            "{n}, {} with a value{few}",
            units::count(part.n_known as f64)
        )
    }
}

//! Sorting the customers table: any column, both ways.
//!
//! Comes in: rows and a column; goes out: the same rows in a total order. Missing values come last
//! both ways, and ties stand by name, then id.

use super::codes::Standing;
use super::fold::sort_key;
use super::measure::Measure;
use super::ranks::NameRanks;
use crate::data::column::{Dates, Dimension, Numbers};
use crate::data::{Dataset, Dim};
use crate::score::Scores;
use crate::units::RowId;
use chrono::Datelike;

/// A column of the customers table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SortKey {
    /// The name, naturally: without case and accents, numbers by size.
    #[default]
    Name,
    /// The id, likewise.
    Id,
    /// A text dimension, likewise.
    Dim(Dim),
    /// A number.
    Measure(Measure),
    /// Health now less health in the comparison month.
    HealthChange,
    /// The day the customer began.
    Since,
    /// The day the customer left.
    Churned,
    /// Active, then upcoming, then churned.
    Status,
}

impl SortKey {
    /// The key in the URL.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Id => "id",
            Self::Dim(dim) => dim.field(),
            Self::Measure(measure) => measure.key(),
            Self::HealthChange => "health_change",
            Self::Since => "since",
            Self::Churned => "churned",
            Self::Status => "status",
        }
    }

    /// Every column.
    pub fn all() -> impl Iterator<Item = Self> {
        let plain = [
            Self::Name,
            Self::Id,
            Self::HealthChange,
            Self::Since,
            Self::Churned,
            Self::Status,
        ];
        let dims = Dim::ALL.into_iter().map(Self::Dim);
        let measures = Measure::ALL.into_iter().map(Self::Measure);
        plain.into_iter().chain(dims).chain(measures)
    }
}

/// Which way a column is sorted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// Smallest, earliest or first of the alphabet on top.
    #[default]
    Ascending,
    /// Largest, latest or last of the alphabet on top.
    Descending,
}

/// A column and a direction; in the URL the key, with `-` before it for descending.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Sort {
    /// The column.
    pub key: SortKey,
    /// Which way.
    pub direction: Direction,
}

impl Sort {
    /// Reads `name`, `-mrr`.
    pub fn parse(text: &str) -> Option<Self> {
        let (direction, key) = match text.strip_prefix('-') {
            Some(key) => (Direction::Descending, key),
            None => (Direction::Ascending, text),
        };
        let key = SortKey::all().find(|candidate| candidate.key() == key)?;
        Some(Self { key, direction })
    }

    /// What a click on a column's heading does: sorts by it, then turns it round.
    #[must_use]
    pub fn clicked(self, key: SortKey) -> Self {
        let turned = self.key == key && self.direction == Direction::Ascending;
        let direction = if turned {
            Direction::Descending
        } else {
            Direction::Ascending
        };
        Self { key, direction }
    }
}

impl std::fmt::Display for Sort {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let sign = match self.direction {
            Direction::Ascending => "",
            Direction::Descending => "-",
        };
        write!(f, "{sign}{}", self.key.key())
    }
}

/// What the table's columns are read from.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// The dataset.
    pub data: &'a Dataset,
    /// Its scores in the month shown.
    pub scores: &'a Scores,
    /// Its scores in the comparison month; without them no customer has a change.
    pub before: Option<&'a Scores>,
}

/// Sorts rows by a column.
pub fn sort(source: Source, ranks: &NameRanks, rows: &mut [RowId], sort: Sort) {
    let keys = keys(source, ranks, sort.key);
    let mut keyed: Vec<(u64, u32, RowId)> = rows
        .iter()
        .map(|&row| {
            let key = match (keys(row), sort.direction) {
                (None, _) => u64::MAX,
                (Some(key), Direction::Ascending) => key,
                (Some(key), Direction::Descending) => LARGEST - key,
            };
            (key, ranks.of(row), row)
        })
        .collect();
    keyed.sort_unstable();
    for (row, (_, _, sorted)) in rows.iter_mut().zip(keyed) {
        *row = sorted;
    }
}

/// The largest key of a value; above it only missing values.
const LARGEST: u64 = u64::MAX - 1;

/// A key per row whose order is that of the column; `None` = missing.
type Keys<'a> = Box<dyn Fn(RowId) -> Option<u64> + 'a>;

fn keys<'a>(source: Source<'a>, ranks: &'a NameRanks, key: SortKey) -> Keys<'a> {
    let Source { data, scores, .. } = source;
    let customers = &data.customers;
    match key {
        SortKey::Name => Box::new(|row| Some(u64::from(ranks.of(row)))),
        SortKey::Id => by_rank(ranked(customers.id.iter())),
        SortKey::Dim(dim) => by_dimension(customers.dim(dim)),
        SortKey::Measure(measure) => {
            let column = measure.column(data, scores);
            Box::new(move |row| column.get(row).map(number_key))
        }
        SortKey::HealthChange => {
            let column = health_change(source);
            Box::new(move |row| column.get(row).map(number_key))
        }
        SortKey::Since => by_date(&customers.since),
        SortKey::Churned => by_date(&customers.churned),
        SortKey::Status => Box::new(move |row| {
            Some(match Standing::of(data, scores, row) {
                Standing::Active => 0,
                Standing::Upcoming => 1,
                Standing::Churned => 2,
            })
        }),
    }
}

/// Health now less health in the comparison month, for every customer that has both.
pub fn health_change(source: Source) -> Numbers {
    let mut change = Numbers::missing(source.data.n_rows());
    let before = source.before.and_then(|scores| scores.card("health"));
    if let (Some(now), Some(before)) = (source.scores.card("health"), before) {
        for row in source.data.rows() {
            let pair = now.shown.get(row).zip(before.shown.get(row));
            change.set(row, pair.map(|(now, before)| now - before));
        }
    }
    change
}

/// The rank of each text by natural order; equal texts share one.
fn ranked<'a>(texts: impl Iterator<Item = &'a str>) -> Vec<u64> {
    let keys: Vec<_> = texts.map(sort_key).collect();
    let mut order: Vec<usize> = (0..keys.len()).collect();
    order.sort_unstable_by(|&a, &b| keys[a].cmp(&keys[b]));
    let mut ranks = vec![0; keys.len()];
    let mut rank = 0;
    for pair in order.windows(2) {
        rank += u64::from(keys[pair[0]] != keys[pair[1]]);
        ranks[pair[1]] = rank;
    }
    ranks
}

fn by_rank<'a>(ranks: Vec<u64>) -> Keys<'a> {
    Box::new(move |row| Some(ranks[row.idx()]))
}

fn by_dimension(dimension: &Dimension) -> Keys<'_> {
    let ranks = ranked(dimension.values().iter().map(String::as_str));
    let is_blank: Vec<bool> = dimension
        .values()
        .iter()
        .map(|value| value.trim().is_empty())
        .collect();
    Box::new(move |row| {
        let code = dimension.code(row)? as usize;
        (!is_blank[code]).then(|| ranks[code])
    })
}

fn by_date(dates: &Dates) -> Keys<'_> {
    Box::new(|row| Some(number_key(f64::from(dates[row.idx()]?.num_days_from_ce()))))
}

/// Maps finite numbers to integers in the same order, -0 equal to 0; never reaches [`LARGEST`].
fn number_key(number: f64) -> u64 {
    let bits = (number + 0.0).to_bits();
    let sign = 1 << 63;
    if bits & sign == 0 { bits | sign } else { !bits }
}

//! Users by class over the months, as `usage[].classes` counts them (000-30).
//!
//! These counts are the data's own: the rule is applied to single users, and the data does not
//! keep those of past months.

use crate::arrange::Arrange;
use crate::chart::area::{Area, Layer, Measure};
use crate::data::record::UsageMonth;
use crate::insight::Context;
use crate::metrics::usage::latest;
use crate::score::model::class_key;
use crate::units::{Month, RowId, count};

/// The most months looked back.
const REACH: usize = 24;

/// Classes that have a color of their own; what comes after them is added up.
const MOST_LAYERS: usize = 5;

/// The name of the classes added up.
const OTHERS: &str = "Other classes";

/// Users by class over months.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Segments {
    /// The months, oldest first, without gaps; the last one is the month shown.
    pub months: Vec<Month>,
    /// The names of the classes: those of the rule in its order, then the others.
    pub names: Vec<String>,
    /// For each class the users in each month; `None` where the classes of too few customers are
    /// known.
    pub users: Vec<Vec<Option<f64>>>,
    /// How many customers each month is the sum of; 0 for a month that is left out.
    pub n_customers: Vec<usize>,
}

impl Segments {
    /// Whether any month is known.
    pub fn is_blank(&self) -> bool {
        self.names.is_empty()
    }

    /// The last month known and how many customers it is the sum of.
    pub fn last(&self) -> Option<(Month, usize)> {
        let last = self.n_customers.iter().rposition(|n| *n > 0)?;
        Some((self.months[last], self.n_customers[last]))
    }

    /// The first month known and how many customers it is the sum of.
    pub fn first(&self) -> Option<(Month, usize)> {
        let first = self.n_customers.iter().position(|n| *n > 0)?;
        Some((self.months[first], self.n_customers[first]))
    }
}

/// The users of some customers by class, added up over those active in each month, over the last
/// two years; months before the first one known are left out.
///
/// A class that a customer's month does not name has nobody there. A month in which fewer than half
/// as many customers have classes as in the fullest month is left out: its sum would be of others.
pub fn segments(context: &Context, rows: &[RowId]) -> Segments {
    let dataset = context.dataset;
    let start = context.month().plus(1 - REACH as i32);
    let mut tally = Tally::default();
    for class in &context.model.user_classes {
        tally.class(&class.name);
    }
    for &row in rows {
        for entry in latest(dataset.customers.usage.get(row)) {
            let slot = usize::try_from(entry.month.since(start)).unwrap_or(REACH);
            let is_active = || dataset.is_active(row, dataset.day_in(entry.month));
            if slot < REACH && !entry.classes.is_empty() && is_active() {
                tally.add(entry, slot);
            }
        }
    }
    tally.finish(start)
}

/// The counts so far.
#[derive(Default)]
struct Tally {
    classes: Vec<Class>,
    n_customers: [usize; REACH],
}

/// One class so far.
struct Class {
    key: String,
    name: String,
    users: [f64; REACH],
    /// Whether the data names it at all.
    is_named: bool,
}

impl Tally {
    /// The position of a class, which is made when there is none of its name.
    fn class(&mut self, name: &str) -> usize {
        let key = class_key(name);
        let known = self.classes.iter().position(|class| class.key == key);
        known.unwrap_or_else(|| {
            self.classes.push(Class {
                key,
                name: name.trim().to_owned(),
                users: [0.0; REACH],
                is_named: false,
            });
            self.classes.len() - 1
        })
    }

    fn add(&mut self, entry: &UsageMonth, slot: usize) {
        self.n_customers[slot] += 1;
        for (name, n) in &entry.classes {
            let at = self.class(name);
            self.classes[at].is_named = true;
            self.classes[at].users[slot] += n;
        }
    }

    fn finish(mut self, start: Month) -> Segments {
        let most = self.n_customers.iter().copied().max().unwrap_or(0);
        for n in &mut self.n_customers {
            if *n * 2 < most {
                *n = 0;
            }
        }
        let Some(first) = self.n_customers.iter().position(|n| *n > 0) else {
            return Segments::default();
        };
        let known = |class: &Class| -> Vec<Option<f64>> {
            let months = class.users.iter().zip(&self.n_customers).skip(first);
            months
                .map(|(users, n)| (*n > 0).then_some(*users))
                .collect()
        };
        let named = self.classes.iter().filter(|class| class.is_named);
        let (names, users) = named
            .map(|class| (class.name.clone(), known(class)))
            .unzip();
        Segments {
            months: (first..REACH).map(|slot| start.plus(slot as i32)).collect(),
            names,
            users,
            n_customers: self.n_customers[first..].to_vec(),
        }
    }
}

/// The customers with users in a layer of the chart in a month, the most users first, each with how
/// many they are of all its users.
pub fn behind(
    context: &Context,
    rows: &[RowId],
    segments: &Segments,
    (layer, month): (usize, Month),
) -> Vec<(RowId, String)> {
    let is_sum = layer + 1 == n_layers(segments) && layer + 1 < segments.names.len();
    let names = segments.names.iter().skip(layer);
    let names = names.take(if is_sum { usize::MAX } else { 1 });
    let keys: Vec<String> = names.map(|name| class_key(name)).collect();
    let dataset = context.dataset;
    let mut found = Vec::new();
    for &row in rows {
        let mut entries = latest(dataset.customers.usage.get(row));
        let Some(entry) = entries.find(|entry| entry.month == month) else {
            continue;
        };
        let is_in = |(name, _): &&(String, f64)| keys.contains(&class_key(name));
        let users: f64 = entry
            .classes
            .iter()
            .filter(is_in)
            .map(|class| class.1)
            .sum();
        let all: f64 = entry.classes.iter().map(|class| class.1).sum();
        if users > 0.0 && dataset.is_active(row, dataset.day_in(month)) {
            found.push((users, row, all));
        }
    }
    found.arrange_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
    let told = |(users, row, all)| (row, format!("{} of {}", count(users), count(all)));
    found.into_iter().map(told).collect()
}

/// How many layers the chart has.
fn n_layers(segments: &Segments) -> usize {
    segments.names.len().min(MOST_LAYERS)
}

/// The chart of it; more than five classes are drawn as four and the sum of the others.
pub fn area(segments: &Segments, measure: Measure) -> Area {
    let (n, n_layers) = (segments.names.len(), n_layers(segments));
    let n_own = if n > n_layers { n_layers - 1 } else { n };
    let own = segments.names.iter().zip(&segments.users).take(n_own);
    let mut layers: Vec<Layer> = own
        .map(|(name, values)| Layer {
            name: name.clone(),
            values: values.clone(),
        })
        .collect();
    if n > n_own {
        let sum = |month: usize| -> Option<f64> {
            let others = segments.users[n_own..].iter();
            others.map(|values| values[month]).sum()
        };
        layers.push(Layer {
            name: OTHERS.to_owned(),
            values: (0..segments.months.len()).map(sum).collect(),
        });
    }
    Area {
        months: segments.months.iter().map(|month| month.label()).collect(),
        layers,
        measure,
        unit: "users".to_owned(),
    }
}

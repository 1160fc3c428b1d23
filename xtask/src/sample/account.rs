//! Who a customer of the sample is: identity, size, quality and effort, before any measurement.

use chrono::NaiveDate;

use super::calendar::{N_SLOTS, NOW, as_of, first_day, plus_months, slot_of};
use super::names;
use super::rng::{Rng, Stream};
use super::story::{self, Part};
use super::temper::Temper;
use super::world::{COUNTRIES, Country, GROUPS, INDUSTRIES, Industry, MANAGERS, USE_CASES};

/// A customer's facts.
#[derive(Clone, Debug)]
pub(super) struct Account {
    pub(super) row: usize,
    pub(super) id: String,
    pub(super) name: String,
    pub(super) parent: Option<String>,
    pub(super) kind: &'static str,
    pub(super) industry: &'static str,
    pub(super) region: &'static str,
    pub(super) country: &'static str,
    pub(super) city: &'static str,
    pub(super) use_case: &'static str,
    pub(super) segment: &'static str,
    pub(super) manager: &'static str,
    pub(super) group: &'static str,
    pub(super) since: NaiveDate,
    pub(super) churned: Option<NaiveDate>,
    pub(super) employees: i64,
    pub(super) seats: i64,
    pub(super) locations: i64,
    /// Recurring revenue a month at the start.
    pub(super) base_mrr: f64,
    /// How well the customer does, over time and by driver.
    pub(super) temper: Temper,
    /// How much work the customer takes, 0 to 10.
    pub(super) effort: f64,
    /// Whether little is known about the customer, so that its health is withheld.
    pub(super) is_sparse: bool,
    /// The part the customer has in the story of the sample.
    pub(super) part: Part,
    /// The most months of history that are wanted.
    pub(super) n_months: i32,
}

impl Account {
    /// The customer of a row in the full sample: the first rows play their parts.
    pub(super) fn of_story(seed: u64, row: usize) -> Self {
        let mut account = Self::regular(seed, row, N_SLOTS);
        names::join_family(seed, &mut account);
        story::shape(&mut account);
        account
    }

    /// An ordinary customer with at most so many months of history.
    pub(super) fn regular(seed: u64, row: usize, n_months: i32) -> Self {
        let mut rng = Rng::new(seed, row, Stream::Identity);
        let industry = pick_industry(&mut rng);
        let country = pick_country(&mut rng);
        let size = rng.normal();
        let base_mrr = (rounded(5_200.0 * (1.1 * size).exp(), 10.0)).clamp(600.0, 64_000.0);
        let employees = (base_mrr * 0.05 * (0.7 * rng.normal()).exp() * 1.4) as i64 + 12;
        let seats = ((employees as f64 * rng.between(0.25, 0.75)) as i64).max(8);
        let temper = Temper::draw(&mut Rng::new(seed, row, Stream::Temper));
        let effort = 4.9 + 1.9 * rng.normal() + 0.45 * size - 0.22 * (temper.now() - 7.0);
        let since = pick_since(&mut rng);
        let churned = pick_churn(&mut rng, since, &temper);
        let (manager, group) = pick_owners(&mut rng, country.region);
        Self {
            row,
            id: names::id(row),
            name: names::company(seed, row, rng.pick::<&str>(industry.nouns)),
            parent: None,
            kind: "b2b",
            industry: industry.name,
            region: country.region,
            country: country.code,
            city: *rng.pick(country.cities),
            use_case: rng.weighted(USE_CASES),
            segment: segment(base_mrr),
            manager,
            group,
            since,
            churned,
            employees,
            seats,
            locations: pick_locations(&mut rng, employees, effort),
            base_mrr,
            temper: if churned.is_some() {
                temper.fading()
            } else {
                temper
            },
            effort: effort.clamp(0.3, 9.8),
            is_sparse: slot_of(since) >= NOW - 2 && rng.chance(0.75),
            part: Part::Regular,
            n_months,
        }
    }

    /// The first slot with figures: the month the customer came, or the first that is wanted.
    pub(super) fn first_slot(&self) -> i32 {
        slot_of(self.since)
            .max(self.last_slot() + 1 - self.n_months)
            .max(0)
    }

    /// The last slot with figures: the current month, or the month the customer left.
    pub(super) fn last_slot(&self) -> i32 {
        self.churned.map_or(NOW, slot_of)
    }

    /// The last day with anything to tell: the day of the sample, or the last day as a customer.
    pub(super) fn last_day(&self) -> NaiveDate {
        self.churned.unwrap_or_else(as_of)
    }
}

/// The segment of a customer that pays this much a month.
pub(super) fn segment(mrr: f64) -> &'static str {
    if mrr >= 20_000.0 {
        "Enterprise"
    } else if mrr >= 4_500.0 {
        "Mid-market"
    } else {
        "Small business"
    }
}

/// A number rounded to a step.
pub(super) fn rounded(value: f64, step: f64) -> f64 {
    (value / step).round() * step
}

fn pick_industry(rng: &mut Rng) -> &'static Industry {
    let weighted: Vec<(usize, f64)> = INDUSTRIES
        .iter()
        .enumerate()
        .map(|(idx, industry)| (idx, industry.weight))
        .collect();
    &INDUSTRIES[rng.weighted(&weighted)]
}

fn pick_country(rng: &mut Rng) -> &'static Country {
    let weighted: Vec<(usize, f64)> = COUNTRIES
        .iter()
        .enumerate()
        .map(|(idx, country)| (idx, country.weight))
        .collect();
    &COUNTRIES[rng.weighted(&weighted)]
}

/// About a sixth of the customers came within the last year, one in forty in the last quarter.
fn pick_since(rng: &mut Rng) -> NaiveDate {
    let months_ago = match rng.unit() {
        u if u < 0.03 => rng.int(0, 2),
        u if u < 0.20 => rng.int(3, 12),
        u if u < 0.40 => rng.int(13, 24),
        _ => rng.int(25, 84),
    };
    let first = first_day(NOW - months_ago as i32);
    first + chrono::Days::new(rng.int(0, 27) as u64)
}

/// Weak customers leave more often; who leaves came at least half a year before.
fn pick_churn(rng: &mut Rng, since: NaiveDate, temper: &Temper) -> Option<NaiveDate> {
    let probability = if temper.now() < 5.5 { 0.20 } else { 0.045 };
    let date = first_day(rng.int(3, i64::from(NOW)) as i32);
    let leaves = rng.chance(probability);
    (leaves && date >= plus_months(since, 6)).then_some(date)
}

fn pick_owners(rng: &mut Rng, region: &str) -> (&'static str, &'static str) {
    let near = |list: &'static [(&'static str, &'static str)]| -> Vec<(&'static str, f64)> {
        list.iter()
            .map(|&(name, at)| (name, if at == region { 1.0 } else { 0.03 }))
            .collect()
    };
    (rng.weighted(&near(MANAGERS)), rng.weighted(&near(GROUPS)))
}

fn pick_locations(rng: &mut Rng, employees: i64, effort: f64) -> i64 {
    let expected = (employees as f64 / 120.0).powf(0.6) * (0.6 + effort / 6.0);
    ((expected * rng.between(0.6, 1.5)) as i64).clamp(1, 80)
}

//! The sites of a customer by region: how large they are and how they grow (000-20).
//!
//! The data gives sites no health and no history: they are as on the day of the data, and health
//! stands at the customer alone.

mod charts;

pub use charts::{Size, map, spread, tree};

use crate::arrange::Arrange;
use crate::chart::Tone;
use crate::data::record::Site;
use crate::insight::Context;
use crate::units::{self, RowId, country};

/// How growth is rolled up, for people.
pub const HOW_GROWTH: &str = "Growth of a region and of the customer is the mean of its sites, \
    weighted by their MRR; a site without MRR or growth is left out.";

/// What a region is called when a site names neither region nor country.
const NOWHERE: &str = "Place not given";

/// Figures of a site, or of several together.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// How many sites.
    pub n: usize,
    /// Employees: the sum of those known; `None` when none is.
    pub employees: Option<f64>,
    /// Recurring revenue a month: the sum of what is known; `None` when nothing is.
    pub mrr: Option<f64>,
    /// Growth as a fraction: of several sites the mean weighted by MRR.
    pub growth: Option<f64>,
    /// How many sites that mean is over.
    pub n_growth: usize,
}

/// A site.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// Its name; its city or country where it has none.
    pub name: String,
    /// Where it is: `Munich, Germany`; may be empty.
    pub place: String,
    /// Its country as in the data, in capital letters; empty when not given.
    pub country: String,
    /// Whether it is the headquarters.
    pub is_headquarters: bool,
    /// Its figures.
    pub figures: Figures,
}

/// The sites of a region.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Region {
    /// The region, else the country.
    pub name: String,
    /// Its sites, the largest MRR first.
    pub sites: Vec<Line>,
    /// All of them together.
    pub total: Figures,
}

/// The sites of a customer.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sites {
    /// The customer's name.
    pub name: String,
    /// Where the headquarters is: its city, else its name; `None` where no site is marked as such.
    pub headquarters: Option<String>,
    /// The regions, the largest MRR first.
    pub regions: Vec<Region>,
    /// All sites together.
    pub total: Figures,
    /// The customer's own MRR on the day of the data.
    pub mrr: Option<f64>,
    /// The customer's health score in the month shown, 0 to 10.
    pub health: Option<f64>,
    /// The look of its band.
    pub tone: Tone,
}

impl Sites {
    /// Every site, region by region.
    pub fn lines(&self) -> impl Iterator<Item = (&Region, &Line)> {
        let regions = self.regions.iter();
        regions.flat_map(|region| region.sites.iter().map(move |site| (region, site)))
    }

    /// How much of the customer's MRR its sites account for, where it is not all of it.
    pub fn coverage(&self, currency: &str) -> Option<String> {
        let (sites, all) = self.total.mrr.zip(self.mrr)?;
        let is_whole = (sites - all).abs() <= 0.005 * all.abs().max(1.0);
        (!is_whole).then(|| {
            let sites = units::money_short(sites, currency);
            let all = units::money_short(all, currency);
            format!("The sites account for {sites} of MRR; the customer's own figure is {all}.")
        })
    }
}

/// The sites of a customer; `None` where the data gives none.
pub fn sites(context: &Context, row: RowId) -> Option<Sites> {
    let customers = &context.dataset.customers;
    let all = customers.sites.get(row);
    if all.is_empty() {
        return None;
    }
    let mut regions: Vec<Region> = Vec::new();
    for site in all {
        let (name, line) = (region(site), line(site));
        match regions.iter_mut().find(|known| known.name == name) {
            Some(known) => known.sites.push(line),
            None => regions.push(Region {
                name,
                sites: vec![line],
                total: Figures::default(),
            }),
        }
    }
    for region in &mut regions {
        region
            .sites
            .arrange_by(|a, b| larger(&a.figures, &b.figures));
        region.total = together(region.sites.iter().map(|site| &site.figures));
    }
    regions.arrange_by(|a, b| larger(&a.total, &b.total));
    let card = context.scores.card("health");
    let lines = regions.iter().flat_map(|region| &region.sites);
    Some(Sites {
        name: customers.name.get(row).to_owned(),
        headquarters: all.iter().find(|site| site.headquarters).map(headquarters),
        total: together(lines.map(|site| &site.figures)),
        mrr: customers.mrr.get(row),
        health: card.and_then(|card| card.shown.get(row)),
        tone: card.map_or(Tone::None, |card| card.tone_of(row)),
        regions,
    })
}

/// Several sites or regions as one.
pub fn together<'a>(parts: impl Iterator<Item = &'a Figures>) -> Figures {
    let mut all = Figures::default();
    let (mut weight, mut sum) = (0.0, 0.0);
    let add = |to: &mut Option<f64>, more: Option<f64>| {
        if let Some(more) = more {
            *to = Some(to.unwrap_or(0.0) + more);
        }
    };
    for part in parts {
        all.n += part.n;
        add(&mut all.employees, part.employees);
        add(&mut all.mrr, part.mrr);
        if let Some((growth, mrr)) = part.growth.zip(part.mrr).filter(|(_, mrr)| *mrr > 0.0) {
            all.n_growth += part.n_growth;
            weight += mrr;
            sum += mrr * growth;
        }
    }
    all.growth = (weight > 0.0)
        .then(|| sum / weight)
        .filter(|x| x.is_finite());
    all
}

fn larger(a: &Figures, b: &Figures) -> std::cmp::Ordering {
    let size = |figures: &Figures| figures.mrr.unwrap_or(f64::NEG_INFINITY);
    size(b).total_cmp(&size(a))
}

fn region(site: &Site) -> String {
    let given = |text: &Option<String>| text.clone().filter(|text| !text.trim().is_empty());
    let country = || given(&site.country).map(|code| label(&code));
    given(&site.region)
        .or_else(country)
        .unwrap_or_else(|| NOWHERE.to_owned())
}

fn label(code: &str) -> String {
    country::label(&code.trim().to_ascii_uppercase()).to_owned()
}

fn line(site: &Site) -> Line {
    let country = site.country.clone().unwrap_or_default();
    let parts = [
        site.city.clone().unwrap_or_default(),
        if country.is_empty() {
            String::new()
        } else {
            label(&country)
        },
    ];
    let known: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let place = known.join(", ");
    let name = site.name.clone().filter(|name| !name.trim().is_empty());
    Line {
        name: name.unwrap_or_else(|| {
            let or_none = if place.is_empty() {
                "Site without a name"
            } else {
                &place
            };
            or_none.to_owned()
        }),
        place,
        country: country.trim().to_ascii_uppercase(),
        is_headquarters: site.headquarters,
        figures: Figures {
            n: 1,
            employees: site.employees,
            mrr: site.mrr,
            growth: site.growth,
            n_growth: 1,
        },
    }
}

fn headquarters(site: &Site) -> String {
    site.city.clone().unwrap_or_else(|| line(site).name)
}

//! The charts of a customer's sites: as a tree, by region, on the map.

use super::{Figures, Line, Region, Sites, together};
use crate::chart::combo::{Combo, Item, Look};
use crate::chart::describe::MISSING;
use crate::chart::map::sites as chart;
use crate::chart::tree::{Node, Tree, Trend};
use crate::metrics::Unit;
use crate::units::{self, country};

/// Growth within this of 0 counts as none, as a fraction: half a unit of the last digit shown.
const FLAT: f64 = 0.0005;

/// What the bubbles of the map are as large as.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Size {
    /// Recurring revenue a month.
    #[default]
    Mrr,
    /// Employees.
    Employees,
}

/// The customer, its regions, their sites; each with its growth.
pub fn tree(sites: &Sites, currency: &str) -> Tree {
    let head = sites.headquarters.as_ref();
    let note = head.map_or_else(String::new, |city| format!("Headquarters: {city}"));
    let health = sites
        .health
        .map_or_else(|| MISSING.to_owned(), units::score);
    let mut nodes = vec![Node {
        tone: Some(sites.tone),
        is_lit: true,
        note,
        ..node(sites, None, &sites.name, &sites.total)
    }];
    nodes[0].details.push(("Health".into(), health));
    for region in &sites.regions {
        let place = nodes.len();
        nodes.push(node(sites, Some(0), &region.name, &region.total));
        for site in &region.sites {
            let note = if site.is_headquarters {
                "Headquarters"
            } else {
                ""
            };
            nodes.push(Node {
                note: note.into(),
                ..node(sites, Some(place), &title(site), &site.figures)
            });
        }
    }
    Tree {
        nodes,
        summary: summary(sites),
        figure: "Growth".into(),
        amount: "MRR".into(),
        unit: Unit::Money(currency.into()),
    }
}

/// `Stuttgart headquarters` stays, `Building 4` becomes `Building 4 (headquarters)` where it is.
fn title(site: &Line) -> String {
    let is_said = site.name.to_lowercase().contains("headquarter");
    if site.is_headquarters && !is_said {
        format!("{} (headquarters)", site.name)
    } else {
        site.name.clone()
    }
}

fn node(sites: &Sites, parent: Option<usize>, name: &str, figures: &Figures) -> Node {
    let share = figures
        .mrr
        .zip(sites.total.mrr)
        .filter(|(_, all)| *all > 0.0);
    let share = share.map_or_else(|| MISSING.to_owned(), |(own, all)| units::share(own / all));
    let employees = figures
        .employees
        .map_or_else(|| MISSING.to_owned(), units::count);
    let over = if figures.n > 1 {
        vec![(
            "Growth over".to_owned(),
            units::counted(figures.n_growth, "site"),
        )]
    } else {
        Vec::new()
    };
    let mut details = vec![
        ("Employees".to_owned(), employees),
        ("Share of MRR".to_owned(), share),
    ];
    details.extend(over);
    Node {
        parent,
        name: name.to_owned(),
        figure: growth(figures.growth),
        trend: figures.growth.map(trend),
        amount: figures.mrr.filter(|mrr| *mrr >= 0.0),
        details,
        ..Node::default()
    }
}

/// Growth with its sign: `+3.4%`.
pub(super) fn growth(growth: Option<f64>) -> String {
    growth.map_or_else(
        || MISSING.to_owned(),
        |growth| format!("{}%", units::delta(growth * 100.0, 1)),
    )
}

fn trend(growth: f64) -> Trend {
    if growth.abs() < FLAT {
        Trend::Flat
    } else if growth > 0.0 {
        Trend::Up
    } else {
        Trend::Down
    }
}

fn summary(sites: &Sites) -> String {
    let known = sites
        .regions
        .iter()
        .filter(|region| region.total.growth.is_some());
    let by = |region: &&Region| region.total.growth.unwrap_or(0.0);
    let best = known.clone().max_by(|a, b| by(a).total_cmp(&by(b)));
    let worst = known.min_by(|a, b| by(a).total_cmp(&by(b)));
    let n = units::counted(sites.total.n, "site");
    let regions = units::counted(sites.regions.len(), "region");
    let head = format!(
        "{}: {n} in {regions}, growth {}",
        sites.name,
        growth(sites.total.growth)
    );
    match best.zip(worst) {
        Some((best, worst)) if best.name != worst.name => format!(
            "{head}; most in {} ({}), least in {} ({})",
            best.name,
            growth(best.total.growth),
            worst.name,
            growth(worst.total.growth)
        ),
        _ => head,
    }
}

/// How MRR and employees are spread over the regions.
pub fn spread(sites: &Sites, currency: &str) -> Combo {
    let all = sites.total.employees.filter(|all| *all > 0.0);
    let item = |region: &Region| Item {
        name: region.name.clone(),
        amounts: vec![region.total.mrr],
        share: region.total.employees.zip(all).map(|(own, all)| own / all),
        lit: region.sites.iter().any(|site| site.is_headquarters),
    };
    Combo {
        items: sites.regions.iter().map(item).collect(),
        series: vec!["MRR".into()],
        looks: vec![Look::Solid(0)],
        share: "Share of employees".into(),
        unit: Unit::Money(currency.into()),
    }
}

/// The sites by country, and how many have no country that is known.
pub fn map(sites: &Sites, size: Size, currency: &str) -> (chart::Sites, usize) {
    let mut countries: Vec<(&str, Vec<&Line>)> = Vec::new();
    let mut n_nowhere = 0;
    for (_, site) in sites.lines() {
        let code = site.country.as_str();
        if country::name(code).is_none() {
            n_nowhere += 1;
            continue;
        }
        match countries.iter_mut().find(|(known, _)| *known == code) {
            Some((_, lines)) => lines.push(site),
            None => countries.push((code, vec![site])),
        }
    }
    let spots = countries
        .into_iter()
        .map(|(code, lines)| spot(code, &lines, size, currency));
    let (size, unit) = match size {
        Size::Mrr => ("MRR", Unit::Money(currency.into())),
        Size::Employees => ("Employees", Unit::Count),
    };
    let chart = chart::Sites {
        spots: spots.collect(),
        size: size.into(),
        unit,
    };
    (chart, n_nowhere)
}

fn spot(code: &str, lines: &[&Line], size: Size, currency: &str) -> chart::Spot {
    let total = together(lines.iter().map(|line| &line.figures));
    let head = lines.iter().find(|line| line.is_headquarters);
    let city = |line: &&&Line| line.place.split(", ").next().unwrap_or_default().to_owned();
    let names: Vec<String> = lines.iter().map(|line| line.name.clone()).collect();
    let other = match size {
        Size::Mrr => {
            let employees = total
                .employees
                .map_or_else(|| MISSING.to_owned(), units::count);
            ("Employees".to_owned(), employees)
        }
        Size::Employees => {
            let mrr = total.mrr.map(|mrr| units::money(mrr, currency));
            ("MRR".to_owned(), mrr.unwrap_or_else(|| MISSING.to_owned()))
        }
    };
    chart::Spot {
        code: code.to_owned(),
        n: lines.len(),
        size: match size {
            Size::Mrr => total.mrr,
            Size::Employees => total.employees,
        },
        growth: total.growth,
        headquarters: head.as_ref().map(city),
        details: vec![other, ("Names".to_owned(), listed(&names))],
    }
}

/// The most names a tooltip lists.
const NAMED: usize = 3;

fn listed(names: &[String]) -> String {
    let shown = names
        .iter()
        .take(NAMED)
        .cloned()
        .collect::<Vec<_>>()
        .join(", ");
    match names.len().saturating_sub(NAMED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

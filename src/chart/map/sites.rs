//! The world with the sites of one customer: a bubble for each country.
//!
//! In come countries with how many sites there are, how large they are and how they grow; out come
//! bubbles by size with the number of sites, their growth beside them in words, and a ring round
//! the country of the headquarters. A country whose size is not known has an open circle. Sites
//! have no place of their own in the data, so those of one country share its bubble.

mod draw;

use super::plot::{Plot, project};
use super::world::World;
use crate::arrange::Arrange;
use crate::chart::describe::{self, Column, MISSING, MarkWords, Row, Table, detail};
use crate::chart::scene::{Point, Scene, Size};
use crate::chart::theme::Theme;
use crate::chart::{Chart, Key, Step, hit, step_along};
use crate::metrics::Unit;
use crate::units::{self, country};

/// The sites of a customer in one country.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Spot {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// How many sites.
    pub n: usize,
    /// How large they are together, 0 or more: the area of the bubble.
    pub size: Option<f64>,
    /// How they grow, as a fraction.
    pub growth: Option<f64>,
    /// The headquarters, where it is here: "Seattle".
    pub headquarters: Option<String>,
    /// What else is known: a label and a value each, the same labels for every country.
    pub details: Vec<(String, String)>,
}

/// The sites of a customer on the map.
///
/// A key is the index of a country; steps go from west to east.
#[derive(Clone, Debug, PartialEq)]
pub struct Sites {
    /// The countries, each once.
    pub spots: Vec<Spot>,
    /// What the size is: "MRR", "Employees".
    pub size: String,
    /// How sizes are written.
    pub unit: Unit,
}

impl Sites {
    fn item(&self, key: Key) -> Option<usize> {
        let item = key.item as usize;
        (item < self.spots.len()).then_some(item)
    }

    fn size_of(&self, item: usize) -> Option<f64> {
        self.spots
            .get(item)?
            .size
            .filter(|x| x.is_finite() && *x >= 0.0)
    }

    fn growth(&self, item: usize) -> Option<f64> {
        self.spots.get(item)?.growth.filter(|x| x.is_finite())
    }

    fn title(&self, item: usize) -> &str {
        country::label(&self.spots[item].code)
    }

    /// The countries from west to east, then those that are not on the map.
    fn order(&self) -> Vec<usize> {
        let world = World::built_in();
        let x = |item: usize| {
            let at = world.anchor(&self.spots[item].code);
            at.map_or(f64::INFINITY, |at| project(at).0)
        };
        let mut order: Vec<usize> = (0..self.spots.len()).collect();
        order.arrange_by(|&a, &b| x(a).total_cmp(&x(b)).then(a.cmp(&b)));
        order
    }

    fn table_of(&self, size: impl Fn(usize) -> String, growth: impl Fn(usize) -> String) -> Table {
        let details = self.spots.first().map(|spot| spot.details.as_slice());
        let labels: Vec<&String> = details.unwrap_or_default().iter().map(|d| &d.0).collect();
        let heads = ["Sites", self.size.as_str(), "Growth"];
        let mut columns = vec![Column::words("Country")];
        columns.extend(heads.map(Column::numbers));
        columns.extend(labels.iter().map(|label| Column::numbers(label.as_str())));
        let row = |item: usize| {
            let spot = &self.spots[item];
            let mut cells = vec![
                self.title(item).to_owned(),
                units::count(spot.n as f64),
                size(item),
                growth(item),
            ];
            cells.extend(labels.iter().map(|label| detail(&spot.details, label)));
            Row {
                key: Some(Key::item(item as u32)),
                cells,
            }
        };
        Table {
            caption: self.finding(),
            columns,
            rows: self.order().into_iter().map(row).collect(),
        }
    }

    fn size_words(&self, item: usize) -> String {
        self.size_of(item)
            .map_or_else(|| MISSING.to_owned(), |size| self.unit.short(size))
    }

    fn growth_words(&self, item: usize) -> String {
        self.growth(item).map_or_else(
            || MISSING.to_owned(),
            |growth| format!("{}%", units::delta(growth * 100.0, 1)),
        )
    }
}

impl Chart for Sites {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, &World::built_in(), &Plot::new(size, 0.0), theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        let mut scene = Scene::new(size);
        if let Some(item) = self.item(key) {
            draw::ring(
                &mut scene,
                self,
                &World::built_in(),
                (&Plot::new(size, 0.0), item),
                theme,
            );
        }
        scene
    }

    fn finding(&self) -> String {
        let n: usize = self.spots.iter().map(|spot| spot.n).sum();
        let countries = self.spots.len();
        let head = self
            .spots
            .iter()
            .find_map(|spot| spot.headquarters.as_ref());
        let head = head.map_or_else(String::new, |name| format!("; headquarters: {name}"));
        let country = if countries == 1 {
            "country"
        } else {
            "countries"
        };
        format!(
            "{} in {countries} {country}{head}",
            units::counted(n, "site")
        )
    }

    fn words(&self, key: Key) -> MarkWords {
        let Some(item) = self.item(key) else {
            return MarkWords::default();
        };
        let spot = &self.spots[item];
        let mut rows = vec![
            ("Sites".to_owned(), units::count(spot.n as f64)),
            (self.size.clone(), self.size_words(item)),
            ("Growth".to_owned(), self.growth_words(item)),
        ];
        let head = spot.headquarters.iter().cloned();
        rows.extend(head.map(|name| ("Headquarters".to_owned(), name)));
        rows.extend(spot.details.iter().cloned());
        MarkWords {
            title: self.title(item).to_owned(),
            tone: None,
            rows,
        }
    }

    fn table(&self) -> Table {
        self.table_of(|item| self.size_words(item), |item| self.growth_words(item))
    }

    fn exact_table(&self) -> Table {
        self.table_of(
            |item| describe::exact(self.size_of(item)),
            |item| describe::exact(self.growth(item)),
        )
    }

    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        let order = self.order();
        let item = from.and_then(|key| self.item(key));
        let place = item.and_then(|item| order.iter().position(|known| *known == item));
        let place = step_along(order.len(), place, step)?;
        Some(Key::item(order[place] as u32))
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let item = self.item(key)?;
        draw::center(self, &World::built_in(), &Plot::new(size, 0.0), item)
    }

    fn hit(&self, size: Size, theme: &Theme, at: Point) -> Option<Key> {
        let mut scene = Scene::new(size);
        draw::bubbles(
            &mut scene,
            self,
            &World::built_in(),
            &Plot::new(size, 0.0),
            theme,
        );
        hit::at(&scene, at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size {
        width: 600.0,
        height: 290.0,
    };

    fn sites() -> Sites {
        let spot = |code: &str, n, size, growth| Spot {
            code: code.into(),
            n,
            size,
            growth,
            ..Spot::default()
        };
        let mut spots = vec![
            spot("DE", 4, Some(64_000.0), Some(-0.031)),
            spot("US", 2, Some(9_000.0), Some(0.12)),
            spot("SG", 1, None, None),
        ];
        spots[1].headquarters = Some("Seattle".into());
        Sites {
            spots,
            size: "MRR".into(),
            unit: Unit::Money("USD".into()),
        }
    }

    /// 000-20: growth by place and where the headquarters is.
    #[test]
    fn r000_20_a_country_tells_its_growth_and_the_headquarters() {
        let chart = sites();
        assert_eq!(
            chart.words(Key::item(1)).sentence(),
            "United States: Sites 2, MRR $9.0k, Growth +12.0%, Headquarters Seattle"
        );
        assert_eq!(
            chart.finding(),
            "7 sites in 3 countries; headquarters: Seattle"
        );
        let rows = chart.table().rows;
        assert_eq!(rows[1].cells, ["Germany", "4", "$64.0k", "−3.1%"]);
        assert_eq!(rows[2].cells, ["Singapore", "1", "–", "–"]);
    }

    #[test]
    fn bubbles_are_found_where_they_are() {
        let chart = sites();
        for item in 0..3 {
            let key = Key::item(item);
            let at = chart.locate(SIZE, key).unwrap();
            assert_eq!(chart.hit(SIZE, &Theme::light(), at), Some(key));
        }
        assert_eq!(
            chart.walk(None, Step::Right),
            Some(Key::item(1)),
            "from west to east"
        );
        assert_eq!(
            chart.walk(Some(Key::item(1)), Step::Right),
            Some(Key::item(0))
        );
    }
}

//! The world with a value for each country, in classes of color.
//!
//! In come countries by code with their values; out come their shapes in the Natural Earth
//! projection, points for those too small to see, and the classes beneath. Land without anybody
//! stays pale, a country without a value is hatched. Each scene reads and projects the shapes
//! anew: some ten thousand points.
//!
//! Reading order: [`world`] (the shapes), `plot` (the projection), `class` (the colors), `draw`,
//! `words`, `walk`, then [`sites`], the same world with the sites of one customer.

mod callout;
mod class;
mod draw;
mod plot;
mod reader;
pub mod sites;
mod walk;
mod words;
pub mod world;

use super::describe::{MarkWords, Table};
use super::scene::{Point, Scene, Size};
use super::theme::Theme;
use super::{Chart, Key, Step, hit};
use crate::metrics::Unit;
use crate::units::country;
use plot::Plot;
use world::World;

/// A country in which there is somebody.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Place {
    /// ISO 3166-1 alpha-2.
    pub code: String,
    /// Its value; `None` is not known.
    pub value: Option<f64>,
    /// What else is known: a label and a value each, the same labels for every country.
    pub details: Vec<(String, String)>,
}

/// A value for each of some countries.
///
/// A key is the index of a country. Left, right, up and down go to the nearest country in that
/// direction, the other steps from the lowest value to the highest, then those without one.
#[derive(Clone, Debug, PartialEq)]
pub struct Map {
    /// The countries, each once.
    pub places: Vec<Place>,
    /// What the values are: "Predicted retention".
    pub name: String,
    /// How values are written.
    pub unit: Unit,
    /// Where each class but the first begins, rising; four limits make five classes.
    pub limits: Vec<f64>,
    /// The country that has an outline and its words on the map.
    pub focus: Option<usize>,
}

impl Map {
    /// The value of a country, if it is known.
    fn value(&self, item: usize) -> Option<f64> {
        self.places.get(item)?.value.filter(|x| x.is_finite())
    }

    /// What people call a country.
    fn title(&self, item: usize) -> &str {
        country::label(&self.places[item].code)
    }

    /// The index of a key that exists.
    fn item(&self, key: Key) -> Option<usize> {
        let item = key.item as usize;
        (item < self.places.len()).then_some(item)
    }

    /// The map above its classes.
    fn plot(&self, size: Size) -> Plot {
        Plot::new(size, class::height(self, size.width))
    }
}

impl Chart for Map {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, &World::built_in(), &self.plot(size), theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        let mut scene = Scene::new(size);
        if let Some(item) = self.item(key) {
            draw::outline(
                &mut scene,
                self,
                &World::built_in(),
                (&self.plot(size), item),
                theme,
            );
        }
        scene
    }

    fn finding(&self) -> String {
        words::finding(self)
    }

    fn words(&self, key: Key) -> MarkWords {
        self.item(key)
            .map(|item| words::of(self, item))
            .unwrap_or_default()
    }

    fn table(&self) -> Table {
        words::table(self)
    }

    fn exact_table(&self) -> Table {
        words::exact_table(self)
    }

    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        walk::walk(self, from, step)
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let item = self.item(key)?;
        let at = World::built_in().anchor(&self.places[item].code)?;
        Some(self.plot(size).at(at))
    }

    /// The shapes of the countries with somebody, without the rest of the world.
    fn hit(&self, size: Size, theme: &Theme, at: Point) -> Option<Key> {
        let mut scene = Scene::new(size);
        let (world, plot) = (World::built_in(), self.plot(size));
        draw::shapes(&mut scene, self, &world, &plot, theme);
        draw::points(&mut scene, self, &world, &plot, theme);
        hit::at(&scene, at)
    }
}

#[cfg(test)]
mod tests;

//! The marks of a map, back to front.

use super::plot::{Plot, extent};
use super::world::{Country, World};
use super::{Map, callout, class};
use crate::chart::Key;
use crate::chart::scene::{Color, Fill, Point, Scene, Shape, Stroke};
use crate::chart::theme::Theme;

/// A country smaller than this in both directions has a point as well, in CSS pixels.
const SMALL: f64 = 9.0;

/// The radius of a point.
const POINT: f64 = 4.0;

/// The width of a border.
const BORDER: f64 = 0.75;

pub(super) fn scene(map: &Map, world: &World, plot: &Plot, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.size);
    land(&mut scene, world, plot, theme, |code| !has(map, code));
    shapes(&mut scene, map, world, plot, theme);
    borders(&mut scene, world, plot, theme);
    points(&mut scene, map, world, plot, theme);
    class::draw(
        &mut scene,
        map,
        plot.size.height - class::height(map, plot.size.width),
        theme,
    );
    if let Some(item) = map.focus.filter(|item| *item < map.places.len()) {
        outline(&mut scene, map, world, (plot, item), theme);
        callout::draw(&mut scene, map, world, (plot, item), theme);
    }
    scene
}

fn has(map: &Map, code: &str) -> bool {
    map.places.iter().any(|place| place.code == code)
}

/// The shapes of the countries wanted, without a value.
pub(super) fn land(
    scene: &mut Scene,
    world: &World,
    plot: &Plot,
    theme: &Theme,
    is_wanted: impl Fn(&str) -> bool,
) {
    for country in world
        .countries
        .iter()
        .filter(|country| is_wanted(&country.code))
    {
        for points in rings(world, country, plot) {
            let fill = Fill::Solid(theme.land);
            scene.push(Shape::Polygon { points, fill });
        }
    }
}

/// The borders between countries.
pub(super) fn borders(scene: &mut Scene, world: &World, plot: &Plot, theme: &Theme) {
    for line in world.borders() {
        scene.push(Shape::Path {
            points: plot.line(&line),
            closed: false,
            stroke: Stroke::solid(theme.land_edge, BORDER),
        });
    }
}

/// The rings of a country that are large enough to be seen.
pub(super) fn rings(world: &World, country: &Country, plot: &Plot) -> Vec<Vec<Point>> {
    let rings = world.rings(country).into_iter();
    let drawn = rings.map(|ring| plot.line(&ring));
    drawn
        .filter(|points| points.len() > 3 && extent(points) >= 1.0)
        .collect()
}

/// The shapes of the countries with somebody, the largest first.
pub(super) fn shapes(scene: &mut Scene, map: &Map, world: &World, plot: &Plot, theme: &Theme) {
    for country in &world.countries {
        let item = map
            .places
            .iter()
            .position(|place| place.code == country.code);
        let Some(item) = item else { continue };
        let key = Key::item(item as u32);
        for points in rings(world, country, plot) {
            let corners = points.clone();
            let fill = Fill::Solid(color(map, item, theme));
            scene.push_key(Shape::Polygon { points, fill }, key);
            if map.value(item).is_none() {
                class::unknown(scene, &corners, theme);
            }
        }
    }
}

fn color(map: &Map, item: usize, theme: &Theme) -> Color {
    map.value(item).map_or(theme.land, |value| {
        class::color(map, class::of(map, value), theme)
    })
}

/// Points for the countries that have no shape or a small one.
pub(super) fn points(scene: &mut Scene, map: &Map, world: &World, plot: &Plot, theme: &Theme) {
    for item in 0..map.places.len() {
        let Some(center) = spot(map, world, plot, item) else {
            continue;
        };
        let key = Key::item(item as u32);
        let radius = POINT + 1.0;
        let fill = theme.surface;
        scene.push(Shape::Disc {
            center,
            radius,
            fill,
        });
        let fill = color(map, item, theme);
        scene.push_key(
            Shape::Disc {
                center,
                radius: POINT,
                fill,
            },
            key,
        );
        if map.value(item).is_none() {
            scene.push(Shape::Circle {
                center,
                radius: POINT,
                stroke: Stroke::dashed(theme.h_none, 1.25, 2.2, 1.6),
            });
        }
    }
}

/// Where the point of a country is; `None` where its shape is large enough, or unknown.
fn spot(map: &Map, world: &World, plot: &Plot, item: usize) -> Option<Point> {
    let code = &map.places[item].code;
    let at = plot.at(world.anchor(code)?);
    let country = world.countries.iter().find(|country| country.code == *code);
    let is_large = country.is_some_and(|country| {
        rings(world, country, plot)
            .iter()
            .any(|ring| extent(ring) >= SMALL)
    });
    (!is_large).then_some(at)
}

/// The outline in ink of one country.
pub(super) fn outline(
    scene: &mut Scene,
    map: &Map,
    world: &World,
    (plot, item): (&Plot, usize),
    theme: &Theme,
) {
    let stroke = Stroke::solid(theme.text, 1.5);
    let code = &map.places[item].code;
    for country in world
        .countries
        .iter()
        .filter(|country| country.code == *code)
    {
        for points in rings(world, country, plot) {
            scene.push(Shape::Path {
                points,
                closed: true,
                stroke,
            });
        }
    }
    if let Some(center) = spot(map, world, plot, item) {
        let radius = POINT + 2.5;
        scene.push(Shape::Circle {
            center,
            radius,
            stroke,
        });
    }
}

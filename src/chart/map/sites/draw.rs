//! The marks of a map of sites, back to front.

use super::Sites;
use crate::arrange::Arrange;
use crate::chart::Key;
use crate::chart::map::draw::{borders, land};
use crate::chart::map::plot::Plot;
use crate::chart::map::world::World;
use crate::chart::scene::{Anchor, Color, Font, Label, Point, Scene, Shape, Stroke};
use crate::chart::text;
use crate::chart::theme::Theme;
use crate::units;

/// The smallest and the largest radius of a bubble, in CSS pixels.
const RADIUS: (f64, f64) = (9.0, 17.0);

/// Frames narrower than this have smaller bubbles.
const NARROW: f64 = 480.0;

/// The fonts of the number in a bubble and of the words beside it.
const NUMBER: Font = Font::new(11.0, 600);
const NAME: Font = Font::new(11.5, 600);
const DETAIL: Font = Font::new(11.0, 500);

/// The widest label.
const WIDEST: f64 = 190.0;

pub(super) fn scene(sites: &Sites, world: &World, plot: &Plot, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.size);
    land(&mut scene, world, plot, theme, |_| true);
    borders(&mut scene, world, plot, theme);
    bubbles(&mut scene, sites, world, plot, theme);
    labels(&mut scene, sites, world, plot, theme);
    scene
}

/// The bubbles, the largest first, so that a small one is not covered.
pub(super) fn bubbles(scene: &mut Scene, sites: &Sites, world: &World, plot: &Plot, theme: &Theme) {
    let mut order: Vec<usize> = (0..sites.spots.len()).collect();
    let size = |item: usize| sites.size_of(item).unwrap_or(0.0);
    order.arrange_by(|&a, &b| size(b).total_cmp(&size(a)).then(a.cmp(&b)));
    for (place, &item) in order.iter().enumerate() {
        let Some(center) = center(sites, world, plot, item) else {
            continue;
        };
        let own = radius_of(sites, plot, item);
        bubble(scene, sites, (center, own, item), theme);
        let n = units::count(sites.spots[item].n as f64);
        let half = text::width(&n, NUMBER) / 2.0;
        let is_covered = order[place + 1..].iter().any(|&other| {
            let there = self::center(sites, world, plot, other);
            let reach = radius_of(sites, plot, other) + half + 2.0;
            there.is_some_and(|at| at.distance(center) < reach)
        });
        if !is_covered && half < own {
            let is_known = sites.size_of(item).is_some();
            let ink = if is_known {
                theme.on_series(0)
            } else {
                theme.text_2
            };
            let at = center.by(0.0, 4.0);
            scene.push(Shape::label(at, Anchor::Middle, n, (NUMBER, ink)));
        }
    }
}

/// A bubble, open where its size is not known, with a ring round the headquarters.
fn bubble(
    scene: &mut Scene,
    sites: &Sites,
    (center, own, item): (Point, f64, usize),
    theme: &Theme,
) {
    let disc = |radius: f64, fill: Color| Shape::Disc {
        center,
        radius,
        fill,
    };
    let circle = |radius: f64, stroke: Stroke| Shape::Circle {
        center,
        radius,
        stroke,
    };
    let key = Key::item(item as u32);
    scene.push(disc(own + 1.25, theme.surface));
    if sites.size_of(item).is_some() {
        scene.push_key(disc(own, theme.series(0)), key);
    } else {
        scene.push_key(disc(own, theme.surface), key);
        scene.push(circle(
            own - 0.5,
            Stroke::dashed(theme.h_none, 1.75, 2.6, 1.9),
        ));
    }
    if sites.spots[item].headquarters.is_some() {
        scene.push(circle(own + 3.0, Stroke::solid(theme.text, 2.0)));
    }
}

/// The ring in ink round one bubble.
pub(super) fn ring(
    scene: &mut Scene,
    sites: &Sites,
    world: &World,
    (plot, item): (&Plot, usize),
    theme: &Theme,
) {
    if let Some(center) = center(sites, world, plot, item) {
        let radius = radius_of(sites, plot, item) + 3.0;
        let stroke = Stroke::solid(theme.text, 2.5);
        scene.push(Shape::Circle {
            center,
            radius,
            stroke,
        });
    }
}

/// Where a bubble is: so that all of it is in the frame.
pub(super) fn center(sites: &Sites, world: &World, plot: &Plot, item: usize) -> Option<Point> {
    let at = world.anchor(&sites.spots[item].code)?;
    Some(plot.inside(at, RADIUS.1 + 4.0))
}

/// The radius of a bubble: its area follows the size.
fn radius_of(sites: &Sites, plot: &Plot, item: usize) -> f64 {
    let most = (0..sites.spots.len())
        .filter_map(|item| sites.size_of(item))
        .fold(0.0, f64::max);
    let share = if most > 0.0 {
        sites.size_of(item).unwrap_or(0.0) / most
    } else {
        0.0
    };
    let largest = if plot.size.width < NARROW {
        RADIUS.1 * 0.7
    } else {
        RADIUS.1
    };
    (largest * share.sqrt()).clamp(RADIUS.0, largest.max(RADIUS.0))
}

/// Name and growth beside the bubbles; a label that would cover something is left out.
fn labels(scene: &mut Scene, sites: &Sites, world: &World, plot: &Plot, theme: &Theme) {
    let mut taken: Vec<(Point, Point)> = Vec::new();
    for item in 0..sites.spots.len() {
        if let Some(at) = center(sites, world, plot, item) {
            let r = radius_of(sites, plot, item) + 2.0;
            taken.push((at.by(-r, -r), at.by(r, r)));
        }
    }
    // The headquarters first: it keeps its name where not all can.
    let mut order: Vec<usize> = (0..sites.spots.len()).collect();
    order.arrange_by_key(|item| sites.spots[*item].headquarters.is_none());
    for item in order {
        let Some(at) = center(sites, world, plot, item) else {
            continue;
        };
        let reach = radius_of(sites, plot, item) + 7.0;
        let places = [
            (at.by(reach, -1.0), Anchor::Start),
            (at.by(-reach, -1.0), Anchor::End),
            (at.by(0.0, reach + 9.0), Anchor::Middle),
        ];
        for place in places {
            let lines = lines(sites, item, place, theme);
            let boxes: Vec<_> = lines.iter().map(text::bounds).collect();
            if boxes.iter().all(|area| is_free(*area, &taken, plot)) {
                taken.extend(boxes);
                for line in lines {
                    scene.push(Shape::Label(line));
                }
                break;
            }
        }
    }
}

fn lines(sites: &Sites, item: usize, (at, anchor): (Point, Anchor), theme: &Theme) -> [Label; 2] {
    let label = |dy: f64, text: String, font: Font, color: Color| Label {
        at: at.by(0.0, dy),
        text: text::fit(&text, WIDEST, font),
        anchor,
        font,
        color,
        halo: Some(theme.surface),
    };
    let spot = &sites.spots[item];
    let name = match &spot.headquarters {
        Some(city) => format!("Headquarters: {city}"),
        None => sites.title(item).to_owned(),
    };
    let color = match sites.growth(item) {
        Some(growth) if growth > 0.0 => theme.good,
        Some(growth) if growth < 0.0 => theme.bad,
        Some(_) | None => theme.text_3,
    };
    [
        label(0.0, name, NAME, theme.text),
        label(13.0, sites.growth_words(item), DETAIL, color),
    ]
}

/// Whether an area lies in the frame and covers nothing.
fn is_free((min, max): (Point, Point), taken: &[(Point, Point)], plot: &Plot) -> bool {
    let is_inside =
        min.x >= 0.0 && min.y >= 0.0 && max.x <= plot.size.width && max.y <= plot.size.height;
    let is_apart = |other: &(Point, Point)| {
        max.x < other.0.x || min.x > other.1.x || max.y < other.0.y || min.y > other.1.y
    };
    is_inside && taken.iter().all(is_apart)
}

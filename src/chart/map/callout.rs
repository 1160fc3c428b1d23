//! The words of the country in focus, beside it on the map.

use super::plot::Plot;
use super::world::World;
use super::{Map, words};
use crate::chart::scene::{Anchor, Font, Label, Point, Scene, Shape, Stroke};
use crate::chart::text;
use crate::chart::theme::Theme;

/// The fonts of the words on the map.
const NAME: Font = Font::new(11.5, 600);
const DETAIL: Font = Font::new(11.0, 400);

/// How far the words of the focused country stand from it, across and down.
const LEADER: (f64, f64) = (22.0, 26.0);

/// Name and value of one country beside it, with a line that leads there.
pub(super) fn draw(
    scene: &mut Scene,
    map: &Map,
    world: &World,
    (plot, item): (&Plot, usize),
    theme: &Theme,
) {
    let Some(geo) = world.anchor(&map.places[item].code) else {
        return;
    };
    let at = plot.at(geo);
    let lines = [
        (map.title(item).to_owned(), NAME, theme.text),
        (words::value(map, item), DETAIL, theme.text_2),
    ];
    let wide = lines
        .iter()
        .map(|line| text::width(&line.0, line.1))
        .fold(0.0, f64::max);
    // To the left where there is no room at the right, below where there is none above.
    let is_left = at.x + LEADER.0 + 4.0 + wide > plot.size.width - 4.0;
    let (across, anchor) = if is_left {
        (-1.0, Anchor::End)
    } else {
        (1.0, Anchor::Start)
    };
    let down = if at.y - LEADER.1 < 16.0 { 1.0 } else { -1.0 };
    let end = at.by(across * LEADER.0, down * LEADER.1);
    leader(scene, at, end, theme);
    let room = if is_left {
        end.x
    } else {
        plot.size.width - end.x
    } - 8.0;
    for (line, (words, font, color)) in lines.into_iter().enumerate() {
        scene.push(Shape::Label(Label {
            at: end.by(across * 4.0, 1.0 + 13.0 * line as f64),
            text: text::fit(&words, room, font),
            anchor,
            font,
            color,
            halo: Some(theme.surface),
        }));
    }
}

/// The line from a dot to the words.
fn leader(scene: &mut Scene, at: Point, end: Point, theme: &Theme) {
    scene.push(Shape::Path {
        points: vec![at, end],
        closed: false,
        stroke: Stroke::solid(theme.text_2, 1.0),
    });
    scene.push(Shape::Disc {
        center: at,
        radius: 2.5,
        fill: theme.text,
    });
}

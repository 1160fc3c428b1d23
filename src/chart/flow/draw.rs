//! The marks of a flow, back to front.

use super::plot::{ASIDE, COUNT, HEAD, LINE, NAME, Name, Plot};
use super::{Flow, Part};
use crate::chart::scene::{Anchor, Fill, Font, Point, Scene, Shape, Stroke};
use crate::chart::text;
use crate::chart::theme::Theme;

/// How much of the color of their goal the ribbons of a change have.
const CHANGE: f64 = 0.55;

pub(super) fn scene(flow: &Flow, plot: &Plot, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.size);
    for is_change in [false, true] {
        ribbons(&mut scene, flow, plot, is_change, theme);
    }
    for side in 0..2 {
        bars(&mut scene, flow, plot, side, theme);
        names(&mut scene, plot, side, theme);
    }
    heads(&mut scene, flow, plot, theme);
    if flow.n() == 0 {
        let at = Point::new(plot.size.width / 2.0, plot.size.height / 2.0);
        let words = text::fit("Nobody to show", plot.size.width / 3.0, NAME);
        scene.push(Shape::label(
            at,
            Anchor::Middle,
            words,
            (NAME, theme.text_3),
        ));
    }
    scene
}

pub(super) fn overlay(plot: &Plot, part: Part, theme: &Theme) -> Scene {
    let mut scene = Scene::new(plot.size);
    let points = match part {
        Part::Link(idx) => plot.ribbon(idx),
        Part::Group(side, idx) => {
            let (min, max) = plot.bar(side, idx);
            let corners = [
                (min.x, min.y),
                (max.x, min.y),
                (max.x, max.y),
                (min.x, max.y),
            ];
            Some(corners.map(|(x, y)| Point::new(x, y)).to_vec())
        }
    };
    if let Some(points) = points {
        let stroke = Stroke::solid(theme.text, 1.75);
        scene.push_key(
            Shape::Path {
                points,
                closed: true,
                stroke,
            },
            part.key(),
        );
    }
    scene
}

fn ribbons(scene: &mut Scene, flow: &Flow, plot: &Plot, is_change: bool, theme: &Theme) {
    let links = flow.taken().filter(|(_, link)| link.is_change == is_change);
    for (idx, link) in links {
        let Some(points) = plot.ribbon(idx) else {
            continue;
        };
        let color = if is_change {
            let goal = &flow.sides[1][link.to];
            theme.tone(goal.tone).with_alpha(CHANGE)
        } else {
            theme.band
        };
        let fill = Fill::Solid(color);
        scene.push_key(Shape::Polygon { points, fill }, Part::Link(idx).key());
    }
}

fn bars(scene: &mut Scene, flow: &Flow, plot: &Plot, side: usize, theme: &Theme) {
    for (idx, group) in flow.sides[side].iter().enumerate() {
        let (min, max) = plot.bar(side, idx);
        let fill = if group.n == 0 {
            theme.axis
        } else {
            theme.tone(group.tone)
        };
        scene.push_key(Shape::Rect { min, max, fill }, Part::Group(side, idx).key());
    }
}

fn names(scene: &mut Scene, plot: &Plot, side: usize, theme: &Theme) {
    let (x, anchor) = (plot.beside(side), [Anchor::End, Anchor::Start][side]);
    let mut put = |x: f64, y: f64, words: &str, font: Font| {
        if !words.is_empty() {
            let at = Point::new(x, y);
            scene.push(Shape::label(at, anchor, words, (font, theme.text)));
        }
    };
    for Name {
        text: name,
        count,
        middle,
        n_lines,
    } in &plot.names[side]
    {
        if *n_lines == 2 {
            put(x, middle - 3.0, name, NAME);
            put(x, middle - 3.0 + LINE, count, COUNT);
            continue;
        }
        // In one line the count stands next to the bar.
        let aside = text::width(count, COUNT) + ASIDE;
        put(x, middle + 4.0, count, COUNT);
        put(
            if side == 0 { x - aside } else { x + aside },
            middle + 4.0,
            name,
            NAME,
        );
    }
}

fn heads(scene: &mut Scene, flow: &Flow, plot: &Plot, theme: &Theme) {
    let room = plot.size.width / 2.0 - 8.0;
    let ends = [(0.0, Anchor::Start), (plot.size.width, Anchor::End)];
    for (head, (x, anchor)) in flow.heads.iter().zip(ends) {
        let words = text::fit(head, room, HEAD);
        if !words.is_empty() {
            let at = Point::new(x, 12.0);
            scene.push(Shape::label(at, anchor, words, (HEAD, theme.text_3)));
        }
    }
}

//! What the marks of a bullet chart are: a line of entries over the rows, broken where it is too
//! long.

use super::plot::INSET;
use super::{Bullet, draw};
use crate::chart::scene::{Anchor, Font, Point, Scene, Shape, Stroke};
use crate::chart::text;
use crate::chart::theme::Theme;

/// The font of the entries.
const WORDS: Font = Font::new(12.0, 500);

/// The height of a line of entries.
const LINE: f64 = 22.0;

/// The room under the entries.
const BELOW: f64 = 6.0;

/// The room between two entries.
const BETWEEN: f64 = 16.0;

/// The width of a mark with the room after it.
const MARK: f64 = 20.0;

/// One entry and where it starts.
struct Entry {
    /// 0 own, 1 peers, 2 benchmark.
    mark: usize,
    words: String,
    at: Point,
}

/// The entries one after another, on a new line where they would not fit.
fn entries(bullet: &Bullet, width: f64) -> Vec<Entry> {
    let names = &bullet.names;
    let (mut x, mut y) = (INSET, LINE / 2.0);
    let mut entries = Vec::new();
    for (mark, name) in [&names.own, &names.peers, &names.benchmark]
        .into_iter()
        .enumerate()
    {
        if name.is_empty() {
            continue;
        }
        let words = text::fit(name, width - 2.0 * INSET - MARK, WORDS);
        let wide = MARK + text::width(&words, WORDS);
        if x > INSET && x + wide > width - INSET {
            (x, y) = (INSET, y + LINE);
        }
        let at = Point::new(x, y);
        entries.push(Entry { mark, words, at });
        x += wide + BETWEEN;
    }
    entries
}

/// The height of the entries with the room under them.
pub(super) fn height(bullet: &Bullet, width: f64) -> f64 {
    let last = entries(bullet, width).last().map(|entry| entry.at.y);
    last.map_or(BELOW, |y| y + LINE / 2.0 + BELOW)
}

pub(super) fn draw(scene: &mut Scene, bullet: &Bullet, theme: &Theme) {
    for entry in entries(bullet, scene.size.width) {
        let middle = entry.at.by(7.0, 0.0);
        match entry.mark {
            0 => scene.push(Shape::Rect {
                min: middle.by(-7.0, -3.0),
                max: middle.by(7.0, 3.0),
                fill: theme.series(0),
            }),
            1 => draw::pale(scene, (middle.by(-7.0, -5.0), middle.by(7.0, 5.0)), theme),
            _ => scene.push(Shape::Line {
                from: middle.by(0.0, -7.0),
                to: middle.by(0.0, 7.0),
                stroke: Stroke::solid(theme.text, draw::TICK_WIDTH),
            }),
        }
        let at = entry.at.by(MARK, 4.0);
        let look = (WORDS, theme.text_2);
        scene.push(Shape::label(at, Anchor::Start, entry.words, look));
    }
}

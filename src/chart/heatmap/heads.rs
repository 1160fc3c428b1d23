//! The words of a heatmap: the key above, the names of columns and the busiest cell below.

use super::Heatmap;
use super::draw::hollow;
use super::plot::{Plot, TICK, WORDS};
use super::words::{notable_words, text_of};
use crate::chart::scene::{Anchor, Font, Point, Scene, Shape, Size};
use crate::chart::text;
use crate::chart::theme::Theme;
use crate::units;

/// The size of a step in the key.
const SWATCH: (f64, f64) = (14.0, 10.0);

/// What is counted, which part of it is shown, and the steps from none to the highest number.
pub(super) fn caption(scene: &mut Scene, map: &Heatmap, plot: &Plot, size: Size, theme: &Theme) {
    let right = (plot.right - 2.0).max((size.width * 0.7).min(size.width));
    let left = steps(scene, map, plot, right, theme);
    let room = left - 12.0;
    let fits = |words: &String| text::width(words, WORDS) <= room;
    let [.., shortest] = captions(map, plot.from);
    let fitting = captions(map, plot.from).into_iter().find(fits);
    let words = fitting.unwrap_or_else(|| text::fit(&shortest, room, WORDS));
    let at = Point::new(0.0, 12.0);
    scene.push(Shape::label(
        at,
        Anchor::Start,
        words,
        (WORDS, theme.text_2),
    ));
}

/// What is counted and which part of it is shown, from the longest wording to the shortest.
fn captions(map: &Heatmap, from: usize) -> [String; 3] {
    let counted = units::capitalized(&map.unit.1);
    if from == 0 {
        return [counted.clone(), counted.clone(), counted];
    }
    let n = map.columns.len();
    let part = format!("atest {} of {n}", n - from);
    let columns = &map.columns_are;
    [
        format!("{counted}, l{part} {columns}"),
        format!("L{part} {columns}"),
        format!("L{part}"),
    ]
}

/// The steps with the numbers they run between; the left edge of what is drawn.
fn steps(scene: &mut Scene, map: &Heatmap, plot: &Plot, right: f64, theme: &Theme) -> f64 {
    let (lowest, highest) = map.range(plot.from);
    let (y, look) = (12.0, (TICK, theme.text_3));
    let (low, high) = (text_of(map, lowest), text_of(map, highest));
    scene.push(Shape::label(
        Point::new(right, y),
        Anchor::End,
        high.clone(),
        look,
    ));
    let mut x = right - text::width(&high, TICK) - 6.0;
    let swatch = |x: f64| {
        let min = Point::new(x - SWATCH.0, y - SWATCH.1 + 1.0);
        (min, min.by(SWATCH.0 - 2.0, SWATCH.1))
    };
    // Among shares nothing has the shade of none.
    let shades = &theme.heat[usize::from(map.shares_of.is_some())..];
    for fill in shades.iter().rev() {
        let (min, max) = swatch(x);
        let fill = *fill;
        scene.push(Shape::Rect { min, max, fill });
        x -= SWATCH.0;
    }
    let width = text::width(&low, TICK);
    scene.push(Shape::label(Point::new(x - 5.0, y), Anchor::End, low, look));
    x -= 5.0 + width;
    let cells = (0..map.rows.len())
        .flat_map(|row| (plot.from..map.columns.len()).map(move |column| (row, column)));
    let has_unknown = cells
        .into_iter()
        .any(|(row, column)| map.value(row, column).is_none());
    if has_unknown && !plot.is_narrow {
        let words = "not known";
        let at = Point::new(x - 14.0, y);
        scene.push(Shape::label(at, Anchor::End, words, look));
        x -= 14.0 + text::width(words, TICK) + 5.0;
        let (min, max) = swatch(x);
        scene.push(hollow(min, max, theme));
        x -= SWATCH.0;
    }
    x
}

/// The names of columns, as many as fit, the latest ones first.
pub(super) fn ticks(scene: &mut Scene, map: &Heatmap, plot: &Plot, size: Size, theme: &Theme) {
    let mut free = size.width;
    for (column, head) in map.columns.iter().enumerate().skip(plot.from).rev() {
        let (min, max) = plot.bounds(0, column);
        let half = text::width(&head.tick, TICK) / 2.0;
        let middle = f64::midpoint(min.x, max.x);
        if head.tick.is_empty() || middle + half > free || middle - half < 0.0 {
            continue;
        }
        free = middle - half - 8.0;
        let at = Point::new(middle, plot.bottom + 14.0);
        let words = head.tick.clone();
        scene.push(Shape::label(
            at,
            Anchor::Middle,
            words,
            (TICK, theme.text_3),
        ));
    }
}

/// Which cell is notable, in words.
pub(super) fn notable(scene: &mut Scene, map: &Heatmap, plot: &Plot, size: Size, theme: &Theme) {
    let words = notable_words(map, plot.from);
    let font = Font::new(12.0, 500);
    let words = text::fit(&words, size.width, font);
    let at = Point::new(0.0, plot.bottom + 38.0);
    scene.push(Shape::label(at, Anchor::Start, words, (font, theme.text)));
}

//! Events as flags on the top edge, and the month compared with.

use super::draw::{Plot, TICK, put};
use super::{Flag, Trend};
use crate::arrange::Arrange;
use crate::chart::scene::{Anchor, Point, Scene, Shape, Stroke};
use crate::chart::text;
use crate::chart::theme::Theme;

/// The room above the plot for the names of flags, in CSS pixels.
pub(super) const ROOM: f64 = 18.0;

/// The widest name of a flag, in CSS pixels.
const WIDEST: f64 = 132.0;

/// A line down from the top edge for each event, its name above where there is room.
pub(super) fn flags(scene: &mut Scene, trend: &Trend, plot: &Plot, theme: &Theme) {
    let mut flags: Vec<&Flag> = trend.flags.iter().collect();
    flags.arrange_by_key(|flag| flag.month);
    let mut free = plot.left;
    for flag in flags
        .into_iter()
        .filter(|flag| flag.month < trend.months.len())
    {
        let x = plot.x.at(flag.month as f64);
        scene.push(Shape::Line {
            from: Point::new(x, plot.top),
            to: Point::new(x, plot.bottom),
            stroke: Stroke::dashed(theme.axis_strong, 1.0, 2.0, 3.0),
        });
        scene.push(Shape::Disc {
            center: Point::new(x, plot.top),
            radius: 2.5,
            fill: theme.text_2,
        });
        let name = text::fit(&flag.name, WIDEST, TICK);
        let wide = text::width(&name, TICK);
        let left = (x - wide / 2.0).min(plot.right - wide).max(plot.left);
        if left >= free && left + wide <= plot.right + 1.0 {
            free = left + wide + 10.0;
            let at = Point::new(left, plot.top - 7.0);
            put(scene, at, Anchor::Start, name, (TICK, theme.text_2));
        }
    }
}

/// A ring round the month compared with, and a tick at the axis.
pub(super) fn compared(scene: &mut Scene, trend: &Trend, plot: &Plot, theme: &Theme) {
    let Some(month) = trend.compared.filter(|&month| month < trend.months.len()) else {
        return;
    };
    let x = plot.x.at(month as f64);
    scene.push(Shape::Line {
        from: Point::new(x, plot.bottom - 5.0),
        to: Point::new(x, plot.bottom + 4.0),
        stroke: Stroke::solid(theme.accent, 2.0),
    });
    let Some(value) = trend.value(0, month) else {
        return;
    };
    let center = plot.at(month, value);
    scene.push(Shape::Disc {
        center,
        radius: 4.5,
        fill: theme.surface,
    });
    scene.push(Shape::Circle {
        center,
        radius: 4.0,
        stroke: Stroke::solid(theme.accent, 1.75),
    });
}

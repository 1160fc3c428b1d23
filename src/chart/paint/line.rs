//! Straight lines, level and upright ones on whole device pixels.

use super::{Finish, GRAIN, PaintError, Painter, Surface, style};
use crate::chart::scene::{Point, Stroke};

impl<S: Surface> Painter<'_, S> {
    /// Level and upright lines cover whole device pixels: a filled rectangle, or when dashed a
    /// line along the middle of them.
    pub(super) fn line(
        &mut self,
        from: Point,
        to: Point,
        stroke: Stroke,
    ) -> Result<(), PaintError<S>> {
        let dash = self.dash(stroke);
        let level = (from.y - to.y).abs() < 1e-9;
        let upright = (from.x - to.x).abs() < 1e-9;
        self.set(Finish {
            dash,
            ..Finish::default()
        });
        if !level && !upright {
            let (from, to) = (self.point(from), self.point(to));
            return self.surface.draw_line(from, to, &self.stroke(stroke));
        }
        let width = (stroke.width * self.scale).round().max(1.0);
        let near = |middle: f64| (middle * self.scale - width / 2.0).round();
        let (least, most) = (
            Point::new(from.x.min(to.x), from.y.min(to.y)),
            Point::new(from.x.max(to.x), from.y.max(to.y)),
        );
        let unit = |device: f64| (device * GRAIN) as i32;
        let (min, max) = if level {
            let y = near(from.y);
            (
                (self.snap(least.x), unit(y)),
                (self.snap(most.x), unit(y + width)),
            )
        } else {
            let x = near(from.x);
            (
                (unit(x), self.snap(least.y)),
                (unit(x + width), self.snap(most.y)),
            )
        };
        if dash.is_none() {
            return self
                .surface
                .draw_rect(min, max, &style(stroke.color, 0), true);
        }
        let style = style(stroke.color, unit(width) as u32);
        let (half_x, half_y) = ((max.0 - min.0) / 2, (max.1 - min.1) / 2);
        if level {
            self.surface
                .draw_line((min.0, min.1 + half_y), (max.0, min.1 + half_y), &style)
        } else {
            self.surface
                .draw_line((min.0 + half_x, min.1), (min.0 + half_x, max.1), &style)
        }
    }
}

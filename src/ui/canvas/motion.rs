//! Moving from month to month: marks glide to where they stand in the month now shown.
//!
//! Only a change of the month moves a chart; another filter or customer is painted at once. For
//! those who ask their system for less motion nothing moves.

use leptos::prelude::*;
use web_sys::HtmlCanvasElement;

use super::painter::Painter;
use crate::chart::scene::Size;
use crate::chart::tween::Tween;
use crate::ui::dom;
use crate::ui::shared::ChartRef;
use crate::ui::state::App;
use crate::units::Month;

/// How long marks glide, in milliseconds: `--dur-chart` of the style sheet.
const GLIDE: f64 = 420.0;

/// What was painted last: where its marks were is worked out only when they move.
#[derive(Clone)]
struct Last {
    month: Month,
    chart: ChartRef,
}

/// The motion of one canvas.
#[derive(Clone, Copy)]
pub(super) struct Motion {
    app: App,
    painter: Painter,
    last: StoredValue<Option<Last>>,
    /// Counts pictures: a glide ends when another one begins.
    turn: StoredValue<u32>,
}

impl Motion {
    pub(super) fn new(app: App, painter: Painter) -> Self {
        Self {
            app,
            painter,
            last: StoredValue::new(None),
            turn: StoredValue::new(0),
        }
    }

    /// Shows a chart: at once, or gliding where only the month has changed.
    pub(super) fn show(self, canvas: &HtmlCanvasElement, chart: ChartRef, size: Size) {
        let month = self.app.month.get_untracked();
        let look = self.app.theme.get_untracked().chart();
        let scene = chart.scene(size, look);
        self.turn.update_value(|turn| *turn += 1);
        let before = self
            .last
            .get_value()
            .filter(|last| last.month != month && !self.app.is_still.get_untracked());
        let tween = before.and_then(|last| {
            let then = last.chart.scene(size, look);
            let name = |key| last.chart.words(key).title;
            Tween::new((&then, name), (&scene, |key| chart.words(key).title))
        });
        match tween {
            Some(tween) => self.glide(tween, dom::clock(), self.turn.get_value()),
            None => self
                .painter
                .show(canvas, &scene, self.app.ratio.get_untracked()),
        }
        self.last.set_value(Some(Last { month, chart }));
    }

    /// Paints a step of the way, and the next ones in the frames to come.
    fn glide(self, tween: Tween, start: f64, turn: u32) {
        if self.turn.try_get_value() != Some(turn) {
            return;
        }
        let Some(canvas) = self.painter.canvas() else {
            return;
        };
        let part = (dom::clock() - start) / GLIDE;
        let ratio = self.app.ratio.get_untracked();
        self.painter.show(&canvas, &tween.at(part), ratio);
        if part < 1.0 {
            request_animation_frame(move || self.glide(tween, start, turn));
        }
    }
}

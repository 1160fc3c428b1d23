//! The axis of days, the day shown and the renewal.

use chrono::{Datelike, NaiveDate};

use super::Lifecycle;
use super::bars::rounded;
use super::plot::Plot;
use crate::arrange::Arrange;
use crate::chart::scene::{Anchor, Color, Fill, Font, Point, Scene, Shape, Stroke};
use crate::chart::text;
use crate::chart::theme::Theme;
use crate::units::{self, Month};

/// The font of ticks, and of the years among them.
const TICK: Font = Font::new(11.0, 400);
/// The font of years.
const YEAR: Font = Font::new(11.0, 600);

/// The font of the day shown and the renewal.
const PILL: Font = Font::new(11.0, 600);

/// The height of a pill, and the space beside its words.
const PILL_SIZE: (f64, f64) = (20.0, 8.0);

/// Steps between ticks, in months.
const STEPS: [i32; 8] = [1, 2, 3, 6, 12, 24, 60, 120];

/// The least distance between ticks, in CSS pixels.
const APART: f64 = 44.0;

/// Upright lines at round months with their names below.
pub(super) fn axis(scene: &mut Scene, plot: &Plot, theme: &Theme) {
    let months = (plot.until - plot.from).num_days().max(1) as f64 / 30.44;
    let (left, right) = plot.sides();
    let per_month = (right - left) / months;
    let fits = |step: &&i32| f64::from(**step) * per_month >= APART;
    let step = *STEPS.iter().find(fits).unwrap_or(&STEPS[STEPS.len() - 1]);
    let first = Month::of(plot.from);
    let offset = (first.year() * 12 + first.month() as i32 - 1).rem_euclid(step);
    let mut month = first.plus((step - offset) % step);
    while month.first_day() <= plot.until {
        let day = month.first_day();
        if day >= plot.from {
            tick(scene, plot, theme, day);
        }
        month = month.plus(step);
    }
}

fn tick(scene: &mut Scene, plot: &Plot, theme: &Theme, day: NaiveDate) {
    let x = plot.x_of(day);
    let is_year = day.month() == 1;
    let (name, font, ink) = if is_year {
        (day.year().to_string(), YEAR, theme.text_2)
    } else {
        (Month::of(day).short_name().to_owned(), TICK, theme.text_3)
    };
    scene.push(Shape::Line {
        from: Point::new(x, plot.health.range().1),
        to: Point::new(x, plot.events.1),
        stroke: Stroke::solid(theme.grid, 1.0),
    });
    let half = text::width(&name, font) / 2.0;
    if x + half <= plot.size.width && x - half >= 0.0 {
        let at = Point::new(x, plot.size.height - 7.0);
        scene.push(Shape::label(at, Anchor::Middle, name, (font, ink)));
    }
}

/// The day shown in accent, the renewal in ink, each a line with a pill on top.
pub(super) fn days(scene: &mut Scene, chart: &Lifecycle, plot: &Plot, theme: &Theme) {
    let is_shown = |day: &NaiveDate| plot.shows(*day);
    let today = Some(chart.today).filter(is_shown);
    let renewal = chart.renewal.filter(is_shown);
    let words = |day: NaiveDate| {
        let short = format!("{} {}", day.day(), Month::of(day).short_name());
        let is_same_year = day.year() == chart.today.year();
        match (plot.is_narrow, is_same_year) {
            (true, _) => short,
            (false, true) => format!("Renewal, {short}"),
            (false, false) => format!("Renewal, {}", units::date_long(day)),
        }
    };
    let mut free = 0.0;
    let marks = [
        today.map(|day| (day, "Today".to_owned(), theme.accent, None)),
        renewal.map(|day| (day, words(day), theme.text, Some((2.0, 3.0)))),
    ];
    let mut marks: Vec<_> = marks.into_iter().flatten().collect();
    marks.arrange_by_key(|(day, ..)| *day);
    let widths: Vec<f64> = marks.iter().map(|(_, name, ..)| wide(name)).collect();
    let after: f64 = widths.iter().skip(1).map(|wide| wide + 4.0).sum();
    for (idx, (day, name, color, dash)) in marks.into_iter().enumerate() {
        let x = plot.x_of(day);
        let reserved = if idx == 0 { after } else { 0.0 };
        let most = plot.size.width - widths[idx] - reserved;
        let left = (x - widths[idx] / 2.0).max(free).min(most.max(0.0));
        free = left + widths[idx] + 4.0;
        let stroke = Stroke {
            color,
            width: 1.5,
            dash,
        };
        scene.push(Shape::Line {
            from: Point::new(x, PILL_SIZE.0),
            to: Point::new(x, plot.events.1),
            stroke,
        });
        pill(scene, (left, widths[idx]), name, color, theme);
    }
}

fn wide(name: &str) -> f64 {
    text::width(name, PILL) + 2.0 * PILL_SIZE.1
}

fn pill(scene: &mut Scene, (left, wide): (f64, f64), name: String, fill: Color, theme: &Theme) {
    let (min, max) = (Point::new(left, 1.0), Point::new(left + wide, PILL_SIZE.0));
    scene.push(Shape::Polygon {
        points: rounded(min, max, 6.0),
        fill: Fill::Solid(fill),
    });
    let at = Point::new(left + PILL_SIZE.1, 14.5);
    scene.push(Shape::label(at, Anchor::Start, name, (PILL, theme.surface)));
}

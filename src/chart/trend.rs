//! The trend: scores over months, before shaded health bands.
//!
//! In come series with one value a month, out comes a line chart with direct labels at its end.
//! A missing month breaks the line.

mod draw;
mod ends;

use super::describe::{Column, Format, MarkWords, Row, Table, exact};
use super::legend::{Entry, Mark};
pub use super::radar::{Role, Series};
use super::scale::Scale;
use super::scene::{Point, Scene, Shape, Size, Stroke};
use super::theme::Theme;
use super::{Chart, Key, Step, Tone, step_along};
use draw::Plot;

/// A range of the vertical axis with a health.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Zone {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// What it means.
    pub tone: Tone,
}

/// Figures over time.
///
/// A key is the month (`item`) of a series (`series`).
#[derive(Clone, Debug, Default)]
pub struct Trend {
    /// The names of the months, oldest first, as "Sep 2026".
    pub months: Vec<String>,
    /// The lines; one value for each month.
    pub series: Vec<Series>,
    /// Shaded ranges.
    pub zones: Vec<Zone>,
    /// The ends of the vertical axis.
    pub domain: (f64, f64),
    /// How values are written.
    pub format: Format,
}

impl Trend {
    /// The value of a series in a month, if it is a number.
    fn value(&self, series: usize, month: usize) -> Option<f64> {
        let values = &self.series.get(series)?.values;
        values
            .get(month)
            .copied()
            .flatten()
            .filter(|value| value.is_finite())
    }

    fn text(&self, value: Option<f64>) -> String {
        value.map_or_else(
            || super::describe::MISSING.to_owned(),
            |v| self.format.text(v),
        )
    }

    /// The months in which a series has a value.
    fn known(&self, series: usize) -> Vec<usize> {
        (0..self.months.len())
            .filter(|&month| self.value(series, month).is_some())
            .collect()
    }

    /// A row for each month, with values written by `write`.
    fn table_of(&self, write: impl Fn(Option<f64>) -> String) -> Table {
        let mut columns = vec![Column::words("Month")];
        columns.extend(
            self.series
                .iter()
                .map(|series| Column::numbers(series.name.clone())),
        );
        let row = |(month, name): (usize, &String)| {
            let mut cells = vec![name.clone()];
            cells.extend((0..self.series.len()).map(|idx| write(self.value(idx, month))));
            let key = self.value(0, month).map(|_| Key::item(month as u32));
            Row { key, cells }
        };
        let rows = self.months.iter().enumerate().map(row).collect();
        Table {
            caption: self.finding(),
            columns,
            rows,
        }
    }

    /// The zone a value lies in; its upper end counts as inside.
    fn zone(&self, value: f64) -> Option<Tone> {
        let holds = |zone: &&Zone| value >= zone.from && value <= zone.to;
        self.zones.iter().find(holds).map(|zone| zone.tone)
    }
}

impl Chart for Trend {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, &Plot::new(self, size), size, theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        let mut scene = Scene::new(size);
        let Some(center) = self.locate(size, key) else {
            return scene;
        };
        let plot = Plot::new(self, size);
        let (from, to) = (
            Point::new(center.x, plot.top),
            Point::new(center.x, plot.bottom),
        );
        scene.push(Shape::Line {
            from,
            to,
            stroke: Stroke::solid(theme.axis_strong, 1.0),
        });
        let color = draw::color(&self.series[usize::from(key.series)], theme);
        scene.push(Shape::Disc {
            center,
            radius: 6.0,
            fill: theme.surface,
        });
        scene.push_key(
            Shape::Disc {
                center,
                radius: 4.5,
                fill: color,
            },
            key,
        );
        scene
    }

    fn finding(&self) -> String {
        let known = self.known(0);
        let (Some(&first), Some(&last)) = (known.first(), known.last()) else {
            return "No scores over time yet".to_owned();
        };
        let name = &self.series[0].name;
        let (from, to) = (
            self.text(self.value(0, first)),
            self.text(self.value(0, last)),
        );
        let (since, until) = (&self.months[first], &self.months[last]);
        if first == last || from == to {
            return format!("{name}: {to} in {until}");
        }
        format!("{name}: {to} in {until}, from {from} in {since}")
    }

    fn words(&self, key: Key) -> MarkWords {
        let (series, month) = (usize::from(key.series), key.item as usize);
        let Some(title) = self.months.get(month) else {
            return MarkWords::default();
        };
        let row =
            |(idx, line): (usize, &Series)| (line.name.clone(), self.text(self.value(idx, month)));
        let rows = self.series.iter().enumerate().map(row).collect();
        let tone = self.value(series, month).and_then(|value| self.zone(value));
        MarkWords {
            title: title.clone(),
            tone,
            rows,
        }
    }

    fn table(&self) -> Table {
        self.table_of(|value| self.text(value))
    }

    fn legend(&self) -> Vec<Entry> {
        let entry = |series: &Series| {
            let mark = match series.role {
                Role::Subject => Mark::Line(0),
                Role::Benchmark => Mark::Dashed,
                Role::Compared(n) => Mark::Line(super::radar::compared(n).0),
            };
            Entry::new(series.name.clone(), mark)
        };
        self.series.iter().map(entry).collect()
    }

    /// Wide and low, as it is on a page.
    fn picture(&self) -> Size {
        Size {
            height: 380.0,
            ..super::PICTURE
        }
    }

    fn exact_table(&self) -> Table {
        self.table_of(exact)
    }

    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        let lines: Vec<usize> = (0..self.series.len())
            .filter(|&idx| !self.known(idx).is_empty())
            .collect();
        let from = from.filter(|key| lines.contains(&usize::from(key.series)));
        let Some(from) = from else {
            let (series, last) = (*lines.first()?, *self.known(*lines.first()?).last()?);
            return Some(Key {
                series: series as u16,
                item: last as u32,
            });
        };
        let line = lines
            .iter()
            .position(|&idx| idx == usize::from(from.series));
        let is_across = matches!(step, Step::Up | Step::Down);
        let line = if is_across {
            step_along(lines.len(), line, step)?
        } else {
            line?
        };
        let (series, month) = (lines[line], from.item as usize);
        let known = self.known(series);
        // A line without this month is entered at the nearest month it has.
        let nearest = (0..known.len()).min_by_key(|&at| (known[at].abs_diff(month), at));
        let at = if is_across {
            nearest?
        } else {
            step_along(known.len(), nearest, step)?
        };
        Some(Key {
            series: series as u16,
            item: known[at] as u32,
        })
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let month = key.item as usize;
        let value = self.value(usize::from(key.series), month)?;
        Some(Plot::new(self, size).at(month, value))
    }

    fn hit(&self, size: Size, _theme: &Theme, at: Point) -> Option<Key> {
        let plot = Plot::new(self, size);
        if !plot.holds(at) {
            return None;
        }
        let distance = |series: usize, month: usize| {
            let point = plot.at(month, self.value(series, month)?);
            // The month under the pointer matters more than the line.
            Some((point.x - at.x).abs() * 8.0 + (point.y - at.y).abs())
        };
        (0..self.series.len())
            .flat_map(|series| {
                self.known(series)
                    .into_iter()
                    .map(move |month| (series, month))
            })
            .filter_map(|(series, month)| Some((distance(series, month)?, series, month)))
            .min_by(|a, b| a.0.total_cmp(&b.0))
            .map(|(_, series, month)| Key {
                series: series as u16,
                item: month as u32,
            })
    }
}

/// The vertical axis, from `bottom` up to `top`.
fn upward(trend: &Trend, top: f64, bottom: f64) -> Scale {
    Scale::linear(trend.domain, (bottom, top))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size {
        width: 500.0,
        height: 220.0,
    };

    fn trend(values: &[Option<f64>]) -> Trend {
        Trend {
            months: (0..values.len())
                .map(|month| format!("Month {month}"))
                .collect(),
            series: vec![Series {
                name: "Acme".into(),
                role: Role::Subject,
                values: values.to_vec(),
            }],
            zones: vec![Zone {
                from: 0.0,
                to: 5.0,
                tone: Tone::Risk,
            }],
            domain: (0.0, 10.0),
            format: Format::default(),
        }
    }

    #[test]
    fn every_month_is_hit_at_its_point() {
        let chart = trend(&[Some(1.0), Some(9.0), None, Some(4.0)]);
        for item in [0, 1, 3] {
            let at = chart
                .locate(SIZE, Key::item(item))
                .expect("the month has a value");
            assert_eq!(chart.hit(SIZE, &Theme::light(), at), Some(Key::item(item)));
        }
        assert_eq!(chart.locate(SIZE, Key::item(2)), None);
    }

    #[test]
    fn the_keyboard_starts_at_the_latest_month_and_skips_gaps() {
        let chart = trend(&[Some(1.0), Some(9.0), None, Some(4.0)]);
        assert_eq!(chart.walk(None, Step::Next), Some(Key::item(3)));
        assert_eq!(
            chart.walk(Some(Key::item(3)), Step::Left),
            Some(Key::item(1))
        );
        assert_eq!(trend(&[None]).walk(None, Step::Next), None);
    }

    #[test]
    fn words_carry_the_health_of_the_month() {
        let chart = trend(&[Some(4.0), Some(9.0)]);
        assert_eq!(chart.words(Key::item(0)).tone, Some(Tone::Risk));
        assert_eq!(chart.words(Key::item(1)).tone, None);
        assert_eq!(chart.finding(), "Acme: 9.0 in Month 1, from 4.0 in Month 0");
    }

    #[test]
    fn no_months_make_a_scene_without_marks_to_find() {
        let chart = trend(&[]);
        assert!(
            chart
                .scene(SIZE, &Theme::light())
                .marks
                .iter()
                .all(|mark| mark.key.is_none())
        );
        assert_eq!(chart.finding(), "No scores over time yet");
    }
}

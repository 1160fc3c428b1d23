//! The sparkline: the course of one figure in 34 pixels, with a dot at its end.
//!
//! In come values, oldest first, out comes a smooth line over a fade. It carries no axis and
//! answers no pointer: the figure beside it is the message.

use super::curve::smooth;
use super::describe::{Column, Format, MarkWords, Row, Table};
use super::scale::Scale;
use super::scene::{Fill, Point, Scene, Shape, Size, Stroke};
use super::theme::Theme;
use super::{Chart, Key, Step};

/// The height a sparkline is made for, in CSS pixels.
pub const HEIGHT: f64 = 34.0;

/// The margin around the line, which the dot needs.
const MARGIN: f64 = 4.5;

/// The width of the line.
const LINE: f64 = 1.75;

/// The radius of the dot at the end.
const DOT: f64 = 3.0;

/// The course of one figure.
#[derive(Clone, Debug, Default)]
pub struct Spark {
    /// The values, oldest first; `None` leaves a gap.
    pub values: Vec<Option<f64>>,
    /// A benchmark drawn as a dotted line.
    pub benchmark: Option<f64>,
    /// The smallest extent of the vertical scale, so that noise does not look like news.
    pub min_span: f64,
    /// How values are written.
    pub format: Format,
}

impl Spark {
    fn value(&self, idx: usize) -> Option<f64> {
        self.values
            .get(idx)
            .copied()
            .flatten()
            .filter(|value| value.is_finite())
    }

    fn known(&self) -> impl DoubleEndedIterator<Item = (usize, f64)> + '_ {
        (0..self.values.len()).filter_map(|idx| Some((idx, self.value(idx)?)))
    }

    /// The vertical extent: of all values and the benchmark, at least the smallest span.
    fn domain(&self) -> (f64, f64) {
        let benchmark = self.benchmark.filter(|value| value.is_finite());
        let all = self.known().map(|(_, value)| value).chain(benchmark);
        let (low, high) = all.fold((f64::MAX, f64::MIN), |(low, high), v| {
            (low.min(v), high.max(v))
        });
        let lacking = (self.min_span - (high - low)).max(0.0) / 2.0;
        if low <= high {
            (low - lacking, high + lacking)
        } else {
            (0.0, 1.0)
        }
    }

    fn scales(&self, size: Size) -> (Scale, Scale) {
        let last = self.values.len().saturating_sub(1) as f64;
        let right = (size.width - MARGIN).max(MARGIN);
        let x = Scale::linear((0.0, last), (MARGIN, right));
        let bottom = (size.height - MARGIN).max(MARGIN);
        (x, Scale::linear(self.domain(), (bottom, MARGIN)))
    }

    /// The unbroken parts of the line, as indices and values.
    fn runs(&self) -> Vec<Vec<(usize, f64)>> {
        let mut runs: Vec<Vec<(usize, f64)>> = Vec::new();
        for (idx, value) in self.known() {
            match runs
                .last_mut()
                .filter(|run| run.last().is_some_and(|last| last.0 + 1 == idx))
            {
                Some(run) => run.push((idx, value)),
                None => runs.push(vec![(idx, value)]),
            }
        }
        runs
    }
}

impl Chart for Spark {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        let mut scene = Scene::new(size);
        let (x, y) = self.scales(size);
        let color = theme.series(0);
        let runs = self.runs().into_iter().map(|run| -> Vec<Point> {
            run.into_iter()
                .map(|(idx, value)| Point::new(x.at(idx as f64), y.at(value)))
                .collect()
        });
        let lines: Vec<Vec<Point>> = runs.map(|run| smooth(&run)).collect();
        for line in &lines {
            let (Some(first), Some(last)) = (line.first(), line.last()) else {
                continue;
            };
            let mut points = line.clone();
            points.extend([
                Point::new(last.x, size.height),
                Point::new(first.x, size.height),
            ]);
            let fill = Fill::Fade {
                top: color.with_alpha(0.16),
                y0: 0.0,
                y1: size.height,
            };
            scene.push(Shape::Polygon { points, fill });
        }
        if let Some(level) = self.benchmark.filter(|value| value.is_finite()) {
            let at = y.at(level);
            let (from, to) = (Point::new(MARGIN, at), Point::new(size.width - MARGIN, at));
            let stroke = Stroke::dashed(theme.benchmark, 1.0, 2.0, 3.0);
            scene.push(Shape::Line { from, to, stroke });
        }
        for points in lines {
            let stroke = Stroke::solid(color, LINE);
            scene.push(Shape::Path {
                points,
                closed: false,
                stroke,
            });
        }
        if let Some((idx, value)) = self.known().next_back() {
            let center = Point::new(x.at(idx as f64), y.at(value));
            scene.push(Shape::Disc {
                center,
                radius: DOT + 0.75,
                fill: theme.surface,
            });
            scene.push(Shape::Disc {
                center,
                radius: DOT,
                fill: color,
            });
        }
        scene
    }

    fn overlay(&self, size: Size, _theme: &Theme, _key: Key) -> Scene {
        Scene::new(size)
    }

    fn finding(&self) -> String {
        let (first, last) = (self.known().next(), self.known().next_back());
        let (Some((_, first)), Some((_, last))) = (first, last) else {
            return "No values yet".to_owned();
        };
        let (from, to) = (self.format.text(first), self.format.text(last));
        match last.total_cmp(&first) {
            _ if from == to => format!("Steady at {to}"),
            std::cmp::Ordering::Greater => format!("Up from {from} to {to}"),
            std::cmp::Ordering::Less | std::cmp::Ordering::Equal => {
                format!("Down from {from} to {to}")
            }
        }
    }

    fn words(&self, _key: Key) -> MarkWords {
        MarkWords::default()
    }

    fn table(&self) -> Table {
        let cell = |idx| {
            self.value(idx)
                .map_or_else(String::new, |value| self.format.text(value))
        };
        let row = |idx: usize| Row {
            key: None,
            cells: vec![(idx + 1).to_string(), cell(idx)],
        };
        Table {
            caption: self.finding(),
            columns: vec![Column::numbers("Period"), Column::numbers("Value")],
            rows: (0..self.values.len()).map(row).collect(),
        }
    }

    fn walk(&self, _from: Option<Key>, _step: Step) -> Option<Key> {
        None
    }

    fn locate(&self, _size: Size, _key: Key) -> Option<Point> {
        None
    }

    fn hit(&self, _size: Size, _theme: &Theme, _at: Point) -> Option<Key> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SIZE: Size = Size {
        width: 150.0,
        height: HEIGHT,
    };

    fn spark(values: &[Option<f64>]) -> Spark {
        Spark {
            values: values.to_vec(),
            ..Spark::default()
        }
    }

    fn lines(spark: &Spark) -> usize {
        let scene = spark.scene(SIZE, &Theme::light());
        scene
            .marks
            .iter()
            .filter(|mark| matches!(mark.shape, Shape::Path { .. }))
            .count()
    }

    #[test]
    fn a_missing_value_breaks_the_line() {
        assert_eq!(
            lines(&spark(&[Some(1.0), Some(2.0), None, Some(3.0), Some(4.0)])),
            2
        );
        assert_eq!(lines(&spark(&[])), 0);
        assert_eq!(lines(&spark(&[None, Some(f64::NAN)])), 0);
    }

    #[test]
    fn the_finding_tells_where_it_went() {
        assert_eq!(
            spark(&[Some(1.0), Some(2.0)]).finding(),
            "Up from 1.0 to 2.0"
        );
        assert_eq!(spark(&[Some(1.0), Some(1.0)]).finding(), "Steady at 1.0");
        assert_eq!(spark(&[None]).finding(), "No values yet");
    }

    #[test]
    fn noise_within_the_smallest_span_stays_flat() {
        let calm = Spark {
            min_span: 10.0,
            ..spark(&[Some(5.0), Some(5.1)])
        };
        let (low, high) = calm.domain();
        assert!((high - low - 10.0).abs() < 1e-9);
    }
}

//! The layout of an exported picture: title, legend, chart, and a foot with filters and day.
//!
//! Comes in: a chart's scene, its legend and the caption; goes out: one scene with both, as high
//! as it must be. Nothing covers anything else, however long the list of filters is.

use super::Caption;
use crate::chart::legend::{self, Entry};
use crate::chart::scene::{Anchor, Color, Font, Point, Scene, Shape, Size};
use crate::chart::text;
use crate::chart::theme::Theme;

/// The edge around everything, in CSS pixels.
const EDGE: f64 = 24.0;

/// The distance between two parts of the page.
const GAP: f64 = 12.0;

/// The distance between two entries of the legend.
const ENTRY_GAP: f64 = 18.0;

/// The distance between the mark of an entry and its words.
const MARK_GAP: f64 = 6.0;

const TITLE: Style = Style {
    font: Font::new(18.0, 600),
    line: 26.0,
};
const SUBTITLE: Style = Style {
    font: Font::new(12.0, 400),
    line: 18.0,
};
const ENTRY: Style = Style {
    font: Font::new(12.0, 400),
    line: 20.0,
};
const FOOT: Style = Style {
    font: Font::new(11.0, 400),
    line: 16.0,
};

/// A font and the height of its lines in CSS pixels.
#[derive(Clone, Copy)]
struct Style {
    font: Font,
    line: f64,
}

/// A chart with its caption around it, on the color of the theme's surface.
///
/// The page is as wide as the chart and its edges, and as high as its parts.
pub fn page(chart: &Scene, legend: &[Entry], caption: &Caption, theme: &Theme) -> Scene {
    let mut flow = Flow::new(chart.size.width, theme);
    flow.words(&caption.title, TITLE, theme.text);
    flow.words(&caption.subtitle, SUBTITLE, theme.text_3);
    if !legend.is_empty() {
        flow.skip(GAP / 2.0);
        flow.legend(legend);
    }
    flow.skip(GAP);
    flow.chart(chart);
    flow.skip(GAP);
    flow.rule();
    flow.skip(GAP - FOOT.line / 4.0);
    flow.words(&caption.filter_line(), FOOT, theme.text_2);
    let facts = [
        caption.count_line(),
        caption.date_line(),
        caption.source_line(),
    ];
    flow.words(&facts.join(" · "), FOOT, theme.text_3);
    flow.finish()
}

/// Parts one below the other.
struct Flow<'a> {
    scene: Scene,
    theme: &'a Theme,
    /// Width of every part.
    room: f64,
    /// Where the next part begins.
    y: f64,
}

impl<'a> Flow<'a> {
    fn new(room: f64, theme: &'a Theme) -> Self {
        Self {
            scene: Scene::new(Size::new(room + 2.0 * EDGE, 0.0)),
            theme,
            room,
            y: EDGE,
        }
    }

    fn skip(&mut self, distance: f64) {
        self.y += distance;
    }

    fn words(&mut self, words: &str, style: Style, color: Color) {
        for line in text::wrap(words, self.room, style.font) {
            self.line(EDGE, line, style, color);
            self.y += style.line;
        }
    }

    /// A piece of text in the line at `y`.
    fn line(&mut self, x: f64, text: String, style: Style, color: Color) {
        // The baseline leaves as much above the letters as below them.
        let baseline = self.y + style.line / 2.0 + style.font.size * 0.35;
        self.scene.push(Shape::label(
            Point::new(x, baseline),
            Anchor::Start,
            text,
            (style.font, color),
        ));
    }

    /// Entries from left to right, in as many lines as they need.
    fn legend(&mut self, entries: &[Entry]) {
        let before = legend::WIDTH + MARK_GAP;
        let mut x = EDGE;
        for entry in entries {
            let words = text::fit(&entry.name, self.room - before, ENTRY.font);
            let wide = before + text::width(&words, ENTRY.font);
            if x > EDGE && x + wide > EDGE + self.room {
                x = EDGE;
                self.y += ENTRY.line;
            }
            let middle = Point::new(x + legend::WIDTH / 2.0, self.y + ENTRY.line / 2.0);
            for shape in legend::shapes(entry.mark, middle, self.theme) {
                self.scene.push(shape);
            }
            self.line(x + before, words, ENTRY, self.theme.text_2);
            x += wide + ENTRY_GAP;
        }
        self.y += ENTRY.line;
    }

    fn chart(&mut self, chart: &Scene) {
        self.scene.place(chart, Point::new(EDGE, self.y));
        self.y += chart.size.height;
    }

    /// A hairline across.
    fn rule(&mut self) {
        let min = Point::new(EDGE, self.y);
        self.scene.push(Shape::Rect {
            min,
            max: min.by(self.room, 1.0),
            fill: self.theme.border,
        });
        self.y += 1.0;
    }

    /// The page, in front of its background.
    fn finish(self) -> Scene {
        let size = Size::new(self.scene.size.width, (self.y + EDGE).ceil());
        let mut page = Scene::new(size);
        page.push(Shape::Rect {
            min: Point::default(),
            max: Point::new(size.width, size.height),
            fill: self.theme.surface,
        });
        page.marks.extend(self.scene.marks);
        page
    }
}

//! What a chart looks like, in CSS pixels, before anything is painted.
//!
//! Charts push marks back to front; `paint` turns each shape into verbs of a surface and `hit`
//! walks them front to back. A scene never holds device pixels, fonts of a machine or a NaN.

mod shift;
mod style;

use std::sync::Arc;

pub use style::{Anchor, Color, Fill, Font, Stroke};

use super::Key;
use super::dense::Cloud;

/// Width and height in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// Pixels across, at least 0.
    pub width: f64,
    /// Pixels down, at least 0.
    pub height: f64,
}

impl Size {
    /// A size; anything that is not a positive number counts as 0.
    pub fn new(width: f64, height: f64) -> Self {
        let side = |x: f64| if x.is_finite() { x.max(0.0) } else { 0.0 };
        Self {
            width: side(width),
            height: side(height),
        }
    }
}

/// A place in CSS pixels, x to the right, y down.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Point {
    /// Pixels from the left edge.
    pub x: f64,
    /// Pixels from the top edge.
    pub y: f64,
}

impl Point {
    /// The point (`x`, `y`).
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }

    /// The point `dx` to the right and `dy` down from here.
    #[must_use]
    pub const fn by(self, dx: f64, dy: f64) -> Self {
        Self {
            x: self.x + dx,
            y: self.y + dy,
        }
    }

    /// The distance to `other` in pixels.
    pub fn distance(self, other: Self) -> f64 {
        (self.x - other.x).hypot(self.y - other.y)
    }
}

/// A piece of text on one line.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Where the anchor of the baseline is.
    pub at: Point,
    /// The words.
    pub text: String,
    /// Which end sits at the point.
    pub anchor: Anchor,
    /// Size and weight.
    pub font: Font,
    /// The color of the letters.
    pub color: Color,
    /// The color of a 3 pixel halo around the letters, over marks.
    pub halo: Option<Color>,
}

/// One thing to paint; one verb of a surface each.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A straight line; level and upright ones are put on whole device pixels.
    Line {
        /// One end.
        from: Point,
        /// The other end.
        to: Point,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A line through points.
    Path {
        /// The points in order.
        points: Vec<Point>,
        /// Whether the last point is joined to the first.
        closed: bool,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A filled area.
    Polygon {
        /// The corners in order.
        points: Vec<Point>,
        /// What fills it.
        fill: Fill,
    },
    /// A filled circle.
    Disc {
        /// The center.
        center: Point,
        /// The radius in CSS pixels.
        radius: f64,
        /// The color.
        fill: Color,
    },
    /// The outline of a circle.
    Circle {
        /// The center.
        center: Point,
        /// The radius in CSS pixels, to the middle of the line.
        radius: f64,
        /// How it is drawn.
        stroke: Stroke,
    },
    /// A filled part of a ring.
    Ring {
        /// The center.
        center: Point,
        /// The inner radius in CSS pixels.
        inner: f64,
        /// The outer radius in CSS pixels.
        outer: f64,
        /// Where it starts, in radians clockwise from twelve o'clock.
        start: f64,
        /// How far it goes, in radians, 0 to a full turn.
        sweep: f64,
        /// The color.
        fill: Color,
    },
    /// A filled rectangle, put on whole device pixels.
    Rect {
        /// The upper left corner.
        min: Point,
        /// The lower right corner.
        max: Point,
        /// The color.
        fill: Color,
    },
    /// A piece of text.
    Label(Label),
    /// Many marks at once, painted as one image where the surface has pixels.
    Cloud(Arc<Cloud>),
}

impl Shape {
    /// A piece of text without a halo.
    pub fn label(
        at: Point,
        anchor: Anchor,
        text: impl Into<String>,
        (font, color): (Font, Color),
    ) -> Self {
        Self::Label(Label {
            at,
            text: text.into(),
            anchor,
            font,
            color,
            halo: None,
        })
    }
}

/// A shape and what a click on it means.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What is drawn.
    pub shape: Shape,
    /// What it stands for; `None` for decoration.
    pub key: Option<Key>,
}

/// A chart, ready to paint.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// The frame in CSS pixels.
    pub size: Size,
    /// The marks, back to front.
    pub marks: Vec<Mark>,
}

impl Scene {
    /// An empty scene.
    pub const fn new(size: Size) -> Self {
        Self {
            size,
            marks: Vec::new(),
        }
    }

    /// Adds decoration on top.
    pub fn push(&mut self, shape: Shape) {
        self.marks.push(Mark { shape, key: None });
    }

    /// Adds a mark on top that stands for `key`.
    pub fn push_key(&mut self, shape: Shape, key: Key) {
        self.marks.push(Mark {
            shape,
            key: Some(key),
        });
    }
}

//! How shapes look: colors, strokes, fills and fonts.

/// A color with opacity.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Color {
    /// Red, 0 to 255.
    pub r: u8,
    /// Green, 0 to 255.
    pub g: u8,
    /// Blue, 0 to 255.
    pub b: u8,
    /// Opacity, 0 to 1.
    pub alpha: f64,
}

impl Color {
    /// The opaque color `0xRRGGBB`.
    pub const fn hex(rgb: u32) -> Self {
        Self {
            r: (rgb >> 16) as u8,
            g: (rgb >> 8) as u8,
            b: rgb as u8,
            alpha: 1.0,
        }
    }

    /// The same color with another opacity, 0 to 1.
    #[must_use]
    pub const fn with_alpha(self, alpha: f64) -> Self {
        Self { alpha, ..self }
    }
}

/// How a line is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Stroke {
    /// The color.
    pub color: Color,
    /// The width in CSS pixels.
    pub width: f64,
    /// Lengths of dash and gap in CSS pixels; `None` is a solid line.
    pub dash: Option<(f64, f64)>,
}

impl Stroke {
    /// A solid line.
    pub const fn solid(color: Color, width: f64) -> Self {
        Self {
            color,
            width,
            dash: None,
        }
    }

    /// A dashed line.
    pub const fn dashed(color: Color, width: f64, dash: f64, gap: f64) -> Self {
        Self {
            color,
            width,
            dash: Some((dash, gap)),
        }
    }
}

/// What fills a polygon.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fill {
    /// One color.
    Solid(Color),
    /// A vertical fade from `top` at `y0` to nothing at `y1`.
    Fade {
        /// The color at the upper edge.
        top: Color,
        /// The upper edge in CSS pixels.
        y0: f64,
        /// The lower edge in CSS pixels.
        y1: f64,
    },
}

/// Which end of a label sits at its point; the baseline is always at the point's y.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The label starts at the point.
    Start,
    /// The label is centered on the point.
    Middle,
    /// The label ends at the point.
    End,
}

/// Size and weight of a label; the family is the product's own.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// Size in CSS pixels.
    pub size: f64,
    /// Weight, 400 to 700.
    pub weight: u16,
}

impl Font {
    /// A font of `size` CSS pixels and `weight`.
    pub const fn new(size: f64, weight: u16) -> Self {
        Self { size, weight }
    }
}

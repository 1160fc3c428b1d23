//! What the 2D context is set to, so that nothing is set twice.
//!
//! Setting a color or a font hands a text to the page and has it parsed there, which costs more
//! than drawing a small mark. Comes in: what the next verb needs; goes out: a call only where the
//! context is not already so. A fresh pen knows nothing and sets everything once.

use plotters_backend::BackendColor;
use plotters_backend::text_anchor::HPos;
use wasm_bindgen::JsValue;
use web_sys::CanvasRenderingContext2d;

/// The settings of a context, as far as they are known.
#[derive(Default)]
pub(super) struct Pen {
    fill: Option<[u8; 4]>,
    stroke: Option<[u8; 4]>,
    width: Option<f64>,
    font: Option<(u16, f64, String)>,
    align: Option<&'static str>,
    unit: Option<f64>,
    /// The colors used so far as the page reads them: few, and each is handed over once.
    inks: Vec<([u8; 4], JsValue)>,
}

impl Pen {
    /// The same pen where nothing is known of the context.
    pub(super) fn renew(&mut self) {
        *self = Self {
            inks: std::mem::take(&mut self.inks),
            ..Self::default()
        };
    }

    /// Colors and width may have been set by others since.
    pub(super) fn forget_colors(&mut self) {
        (self.fill, self.stroke, self.width) = (None, None, None);
    }

    /// What follows is filled with a color.
    pub(super) fn fill(&mut self, context: &CanvasRenderingContext2d, color: BackendColor) {
        if self.fill.replace(bytes(color)) != Some(bytes(color)) {
            #[expect(deprecated, reason = "its successor hands a text over at every call")]
            context.set_fill_style(self.ink(color));
        }
    }

    /// What follows is filled with something that is no color.
    pub(super) fn forget_fill(&mut self) {
        self.fill = None;
    }

    /// Lines that follow have a color.
    pub(super) fn stroke(&mut self, context: &CanvasRenderingContext2d, color: BackendColor) {
        if self.stroke.replace(bytes(color)) != Some(bytes(color)) {
            #[expect(deprecated, reason = "its successor hands a text over at every call")]
            context.set_stroke_style(self.ink(color));
        }
    }

    fn ink(&mut self, color: BackendColor) -> &JsValue {
        let bytes = bytes(color);
        let known = self.inks.iter().position(|(known, _)| *known == bytes);
        let at = known.unwrap_or_else(|| {
            self.inks.push((bytes, JsValue::from_str(&css(color))));
            self.inks.len() - 1
        });
        &self.inks[at].1
    }

    /// Lines that follow have a width, in the units in force.
    pub(super) fn width(&mut self, context: &CanvasRenderingContext2d, width: f64) {
        if self.width.replace(width) != Some(width) {
            context.set_line_width(width);
        }
    }

    /// Letters that follow have a weight and a size in the units in force.
    pub(super) fn font(
        &mut self,
        context: &CanvasRenderingContext2d,
        (weight, size, family): (u16, f64, &str),
    ) {
        let is_set = self
            .font
            .as_ref()
            .is_some_and(|(known, at, name)| *known == weight && *at == size && name == family);
        if !is_set {
            context.set_font(&format!("{weight} {size}px {family}"));
            self.font = Some((weight, size, family.to_owned()));
        }
    }

    /// Letters that follow stand left of, around or right of their place.
    pub(super) fn align(&mut self, context: &CanvasRenderingContext2d, side: HPos) {
        let align = match side {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        };
        if self.align.replace(align) != Some(align) {
            context.set_text_align(align);
        }
    }

    /// Makes `size` device pixels one unit of what follows.
    pub(super) fn unit(&mut self, context: &CanvasRenderingContext2d, size: f64) {
        if self.unit.replace(size) != Some(size) {
            // A transform of finite numbers is always taken.
            let _ = context.set_transform(size, 0.0, 0.0, size, 0.0, 0.0);
        }
    }
}

/// Red, green, blue and opacity, 0 to 255.
fn bytes(color: BackendColor) -> [u8; 4] {
    let (r, g, b) = color.rgb;
    [r, g, b, (color.alpha.clamp(0.0, 1.0) * 255.0).round() as u8]
}

/// A color as the page reads it: `#rrggbbaa`.
pub(super) fn css(color: BackendColor) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let mut text = String::with_capacity(9);
    text.push('#');
    for byte in bytes(color) {
        for half in [byte >> 4, byte & 15] {
            text.push(char::from(DIGITS[usize::from(half)]));
        }
    }
    text
}

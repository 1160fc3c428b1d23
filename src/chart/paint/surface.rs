//! What a surface must do beyond the verbs of plotters.

use plotters_backend::DrawingBackend;

use crate::chart::scene::Color;

/// Parts of a device pixel in one unit of a surface.
pub const GRAIN: f64 = 16.0;

/// What plotters' styles cannot say about the next verbs; lengths in units of the surface.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Finish {
    /// Lengths of dash and gap of lines.
    pub dash: Option<(u32, u32)>,
    /// The weight of letters, 400 to 700.
    pub weight: u16,
    /// Color and width of the halo around letters.
    pub halo: Option<(Color, u32)>,
    /// Upper and lower edge between which a polygon fades to nothing.
    pub fade: Option<(i32, i32)>,
}

impl Default for Finish {
    fn default() -> Self {
        Self {
            dash: None,
            weight: 400,
            halo: None,
            fade: None,
        }
    }
}

/// A plotters backend that can also dash, fade and set letters as the charts need it.
///
/// The vertical anchor `Bottom` of a text is its baseline. Lines have round joins; solid lines
/// round ends, dashed ones square ends.
pub trait Surface: DrawingBackend {
    /// Whether `blit_bitmap` takes an RGBA image (in device pixels) that is blended over the
    /// picture; else many marks are drawn one by one.
    const BLENDS_IMAGES: bool;

    /// Sets how the following verbs are finished.
    fn finish(&mut self, finish: Finish);
}

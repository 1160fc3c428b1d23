//! Many marks at once: a column of sprites that becomes one image where the surface has pixels.

use super::Tone;
use super::scene::Color;

/// Many small marks of health, back to front.
#[derive(Clone, Debug, PartialEq)]
pub struct Cloud {
    /// Pixels from the left edge.
    pub x: Vec<f32>,
    /// Pixels from the top edge.
    pub y: Vec<f32>,
    /// Radius in CSS pixels.
    pub radius: Vec<f32>,
    /// Health of each mark.
    pub tone: Vec<Tone>,
    /// Colors in the order of [`Tone`]: ok, warn, risk, none.
    pub colors: [Color; 4],
    /// The color of the thin outline that keeps marks apart.
    pub outline: Color,
}

//! A chart surface over a canvas of the page.
//!
//! In come verbs in sixteenths of a device pixel, out go calls to the 2D context: `plotters-canvas`
//! draws lines, areas and circles under a transform that gives it sub-pixel places; letters,
//! dashes, fades and images go to the context directly. It never measures and never lays out.

mod backend;

use std::error::Error;
use std::fmt;

use plotters_backend::{BackendColor, BackendCoord, DrawingErrorKind};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::{Clamped, JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

use crate::chart::paint::{Finish, GRAIN, paint};
use crate::chart::scene::{Color, Scene};

/// Shows a scene on a canvas, in place of what it showed before.
///
/// `scale` is device pixels for a CSS pixel; the backing store is resized only when it differs.
///
/// # Errors
///
/// Fails when the canvas has no 2D context or refuses a verb.
pub fn show(canvas: &HtmlCanvasElement, scene: &Scene, scale: f64) -> Result<(), SurfaceError> {
    let width = (scene.size.width * scale).round() as u32;
    let height = (scene.size.height * scale).round() as u32;
    if canvas.width() != width || canvas.height() != height {
        canvas.set_width(width);
        canvas.set_height(height);
    }
    if width == 0 || height == 0 {
        return Ok(());
    }
    let mut surface = CanvasSurface::new(canvas, scale)?;
    surface.clear();
    paint(scene, &mut surface, scale).map_err(|error| SurfaceError(error.to_string()))
}

/// Why a canvas could not be painted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SurfaceError(String);

impl fmt::Display for SurfaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the canvas cannot be painted: {}", self.0)
    }
}

impl Error for SurfaceError {}

impl From<JsValue> for SurfaceError {
    fn from(error: JsValue) -> Self {
        Self(format!("{error:?}"))
    }
}

/// A canvas to paint on.
pub struct CanvasSurface {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    verbs: CanvasBackend,
    scale: f64,
    finish: Finish,
}

impl CanvasSurface {
    /// A surface over `canvas`, with `scale` device pixels for a CSS pixel.
    ///
    /// # Errors
    ///
    /// Fails when the canvas has no 2D context.
    pub fn new(canvas: &HtmlCanvasElement, scale: f64) -> Result<Self, SurfaceError> {
        let none = || SurfaceError("it has no 2D context".to_owned());
        let context = canvas.get_context("2d")?.ok_or_else(none)?;
        let context = context
            .dyn_into::<CanvasRenderingContext2d>()
            .map_err(|_| none())?;
        let verbs = CanvasBackend::with_canvas_object(canvas.clone()).ok_or_else(none)?;
        let (canvas, finish) = (canvas.clone(), Finish::default());
        Ok(Self {
            canvas,
            context,
            verbs,
            scale,
            finish,
        })
    }

    /// Empties the canvas; plotters' own way, a transparent fill, does nothing.
    pub fn clear(&self) {
        let (width, height) = (self.canvas.width(), self.canvas.height());
        // Resetting to the identity and clearing finite rectangles cannot fail.
        let _ = self.context.set_transform(1.0, 0.0, 0.0, 1.0, 0.0, 0.0);
        self.context
            .clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
    }

    /// Makes `size` device pixels one unit of what follows.
    fn unit(&self, size: f64) -> Result<(), DrawingErrorKind<SurfaceError>> {
        self.context
            .set_transform(size, 0.0, 0.0, size, 0.0, 0.0)
            .map_err(thrown)
    }

    /// Fills the current path with a color that fades downward.
    fn fill_fading(
        &self,
        corners: impl IntoIterator<Item = BackendCoord>,
        color: BackendColor,
        (y0, y1): (i32, i32),
    ) -> Result<(), DrawingErrorKind<SurfaceError>> {
        let (y0, y1) = (f64::from(y0), f64::from(y1));
        let fade = self.context.create_linear_gradient(0.0, y0, 0.0, y1);
        fade.add_color_stop(0.0, &css(color)).map_err(thrown)?;
        fade.add_color_stop(
            1.0,
            &css(BackendColor {
                alpha: 0.0,
                ..color
            }),
        )
        .map_err(thrown)?;
        self.context.set_fill_style_canvas_gradient(&fade);
        self.context.begin_path();
        for (idx, (x, y)) in corners.into_iter().enumerate() {
            let (x, y) = (f64::from(x), f64::from(y));
            if idx == 0 {
                self.context.move_to(x, y);
            } else {
                self.context.line_to(x, y);
            }
        }
        self.context.fill();
        Ok(())
    }

    fn letters(&self, text: &str, x: f64, y: f64, color: BackendColor) -> Result<(), JsValue> {
        if let Some((halo, width)) = self.finish.halo {
            self.context.set_stroke_style_str(&css(backend(halo)));
            self.context
                .set_line_width(f64::from(width) / GRAIN / self.scale);
            self.context.stroke_text(text, x, y)?;
        }
        self.context.set_fill_style_str(&css(color));
        self.context.fill_text(text, x, y)
    }

    fn image(&self, (x, y): (f64, f64), size: (u32, u32), rgba: &[u8]) -> Result<(), JsValue> {
        let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(rgba), size.0, size.1)?;
        let document = self.canvas.owner_document();
        let scratch = document
            .map(|document| document.create_element("canvas"))
            .transpose()?;
        let Some(scratch) = scratch.and_then(|it| it.dyn_into::<HtmlCanvasElement>().ok()) else {
            return Err("the canvas is in no document".into());
        };
        scratch.set_width(size.0);
        scratch.set_height(size.1);
        let Some(context) = scratch.get_context("2d")? else {
            return Err("a second canvas has no 2D context".into());
        };
        context
            .dyn_into::<CanvasRenderingContext2d>()?
            .put_image_data(&image, 0.0, 0.0)?;
        self.context
            .draw_image_with_html_canvas_element(&scratch, x, y)
    }
}

fn thrown(error: JsValue) -> DrawingErrorKind<SurfaceError> {
    DrawingErrorKind::DrawingError(error.into())
}

fn backend(color: Color) -> BackendColor {
    BackendColor {
        alpha: color.alpha,
        rgb: (color.r, color.g, color.b),
    }
}

fn css(color: BackendColor) -> String {
    let (r, g, b) = color.rgb;
    format!("rgba({r},{g},{b},{})", color.alpha)
}

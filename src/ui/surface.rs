//! A chart surface over a canvas of the page.
//!
//! In come verbs in sixteenths of a device pixel, out go calls to the 2D context, under a transform
//! that gives them sub-pixel places: `plotters-canvas` draws rules and bars; what there is much of
//! (marks, outlines, letters) goes to the context with a [`pen`] that sets nothing twice.
//! It never measures and never lays out.

mod backend;
mod pen;

use std::error::Error;
use std::fmt;

use plotters_backend::{BackendColor, BackendCoord, DrawingErrorKind};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::{Clamped, JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

use crate::chart::paint::{Finish, GRAIN, paint};
use crate::chart::scene::{Color, Scene};
use pen::Pen;

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

/// A canvas to paint on, again and again.
pub struct CanvasSurface {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    verbs: CanvasBackend,
    /// The canvas from which images are laid over the picture; made for the first one.
    scratch: Option<HtmlCanvasElement>,
    scale: f64,
    finish: Finish,
    pen: Pen,
}

impl CanvasSurface {
    /// A surface over `canvas`.
    ///
    /// # Errors
    ///
    /// Fails when the canvas has no 2D context.
    pub fn new(canvas: &HtmlCanvasElement) -> Result<Self, SurfaceError> {
        let none = || SurfaceError("it has no 2D context".to_owned());
        let context = canvas.get_context("2d")?.ok_or_else(none)?;
        let context = context
            .dyn_into::<CanvasRenderingContext2d>()
            .map_err(|_| none())?;
        let verbs = CanvasBackend::with_canvas_object(canvas.clone()).ok_or_else(none)?;
        Ok(Self {
            canvas: canvas.clone(),
            context,
            verbs,
            scratch: None,
            scale: 1.0,
            finish: Finish::default(),
            pen: Pen::default(),
        })
    }

    /// Whether it paints on `canvas`.
    pub fn is_on(&self, canvas: &HtmlCanvasElement) -> bool {
        self.canvas == *canvas
    }

    /// Shows a scene in place of what was shown before.
    ///
    /// `scale` is device pixels for a CSS pixel; the backing store is resized only when it differs.
    /// Gives the size of the backing store in device pixels.
    ///
    /// # Errors
    ///
    /// Fails when the context refuses a verb.
    pub fn show(&mut self, scene: &Scene, scale: f64) -> Result<(u32, u32), SurfaceError> {
        let width = (scene.size.width * scale).round() as u32;
        let height = (scene.size.height * scale).round() as u32;
        if (self.canvas.width(), self.canvas.height()) != (width, height) {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
        if width > 0 && height > 0 {
            self.scale = scale;
            self.pen.renew();
            self.pen.unit(&self.context, 1.0);
            // plotters' own way to empty a canvas, a transparent fill, does nothing.
            self.context
                .clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
            if !scene.marks.is_empty() {
                paint(scene, self, scale).map_err(|error| SurfaceError(error.to_string()))?;
            }
        }
        Ok((width, height))
    }

    /// The path along points, begun anew.
    fn trace(&self, points: impl IntoIterator<Item = BackendCoord>) {
        self.context.begin_path();
        for (idx, (x, y)) in points.into_iter().enumerate() {
            let (x, y) = (f64::from(x), f64::from(y));
            if idx == 0 {
                self.context.move_to(x, y);
            } else {
                self.context.line_to(x, y);
            }
        }
    }

    /// Fills what follows with a color that fades downward.
    fn fade(
        &mut self,
        color: BackendColor,
        (y0, y1): (i32, i32),
    ) -> Result<(), DrawingErrorKind<SurfaceError>> {
        let (y0, y1) = (f64::from(y0), f64::from(y1));
        let fade = self.context.create_linear_gradient(0.0, y0, 0.0, y1);
        let end = BackendColor {
            alpha: 0.0,
            ..color
        };
        for (at, color) in [(0.0, color), (1.0, end)] {
            fade.add_color_stop(at, &pen::css(color)).map_err(thrown)?;
        }
        self.context.set_fill_style_canvas_gradient(&fade);
        self.pen.forget_fill();
        Ok(())
    }

    fn letters(&mut self, text: &str, at: (f64, f64), color: BackendColor) -> Result<(), JsValue> {
        if let Some((halo, width)) = self.finish.halo {
            self.pen.stroke(&self.context, backend(halo));
            self.pen
                .width(&self.context, f64::from(width) / GRAIN / self.scale);
            self.context.stroke_text(text, at.0, at.1)?;
        }
        self.pen.fill(&self.context, color);
        self.context.fill_text(text, at.0, at.1)
    }

    fn image(&mut self, (x, y): (f64, f64), size: (u32, u32), rgba: &[u8]) -> Result<(), JsValue> {
        let image = ImageData::new_with_u8_clamped_array_and_sh(Clamped(rgba), size.0, size.1)?;
        let scratch = match self.scratch.take() {
            Some(scratch) => scratch,
            None => another(&self.canvas)?,
        };
        if (scratch.width(), scratch.height()) != size {
            scratch.set_width(size.0);
            scratch.set_height(size.1);
        }
        let Some(context) = scratch.get_context("2d")? else {
            return Err("a second canvas has no 2D context".into());
        };
        context
            .dyn_into::<CanvasRenderingContext2d>()?
            .put_image_data(&image, 0.0, 0.0)?;
        self.context
            .draw_image_with_html_canvas_element(&scratch, x, y)?;
        self.scratch = Some(scratch);
        Ok(())
    }
}

/// A canvas that is on no page.
fn another(canvas: &HtmlCanvasElement) -> Result<HtmlCanvasElement, JsValue> {
    let document = canvas
        .owner_document()
        .ok_or("the canvas is in no document")?;
    Ok(document.create_element("canvas")?.dyn_into()?)
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

//! The verbs of the canvas surface.

use std::error::Error;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::{CanvasSurface, SurfaceError, thrown};
use crate::chart::paint::{Finish, GRAIN, PaintError, Surface};

impl Surface for CanvasSurface {
    const BLENDS_IMAGES: bool = true;

    fn finish(&mut self, finish: Finish) {
        let dash = js_sys::Array::new();
        if let Some((on, off)) = finish.dash {
            dash.push(&on.into());
            dash.push(&off.into());
        }
        // A list of finite numbers is always taken.
        let _ = self.context.set_line_dash(&dash);
        self.context.set_line_cap(if finish.dash.is_some() {
            "butt"
        } else {
            "round"
        });
        self.finish = finish;
    }
}

impl DrawingBackend for CanvasSurface {
    type ErrorType = SurfaceError;

    fn get_size(&self) -> (u32, u32) {
        self.verbs.get_size()
    }

    fn ensure_prepared(&mut self) -> Result<(), PaintError<Self>> {
        self.context.set_line_join("round");
        self.unit(1.0 / GRAIN)
    }

    fn present(&mut self) -> Result<(), PaintError<Self>> {
        Ok(())
    }

    fn draw_pixel(
        &mut self,
        at: BackendCoord,
        color: BackendColor,
    ) -> Result<(), PaintError<Self>> {
        let side = GRAIN as i32;
        self.draw_rect(at, (at.0 + side, at.1 + side), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Result<(), PaintError<Self>> {
        self.verbs.draw_path([from, to], style).map_err(refused)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        min: BackendCoord,
        max: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), PaintError<Self>> {
        self.verbs.draw_rect(min, max, style, fill).map_err(refused)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), PaintError<Self>> {
        self.verbs.draw_path(path, style).map_err(refused)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Result<(), PaintError<Self>> {
        self.verbs
            .draw_circle(center, radius, style, fill)
            .map_err(refused)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Result<(), PaintError<Self>> {
        match self.finish.fade {
            Some(edges) => self.fill_fading(corners, style.color(), edges),
            None => self.verbs.fill_polygon(corners, style).map_err(refused),
        }
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        at: BackendCoord,
    ) -> Result<(), PaintError<Self>> {
        let css_pixel = GRAIN * self.scale;
        let (weight, size) = (self.finish.weight, style.size() / css_pixel);
        self.context
            .set_font(&format!("{weight} {size}px {}", style.family().as_str()));
        self.context.set_text_baseline("alphabetic");
        self.context.set_text_align(match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        // Letters are set in CSS pixels, so that the font picks its cut for the size it is read at.
        self.unit(self.scale)?;
        let (x, y) = (f64::from(at.0) / css_pixel, f64::from(at.1) / css_pixel);
        let drawn = self.letters(text, x, y, style.color()).map_err(thrown);
        self.unit(1.0 / GRAIN)?;
        drawn
    }

    fn blit_bitmap(
        &mut self,
        at: BackendCoord,
        size: (u32, u32),
        rgba: &[u8],
    ) -> Result<(), PaintError<Self>> {
        self.unit(1.0)?;
        let at = (f64::from(at.0) / GRAIN, f64::from(at.1) / GRAIN);
        let drawn = self.image(at, size, rgba).map_err(thrown);
        self.unit(1.0 / GRAIN)?;
        drawn
    }
}

fn refused<E: Error + Send + Sync>(error: DrawingErrorKind<E>) -> DrawingErrorKind<SurfaceError> {
    let words = match error {
        DrawingErrorKind::DrawingError(error) => error.to_string(),
        DrawingErrorKind::FontError(error) => error.to_string(),
    };
    DrawingErrorKind::DrawingError(SurfaceError(words))
}

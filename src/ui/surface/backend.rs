//! The verbs of the canvas surface.

use std::error::Error;
use std::f64::consts::TAU;

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
        self.context.set_text_baseline("alphabetic");
        self.pen.unit(&self.context, 1.0 / GRAIN);
        Ok(())
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
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        min: BackendCoord,
        max: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), PaintError<Self>> {
        self.pen.unit(&self.context, 1.0 / GRAIN);
        self.pen.forget_colors();
        self.verbs.draw_rect(min, max, style, fill).map_err(refused)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), PaintError<Self>> {
        self.pen.unit(&self.context, 1.0 / GRAIN);
        self.pen.stroke(&self.context, style.color());
        self.pen
            .width(&self.context, f64::from(style.stroke_width()));
        self.trace(path);
        self.context.stroke();
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Result<(), PaintError<Self>> {
        self.pen.unit(&self.context, 1.0 / GRAIN);
        let (x, y) = (f64::from(center.0), f64::from(center.1));
        self.context.begin_path();
        self.context
            .arc(x, y, f64::from(radius), 0.0, TAU)
            .map_err(thrown)?;
        if fill {
            self.pen.fill(&self.context, style.color());
            self.context.fill();
        } else {
            self.pen.stroke(&self.context, style.color());
            self.pen
                .width(&self.context, f64::from(style.stroke_width()));
            self.context.stroke();
        }
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Result<(), PaintError<Self>> {
        self.pen.unit(&self.context, 1.0 / GRAIN);
        match self.finish.fade {
            Some(edges) => self.fade(style.color(), edges)?,
            None => self.pen.fill(&self.context, style.color()),
        }
        self.trace(corners);
        self.context.fill();
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        at: BackendCoord,
    ) -> Result<(), PaintError<Self>> {
        // Letters are set in CSS pixels, so that the font picks its cut for the size it is read at.
        self.pen.unit(&self.context, self.scale);
        let css_pixel = GRAIN * self.scale;
        let size = style.size() / css_pixel;
        let family = style.family();
        self.pen
            .font(&self.context, (self.finish.weight, size, family.as_str()));
        self.pen.align(&self.context, style.anchor().h_pos);
        let at = (f64::from(at.0) / css_pixel, f64::from(at.1) / css_pixel);
        self.letters(text, at, style.color()).map_err(thrown)
    }

    fn blit_bitmap(
        &mut self,
        at: BackendCoord,
        size: (u32, u32),
        rgba: &[u8],
    ) -> Result<(), PaintError<Self>> {
        self.pen.unit(&self.context, 1.0);
        let at = (f64::from(at.0) / GRAIN, f64::from(at.1) / GRAIN);
        self.image(at, size, rgba).map_err(thrown)
    }
}

fn refused<E: Error + Send + Sync>(error: DrawingErrorKind<E>) -> DrawingErrorKind<SurfaceError> {
    let words = match error {
        DrawingErrorKind::DrawingError(error) => error.to_string(),
        DrawingErrorKind::FontError(error) => error.to_string(),
    };
    DrawingErrorKind::DrawingError(SurfaceError(words))
}

//! A surface that writes SVG: for exports, the gallery and the goldens.
//!
//! In come verbs in sixteenths of a pixel, out goes text with at most two decimals, the same on
//! every machine. It holds no style of its own but the font family.

mod write;

use std::convert::Infallible;
use std::fmt::Write as _;

use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use super::paint::{Finish, GRAIN, Surface, paint};
use super::scene::{Color, Scene, Size};
use super::text;
use write::{backend, course, escape, number, paint_of, unit};

/// The scene as an SVG document; `title` is what it shows, in a sentence.
///
/// The background is left open unless a color is given.
pub fn render(scene: &Scene, title: &str, background: Option<Color>) -> String {
    document(scene, title, "", background)
}

/// The scene as an SVG document with a description; `words` says what the title does not, and is
/// left out where it is empty.
pub fn document(scene: &Scene, title: &str, words: &str, background: Option<Color>) -> String {
    let mut surface = SvgSurface::new(scene.size, title, background);
    surface.describe(words);
    // Writing into memory cannot fail.
    let _ = paint(scene, &mut surface, 1.0);
    surface.into_string()
}

/// A document being written.
#[derive(Debug)]
pub struct SvgSurface {
    size: Size,
    text: String,
    finish: Finish,
    fades: usize,
}

impl SvgSurface {
    /// An empty document.
    pub fn new(size: Size, title: &str, background: Option<Color>) -> Self {
        let (w, h) = (size.width, size.height);
        let mut text = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{w}\" height=\"{h}\" \
             viewBox=\"0 0 {w} {h}\" role=\"img\" font-family=\"{}\">\n<title>{}</title>\n\
             <style>text{{font-variant-numeric:tabular-nums;white-space:pre}}</style>\n",
            escape(text::FAMILY),
            escape(title),
        );
        if let Some(color) = background {
            let fill = paint_of("fill", backend(color));
            let _ = writeln!(text, "<rect width=\"{w}\" height=\"{h}\"{fill}/>");
        }
        Self {
            size,
            text,
            finish: Finish::default(),
            fades: 0,
        }
    }

    /// Says in words what the picture shows.
    fn describe(&mut self, words: &str) {
        if !words.is_empty() {
            self.element(format_args!("<desc>{}</desc>", escape(words)));
        }
    }

    /// The finished document.
    pub fn into_string(mut self) -> String {
        self.text.push_str("</svg>\n");
        self.text
    }

    /// Writes one element; writing into a string cannot fail.
    fn element(&mut self, element: std::fmt::Arguments<'_>) {
        let _ = self.text.write_fmt(element);
        self.text.push('\n');
    }

    fn pen(&self, style: &impl BackendStyle) -> String {
        let width = number(f64::from(style.stroke_width()));
        let mut pen = format!(
            " fill=\"none\"{} stroke-width=\"{width}\"",
            paint_of("stroke", style.color())
        );
        match self.finish.dash {
            Some((dash, gap)) => {
                let (dash, gap) = (number(f64::from(dash)), number(f64::from(gap)));
                let _ = write!(pen, " stroke-dasharray=\"{dash} {gap}\"");
            }
            None => pen.push_str(" stroke-linecap=\"round\""),
        }
        pen.push_str(" stroke-linejoin=\"round\"");
        pen
    }

    /// The fill of a polygon; a fade is defined where it is used.
    fn fill(&mut self, color: BackendColor) -> String {
        let Some((y0, y1)) = self.finish.fade else {
            return paint_of("fill", color);
        };
        self.fades += 1;
        let id = self.fades;
        let (y0, y1) = (number(f64::from(y0)), number(f64::from(y1)));
        let (r, g, b) = color.rgb;
        let stop = format!("stop-color=\"#{r:02x}{g:02x}{b:02x}\"");
        let _ = writeln!(
            self.text,
            "<linearGradient id=\"fade{id}\" gradientUnits=\"userSpaceOnUse\" x1=\"0\" y1=\"{y0}\" \
             x2=\"0\" y2=\"{y1}\"><stop {stop} stop-opacity=\"{}\"/><stop offset=\"1\" {stop} \
             stop-opacity=\"0\"/></linearGradient>",
            color.alpha
        );
        format!(" fill=\"url(#fade{id})\"")
    }
}

/// Writing into memory does not fail.
type SvgError = DrawingErrorKind<Infallible>;

impl Surface for SvgSurface {
    const BLENDS_IMAGES: bool = false;

    fn finish(&mut self, finish: Finish) {
        self.finish = finish;
    }
}

impl DrawingBackend for SvgSurface {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (
            self.size.width.ceil() as u32,
            self.size.height.ceil() as u32,
        )
    }

    fn ensure_prepared(&mut self) -> Result<(), SvgError> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), SvgError> {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, color: BackendColor) -> Result<(), SvgError> {
        self.draw_rect(at, (at.0 + GRAIN as i32, at.1 + GRAIN as i32), &color, true)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Result<(), SvgError> {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        min: BackendCoord,
        max: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), SvgError> {
        let look = if fill {
            paint_of("fill", style.color())
        } else {
            self.pen(style)
        };
        let (x, y) = (unit(min.0), unit(min.1));
        let (w, h) = (unit((max.0 - min.0).max(0)), unit((max.1 - min.1).max(0)));
        self.element(format_args!(
            "<rect x=\"{x}\" y=\"{y}\" width=\"{w}\" height=\"{h}\"{look}/>"
        ));
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), SvgError> {
        let mut points: Vec<BackendCoord> = path.into_iter().collect();
        let closed = points.len() > 2 && points.first() == points.last();
        if closed {
            points.pop();
        }
        let (d, pen) = (course(&points, closed), self.pen(style));
        self.element(format_args!("<path d=\"{d}\"{pen}/>"));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Result<(), SvgError> {
        let look = if fill {
            paint_of("fill", style.color())
        } else {
            self.pen(style)
        };
        let (x, y, r) = (unit(center.0), unit(center.1), number(f64::from(radius)));
        self.element(format_args!(
            "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"{look}/>"
        ));
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Result<(), SvgError> {
        let corners: Vec<BackendCoord> = corners.into_iter().collect();
        let (d, fill) = (course(&corners, true), self.fill(style.color()));
        self.element(format_args!("<path d=\"{d}\"{fill}/>"));
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &T,
        at: BackendCoord,
    ) -> Result<(), SvgError> {
        let anchor = match style.anchor().h_pos {
            HPos::Left => "",
            HPos::Center => " text-anchor=\"middle\"",
            HPos::Right => " text-anchor=\"end\"",
        };
        let halo = self.finish.halo.map_or_else(String::new, |(color, width)| {
            let width = number(f64::from(width));
            format!(
                "{} stroke-width=\"{width}\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
                paint_of("stroke", backend(color))
            )
        });
        let (x, y, size) = (unit(at.0), unit(at.1), number(style.size()));
        let (weight, fill) = (self.finish.weight, paint_of("fill", style.color()));
        self.element(format_args!(
            "<text x=\"{x}\" y=\"{y}\" font-size=\"{size}\" font-weight=\"{weight}\"{anchor}{fill}\
             {halo}>{}</text>",
            escape(text)
        ));
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::scene::{Anchor, Font, Label, Point, Shape, Stroke};

    fn check(shape: Shape, expected: &str) {
        let mut scene = Scene::new(Size::new(20.0, 10.0));
        scene.push(shape);
        let svg = render(&scene, "A title", None);
        assert!(svg.contains(expected), "{svg}");
    }

    #[test]
    fn a_level_hairline_covers_whole_pixels() {
        let stroke = Stroke::solid(Color::hex(0x00EE_EEEE), 1.0);
        let shape = Shape::Line {
            from: Point::new(0.0, 3.3),
            to: Point::new(9.0, 3.3),
            stroke,
        };
        check(
            shape,
            "<rect x=\"0\" y=\"3\" width=\"9\" height=\"1\" fill=\"#eeeeee\"/>",
        );
    }

    #[test]
    fn a_dashed_hairline_runs_along_the_middle_of_pixels() {
        let stroke = Stroke::dashed(Color::hex(0), 1.0, 4.0, 4.0);
        let shape = Shape::Line {
            from: Point::new(3.3, 0.0),
            to: Point::new(3.3, 9.0),
            stroke,
        };
        check(shape, "<path d=\"M3.5 0L3.5 9\"");
    }

    #[test]
    fn names_are_text_whatever_they_contain() {
        let label = Label {
            at: Point::new(1.0, 9.0),
            text: "<img src=x onerror=alert(1)> & \"R&D\"".into(),
            anchor: Anchor::Start,
            font: Font::new(11.0, 600),
            color: Color::hex(0),
            halo: None,
        };
        check(
            Shape::Label(label),
            ">&lt;img src=x onerror=alert(1)&gt; &amp; &quot;R&amp;D&quot;<",
        );
    }
}

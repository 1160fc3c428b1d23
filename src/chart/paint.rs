//! From a scene to any plotters backend.
//!
//! Everything is drawn through the verbs of plotters' `DrawingBackend`. Its coordinates are whole
//! numbers, so a surface counts in sixteenths of a device pixel; what its styles cannot say
//! (dashes, halos, font weights, fades) goes through [`Surface::finish`]. The painter puts level
//! and upright edges on whole device pixels and never decides what is drawn.

mod line;
mod surface;

pub use surface::{Finish, GRAIN, Surface};

use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{
    Color as _, FontDesc, FontFamily, FontStyle, RGBAColor, ShapeStyle, TextStyle,
};
use plotters_backend::{BackendCoord, DrawingBackend, DrawingErrorKind};

use super::dense::{self, Cloud};
use super::scene::{Anchor, Color, Fill, Label, Point, Scene, Shape, Stroke};
use super::{polar, symbol, text};

/// How far a flattened arc may stray from the true one, in device pixels.
const TOLERANCE: f64 = 0.1;

/// The width of a halo around letters, in CSS pixels.
const HALO: f64 = 3.0;

/// Why painting stopped.
pub type PaintError<S> = DrawingErrorKind<<S as DrawingBackend>::ErrorType>;

/// Paints a scene; `scale` is device pixels for a CSS pixel.
///
/// # Errors
///
/// Fails when the surface does.
pub fn paint<S: Surface>(scene: &Scene, surface: &mut S, scale: f64) -> Result<(), PaintError<S>> {
    surface.ensure_prepared()?;
    surface.finish(Finish::default());
    let mut painter = Painter {
        surface,
        scale,
        finish: Finish::default(),
    };
    for mark in &scene.marks {
        painter.shape(&mark.shape)?;
    }
    painter.surface.present()
}

struct Painter<'a, S> {
    surface: &'a mut S,
    scale: f64,
    finish: Finish,
}

impl<S: Surface> Painter<'_, S> {
    fn shape(&mut self, shape: &Shape) -> Result<(), PaintError<S>> {
        match shape {
            Shape::Line { from, to, stroke } => self.line(*from, *to, *stroke),
            Shape::Path {
                points,
                closed,
                stroke,
            } => {
                self.set(Finish {
                    dash: self.dash(*stroke),
                    ..Finish::default()
                });
                let first = points.first().filter(|_| *closed);
                let path: Vec<_> = points.iter().chain(first).map(|p| self.point(*p)).collect();
                self.surface.draw_path(path, &self.stroke(*stroke))
            }
            Shape::Polygon { points, fill } => self.polygon(points, *fill),
            Shape::Disc {
                center,
                radius,
                fill,
            } => {
                let radius = self.length(*radius);
                self.surface
                    .draw_circle(self.point(*center), radius, &style(*fill, 0), true)
            }
            Shape::Circle {
                center,
                radius,
                stroke,
            } => {
                self.set(Finish {
                    dash: self.dash(*stroke),
                    ..Finish::default()
                });
                let radius = self.length(*radius);
                self.surface
                    .draw_circle(self.point(*center), radius, &self.stroke(*stroke), false)
            }
            Shape::Ring {
                center,
                inner,
                outer,
                start,
                sweep,
                fill,
            } => {
                let tolerance = TOLERANCE / self.scale.max(0.1);
                let points = polar::ring(*center, (*inner, *outer), (*start, *sweep), tolerance);
                self.polygon(&points, Fill::Solid(*fill))
            }
            Shape::Rect { min, max, fill } => {
                let corner = |p: &Point| (self.snap(p.x), self.snap(p.y));
                self.surface
                    .draw_rect(corner(min), corner(max), &style(*fill, 0), true)
            }
            Shape::Label(label) => self.label(label),
            Shape::Cloud(cloud) => self.cloud(cloud),
        }
    }

    fn polygon(&mut self, points: &[Point], fill: Fill) -> Result<(), PaintError<S>> {
        let (color, fade) = match fill {
            Fill::Solid(color) => (color, None),
            Fill::Fade { top, y0, y1 } => (top, Some((self.unit(y0), self.unit(y1)))),
        };
        self.set(Finish {
            fade,
            ..Finish::default()
        });
        let corners: Vec<_> = points.iter().map(|p| self.point(*p)).collect();
        self.surface.fill_polygon(corners, &style(color, 0))
    }

    fn label(&mut self, label: &Label) -> Result<(), PaintError<S>> {
        self.set(Finish {
            weight: label.font.weight,
            halo: label.halo.map(|color| (color, self.length(HALO))),
            ..Finish::default()
        });
        let h_pos = match label.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let size = label.font.size * self.scale * GRAIN;
        let style = TextStyle {
            font: FontDesc::new(FontFamily::Name(text::FAMILY), size, FontStyle::Normal),
            color: ink(label.color).to_backend_color(),
            pos: Pos::new(h_pos, VPos::Bottom),
        };
        self.surface
            .draw_text(&label.text, &style, self.point(label.at))
    }

    fn cloud(&mut self, cloud: &Cloud) -> Result<(), PaintError<S>> {
        if S::BLENDS_IMAGES {
            let (width, height) = self.surface.get_size();
            let Some(image) = dense::raster(cloud, self.scale, (width, height)) else {
                return Ok(());
            };
            let at = (
                image.left.cast_signed() * GRAIN as i32,
                image.top.cast_signed() * GRAIN as i32,
            );
            return self
                .surface
                .blit_bitmap(at, (image.width, image.height), &image.rgba);
        }
        for (idx, tone) in cloud.tone.iter().enumerate() {
            let center = Point::new(f64::from(cloud.x[idx]), f64::from(cloud.y[idx]));
            let radius = f64::from(cloud.radius[idx]);
            let (fill, outline) = (cloud.colors[*tone as usize], cloud.outline);
            for shape in symbol::health(*tone, center, radius, fill, outline) {
                self.shape(&shape)?;
            }
        }
        Ok(())
    }

    fn set(&mut self, finish: Finish) {
        if finish != self.finish {
            self.surface.finish(finish);
            self.finish = finish;
        }
    }

    fn unit(&self, css: f64) -> i32 {
        (css * self.scale * GRAIN).round() as i32
    }

    fn snap(&self, css: f64) -> i32 {
        ((css * self.scale).round() * GRAIN) as i32
    }

    fn length(&self, css: f64) -> u32 {
        self.unit(css.max(0.0)) as u32
    }

    fn point(&self, p: Point) -> BackendCoord {
        (self.unit(p.x), self.unit(p.y))
    }

    fn dash(&self, stroke: Stroke) -> Option<(u32, u32)> {
        stroke
            .dash
            .map(|(dash, gap)| (self.length(dash), self.length(gap)))
    }

    fn stroke(&self, stroke: Stroke) -> ShapeStyle {
        style(stroke.color, self.length(stroke.width).max(1))
    }
}

fn ink(color: Color) -> RGBAColor {
    RGBAColor(color.r, color.g, color.b, color.alpha)
}

fn style(color: Color, stroke_width: u32) -> ShapeStyle {
    ShapeStyle {
        color: ink(color),
        filled: stroke_width == 0,
        stroke_width,
    }
}

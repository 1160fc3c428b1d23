//! Many marks at once: columns of sprites that become one image where the surface has pixels.
//!
//! A sprite is drawn once per tone and radius and then blended row by row. Nothing is read from
//! the picture below; the image is laid over it.

mod sprite;

use super::Tone;
use super::scene::Color;
use sprite::Sprite;

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

/// An image in device pixels, to be laid over a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Image {
    /// Device pixels from the left edge of the picture.
    pub left: u32,
    /// Device pixels from its top edge.
    pub top: u32,
    /// Device pixels across.
    pub width: u32,
    /// Device pixels down.
    pub height: u32,
    /// Red, green, blue and straight opacity of each pixel, row by row.
    pub rgba: Vec<u8>,
}

/// Steps of radius in which sprites are kept, per device pixel.
const RADIUS_STEPS: f32 = 4.0;

/// The largest radius of a sprite in device pixels; larger marks are drawn this large.
const LARGEST: f32 = 96.0;

/// The cloud as an image, cut to a picture of `frame` device pixels; `None` when nothing shows.
pub fn raster(cloud: &Cloud, scale: f64, frame: (u32, u32)) -> Option<Image> {
    let scale = scale as f32;
    let (left, top, width, height) = extent(cloud, scale, frame)?;
    let mut canvas = Canvas {
        width,
        height,
        pixels: vec![0; (width * height) as usize],
    };
    let mut sprites: Vec<Option<Sprite>> = Vec::new();
    for idx in seen(cloud) {
        let tone = cloud.tone[idx];
        let radius = (cloud.radius[idx] * scale).clamp(0.5, LARGEST);
        let step = (radius * RADIUS_STEPS).round() as usize;
        let slot = step * 4 + tone as usize;
        if slot >= sprites.len() {
            sprites.resize_with(slot + 1, || None);
        }
        let sprite = sprites[slot].get_or_insert_with(|| {
            let radius = step as f32 / RADIUS_STEPS;
            Sprite::new(
                tone,
                radius,
                scale,
                (cloud.colors[tone as usize], cloud.outline),
            )
        });
        let x = (cloud.x[idx] * scale).round() as i32 - left.cast_signed();
        let y = (cloud.y[idx] * scale).round() as i32 - top.cast_signed();
        canvas.stamp(sprite, x, y);
    }
    Some(Image {
        left,
        top,
        width,
        height,
        rgba: canvas.into_rgba(),
    })
}

/// The marks that can be seen, back to front: of those with the center in the same CSS pixel, all
/// that are smaller than one painted later are hidden but for less than a pixel.
fn seen(cloud: &Cloud) -> Vec<usize> {
    let cell = |idx: usize| {
        (
            cloud.x[idx].max(0.0) as usize,
            cloud.y[idx].max(0.0) as usize,
        )
    };
    let columns = (0..cloud.tone.len())
        .map(|idx| cell(idx).0 + 1)
        .max()
        .unwrap_or(0);
    let rows = (0..cloud.tone.len())
        .map(|idx| cell(idx).1 + 1)
        .max()
        .unwrap_or(0);
    let mut covered = vec![0.0_f32; columns * rows];
    let mut seen: Vec<usize> = (0..cloud.tone.len())
        .rev()
        .filter(|&idx| {
            let (column, row) = cell(idx);
            let covered = &mut covered[row * columns + column];
            let is_seen = cloud.radius[idx] > *covered;
            *covered = covered.max(cloud.radius[idx]);
            is_seen
        })
        .collect();
    seen.reverse();
    seen
}

/// The part of the frame that the marks cover: left, top, width, height.
fn extent(cloud: &Cloud, scale: f32, frame: (u32, u32)) -> Option<(u32, u32, u32, u32)> {
    let reach = |idx: usize| (cloud.radius[idx] * scale).min(LARGEST) * 1.5 + scale + 2.0;
    let mut bounds = (f32::MAX, f32::MAX, f32::MIN, f32::MIN);
    for idx in 0..cloud.tone.len() {
        let (x, y, r) = (cloud.x[idx] * scale, cloud.y[idx] * scale, reach(idx));
        bounds = (
            bounds.0.min(x - r),
            bounds.1.min(y - r),
            bounds.2.max(x + r),
            bounds.3.max(y + r),
        );
    }
    let (left, top) = (bounds.0.max(0.0) as u32, bounds.1.max(0.0) as u32);
    let right = (bounds.2.max(0.0).ceil() as u32).min(frame.0);
    let bottom = (bounds.3.max(0.0).ceil() as u32).min(frame.1);
    (left < right && top < bottom).then(|| (left, top, right - left, bottom - top))
}

/// Pixels with color multiplied by opacity, as 0xAABBGGRR.
struct Canvas {
    width: u32,
    height: u32,
    pixels: Vec<u32>,
}

impl Canvas {
    /// Lays a sprite over the pixels, its center at (`x`, `y`).
    fn stamp(&mut self, sprite: &Sprite, x: i32, y: i32) {
        let (left, top) = (x - sprite.reach, y - sprite.reach);
        let (width, height) = (self.width.cast_signed(), self.height.cast_signed());
        for (row, span) in (top..).zip(&sprite.rows) {
            // Almost no mark is cut: columns outside the image are left out of the row's span.
            let (from, to) = ((left + span.from).max(0), (left + span.to()).min(width));
            if row < 0 || row >= height || from >= to {
                continue;
            }
            let start = (row * width) as usize;
            let target = &mut self.pixels[start + from as usize..start + to as usize];
            let cut = (from - left - span.from) as usize;
            for (below, above) in target.iter_mut().zip(&span.pixels[cut..]) {
                *below = over(*below, *above);
            }
        }
    }

    /// The pixels as bytes with straight opacity.
    fn into_rgba(self) -> Vec<u8> {
        let mut rgba = vec![0; self.pixels.len() * 4];
        for (bytes, pixel) in rgba.chunks_exact_mut(4).zip(self.pixels) {
            let alpha = pixel >> 24;
            if alpha == 255 {
                bytes.copy_from_slice(&pixel.to_le_bytes());
            } else if alpha > 0 {
                let straight = |shift: u32| (((pixel >> shift) & 255) * 255 / alpha).min(255) as u8;
                bytes.copy_from_slice(&[straight(0), straight(8), straight(16), alpha as u8]);
            }
        }
        rgba
    }
}

/// Lays one premultiplied pixel over another.
fn over(below: u32, above: u32) -> u32 {
    const EVEN: u32 = 0x00FF_00FF;
    let rest = 256 - (above >> 24);
    let even = (((below & EVEN) * rest) >> 8) & EVEN;
    let odd = (((below >> 8) & EVEN) * rest) & !EVEN;
    above.wrapping_add(even | odd)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cloud(marks: &[(f32, f32, f32, Tone)]) -> Cloud {
        Cloud {
            x: marks.iter().map(|m| m.0).collect(),
            y: marks.iter().map(|m| m.1).collect(),
            radius: marks.iter().map(|m| m.2).collect(),
            tone: marks.iter().map(|m| m.3).collect(),
            colors: [0x0000_FF00, 0x00FF_FF00, 0x00FF_0000, 0x0080_8080].map(Color::hex),
            outline: Color::hex(0x00FF_FFFF),
        }
    }

    fn pixel(image: &Image, x: u32, y: u32) -> [u8; 4] {
        let at = (((y - image.top) * image.width + x - image.left) * 4) as usize;
        image.rgba[at..at + 4].try_into().expect("four bytes")
    }

    #[test]
    fn the_mark_stamped_last_is_on_top() {
        let both = cloud(&[(20.0, 20.0, 6.0, Tone::Ok), (20.0, 20.0, 3.0, Tone::Risk)]);
        let image = raster(&both, 2.0, (100, 100)).expect("marks show");
        assert_eq!(pixel(&image, 40, 40), [255, 0, 0, 255]);
        assert_eq!(pixel(&image, 50, 40), [0, 255, 0, 255]);
    }

    #[test]
    fn a_mark_behind_a_larger_one_is_not_drawn() {
        let marks = [
            (9.2, 9.0, 3.0, Tone::Ok),
            (9.1, 9.1, 6.0, Tone::Ok),
            (9.0, 9.0, 4.0, Tone::Risk),
        ];
        assert_eq!(seen(&cloud(&marks)), [1, 2]);
    }

    #[test]
    fn marks_beyond_the_frame_are_cut_not_wrapped() {
        let edge = cloud(&[(0.0, 0.0, 8.0, Tone::Ok), (49.0, 49.0, 8.0, Tone::Warn)]);
        let image = raster(&edge, 1.0, (50, 50)).expect("marks show");
        assert_eq!((image.width, image.height), (50, 50));
        assert_eq!(pixel(&image, 0, 0), [0, 255, 0, 255]);
        assert_eq!(pixel(&image, 49, 0), [0, 0, 0, 0]);
    }

    #[test]
    fn no_marks_make_no_image() {
        assert_eq!(raster(&cloud(&[]), 1.0, (50, 50)), None);
        let outside = cloud(&[(500.0, 20.0, 4.0, Tone::Ok)]);
        assert_eq!(raster(&outside, 1.0, (50, 50)), None);
    }

    #[test]
    fn every_tone_has_its_own_shape() {
        let tones = [Tone::Ok, Tone::Warn, Tone::Risk, Tone::None];
        let covered: Vec<Vec<u8>> = tones
            .iter()
            .map(|&tone| {
                let image = raster(&cloud(&[(20.0, 20.0, 8.0, tone)]), 1.0, (40, 40));
                let rgba = image.expect("a mark shows").rgba;
                rgba.chunks_exact(4)
                    .map(|p| p[0].max(p[1]).max(p[2]).min(p[3]))
                    .collect()
            })
            .collect();
        for (idx, shape) in covered.iter().enumerate() {
            assert!(covered[..idx].iter().all(|other| other != shape));
        }
    }
}

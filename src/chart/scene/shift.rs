//! Putting a scene into another one.

use std::sync::Arc;

use super::{Fill, Label, Mark, Point, Scene, Shape};
use crate::chart::dense::Cloud;

impl Scene {
    /// Adds the marks of another scene on top, with its upper left corner at `corner`.
    pub fn place(&mut self, other: &Self, corner: Point) {
        let moved = other.marks.iter().map(|mark| Mark {
            shape: shifted(&mark.shape, corner),
            key: mark.key,
        });
        self.marks.extend(moved);
    }
}

fn shifted(shape: &Shape, by: Point) -> Shape {
    let at = |point: &Point| point.by(by.x, by.y);
    let all = |points: &[Point]| points.iter().map(at).collect();
    let mut shape = shape.clone();
    match &mut shape {
        Shape::Line { from, to, .. } => (*from, *to) = (at(from), at(to)),
        Shape::Rect { min, max, .. } => (*min, *max) = (at(min), at(max)),
        Shape::Path { points, .. } => *points = all(points),
        Shape::Polygon { points, fill } => {
            *points = all(points);
            if let Fill::Fade { y0, y1, .. } = fill {
                (*y0, *y1) = (*y0 + by.y, *y1 + by.y);
            }
        }
        Shape::Disc { center, .. } | Shape::Circle { center, .. } | Shape::Ring { center, .. } => {
            *center = at(center);
        }
        Shape::Label(Label { at: anchor, .. }) => *anchor = at(anchor),
        Shape::Cloud(cloud) => *cloud = Arc::new(shifted_cloud(cloud, by)),
    }
    shape
}

fn shifted_cloud(cloud: &Cloud, by: Point) -> Cloud {
    let moved = |places: &[f32], by: f64| places.iter().map(|place| place + by as f32).collect();
    Cloud {
        x: moved(&cloud.x, by.x),
        y: moved(&cloud.y, by.y),
        ..cloud.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::Tone;
    use crate::chart::scene::{Color, Size};

    const INK: Color = Color::hex(0);

    /// A shape placed 10 to the right and 20 down.
    fn placed(shape: Shape) -> Shape {
        let mut scene = Scene::new(Size::new(10.0, 10.0));
        scene.push(shape);
        let mut page = Scene::new(Size::new(40.0, 40.0));
        page.place(&scene, Point::new(10.0, 20.0));
        page.marks.remove(0).shape
    }

    #[test]
    fn a_fade_moves_with_its_area() {
        let fill = |y0, y1| Fill::Fade { top: INK, y0, y1 };
        let points = vec![Point::new(1.0, 2.0)];
        let moved = placed(Shape::Polygon {
            points,
            fill: fill(2.0, 6.0),
        });
        let expected = Shape::Polygon {
            points: vec![Point::new(11.0, 22.0)],
            fill: fill(22.0, 26.0),
        };
        assert_eq!(moved, expected);
    }

    #[test]
    fn every_mark_of_a_cloud_moves() {
        let cloud = |x, y| Cloud {
            x: vec![x],
            y: vec![y],
            radius: vec![3.0],
            tone: vec![Tone::Ok],
            colors: [INK; 4],
            outline: INK,
        };
        let moved = placed(Shape::Cloud(Arc::new(cloud(1.0, 2.0))));
        assert_eq!(moved, Shape::Cloud(Arc::new(cloud(11.0, 22.0))));
    }
}

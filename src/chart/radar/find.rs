//! The vertex a pointer means.

use super::Radar;
use super::layout::Layout;
use crate::chart::scene::Point;
use crate::chart::{Key, polar};

/// How near a pointer must come to a vertex to mean it rather than its spoke, in CSS pixels.
const NEAR: f64 = 16.0;

/// The vertex near a point, else the subject's on the spoke the point is nearest to.
pub(super) fn spoke_under(radar: &Radar, layout: &Layout, at: Point) -> Option<Key> {
    let mut nearest: Option<(f64, Key)> = None;
    for (series, outline) in radar.series.iter().enumerate() {
        for item in (0..radar.axes.len()).filter(|&item| outline.value(item).is_some()) {
            let key = Key {
                series: series as u16,
                item: item as u32,
            };
            let distance = radar
                .vertex(layout, key)
                .map_or(f64::MAX, |v| v.distance(at));
            if distance <= NEAR && nearest.is_none_or(|(least, _)| distance < least) {
                nearest = Some((distance, key));
            }
        }
    }
    if let Some((_, key)) = nearest {
        return Some(key);
    }
    let (angle, radius) = polar::of(layout.center, at);
    let turn = angle / polar::spoke(1, radar.axes.len());
    let item = turn.round() as usize % radar.axes.len();
    let series = radar.subject().unwrap_or(0) as u16;
    (radius <= layout.radius).then_some(Key {
        series,
        item: item as u32,
    })
}

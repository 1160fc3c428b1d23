//! The lifecycle: health, stages, contracts and events of one customer along one axis of days.
//!
//! In come dated records, out comes a chart of rows that share the axis, with the day shown and the
//! next renewal as upright lines. Narrow frames show the last twelve months. Labels are left out
//! rather than overlapped, and no line to an event crosses a label.

mod axis;
mod bars;
mod draw;
mod events;
mod glyph;
mod place;
mod plot;
mod walk;
mod words;

use chrono::NaiveDate;

use super::describe::{MarkWords, Table};
use super::scene::{Point, Scene, Shape, Size, Stroke};
use super::theme::Theme;
use super::trend::Zone;
use super::{Chart, Key, Step, Tone};
use plot::Plot;

/// What a bar stands for, which decides how it is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A stage, in steps of one color; the open one goes on dashed.
    Stage,
    /// A contract.
    Contract,
    /// A user of the product.
    Person,
}

/// Bars of one kind under each other.
#[derive(Clone, Debug, PartialEq)]
pub struct Track {
    /// What they are: `Contracts`.
    pub name: String,
    /// How they are drawn.
    pub look: Look,
    /// The bars, the earliest first.
    pub spans: Vec<Span>,
}

/// A time with a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// What it is.
    pub name: String,
    /// What else is known about it; may be empty.
    pub detail: String,
    /// Its first day.
    pub from: NaiveDate,
    /// The first day after it; `None` = open.
    pub until: Option<NaiveDate>,
}

/// What kind of event it is, which decides its mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The customer came.
    Start,
    /// The customer left, or something ended.
    End,
    /// A contract began.
    Contract,
    /// A contract was or will be renewed.
    Renewal,
    /// A stage was entered.
    Stage,
    /// The customer answered a survey; the look of the answer.
    Voice(Tone),
    /// A review, a workshop or another meeting of weight.
    Meeting,
    /// An escalation or an incident.
    Alert,
    /// The health score changed its band; the look of the new one.
    Health(Tone),
    /// A user was seen.
    Person,
}

/// Something that happened on a day, or will.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The day.
    pub date: NaiveDate,
    /// What it was, in a few words.
    pub name: String,
    /// What else is known about it; may be empty.
    pub detail: String,
    /// Its kind.
    pub kind: Kind,
    /// How much it matters, 0 or more: heavier ones get their label first.
    pub weight: u8,
}

/// The time with one customer.
///
/// Keys: series 0 are the events, series 1 and on the tracks; items count along each.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lifecycle {
    /// The first day of the axis.
    pub from: NaiveDate,
    /// The last day of the axis.
    pub until: NaiveDate,
    /// The day shown.
    pub today: NaiveDate,
    /// The next renewal.
    pub renewal: Option<NaiveDate>,
    /// Health 0 to 10 by day, the earliest first; `None` breaks the line.
    pub health: Vec<(NaiveDate, Option<f64>)>,
    /// The health bands.
    pub zones: Vec<Zone>,
    /// Stages, contracts, users.
    pub tracks: Vec<Track>,
    /// The events, the earliest first.
    pub events: Vec<Event>,
}

impl Lifecycle {
    /// Whether there is an event or a bar.
    pub fn has_marks(&self) -> bool {
        (0..=self.tracks.len()).any(|series| self.n_marks(series) > 0)
    }

    /// How many rows of bars there are, from which the height follows.
    pub fn n_rows(&self) -> usize {
        self.tracks.iter().map(plot::n_rows).sum()
    }

    fn event(&self, key: Key) -> Option<&Event> {
        let event = self.events.get(key.item as usize);
        event.filter(|_| key.series == 0)
    }

    fn span(&self, key: Key) -> Option<&Span> {
        let track = usize::from(key.series).checked_sub(1)?;
        self.tracks.get(track)?.spans.get(key.item as usize)
    }

    /// How many marks a series has.
    fn n_marks(&self, series: usize) -> usize {
        match series.checked_sub(1) {
            None => self.events.len(),
            Some(track) => self.tracks.get(track).map_or(0, |track| track.spans.len()),
        }
    }

    /// The day of a mark.
    fn day(&self, key: Key) -> Option<NaiveDate> {
        let event = self.event(key).map(|event| event.date);
        event.or_else(|| self.span(key).map(|span| span.from))
    }
}

impl Chart for Lifecycle {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, &Plot::new(self, size), theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        let mut scene = Scene::new(size);
        let plot = Plot::new(self, size);
        if let Some((min, max)) = plot.bar(self, key) {
            scene.push_key(
                Shape::Path {
                    points: bars::corners(min, max),
                    closed: true,
                    stroke: Stroke::solid(theme.text, 2.0),
                },
                key,
            );
        } else if let Some(center) = self.locate(size, key) {
            scene.push_key(
                Shape::Circle {
                    center,
                    radius: place::REACH + 2.0,
                    stroke: Stroke::solid(theme.text, 2.0),
                },
                key,
            );
        }
        scene
    }

    fn finding(&self) -> String {
        words::finding(self)
    }

    fn words(&self, key: Key) -> MarkWords {
        words::of(self, key)
    }

    fn table(&self) -> Table {
        words::table(self, crate::units::date_long)
    }

    fn exact_table(&self) -> Table {
        words::table(self, |day| day.to_string())
    }

    /// Wide and low, as it is on a page.
    fn picture(&self) -> Size {
        Size {
            height: 420.0,
            ..super::PICTURE
        }
    }

    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        walk::walk(self, from, step)
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let plot = Plot::new(self, size);
        if let Some(event) = self.event(key) {
            let placed = place::places(self, &plot);
            let own = placed.iter().find(|own| own.event == key.item as usize);
            // An event outside a narrow frame is found at its edge.
            let edge = Point::new(plot.x_of(event.date), plot.strip());
            return Some(own.map_or(edge, |own| own.center));
        }
        let span = self.span(key)?;
        let bar = plot.bar(self, key);
        let edge = Point::new(plot.x_of(span.from), plot.strip());
        Some(bar.map_or(edge, |(min, max)| {
            Point::new(f64::midpoint(min.x, max.x), f64::midpoint(min.y, max.y))
        }))
    }
}

#[cfg(test)]
mod tests;

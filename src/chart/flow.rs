//! Flow: how many go from each group of one side to each group of the other (001-11).
//!
//! In come two columns of groups and the links between them; out come bars as tall as their groups
//! and ribbons as wide as their links. Who stays in the same group is gray, who changes has the
//! color of where they go. Never draws a group without its name while there is room for a line.

mod draw;
mod plot;
mod words;

use super::describe::{MarkWords, Table};
use super::legend::{Entry, Mark};
use super::scene::{Point, Scene, Size};
use super::theme::Theme;
use super::{Chart, Key, Step, Tone, step_along};
use plot::Plot;

/// How things went from the groups of one side to those of another.
///
/// A key is a link (series 0), a group of the left side (series 1) or of the right one (series 2).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Flow {
    /// What the sides are: `Version 12`, `Draft`.
    pub heads: [String; 2],
    /// The groups of both sides, from the top.
    pub sides: [Vec<Group>; 2],
    /// The links, one at most between two groups.
    pub links: Vec<Link>,
    /// What is counted, in the singular: `customer`.
    pub thing: String,
}

/// A group of one side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// What people read.
    pub name: String,
    /// Its look.
    pub tone: Tone,
    /// How many are in it.
    pub n: usize,
}

/// How many go from a group of the left side to one of the right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// Position among the left groups.
    pub from: usize,
    /// Position among the right groups.
    pub to: usize,
    /// How many.
    pub n: usize,
    /// Whether the two are different groups.
    pub is_change: bool,
}

/// What a key of a flow stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// The link at this position.
    Link(usize),
    /// A group: the side, 0 or 1, and the position.
    Group(usize, usize),
}

impl Part {
    /// The key of a part.
    pub fn key(self) -> Key {
        match self {
            Self::Link(idx) => Key::item(idx as u32),
            Self::Group(side, idx) => Key {
                series: side as u16 + 1,
                item: idx as u32,
            },
        }
    }
}

impl Flow {
    /// The part of a key, where the flow has it.
    pub fn part(&self, key: Key) -> Option<Part> {
        let item = key.item as usize;
        match key.series {
            0 => self.link(item).map(|_| Part::Link(item)),
            side @ 1..=2 => {
                let side = usize::from(side) - 1;
                let is_known = item < self.sides[side].len();
                is_known.then_some(Part::Group(side, item))
            }
            _ => None,
        }
    }

    /// A link between two groups there are.
    fn link(&self, idx: usize) -> Option<&Link> {
        let [left, right] = &self.sides;
        let link = self.links.get(idx)?;
        (link.from < left.len() && link.to < right.len()).then_some(link)
    }

    /// The links that anybody takes, with their positions.
    fn taken(&self) -> impl Iterator<Item = (usize, &Link)> {
        let links = (0..self.links.len()).filter_map(|idx| Some((idx, self.link(idx)?)));
        links.filter(|(_, link)| link.n > 0)
    }

    /// How many there are.
    fn n(&self) -> usize {
        self.taken().map(|(_, link)| link.n).sum()
    }

    /// How many change their group.
    fn n_changing(&self) -> usize {
        let changes = self.taken().filter(|(_, link)| link.is_change);
        changes.map(|(_, link)| link.n).sum()
    }

    /// Every part in reading order: the left groups, the links, the right groups.
    fn parts(&self) -> Vec<Part> {
        let groups =
            |side: usize| (0..self.sides[side].len()).map(move |idx| Part::Group(side, idx));
        let links = self.taken().map(|(idx, _)| Part::Link(idx));
        groups(0).chain(links).chain(groups(1)).collect()
    }
}

impl Chart for Flow {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        draw::scene(self, &Plot::new(self, size), theme)
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        match self.part(key) {
            Some(part) => draw::overlay(&Plot::new(self, size), part, theme),
            None => Scene::new(size),
        }
    }

    fn finding(&self) -> String {
        words::finding(self)
    }

    fn words(&self, key: Key) -> MarkWords {
        self.part(key)
            .map(|part| words::of(self, part))
            .unwrap_or_default()
    }

    fn table(&self) -> Table {
        words::table(self)
    }

    fn legend(&self) -> Vec<Entry> {
        let [left, right] = &self.sides;
        let is_new = |group: &&Group| !left.iter().any(|known| known.name == group.name);
        let groups = left.iter().chain(right.iter().filter(is_new));
        groups
            .map(|group| Entry::new(group.name.clone(), Mark::Tone(group.tone)))
            .collect()
    }

    /// As narrow as beside an editor, so that the ribbons are not all length.
    fn picture(&self) -> Size {
        Size::new(640.0, 380.0)
    }

    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        let parts = self.parts();
        let at = from.and_then(|key| parts.iter().position(|part| part.key() == key));
        step_along(parts.len(), at, step).map(|idx| parts[idx].key())
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let part = self.part(key)?;
        Plot::new(self, size).middle(part)
    }
}

#[cfg(test)]
mod tests;

//! A hierarchy: boxes from left to right, joined by links as wide as the money they carry.
//!
//! In come nodes, parents before their children; out comes a tidy tree, or an indented list where
//! the frame is narrow or the hierarchy deeper than four levels. Of more than forty leaves the
//! largest are drawn, with a line for what is left out; the table has them all.

mod draw;
mod layout;
mod list;
mod plot;
mod shape;
mod walk;
mod words;

use super::describe::{MarkWords, Table};
use super::scene::{Point, Scene, Size};
use super::theme::Theme;
use super::{Chart, Key, Step, Tone};
use crate::metrics::Unit;
use layout::Entry;
use plot::Plot;

/// The most leaves that are drawn.
pub const MOST: usize = 40;

/// The height of a row of the tidy tree, in CSS pixels.
pub const ROW: f64 = 34.0;

/// Where a figure went, drawn as an arrow before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trend {
    /// It grew.
    Up,
    /// It shrank.
    Down,
    /// It stayed.
    Flat,
}

/// One node.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Node {
    /// The index of the node above; one that is not before this node counts as none.
    pub parent: Option<usize>,
    /// Its name.
    pub name: String,
    /// A remark below the name, where there is room; may be empty.
    pub note: String,
    /// Its health mark; `None` where health is not a matter of this node.
    pub tone: Option<Tone>,
    /// The figure at the right, as text.
    pub figure: String,
    /// The arrow before the figure.
    pub trend: Option<Trend>,
    /// The money it carries, 0 or more; `None` is not known.
    pub amount: Option<f64>,
    /// Whether the tree is about this node.
    pub is_lit: bool,
    /// What else is known: a label and a value each, the same labels for every node.
    pub details: Vec<(String, String)>,
}

/// A hierarchy.
///
/// A key is the index of a node in series 0; in series 1 it stands for what is left out below the
/// node of the index.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    /// The nodes, each after its parent.
    pub nodes: Vec<Node>,
    /// The main finding, in a sentence.
    pub summary: String,
    /// What the figures are: "Health".
    pub figure: String,
    /// What the amounts are: "MRR".
    pub amount: String,
    /// How amounts are written.
    pub unit: Unit,
}

impl Tree {
    /// The height in CSS pixels at which every row has the room it needs at this `width`.
    pub fn height(&self, width: f64) -> f64 {
        plot::height(self, width)
    }

    /// The same in rows of [`ROW`] pixels.
    pub fn rows(&self, width: f64) -> usize {
        (self.height(width) / ROW).ceil() as usize
    }

    /// The node above, if it is one.
    fn parent(&self, node: usize) -> Option<usize> {
        self.nodes[node].parent.filter(|parent| *parent < node)
    }

    /// The money a node carries, if it is known.
    fn amount_of(&self, node: usize) -> Option<f64> {
        self.nodes[node]
            .amount
            .filter(|x| x.is_finite() && *x >= 0.0)
    }

    /// What a key stands for, if it is drawn.
    fn entry(&self, key: Key) -> Option<Entry> {
        layout::entries(self)
            .into_iter()
            .find(|entry| entry.key() == key)
    }
}

impl Chart for Tree {
    fn scene(&self, size: Size, theme: &Theme) -> Scene {
        let plot = Plot::new(self, size);
        if plot.is_list {
            list::scene(self, &plot, theme)
        } else {
            draw::scene(self, &plot, theme)
        }
    }

    fn overlay(&self, size: Size, theme: &Theme, key: Key) -> Scene {
        draw::overlay(&Plot::new(self, size), key, theme)
    }

    fn finding(&self) -> String {
        if self.nodes.is_empty() {
            return words::NOTHING.to_owned();
        }
        self.summary.clone()
    }

    fn words(&self, key: Key) -> MarkWords {
        self.entry(key)
            .map(|entry| words::of(self, &entry))
            .unwrap_or_default()
    }

    fn table(&self) -> Table {
        words::table(self)
    }

    fn exact_table(&self) -> Table {
        words::exact_table(self)
    }

    /// Many leaves make a higher picture, so that each keeps its name.
    fn picture(&self) -> Size {
        let width = super::PICTURE.width;
        Size::new(width, self.height(width).max(120.0))
    }

    /// Left goes to the parent, right to the first child, up and down along the level; the reading
    /// order is that of the indented list.
    fn walk(&self, from: Option<Key>, step: Step) -> Option<Key> {
        walk::walk(&layout::entries(self), from, step)
    }

    fn locate(&self, size: Size, key: Key) -> Option<Point> {
        let plot = Plot::new(self, size);
        let slot = plot.slots.iter().find(|slot| slot.entry.key() == key)?;
        Some(slot.middle())
    }
}

#[cfg(test)]
mod tests;

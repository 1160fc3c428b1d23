//! Which nodes are drawn, in which order and at which depth.

use super::{MOST, Tree};
use crate::arrange::Arrange;
use crate::chart::Key;

/// What is drawn: a node, or a line for nodes that are left out.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Entry {
    /// The node; of a line the node above what is left out.
    pub(super) node: usize,
    /// How many nodes the line stands for; 0 for a node.
    pub(super) n_more: usize,
    /// The money of what is left out directly below; `None` for a node, or not known.
    pub(super) more: Option<f64>,
    /// How many nodes stand above.
    pub(super) depth: usize,
    /// The place of the entry above among the entries.
    pub(super) above: Option<usize>,
}

impl Entry {
    pub(super) const fn is_more(&self) -> bool {
        self.n_more > 0
    }

    pub(super) fn key(&self) -> Key {
        Key {
            series: u16::from(self.is_more()),
            item: self.node as u32,
        }
    }
}

/// The entries in reading order: a node, then what is below it.
pub(super) fn entries(tree: &Tree) -> Vec<Entry> {
    let below = Below::new(tree);
    let kept = kept(tree, &below);
    let mut entries: Vec<Entry> = Vec::new();
    let roots = (0..tree.nodes.len()).filter(|node| tree.parent(*node).is_none());
    // Last in, first out: the next entry to write, with the place of the one above it.
    let mut waiting: Vec<(Entry, bool)> = Vec::new();
    let entry = |node, depth, above| Entry {
        node,
        n_more: 0,
        more: None,
        depth,
        above,
    };
    for root in roots.collect::<Vec<_>>().into_iter().rev() {
        waiting.push((entry(root, 0, None), true));
    }
    while let Some((now, is_node)) = waiting.pop() {
        let place = entries.len();
        entries.push(now);
        if !is_node {
            continue;
        }
        let (own, cut): (Vec<usize>, Vec<usize>) = below.children[now.node]
            .iter()
            .partition(|child| kept[**child]);
        let (depth, above) = (now.depth + 1, Some(place));
        if !cut.is_empty() {
            let n_more = cut.iter().map(|child| below.sizes[*child]).sum();
            let amounts: Vec<f64> = cut
                .iter()
                .filter_map(|child| tree.amount_of(*child))
                .collect();
            let more = (!amounts.is_empty()).then(|| amounts.iter().sum());
            let line = Entry {
                n_more,
                more,
                ..entry(now.node, depth, above)
            };
            waiting.push((line, false));
        }
        let nodes = own
            .into_iter()
            .rev()
            .map(|child| (entry(child, depth, above), true));
        waiting.extend(nodes);
    }
    entries
}

/// How many levels the entries take.
pub(super) fn levels(entries: &[Entry]) -> usize {
    entries
        .iter()
        .map(|entry| entry.depth + 1)
        .max()
        .unwrap_or(0)
}

/// What is below each node.
struct Below {
    children: Vec<Vec<usize>>,
    /// How many nodes a node and all below it are.
    sizes: Vec<usize>,
}

impl Below {
    fn new(tree: &Tree) -> Self {
        let n = tree.nodes.len();
        let (mut children, mut sizes) = (vec![Vec::new(); n], vec![1; n]);
        for node in (0..n).rev() {
            if let Some(parent) = tree.parent(node) {
                sizes[parent] += sizes[node];
            }
        }
        for node in 0..n {
            if let Some(parent) = tree.parent(node) {
                children[parent].push(node);
            }
        }
        Self { children, sizes }
    }
}

/// The nodes that are drawn: the largest leaves, whom the tree is about, the roots, and all above
/// these.
fn kept(tree: &Tree, below: &Below) -> Vec<bool> {
    let n = tree.nodes.len();
    let mut leaves: Vec<usize> = (0..n)
        .filter(|node| below.children[*node].is_empty())
        .collect();
    if leaves.len() <= MOST {
        return vec![true; n];
    }
    let amount = |node: usize| tree.amount_of(node).unwrap_or(-1.0);
    leaves.arrange_by(|&a, &b| amount(b).total_cmp(&amount(a)).then(a.cmp(&b)));
    let mut kept = vec![false; n];
    for &leaf in &leaves[..MOST] {
        kept[leaf] = true;
    }
    for node in (0..n).rev() {
        kept[node] |= tree.nodes[node].is_lit || tree.parent(node).is_none();
        if let Some(parent) = tree.parent(node).filter(|_| kept[node]) {
            kept[parent] = true;
        }
    }
    kept
}

//! Who stands above and below whom.

use crate::units::RowId;

/// Who stands directly below whom.
pub(super) struct Links<'a> {
    parents: &'a [Option<RowId>],
    /// Parent and child, sorted.
    pairs: Vec<(RowId, RowId)>,
}

impl<'a> Links<'a> {
    pub(super) fn new(parents: &'a [Option<RowId>]) -> Self {
        let linked = parents.iter().enumerate();
        let pair = |(row, parent): (usize, &Option<RowId>)| Some(((*parent)?, RowId(row as u32)));
        let mut pairs: Vec<(RowId, RowId)> = linked.filter_map(pair).collect();
        pairs.sort_unstable();
        Self { parents, pairs }
    }

    pub(super) fn below(&self, row: RowId) -> &[(RowId, RowId)] {
        let start = self.pairs.partition_point(|pair| pair.0 < row);
        let end = self.pairs.partition_point(|pair| pair.0 <= row);
        &self.pairs[start..end]
    }

    /// The topmost customer above; a circle, which the reader refuses, would end the climb.
    pub(super) fn top(&self, row: RowId) -> RowId {
        let mut top = row;
        for _ in 0..self.parents.len() {
            match self.parents.get(top.idx()).copied().flatten() {
                Some(parent) => top = parent,
                None => break,
            }
        }
        top
    }
}

/// The members from the top, each after its parent, the place of each one's parent, and the
/// number of levels; of those with the same parent the largest `size` first.
pub(super) fn walk(
    links: &Links,
    top: RowId,
    size: impl Fn(RowId) -> f64,
) -> (Vec<RowId>, Vec<Option<usize>>, usize) {
    let (mut rows, mut parents, mut levels) = (Vec::new(), Vec::new(), 0);
    let mut waiting = vec![(top, None, 1)];
    while let Some((row, parent, level)) = waiting.pop() {
        let place = rows.len();
        rows.push(row);
        parents.push(parent);
        levels = levels.max(level);
        let mut below: Vec<(f64, RowId)> = links
            .below(row)
            .iter()
            .map(|pair| (size(pair.1), pair.1))
            .collect();
        // Last in, first out: the smallest goes in first.
        below.sort_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        waiting.extend(
            below
                .into_iter()
                .map(|(_, child)| (child, Some(place), level + 1)),
        );
    }
    (rows, parents, levels)
}

//! The first of many: a list that is cut and says how many it leaves out.

use crate::arrange::Arrange;

/// Some of many things, in order.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed<T> {
    /// Those that are listed.
    pub items: Vec<T>,
    /// How many there are in all.
    pub n: usize,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self {
            items: Vec::new(),
            n: 0,
        }
    }
}

impl<T> Listed<T> {
    /// How many are not listed.
    pub fn n_more(&self) -> usize {
        self.n - self.items.len()
    }

    /// The `most` first of some keys, each made into an item; the keys are told apart by their
    /// order alone.
    pub(crate) fn first<K: Ord>(mut keys: Vec<K>, most: usize, item: impl FnMut(K) -> T) -> Self {
        let n = keys.len();
        if n > most {
            // Ordering the few that are listed is far quicker than ordering all.
            keys.select_nth_unstable(most);
            keys.truncate(most);
        }
        keys.arrange_by(Ord::cmp);
        Self {
            items: keys.into_iter().map(item).collect(),
            n,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_are_listed_in_order_and_the_rest_counted() {
        let listed = Listed::first(vec![5, 1, 4, 2, 3], 3, |key| key * 10);
        assert_eq!(
            (listed.items.as_slice(), listed.n),
            ([10, 20, 30].as_slice(), 5)
        );
        assert_eq!(listed.n_more(), 2);
        let all = Listed::first(vec![2, 1], 3, |key| key);
        assert_eq!((all.items, all.n), (vec![1, 2], 2));
    }
}

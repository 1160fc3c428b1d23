//! A figure now against the same figure then, in the words of a tile.

use crate::chart::describe::decimal;

/// Which way a figure moved, as far as its written digits can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// It rose.
    Up,
    /// It fell.
    Down,
    /// The change rounds to zero.
    Flat,
}

/// A change, ready to be shown: arrow, amount, verdict, period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// The arrow.
    pub direction: Direction,
    /// The amount without a sign: `2.1%`, `0.3`, `1.0 pts`.
    pub text: String,
    /// Whether the change is for the better; `None` where it is neither.
    pub good: Option<bool>,
    /// `vs Jun 2026`.
    pub versus: String,
}

/// How the amount of a change is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// Relative to the figure then: `2.1%`.
    Relative,
    /// The difference with this many decimals: `0.3`.
    Absolute(usize),
    /// The difference of two fractions in percentage points: `1.0 pts`.
    Points,
    /// The difference of two ratios: `0.1×`.
    Times,
}

impl Change {
    /// The change of a figure for which more is better; `None` where one of the two is missing, or
    /// where there is nothing to be relative to.
    pub fn between(
        now: Option<f64>,
        then: Option<f64>,
        amount: Amount,
        versus: &str,
    ) -> Option<Self> {
        let (now, then) = now.zip(then)?;
        let difference = now - then;
        let (value, text) = match amount {
            Amount::Relative if then <= 0.0 => return None,
            Amount::Relative => {
                let percent = 100.0 * difference / then;
                (percent, format!("{}%", decimal(percent.abs(), 1)))
            }
            Amount::Absolute(digits) => (difference, decimal(difference.abs(), digits)),
            Amount::Points => {
                let points = 100.0 * difference;
                (points, format!("{} pts", decimal(points.abs(), 1)))
            }
            Amount::Times => (difference, format!("{}×", decimal(difference.abs(), 1))),
        };
        let is_zero = !text.bytes().any(|byte| (b'1'..=b'9').contains(&byte));
        let direction = match value {
            _ if is_zero => Direction::Flat,
            value if value > 0.0 => Direction::Up,
            _ => Direction::Down,
        };
        Some(Self {
            direction,
            text,
            good: (!is_zero).then_some(value > 0.0),
            versus: versus.to_owned(),
        })
    }
}

impl Change {
    /// The amount with its sign: `+2.1%`, `−0.3`, `0.0`.
    pub fn signed(&self) -> String {
        let sign = match self.direction {
            Direction::Up => "+",
            Direction::Down => "\u{2212}",
            Direction::Flat => "",
        };
        format!("{sign}{}", self.text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(now: f64, then: f64, amount: Amount) -> (Direction, String) {
        let change = Change::between(Some(now), Some(then), amount, "vs Jun 2026").unwrap();
        (change.direction, change.text)
    }

    #[test]
    fn r000_38_a_change_has_an_arrow_and_an_amount_without_a_sign() {
        let relative = text(1_483_500.0, 1_500_000.0, Amount::Relative);
        assert_eq!(relative, (Direction::Down, "1.1%".into()));
        assert_eq!(
            text(6.8, 6.6, Amount::Absolute(1)),
            (Direction::Up, "0.2".into())
        );
        assert_eq!(
            text(0.885, 0.891, Amount::Points),
            (Direction::Down, "0.6 pts".into())
        );
        assert_eq!(
            text(4.2, 4.1, Amount::Times),
            (Direction::Up, "0.1×".into())
        );
    }

    #[test]
    fn a_change_under_half_a_digit_is_flat_and_neither_good_nor_bad() {
        let change = Change::between(Some(6.84), Some(6.80), Amount::Absolute(1), "").unwrap();
        assert_eq!((change.direction, change.good), (Direction::Flat, None));
        assert_eq!(change.text, "0.0");
    }

    #[test]
    fn nothing_changes_against_nothing() {
        assert_eq!(Change::between(Some(1.0), None, Amount::Relative, ""), None);
        assert_eq!(
            Change::between(Some(1.0), Some(0.0), Amount::Relative, ""),
            None
        );
    }
}

//! Where the quadrant is split: over all active customers, never over the filtered part.

use super::{Context, EFFORT, Options, Render, SplitLine, place};
use crate::chart::describe::decimal;
use crate::score::model::Split;
use crate::units;

/// Where high value begins. A number in the model is an amount a month; per seat the median stands
/// for it.
pub(super) fn value(context: &Context, options: Options) -> SplitLine {
    let split = options.value_split.unwrap_or(match options.render {
        Render::PerSeat if matches!(context.model.quadrant.value_split, Split::At(_)) => {
            Split::Median
        }
        Render::Value | Render::PerSeat => context.model.quadrant.value_split,
    });
    let rows = context.population.iter();
    let values = rows.filter_map(|&row| place::value(context, options.render, row).ok());
    let currency = &context.dataset.currency;
    line(split, values.collect(), |at| {
        units::money_short(at, currency)
    })
}

/// Where high effort begins.
pub(super) fn effort(context: &Context, options: Options) -> SplitLine {
    let split = options
        .effort_split
        .unwrap_or(context.model.quadrant.effort_split);
    let card = context.scores.card(EFFORT);
    let rows = context.population.iter();
    let values = rows.filter_map(|&row| card?.shown.get(row));
    line(split, values.collect(), |at| decimal(at, 1))
}

fn line(split: Split, values: Vec<f64>, text: impl Fn(f64) -> String) -> SplitLine {
    let (word, at) = match split {
        Split::Median => ("median ", median(values)),
        Split::Mean => ("mean ", mean(values.into_iter())),
        Split::At(at) => ("", Some(at)),
    };
    SplitLine {
        at,
        label: at.map_or_else(String::new, |at| format!("{word}{}", text(at))),
    }
}

/// The arithmetic mean; `None` without values.
pub(super) fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, n) = values.fold((0.0, 0_u32), |(sum, n), value| (sum + value, n + 1));
    (n > 0).then(|| sum / f64::from(n))
}

/// The median, of an even number the middle of the two in the middle; `None` without values.
pub(super) fn median(mut values: Vec<f64>) -> Option<f64> {
    let half = values.len() / 2;
    let is_even = values.len().is_multiple_of(2);
    if values.is_empty() {
        return None;
    }
    let (below, middle, _) = values.select_nth_unstable_by(half, f64::total_cmp);
    let middle = *middle;
    if !is_even {
        return Some(middle);
    }
    let below = below.iter().copied().max_by(f64::total_cmp);
    below.map(|below| f64::midpoint(below, middle))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_or_the_middle_of_two() {
        assert_eq!(median(vec![9.0, 1.0, 4.0]), Some(4.0));
        assert_eq!(median(vec![9.0, 1.0, 4.0, 2.0]), Some(3.0));
        assert_eq!(median(Vec::new()), None);
    }
}

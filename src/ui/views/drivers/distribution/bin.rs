//! What a picked bin does: its customers are listed, the worst first.

use leptos::prelude::GetUntracked;

use super::{Kind, Spread};
use crate::arrange::Arrange;
use crate::insight::distribution::Bin;
use crate::ui::canvas::Pick;
use crate::ui::state::App;
use crate::ui::views::drivers::behind::{self, Behind};
use crate::ui::views::picks;
use crate::units::RowId;

/// Lists the customers of a bin, the worst first.
pub(super) fn list(app: App, spread: Spread, kind: Kind, pick: Pick) {
    let Some(spread) = spread.get_untracked() else {
        return;
    };
    let Some(bin) = spread.bins.get(pick.key.item as usize) else {
        return;
    };
    let ends = kind.format().ticks(&[bin.from, bin.to]);
    let behind = Behind {
        title: format!("{} {} to {}", spread.name, ends[0], ends[1]),
        order: kind.order(),
        customers: worst_first(bin, kind),
        filters: picks::named(app, &bin.rows),
    };
    behind::open(app, behind, pick.at_once);
}

fn worst_first(bin: &Bin, kind: Kind) -> Vec<(RowId, String)> {
    let values = bin.values.iter().copied();
    let mut customers: Vec<(RowId, f64)> = bin.rows.iter().copied().zip(values).collect();
    customers.arrange_by(|a, b| match kind {
        Kind::Score => a.1.total_cmp(&b.1),
        Kind::Risk => b.1.total_cmp(&a.1),
    });
    let figure = |(row, value): (RowId, f64)| (row, kind.text(value));
    customers.into_iter().map(figure).collect()
}

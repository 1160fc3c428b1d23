//! The usage of the whole company, as the data gives it apart from its customers.

use super::kind::Kind;
use crate::data::Dataset;
use crate::data::record::UsageMonth;
use crate::metrics::figure::{Figure, figure};
use crate::units::{self, Month};

/// What the company's own `active_users` and `sessions` say about a month; of two entries for one
/// month the later one counts.
fn entry(dataset: &Dataset, month: Month) -> UsageMonth {
    let company = &dataset.company;
    let users = company.active_users.iter();
    let users = users.rev().find(|users| users.month == month);
    let sessions = company.sessions.iter();
    let sessions = sessions.rev().find(|sessions| sessions.month == month);
    UsageMonth {
        month,
        dau: users.and_then(|users| users.dau),
        wau: users.and_then(|users| users.wau),
        mau: users.and_then(|users| users.mau),
        sessions: sessions.and_then(|sessions| sessions.count),
        seconds: sessions.and_then(|sessions| sessions.seconds),
        classes: Vec::new(),
    }
}

/// A figure of a month from the company's own numbers, whatever the customers.
pub fn of_company(dataset: &Dataset, kind: Kind, month: Month) -> Figure {
    let (entry, label) = (entry(dataset, month), month.label());
    let top = kind.top().of(&entry);
    let bottom = kind.bottom().map(|part| part.of(&entry));
    let mut figure = figure(
        kind.name(),
        kind.unit(),
        label.clone(),
        kind.company_formula(),
    );
    for (part, value) in [(Some(kind.top()), Some(top)), (kind.bottom(), bottom)] {
        if let (Some(part), Some(Some(value))) = (part, value) {
            figure = figure.input(part.title(), units::count(value));
        }
    }
    let (Some(top), None | Some(Some(_))) = (top, bottom) else {
        return figure.without_value(kind.company_lacks(&label));
    };
    figure.n = 1;
    match bottom.flatten() {
        None => figure.with_value(top),
        Some(bottom) if bottom > 0.0 => figure.with_value(top / bottom),
        Some(_) => {
            let nothing = kind.bottom().map_or("", |part| part.nothing());
            figure.without_value(format!("{nothing} in {label}"))
        }
    }
}

//! A customer's history: months put into what is there, month by month.

use std::collections::BTreeMap;

use super::fields::{Fields, items, list, quoted, shown};
use super::person::{Person, Verdict};
use crate::units::Month;

/// The series of recurring revenue.
pub(super) const MRR: &str = "mrr";

/// The raw values of a series by month.
pub(super) type Months = BTreeMap<Month, String>;

/// Series by name: [`MRR`] or `metrics.` with the metric's id.
pub(super) type Series = BTreeMap<String, Months>;

/// Puts series into a customer's history; what is there and differs contradicts.
pub(super) fn put(person: &mut Person<'_>, found: &Series) {
    if found.values().all(BTreeMap::is_empty) {
        return;
    }
    let raw = person.fields.get("history").unwrap_or("{}").to_owned();
    let mut history = Fields::of(&raw);
    let mut series = read(&history);
    for (name, months) in found {
        let known = series.entry(name.clone()).or_default();
        put_series(person, name, known, months);
    }
    let all = || series.values().flat_map(BTreeMap::keys).copied();
    let (Some(first), Some(last)) = (all().min(), all().max()) else {
        return;
    };
    write(&mut history, &series, (first, last));
    person.fields.set("history", history.to_json());
}

/// Puts series into a customer's history where it has no value, without a word about it.
pub(super) fn fill(person: &mut Person<'_>, mut found: Series) {
    let known = read(&Fields::of(person.fields.get("history").unwrap_or("{}")));
    for (name, months) in &mut found {
        if let Some(known) = known.get(name) {
            months.retain(|month, _| !known.contains_key(month));
        }
    }
    found.retain(|_, months| !months.is_empty());
    let n_changes = person.changes.len();
    put(person, &found);
    person.changes.truncate(n_changes);
}

/// Lets the current MRR and metrics of a customer be those of a month that has passed: they move
/// into its history, where that month has no value yet.
pub(super) fn age(person: &mut Person<'_>, month: Month) {
    let mut found = Series::new();
    let mut move_one = |name: String, raw: String| {
        found.insert(name, Months::from([(month, raw)]));
    };
    if let Some(mrr) = person.fields.take(MRR) {
        move_one(MRR.to_owned(), mrr);
    }
    if let Some(metrics) = person.fields.take("metrics") {
        let metrics = Fields::of(&metrics);
        for (id, raw) in metrics.iter().filter(|(_, raw)| *raw != "null") {
            move_one(format!("metrics.{id}"), raw.to_owned());
        }
    }
    fill(person, found);
}

/// Puts the months of one series; notes one change for those filled and one for the others.
fn put_series(person: &mut Person<'_>, name: &str, known: &mut Months, found: &Months) {
    let path = format!("history.{name}");
    let (mut filled, mut others) = (Vec::new(), Vec::new());
    for (month, after) in found {
        let Some(before) = known.get(month).cloned() else {
            filled.push(format!("{month}: {}", shown(after)));
            known.insert(*month, after.clone());
            continue;
        };
        // Told once for all months, not month by month.
        let n_changes = person.changes.len();
        let verdict = person.judge(&path, Some(&before), after);
        if person.changes.len() > n_changes {
            person.changes.truncate(n_changes);
            others.push((month, before, after.clone()));
        }
        if verdict == Verdict::Take {
            known.insert(*month, after.clone());
        }
    }
    if !filled.is_empty() {
        person.note(&path, "", &some(&filled), false);
    }
    if !others.is_empty() {
        let before: Vec<String> = others.iter().map(|(m, b, _)| format!("{m}: {b}")).collect();
        let after: Vec<String> = others.iter().map(|(m, _, a)| format!("{m}: {a}")).collect();
        person.note(&path, &some(&before), &some(&after), true);
    }
}

/// The first of some months, and how many more there are.
fn some(months: &[String]) -> String {
    match months {
        [] => String::new(),
        [only] => only.clone(),
        [first, others @ ..] => format!("{first} and {} more", others.len()),
    }
}

/// The series of a history.
fn read(history: &Fields<'_>) -> Series {
    let mut series = Series::new();
    let from = history.get("from").map(shown);
    let Some(from) = from.and_then(|from| Month::parse(&from)) else {
        return series;
    };
    let months = |raw: &str| -> Months {
        let items = items(raw).into_iter();
        let known = (0..).zip(items).filter(|(_, raw)| *raw != "null");
        known
            .map(|(n, raw)| (from.plus(n), raw.to_owned()))
            .collect()
    };
    if let Some(raw) = history.get(MRR) {
        series.insert(MRR.to_owned(), months(raw));
    }
    let metrics = Fields::of(history.get("metrics").unwrap_or("{}"));
    for (id, raw) in metrics.iter() {
        series.insert(format!("metrics.{id}"), months(raw));
    }
    series
}

fn write(history: &mut Fields<'_>, series: &Series, (first, last): (Month, Month)) {
    let raw = |months: &Months| {
        let mut items = Vec::new();
        for n in 0..=last.since(first) {
            items.push(months.get(&first.plus(n)).map_or("null", String::as_str));
        }
        list(&items)
    };
    history.set("from", quoted(&first.to_string()));
    let mut metrics = Fields::default();
    for (name, months) in series {
        match name.strip_prefix("metrics.") {
            Some(id) => metrics.set(id, raw(months)),
            None => history.set(name, raw(months)),
        }
    }
    if !metrics.is_empty() {
        history.set("metrics", metrics.to_json());
    }
}

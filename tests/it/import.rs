//! Tables to documents: what comes of their rows, and what stays of what is loaded.

mod answers;
mod command;
mod customers;
mod joining;
mod later;
mod merging;
mod months;
mod movements;
mod real;
mod subscriptions;

use customer_radar::data::table::cells::Table;
use customer_radar::data::table::field::Field;
use customer_radar::data::table::import::{Import, ImportStep, Importer};
use customer_radar::data::table::mapping::{
    Billing, Column, DateOrder, Decimal, Kind, Mapping, MetricGuess, Settings, Survey, Target,
};
use customer_radar::data::{Dataset, load};
use customer_radar::metrics::Span;
use customer_radar::units::parse_date;

/// A table of lines with cells between `|`, the first one the names of columns.
fn table(name: &str, text: &str) -> Table {
    let mut lines = text.lines().map(|line| line.split('|').map(str::trim));
    let columns = lines.next().unwrap().map(str::to_owned).collect();
    let mut table = Table::new(name, columns);
    for (line, cells) in (2..).zip(lines) {
        assert!(table.push(line, cells));
    }
    table
}

/// What columns stand for: a field's id, `metric ID UNIT`, or nothing.
fn mapping(kind: Kind, targets: &[&str]) -> Mapping {
    let target = |text: &&str| {
        let mut words = text.split(' ');
        match (words.next().unwrap(), words.next(), words.next()) {
            ("", ..) => Target::LeaveOut,
            ("metric", Some(id), unit) => Target::Metric(MetricGuess {
                id: id.into(),
                name: id.to_uppercase(),
                unit: unit.unwrap_or("count").into(),
                higher_is_better: true,
                anchor: None,
                is_scored: true,
            }),
            (field, ..) => Target::Field(Field::find(kind, field).expect(field)),
        }
    };
    let column = |text: &&str| Column {
        target: target(text),
        decimal: Decimal::Point,
        order: DateOrder::YearMonthDay,
        why: String::new(),
    };
    Mapping {
        kind,
        columns: targets.iter().map(column).collect(),
        billing: Billing::Month,
        end: None,
        left_within: Span::Quarter,
        survey: Survey::Nps,
    }
}

fn settings(as_of: &str) -> Settings {
    Settings {
        as_of: parse_date(as_of),
        today: parse_date("2026-11-25").unwrap(),
        currency: None,
        title: "Tables".into(),
        overwrite: false,
    }
}

/// Imports in steps of three rows.
fn import(tables: Vec<(Table, Mapping)>, base: Option<&Dataset>, settings: Settings) -> Import {
    let mut importer = Importer::new(tables, base, settings);
    let mut share = 0.0;
    loop {
        match importer.step(3) {
            ImportStep::More(now) => {
                assert!((share..=1.0).contains(&now), "{now} after {share}");
                share = now;
            }
            ImportStep::Done(import) => return *import,
        }
    }
}

/// The dataset of an import, which must load without an issue.
fn loaded(import: &Import) -> Dataset {
    let loaded = load(&import.document).unwrap();
    let text = String::from_utf8_lossy(&import.document);
    assert_eq!(loaded.issues.list, [], "{text}");
    loaded.dataset
}

/// The issues as lines.
fn issues(import: &Import) -> Vec<String> {
    import.issues.iter().map(ToString::to_string).collect()
}

fn base(customers: &str) -> Dataset {
    let text = format!(
        "{{\"format\":\"customer-radar\",\"version\":1,\"title\":\"Base\",\"as_of\":\"2026-09-30\",\
         \"customers\":[{customers}]}}"
    );
    load(text.as_bytes()).unwrap().dataset
}

//! The usability tasks: `docs/TASKS.md` states the answers that the sample gives.
//!
//! Every answer is computed here as a sentence; a task whose sentence is not in the document fails
//! with the sentence that should be there.

mod answers;
mod stack;

use std::collections::BTreeMap;

use customer_radar::data::table::import::{ImportStep, Importer};
use customer_radar::data::table::mapping::{Settings, Target};
use customer_radar::data::table::reader::{TableReader, TableStep};
use customer_radar::data::table::recognize::recognize;
use customer_radar::data::{Dataset, load};
use customer_radar::insight::findings::{Finding, Kind, Scope, findings};
use customer_radar::insight::{Averages, Context, Timeline, population};
use customer_radar::route::View;
use customer_radar::score::score;
use customer_radar::select::{Filters, Status, select};
use customer_radar::units::{Month, RowId};

use super::sample;

const TASKS: &str = include_str!("../../../docs/TASKS.md");

/// A task of the document: where it starts, what answers it.
struct Task {
    start: String,
    expected: String,
    minutes: String,
}

/// The tasks by number.
fn tasks() -> BTreeMap<u32, Task> {
    let parts = TASKS.split("\n## ").skip(1);
    let task = |part: &str| {
        let number = part.split('.').next()?.parse().ok()?;
        let field = |name: &str| {
            let rest = part.split(&format!("- **{name}**: ")).nth(1)?;
            Some(rest.split("\n- **").next()?.trim().replace("\n  ", " "))
        };
        let task = Task {
            start: field("Start")?.trim_matches('`').to_owned(),
            expected: field("Expected")?,
            minutes: field("Time")?,
        };
        Some((number, task))
    };
    parts.filter_map(task).collect()
}

/// The sample in the month of its data, against three months earlier.
struct Setting {
    timeline: Timeline,
    population: Vec<RowId>,
    averages: Averages,
}

impl Setting {
    fn new() -> Self {
        let own = sample();
        let population = population(&own.dataset, own.dataset.month());
        Self {
            timeline: Timeline::new(&own.dataset, &own.model, 4),
            averages: Averages::new(&own.scores, &population),
            population,
        }
    }

    fn context(&self) -> Context<'_> {
        let own = sample();
        Context {
            dataset: &own.dataset,
            model: &own.model,
            scores: &own.scores,
            timeline: &self.timeline,
            population: &self.population,
            averages: &self.averages,
            comparison: compared(),
        }
    }

    /// The finding of a kind, nothing filtered.
    fn finding(&self, kind: Kind) -> Finding {
        let own = sample();
        let before = score(&own.dataset, &own.model, compared());
        let filters = Filters::default();
        let all = Filters {
            status: Status::All,
            ..Filters::default()
        };
        let scope = Scope {
            rows: &self.population,
            matched: &rows_of(&all),
            before: Some(&before),
            filters: &filters,
        };
        let found = findings(&self.context(), &scope).into_iter();
        let mut of_kind = found.filter(|own| own.kind == kind);
        of_kind.next().expect("the sample has such a finding")
    }
}

fn compared() -> Month {
    sample().dataset.month().plus(-3)
}

fn rows_of(filters: &Filters) -> Vec<RowId> {
    let own = sample();
    select(&own.dataset, &own.model, &own.scores, filters).rows
}

/// The customers that a link of the app shows.
fn linked(hash: &str) -> Vec<RowId> {
    rows_of(&View::parse(hash).filters)
}

fn dataset() -> &'static Dataset {
    &sample().dataset
}

fn name(row: RowId) -> &'static str {
    dataset().customers.name.get(row)
}

fn check(number: u32, answer: &str) {
    let tasks = tasks();
    let task = &tasks[&number];
    assert!(
        task.expected.contains(answer),
        "task {number} should expect:\n{answer}\nbut has:\n{}",
        task.expected
    );
}

#[test]
fn r000_45_every_task_has_a_start_that_is_a_link_an_answer_and_a_time() {
    let tasks = tasks();
    assert_eq!(
        tasks.keys().copied().collect::<Vec<_>>(),
        (1..=15).collect::<Vec<_>>()
    );
    for (number, task) in &tasks {
        let hash = task
            .start
            .split_whitespace()
            .next()
            .unwrap()
            .trim_matches('`');
        let view = View::parse(hash);
        assert_eq!(view.to_hash(), hash, "task {number}");
        assert!(task.minutes.ends_with(" minutes"), "task {number}");
    }
    assert_eq!(
        TASKS.matches("\n## ").count(),
        tasks.len() + 1,
        "and how to run them"
    );
}

#[test]
fn r003_48_the_use_cases_of_the_source_are_among_the_tasks() {
    for words in [
        "manager performance",
        "goals",
        "log jams",
        "balance the workload",
        "value for high-effort customers",
    ] {
        assert!(TASKS.to_lowercase().contains(words), "{words}");
    }
}

/// What a person corrects in the broken file of the last task.
fn corrected(text: &str) -> String {
    text.replace(
        "{\"id\": \"b\",",
        "{\"id\": \"b\", \"name\": \"Birch Goods\",",
    )
    .replace(
        "{\"id\": \"a\", \"name\": \"Alder Tools again\"",
        "{\"id\": \"d\", \"name\": \"Alder Tools again\"",
    )
    .replace("\"lots\"", "1500")
}

#[test]
fn task_15_the_broken_file_says_what_is_wrong_and_loads_clean_once_corrected() {
    let text = include_str!("../../data/broken/three-rows.json");
    let loaded = load(text.as_bytes()).unwrap();
    let places: Vec<&str> = loaded
        .issues
        .list
        .iter()
        .map(|issue| issue.place.as_str())
        .collect();
    let fixed = load(corrected(text).as_bytes()).unwrap();
    assert_eq!(fixed.issues.list, []);
    check(
        15,
        &format!(
            "{} of 5 customers load; {} issues, at `{}`. Corrected, {} customers load without an \
             issue. {}",
            loaded.dataset.n_rows(),
            places.len(),
            places.join("`, `"),
            fixed.dataset.n_rows(),
            brought_in(),
        ),
    );
}

/// What `table.csv` is taken for, and what comes of it.
fn brought_in() -> String {
    let bytes = include_bytes!("../../data/broken/table.csv");
    let mut reader = TableReader::new("table.csv", bytes.to_vec());
    let read = loop {
        if let TableStep::Done(read) = reader.step(100) {
            break read;
        }
    };
    let table = read.unwrap().tables.remove(0);
    let mapping = recognize(&table, &sample().model, None);
    let names = table.columns.iter().zip(&mapping.columns);
    let taken = names.map(|(name, column)| match &column.target {
        Target::Field(field) => format!("`{name}` as {}", field.title),
        other @ (Target::LeaveOut | Target::Metric(_)) => panic!("{name} is taken for {other:?}"),
    });
    let taken = taken.collect::<Vec<_>>().join(", ");
    let settings = Settings {
        as_of: None,
        today: compared().first_day(),
        currency: None,
        title: "table".to_owned(),
        overwrite: false,
    };
    let mut importer = Importer::new(vec![(table, mapping)], None, settings);
    let import = loop {
        if let ImportStep::Done(import) = importer.step(100) {
            break import;
        }
    };
    let dataset = load(&import.document).unwrap().dataset;
    format!(
        "`table.csv` opens as a table before anything is loaded: {taken}. As a new dataset it has \
         {} customer.",
        dataset.n_rows()
    )
}

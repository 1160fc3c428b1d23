//! The help: every topic can be read, every link leads somewhere, every number is the engine's.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use customer_radar::help::glossary::{Term, glossary};
use customer_radar::help::text::{lines, plain};
use customer_radar::help::tour::STEPS;
use customer_radar::help::{Block, GLOSSARY, Line, SECTION, Span, Topic, topic, topics};
use customer_radar::metrics;
use customer_radar::route::{Route, View};
use customer_radar::score::model::Model;
use customer_radar::select::Sort;

mod numbers;

/// No paragraph, entry or cell is longer than this, in words.
const LONGEST: usize = 75;

fn lines_of(topic: &Topic) -> Vec<&Line> {
    let blocks = topic.sections.iter().flat_map(|section| &section.blocks);
    blocks.flat_map(lines).collect()
}

fn terms() -> Vec<Term> {
    glossary(&Model::built_in(), "USD")
}

/// Every source file of the pages, with its path.
fn sources() -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/ui")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = fs::read_to_string(&path).unwrap();
                found.push((path, text));
            }
        }
    }
    found
}

#[test]
fn r001_22_every_topic_has_a_name_of_its_own_and_something_to_say() {
    let mut ids = BTreeSet::new();
    for topic in topics() {
        assert!(ids.insert(topic.id), "{} is there twice", topic.id);
        assert!(
            topic.id != GLOSSARY && !topic.title.is_empty(),
            "{}",
            topic.id
        );
        assert!(topic.summary.len() > 20, "{}", topic.id);
        assert!(!topic.sections.is_empty(), "{}", topic.id);
        let mut sections = BTreeSet::new();
        for section in &topic.sections {
            assert!(sections.insert(&section.id), "{}: {}", topic.id, section.id);
            assert!(
                !section.blocks.is_empty(),
                "{}: {}",
                topic.id,
                section.title
            );
        }
    }
}

#[test]
fn no_text_is_long_and_none_holds_markup() {
    for topic in topics() {
        let lines = lines_of(&topic);
        let texts = lines.into_iter().map(|line| plain(line));
        for text in texts.chain([topic.summary.clone()]) {
            let words = text.split_whitespace().count();
            assert!(words <= LONGEST, "{}: {words} words: {text}", topic.id);
            for mark in ["](", "**", "`", "<", "#", " *"] {
                assert!(!text.contains(mark), "{}: {mark} in {text}", topic.id);
            }
        }
    }
}

#[test]
fn every_table_has_a_cell_for_each_column() {
    for topic in topics() {
        for block in topic.sections.iter().flat_map(|section| &section.blocks) {
            if let Block::Table(table) = block {
                let n = table.head.len();
                let is_full = |row: &Vec<Line>| row.len() == n;
                assert!(table.rows.iter().all(is_full), "{}", topic.id);
            }
        }
    }
}

/// The links of a topic.
fn links(topic: &Topic) -> Vec<String> {
    let spans = lines_of(topic).into_iter().flatten();
    let link = |span: &Span| match span {
        Span::Link { to, .. } => Some(to.clone()),
        Span::Words(_) => None,
    };
    spans.filter_map(link).collect()
}

#[test]
fn every_link_leads_to_a_page_that_exists() {
    for topic in topics() {
        for to in links(&topic) {
            check_link(topic.id, &to);
        }
    }
}

fn check_link(from: &str, to: &str) {
    let view = View::parse(to);
    assert_eq!(view.to_hash(), to, "{from}");
    let mut options = view.options.clone();
    let section = options.remove(SECTION);
    match &view.route {
        Route::Unknown(path) => panic!("{from} leads to {path}"),
        Route::Help(id) if id == GLOSSARY => {}
        Route::Help(id) if id.is_empty() => {}
        Route::Help(id) => {
            let topic = topic(id).unwrap_or_else(|| panic!("{from} leads to {id}"));
            let has = |id: &String| topic.sections.iter().any(|section| section.id == *id);
            assert!(section.iter().all(has), "{from}: {to}");
        }
        Route::Model(tab) => {
            let frame = include_str!("../../src/ui/views/model.rs");
            assert!(frame.contains(&format!("(\"{tab}\", ")), "{from}: {to}");
        }
        Route::Metrics(id) => {
            let is_known = id.is_empty() || metrics::entry(id).is_some();
            assert!(is_known, "{from}: {to}");
        }
        Route::Overview
        | Route::Customers
        | Route::Customer(_)
        | Route::Stack
        | Route::Driver(_)
        | Route::Compare
        | Route::Data => {}
    }
    if let Some(sort) = options.remove("sort") {
        assert!(Sort::parse(&sort).is_some(), "{from}: {to}");
    }
    options.remove("group");
    assert!(options.is_empty(), "{from}: {to}");
}

#[test]
fn r003_49_every_chart_card_leads_to_topics_that_exist() {
    let ids: BTreeSet<&str> = topics().iter().map(|topic| topic.id).collect();
    for (path, text) in sources() {
        for use_ in text.split("<ChartCard\n").skip(1) {
            let own = use_.split("/>\n").next().unwrap();
            assert!(
                own.contains("topic=\""),
                "{}: a card without topic",
                path.display()
            );
        }
        for prop in [" topic=\"", " configured=\""] {
            for rest in text.split(prop).skip(1) {
                let id = rest.split('"').next().unwrap();
                assert!(ids.contains(id), "{}: {id}", path.display());
            }
        }
    }
}

#[test]
fn every_chart_topic_says_what_there_is_to_see_and_how_it_is_misread() {
    let charts = topics().into_iter();
    for topic in charts.filter(|topic| topic.title.starts_with("Reading")) {
        for title in ["What you see", "Common misreadings"] {
            let has = topic.sections.iter().any(|section| section.title == title);
            assert!(has, "{}: {title}", topic.id);
        }
    }
}

#[test]
fn r001_16_the_glossary_has_every_metric_and_leads_to_topics() {
    let terms = terms();
    let mut ids = BTreeSet::new();
    for term in &terms {
        assert!(ids.insert(term.id.clone()), "{} is there twice", term.id);
        let words = term.meaning.split_whitespace().count();
        assert!((3..=LONGEST).contains(&words), "{}: {words}", term.name);
        assert!(
            term.topic.is_none_or(|id| topic(id).is_some()),
            "{}",
            term.name
        );
    }
    for metric in Model::built_in().metrics {
        assert!(
            ids.contains(&format!("metric-{}", metric.id)),
            "{}",
            metric.id
        );
    }
}

#[test]
fn the_two_meanings_of_nrr_are_told_apart() {
    let terms = terms();
    let nrr = terms.iter().find(|term| term.name == "NRR").unwrap();
    for words in ["net revenue retention", "non-recurring revenue", "one-off"] {
        assert!(nrr.meaning.contains(words), "{words}");
    }
}

#[test]
fn every_stop_of_the_tour_points_at_something_the_pages_make() {
    let sources = sources();
    for step in STEPS {
        for part in step.target.split(" > ") {
            let name = part
                .trim_start_matches(['.', '#', '['])
                .trim_end_matches(']');
            let name = match name.strip_prefix("data-topic=") {
                Some(topic) => format!("topic={topic}"),
                None => name.to_owned(),
            };
            let is_made = sources.iter().any(|(_, text)| text.contains(&name));
            assert!(is_made, "{}: {name}", step.title);
        }
    }
}

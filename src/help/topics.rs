//! The topics of the help, in their order.
//!
//! A topic is a text in `assets/help`, read when it is asked for; adding one is a file and a line
//! here.

use super::shortcuts;
use super::text::{self, Section};

/// What topics are about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Group {
    /// Where to begin, and a quarter's work.
    Start,
    /// How scores come about and are changed.
    Scoring,
    /// Finding, comparing, loading, keeping.
    Work,
    /// How to read each chart.
    Charts,
}

impl Group {
    /// The groups, in their order.
    pub const ALL: [Self; 4] = [Self::Start, Self::Scoring, Self::Work, Self::Charts];

    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Start => "Getting started",
            Self::Scoring => "Scores and the model",
            Self::Work => "Working with the app",
            Self::Charts => "How to read each chart",
        }
    }
}

/// A topic.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Topic {
    /// What the address calls it.
    pub id: &'static str,
    /// What it is about.
    pub group: Group,
    /// What people read.
    pub title: String,
    /// What it says, in a sentence or two.
    pub summary: String,
    /// Its text.
    pub sections: Vec<Section>,
}

/// Every topic, in the order to read them.
pub fn topics() -> Vec<Topic> {
    SOURCES.iter().map(read).collect()
}

/// The topic with an id.
pub fn topic(id: &str) -> Option<Topic> {
    SOURCES.iter().find(|source| source.0 == id).map(read)
}

fn read(&(id, group, source): &Source) -> Topic {
    let mut text = text::read(source);
    if id == SHORTCUTS {
        text.sections.extend(shortcuts::sections());
    }
    Topic {
        id,
        group,
        title: text.title,
        summary: text.summary,
        sections: text.sections,
    }
}

/// The topic that lists the shortcuts the app listens to.
const SHORTCUTS: &str = "shortcuts";

/// Id, group and text.
type Source = (&'static str, Group, &'static str);

/// A line of [`SOURCES`]: the id is the name of the file.
macro_rules! source {
    ($id:literal, $group:ident) => {
        (
            $id,
            Group::$group,
            include_str!(concat!("../../assets/help/", $id, ".md")),
        )
    };
}

const SOURCES: &[Source] = &[
    source!("start", Start),
    source!("tour", Start),
    source!("quarterly", Start),
    source!("load", Start),
    source!("privacy", Start),
    source!("scores", Scoring),
    source!("health", Scoring),
    source!("effort", Scoring),
    source!("stack", Scoring),
    source!("segments", Scoring),
    source!("editing", Scoring),
    source!("what-if", Scoring),
    source!("overrides", Scoring),
    source!("prediction", Scoring),
    source!("back-test", Scoring),
    source!("sql", Scoring),
    source!("metrics", Work),
    source!("filters", Work),
    source!("time", Work),
    source!("exports", Work),
    source!("shortcuts", Work),
    source!("quadrant", Charts),
    source!("doughnut", Charts),
    source!("opportunity", Charts),
    source!("radar", Charts),
    source!("stack-bars", Charts),
    source!("rings", Charts),
    source!("alignment", Charts),
    source!("grid", Charts),
    source!("trend", Charts),
    source!("histogram", Charts),
    source!("impact", Charts),
    source!("waterfall", Charts),
    source!("dots", Charts),
    source!("bullet", Charts),
    source!("area", Charts),
    source!("heatmap", Charts),
    source!("lifecycle", Charts),
    source!("tree", Charts),
    source!("regions", Charts),
    source!("map", Charts),
    source!("sites-map", Charts),
    source!("calibration", Charts),
    source!("sparkline", Charts),
    source!("banding", Charts),
    source!("flow", Charts),
    source!("rates", Charts),
];

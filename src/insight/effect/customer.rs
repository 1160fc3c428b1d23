//! What a draft does to one customer.

use super::{INSUFFICIENT, Trial};
use crate::chart::Tone;
use crate::chart::radar::{Axis, Radar, Role, Series};
use crate::score::{CardScores, Scored};
use crate::units::RowId;

/// One customer by the model in force and by the draft.
#[derive(Clone, Debug, PartialEq)]
pub struct Preview {
    /// What the customer is called.
    pub name: String,
    /// By the model in force.
    pub before: Outlook,
    /// By the draft.
    pub after: Outlook,
    /// The categories that apply in the draft, then those that applied only before: name, score
    /// before, score after.
    pub categories: Vec<(String, Option<f64>, Option<f64>)>,
}

/// A customer's score by one of the models.
#[derive(Clone, Debug, PartialEq)]
pub struct Outlook {
    /// The score shown, 0 to 10.
    pub score: Option<f64>,
    /// The band's name, [`INSUFFICIENT`] without a score.
    pub band: String,
    /// The band's look.
    pub tone: Tone,
    /// Whether a person set the score: no model moves it.
    pub by_hand: bool,
}

/// What a draft does to a customer; `None` where one of the models does not have the scorecard.
pub fn preview(trial: &Trial, card: &str, row: RowId) -> Option<Preview> {
    let (before, after) = trial.cards(card)?;
    let now = categories(after, &trial.after, row);
    let then = categories(before, &trial.before, row);
    let score_in = |list: &[Part], id: &str| list.iter().find(|part| part.id == id)?.score;
    let kept = now.iter().map(|part| {
        let was = score_in(&then, part.id);
        (part.name.to_owned(), was, part.score)
    });
    let is_gone = |part: &&Part| !now.iter().any(|own| own.id == part.id);
    let gone = then.iter().filter(is_gone);
    let gone = gone.map(|part| (part.name.to_owned(), part.score, None));
    Some(Preview {
        name: trial.dataset.customers.name.get(row).to_owned(),
        before: outlook(before, row),
        after: outlook(after, row),
        categories: kept.chain(gone).collect(),
    })
}

/// The categories of a customer: the draft filled, the model in force dashed.
pub fn radar(preview: &Preview, draft: &str, in_force: &str) -> Radar {
    let series = |name: &str, role, values: Vec<Option<f64>>| Series {
        name: name.to_owned(),
        role,
        values,
    };
    let own = preview.categories.iter();
    let before = own.clone().map(|(_, before, _)| *before).collect();
    let after = own.clone().map(|(_, _, after)| *after).collect();
    Radar {
        axes: own.map(|(name, ..)| Axis { name: name.clone() }).collect(),
        series: vec![
            series(draft, Role::Subject, after),
            series(in_force, Role::Benchmark, before),
        ],
    }
}

/// A category of a customer.
struct Part<'a> {
    id: &'a str,
    name: &'a str,
    score: Option<f64>,
}

fn categories<'a>(card: &'a CardScores, by: &Scored<'a>, row: RowId) -> Vec<Part<'a>> {
    let applied = card.applied(by.model, row);
    let own = applied.map_or(&[][..], |applied| &applied.categories);
    let score = |id: &str| {
        let mut columns = card.categories.iter();
        columns.find(|column| column.id == id)?.scores.get(row)
    };
    own.iter()
        .map(|category| Part {
            id: &category.id,
            name: &category.name,
            score: score(&category.id),
        })
        .collect()
}

fn outlook(card: &CardScores, row: RowId) -> Outlook {
    let band = card.band_of(row);
    Outlook {
        score: card.shown.get(row),
        band: band.map_or_else(|| INSUFFICIENT.to_owned(), |band| band.name.clone()),
        tone: card.tone_of(row),
        by_hand: card.overridden[row.idx()].is_some(),
    }
}

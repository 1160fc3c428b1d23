//! Where a customer stands among the customers of its industry, category by category (001-14).

use super::few_words;
use crate::data::Dim;
use crate::data::column::Numbers;
use crate::insight::Context;
use crate::insight::profile::{Standing, standing};
use crate::score::group;
use crate::units::{self, RowId};

/// A customer among its peers.
#[derive(Clone, Debug, PartialEq)]
pub struct PeerRanks {
    /// The name of the scorecard.
    pub card: String,
    /// Who the peers are: `Manufacturing, 31 active customers, this one included`.
    pub members: String,
    /// That there are few of them; `None` where there are enough.
    pub caution: Option<String>,
    /// The overall score first, then the categories that apply to the customer.
    pub ranks: Vec<PeerRank>,
}

/// A score among those of the peers.
#[derive(Clone, Debug, PartialEq)]
pub struct PeerRank {
    /// The category's name, or that of the scorecard for the overall score.
    pub name: String,
    /// The category's id; `None` for the overall score.
    pub category: Option<String>,
    /// The customer's score, 0 to 10.
    pub own: Option<f64>,
    /// The mean of the other peers that have a score.
    pub peers: Option<f64>,
    /// How many others have one.
    pub n_peers: usize,
    /// The place; `None` without a score of one's own, or with nobody else who has one.
    pub standing: Option<Standing>,
}

impl PeerRank {
    /// How far the customer is above the others' mean.
    pub fn gap(&self) -> Option<f64> {
        self.own.zip(self.peers).map(|(own, peers)| own - peers)
    }
}

/// The ranks of a customer on a scorecard among the active customers of its industry.
///
/// # Errors
/// With the reason in a sentence where there is nothing to rank: no scorecard, no industry, nobody
/// else in it.
pub fn peer_ranks(context: &Context, card: &str, row: RowId) -> Result<PeerRanks, String> {
    let rolled = context.scores.card(card);
    let rolled = rolled.ok_or("The model has no such scorecard.")?;
    let applied = rolled.applied(context.model, row);
    let applied = applied.ok_or("No scorecard applies to this customer.")?;
    let column = context.dataset.customers.dim(Dim::Industry);
    let code = column
        .code(row)
        .ok_or("The industry of this customer is not known. Give it in the field \"industry\".")?;
    let industry = &column.values()[code as usize];
    let others: Vec<RowId> = context
        .population
        .iter()
        .copied()
        .filter(|&other| other != row && column.code(other) == Some(code))
        .collect();
    if others.is_empty() {
        return Err(format!("No other active customer is in {industry}."));
    }
    let overall = rank(None, &rolled.name, &rolled.shown, &others, row);
    let categories = rolled.categories.iter().filter(|category| {
        let mut own = applied.categories.iter();
        own.any(|own| own.id == category.id)
    });
    let categories =
        categories.map(|own| rank(Some(own.id.clone()), &own.name, &own.scores, &others, row));
    let n = units::counted(others.len(), "other active customer");
    Ok(PeerRanks {
        card: rolled.name.clone(),
        members: format!("{industry}: this customer and {n}"),
        caution: few_words(others.len()),
        ranks: std::iter::once(overall).chain(categories).collect(),
    })
}

fn rank(
    category: Option<String>,
    name: &str,
    scores: &Numbers,
    others: &[RowId],
    row: RowId,
) -> PeerRank {
    let n_peers = group::n_with_value(scores, others);
    PeerRank {
        name: name.to_owned(),
        category,
        own: scores.get(row),
        peers: group::mean(scores, others),
        n_peers,
        standing: standing(scores, others, row).filter(|_| n_peers > 0),
    }
}

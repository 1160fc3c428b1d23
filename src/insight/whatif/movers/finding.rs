//! The finding about what would move a score, in a sentence or two.

use super::Teller;
use crate::insight::whatif::words::{coverage, doing, happening, listed};
use crate::score::band;
use crate::score::whatif::{Cover, Move, Moves};

/// More missing metrics than this are counted in the sentence, not named.
const NAMED: usize = 3;

impl Teller<'_> {
    pub(super) fn finding(&self, found: &Moves) -> String {
        match (found.band, found.next) {
            (None, _) => found
                .cover
                .as_ref()
                .map_or_else(String::new, |own| self.missing(own)),
            (Some(band), None) => {
                format!("{} is in the best band, {}.", self.name, self.band(band))
            }
            (Some(_), Some(next)) => match found.reaching.first() {
                Some(first) => self.reached(first, found.reaching.len() - 1),
                None => self.out_of_reach(next, found.short.first()),
            },
        }
    }

    /// `Raising Active seats from 41% to 58% alone would lift Tarnwick Robotics to Satisfactory.`
    fn reached(&self, first: &Move, n_more: usize) -> String {
        let doing = doing(self.metric(first.metric), first, self.currency());
        let more = match n_more {
            0 => String::new(),
            1 => " So would 1 other change of a single metric.".to_owned(),
            n => format!(" So would {n} other changes of a single metric."),
        };
        format!("{doing} alone would {}.{more}", self.brought(first.band))
    }

    fn out_of_reach(&self, next: usize, furthest: Option<&Move>) -> String {
        let none = format!("No single metric can {}", self.brought(next));
        match furthest {
            None => format!("{none}."),
            Some(found) => {
                let doing = doing(self.metric(found.metric), found, self.currency());
                let score = self.score(found.overall);
                format!("{none}. {doing} gets furthest, to {score}.")
            }
        }
    }

    /// `lift Tarnwick Robotics to Satisfactory`, of a burden `bring … down to`.
    fn brought(&self, band: usize) -> String {
        let (name, band) = (self.name, self.band(band));
        if band::is_burden(&self.card.id) {
            format!("bring {name} down to {band}")
        } else {
            format!("lift {name} to {band}")
        }
    }

    pub(super) fn headroom(&self, found: &Moves) -> String {
        let Some(band) = found.band else {
            return String::new();
        };
        let held = match found.n_holding {
            0 => String::new(),
            1 => " 1 metric could be as bad as can be and the band would hold.".to_owned(),
            n => format!(" {n} metrics could each be as bad as can be and the band would hold."),
        };
        match found.losing.first() {
            Some(first) => {
                let what = happening(self.metric(first.metric), first, self.currency());
                let (own, lost) = (self.band(band), self.band(first.band));
                format!("Nearest to losing {own}: {what} would make it {lost}.{held}")
            }
            None if found.n_holding > 0 => format!(
                "No single metric can take it out of {}, however bad.",
                self.band(band)
            ),
            None => String::new(),
        }
    }

    fn missing(&self, cover: &Cover) -> String {
        let card = self.card.name.to_lowercase();
        let needed = &cover.lifts[..cover.n_needed];
        let lifted = cover.now + needed.iter().map(|lift| lift.adds).sum::<f64>();
        let who = match needed {
            [] => {
                return format!(
                    "{} has no {card} score, and no metric can give one.",
                    self.name
                );
            }
            few if few.len() <= NAMED => {
                let names: Vec<&str> = few
                    .iter()
                    .map(|lift| self.metric(lift.metric).name.as_str())
                    .collect();
                format!("A value for {}", listed(&names))
            }
            many => format!("Values for {} more metrics", many.len()),
        };
        format!(
            "The {card} score of {} is withheld: {} of the weight has a value and {} is needed. {who} \
             would lift that to {}.",
            self.name,
            coverage(cover.now),
            coverage(cover.least),
            coverage(lifted)
        )
    }
}

//! Those who change band, as a table and in words.

use super::{Effect, Move, Trial, Way};
use crate::chart::describe::{Column, Row, Table, exact, score};
use crate::units;

/// Fewer customers than this are too few to go by.
const FEW: usize = 5;

/// Those listed who change band, for other programs: numbers in full precision.
pub fn table(trial: &Trial, effect: &Effect) -> Table {
    let customers = &trial.dataset.customers;
    let row = |own: &Move| Row {
        key: None,
        cells: vec![
            customers.name.get(own.row).to_owned(),
            customers.id.get(own.row).to_owned(),
            exact(own.before),
            exact(own.after),
            effect.before.bands[own.from].name.clone(),
            effect.after.bands[own.to].name.clone(),
            exact(own.mrr),
        ],
    };
    Table {
        caption: title(effect.moves.listed.n),
        columns: vec![
            Column::words("Customer"),
            Column::words("Id"),
            Column::numbers("Score before"),
            Column::numbers("Score after"),
            Column::words("Band before"),
            Column::words("Band after"),
            Column::numbers("MRR"),
        ],
        rows: effect.moves.listed.items.iter().map(row).collect(),
    }
}

/// `7 customers change band`.
fn title(n: usize) -> String {
    let verb = if n == 1 { "changes" } else { "change" };
    format!("{} {verb} band", units::counted(n, "customer"))
}

/// `7.5 to 7.2`.
pub fn move_words(own: &Move) -> String {
    format!("{} to {}", score(own.before), score(own.after))
}

/// What to say of few customers; `None` where there are enough.
pub fn few_words(n: usize) -> Option<String> {
    (1..FEW).contains(&n).then(|| {
        let who = units::counted(n, "customer");
        format!("Only {who}: too few to go by.")
    })
}

impl Effect {
    /// `7 customers change band`; `Nobody changes band`.
    pub fn title(&self) -> String {
        match self.moves.listed.n {
            0 => "Nobody changes band".to_owned(),
            n => title(n),
        }
    }

    /// Who goes which way with how much MRR, in words: `5 go down with $12.4k MRR`; empty parts are
    /// left out. `currency` is the dataset's.
    pub fn ways(&self, currency: &str) -> Vec<String> {
        let words = |way: Way| {
            let sum = self.moves.sum(way);
            let goes = |one: &str, many: &str| {
                if sum.n == 1 {
                    one.to_owned()
                } else {
                    many.to_owned()
                }
            };
            let verb = match way {
                Way::Down => goes("goes down", "go down"),
                Way::Up => goes("goes up", "go up"),
                Way::Withheld => goes("loses its score", "lose their scores"),
                Way::Scored => goes("gets a score", "get a score"),
            };
            let mrr = units::money_short(sum.mrr, currency);
            let n = units::count(sum.n as f64);
            (sum.n > 0).then(|| format!("{n} {verb} with {mrr} MRR"))
        };
        Way::ALL.into_iter().filter_map(words).collect()
    }
}

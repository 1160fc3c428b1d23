//! The tables of an import together: each one once, and the metrics they bring.

use super::notes::Notes;
use super::source::Source;
use crate::data::Done;
use crate::data::table::cells::Table;
use crate::data::table::mapping::{Mapping, MetricGuess, Target};

/// The tables without those that say the same as an earlier one of their kind: what is paid twice
/// would count twice.
pub(super) fn once_each(tables: Vec<(Table, Mapping)>, notes: &mut Notes) -> Vec<Source> {
    let mut sources: Vec<Source> = Vec::new();
    for (table, mapping) in tables {
        let source = Source::new(table, mapping);
        let is_it = |known: &&Source| {
            known.kind() == source.kind() && known.table.has_cells_of(&source.table)
        };
        match sources.iter().find(is_it) {
            Some(known) => {
                let problem = format!("the same table as {}", known.table.name);
                notes.table(&source, &problem, Done::LeftOut);
            }
            None => sources.push(source),
        }
    }
    sources
}

/// The metrics that columns stand for; of a repeated id the first.
pub(super) fn guesses(sources: &[Source]) -> Vec<&MetricGuess> {
    let mut guesses: Vec<&MetricGuess> = Vec::new();
    for source in sources {
        for (_, column) in source.mapped() {
            if let Target::Metric(guess) = &column.target
                && guesses.iter().all(|known| known.id != guess.id)
            {
                guesses.push(guess);
            }
        }
    }
    guesses
}

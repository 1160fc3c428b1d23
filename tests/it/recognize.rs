//! What tables of other programs are taken for: usual exports, and real ones beside the project.

use customer_radar::data::table::Table;
use customer_radar::data::table::mapping::{Mapping, Target};
use customer_radar::data::table::recognize::recognize;
use customer_radar::score::model::Model;

mod exports;
mod real;

/// The table of a CSV text.
fn table(name: &str, text: &str, delimiter: u8) -> Table {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let names = reader
        .headers()
        .unwrap()
        .iter()
        .map(|name| name.trim().to_owned());
    let mut table = Table::new(name, names.collect());
    let mut record = csv::StringRecord::new();
    while reader.read_record(&mut record).unwrap() {
        let line = record.position().unwrap().line() as u32;
        table.push(line, record.iter());
    }
    table
}

/// What a table is taken for when nobody has said anything.
fn recognized(table: &Table) -> Mapping {
    recognize(table, &Model::built_in(), None)
}

/// What each column is taken for: `field`, `metric:unit+` (`-` where lower is better, `?` where it
/// is not scored), or nothing.
fn targets(table: &Table, mapping: &Mapping) -> Vec<String> {
    let said = |(name, target): (&String, &Target)| match target {
        Target::LeaveOut => format!("{name} = "),
        Target::Field(field) => format!("{name} = {}", field.id),
        Target::Metric(guess) => {
            let way = if guess.higher_is_better { '+' } else { '-' };
            let scored = if guess.is_scored { "" } else { "?" };
            format!("{name} = {}:{}{way}{scored}", guess.id, guess.unit)
        }
    };
    let columns = table.columns.iter();
    let targets = mapping.columns.iter().map(|column| &column.target);
    columns.zip(targets).map(said).collect()
}

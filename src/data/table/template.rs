//! Templates: tables with the usual columns and a few rows to show how they are filled.

use super::mapping::Kind;

/// The text of the template of a kind, as CSV. Its rows are made up; read back, each of its columns
/// is taken for what it is, and no question is left open.
pub fn template(kind: Kind) -> String {
    let text = match kind {
        Kind::Customers => {
            "\
Customer id,Customer name,Industry,Region,Country,Segment,Account manager,Customer since,Left,\
Employees,Seats,Recurring revenue a month
C-1001,Fernwood Logistics,Transport,Europe,DE,Mid-market,Ada Brook,2023-04-01,,420,80,2400.00
C-1002,Harbor & Sons,Retail,North America,US,Small business,Ben Stone,2024-09-15,,35,12,360.00
C-1003,Mosaic Health,Health care,Europe,FR,Enterprise,Ada Brook,2022-01-10,2026-06-30,2600,540,0.00
"
        }
        Kind::Subscriptions => {
            "\
Customer id,Contract id,Product,Plan or level,First day paid,End,Amount,Billing period,Quantity
C-1001,K-2001,Planner,Team,2025-01-01,2025-12-31,24000.00,year,60
C-1001,K-2002,Planner,Team,2026-01-01,2026-12-31,28800.00,year,80
C-1002,K-2003,Planner,Start,2024-09-15,,360.00,month,12
"
        }
        Kind::Responses => {
            "\
Customer id,Date,Survey,Score,Highest score of the scale,Who answered,Comment
C-1001,2026-08-14,nps,9,10,Iris Lane,Planning takes half the time it did
C-1002,2026-08-20,csat,4,5,Owen Field,\"Good, but the export is slow\"
C-1003,2026-05-02,ces,3,7,Nora Vale,It took three calls to change a user
"
        }
        Kind::History => {
            "\
Customer id,Month,Metric,Value
C-1001,2026-07,sessions,14
C-1001,2026-08,sessions,17
C-1002,2026-08,licenses,75
"
        }
    };
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::table::Table;
    use crate::data::table::mapping::{End, check};
    use crate::data::table::recognize::recognize;
    use crate::score::model::Model;

    fn read(text: &str) -> Table {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let names = reader
            .headers()
            .unwrap()
            .iter()
            .map(str::to_owned)
            .collect();
        let mut table = Table::new("template.csv", names);
        for (at, row) in reader.records().enumerate() {
            table.push(at as u32 + 2, row.unwrap().iter());
        }
        table
    }

    #[test]
    fn every_template_is_recognized_without_a_question() {
        for kind in Kind::ALL {
            let table = read(&template(kind));
            assert_eq!(table.n_rows(), 3);
            let mapping = recognize(&table, &Model::built_in(), None);
            assert_eq!(mapping.kind, kind);
            for (name, column) in table.columns.iter().zip(&mapping.columns) {
                assert!(column.target.field_id().is_some(), "{name}: {}", column.why);
                assert!(!column.why.contains("could be"), "{name}: {}", column.why);
            }
            assert_eq!(check(&mapping, &table), Vec::<String>::new(), "{kind:?}");
            if kind == Kind::Subscriptions {
                assert_eq!(mapping.end, Some(End::Inclusive));
            }
        }
    }
}

//! Mappings as JSON, to be used again for tables with the same columns.

use serde_json::{Map, Value, json};

use super::super::cells::Table;
use super::super::field::Field;
use super::super::recognize::folded;
use super::{Billing, Column, DateOrder, Decimal, End, Kind, Mapping, MetricGuess, Survey, Target};
use crate::metrics::Span;

/// The version of the JSON.
const VERSION: u64 = 1;

/// What a table's columns are known by: their folded names in order.
pub fn fingerprint(table: &Table) -> String {
    let names: Vec<String> = table.columns.iter().map(|name| folded(name)).collect();
    names.join("|")
}

impl Mapping {
    /// The mapping as JSON, for [`Mapping::from_json`].
    pub fn to_json(&self) -> String {
        let columns: Vec<Value> = self.columns.iter().map(column_json).collect();
        json!({
            "version": VERSION,
            "kind": self.kind.id(),
            "billing": billing_id(self.billing),
            "end": self.end.map(end_id),
            "left_within": self.left_within.id(),
            "survey": survey_id(self.survey),
            "columns": columns,
        })
        .to_string()
    }

    /// A mapping of JSON; `None` where it is none, of a newer version, or not one of a table with
    /// these columns. Unknown fields are ignored.
    pub fn from_json(text: &str, table: &Table) -> Option<Self> {
        let json: Value = serde_json::from_str(text).ok()?;
        let word = |field: &str| json.get(field).and_then(Value::as_str);
        if json.get("version")?.as_u64()? > VERSION {
            return None;
        }
        let kind = Kind::from_id(word("kind")?)?;
        let columns = json.get("columns")?.as_array()?;
        if columns.len() != table.n_columns() {
            return None;
        }
        let columns = columns.iter().map(|column| column_of(column, kind));
        Some(Self {
            kind,
            columns: columns.collect::<Option<_>>()?,
            billing: BILLINGS
                .into_iter()
                .find(|b| Some(billing_id(*b)) == word("billing"))?,
            end: match word("end") {
                None => None,
                Some(id) => Some(ENDS.into_iter().find(|end| end_id(*end) == id)?),
            },
            left_within: Span::from_id(word("left_within")?)?,
            survey: survey_of(word("survey")?)?,
        })
    }
}

const BILLINGS: [Billing; 4] = [
    Billing::Month,
    Billing::Quarter,
    Billing::Year,
    Billing::Term,
];
const ENDS: [End; 2] = [End::Inclusive, End::Exclusive];

const fn billing_id(billing: Billing) -> &'static str {
    match billing {
        Billing::Month => "month",
        Billing::Quarter => "quarter",
        Billing::Year => "year",
        Billing::Term => "term",
    }
}

const fn end_id(end: End) -> &'static str {
    match end {
        End::Inclusive => "inclusive",
        End::Exclusive => "exclusive",
    }
}

fn survey_id(survey: Survey) -> String {
    match survey {
        Survey::Nps => "nps".to_owned(),
        Survey::Csat(scale) => format!("csat:{scale}"),
        Survey::Ces(scale) => format!("ces:{scale}"),
    }
}

fn survey_of(id: &str) -> Option<Survey> {
    match id.split_once(':') {
        None => (id == "nps").then_some(Survey::Nps),
        Some(("csat", scale)) => scale.parse().ok().map(Survey::Csat),
        Some(("ces", scale)) => scale.parse().ok().map(Survey::Ces),
        Some(_) => None,
    }
}

fn column_json(column: &Column) -> Value {
    let mut json = Map::new();
    match &column.target {
        Target::LeaveOut => {}
        Target::Field(field) => {
            json.insert("field".to_owned(), field.id.into());
        }
        Target::Metric(guess) => {
            let metric = json!({
                "id": guess.id,
                "name": guess.name,
                "unit": guess.unit,
                "higher_is_better": guess.higher_is_better,
                "anchor": guess.anchor,
                "is_scored": guess.is_scored,
            });
            json.insert("metric".to_owned(), metric);
        }
    }
    if column.decimal == Decimal::Comma {
        json.insert("decimal".to_owned(), "comma".into());
    }
    let order = match column.order {
        DateOrder::YearMonthDay => None,
        DateOrder::DayMonthYear => Some("dmy"),
        DateOrder::MonthDayYear => Some("mdy"),
    };
    if let Some(order) = order {
        json.insert("order".to_owned(), order.into());
    }
    Value::Object(json)
}

fn column_of(json: &Value, kind: Kind) -> Option<Column> {
    let target = if let Some(id) = json.get("field") {
        Target::Field(Field::find(kind, id.as_str()?)?)
    } else if let Some(metric) = json.get("metric") {
        Target::Metric(metric_of(metric)?)
    } else {
        Target::LeaveOut
    };
    Some(Column {
        target,
        decimal: match json.get("decimal").and_then(Value::as_str) {
            Some("comma") => Decimal::Comma,
            _ => Decimal::Point,
        },
        order: match json.get("order").and_then(Value::as_str) {
            Some("dmy") => DateOrder::DayMonthYear,
            Some("mdy") => DateOrder::MonthDayYear,
            _ => DateOrder::YearMonthDay,
        },
        why: "Read as last time.".to_owned(),
    })
}

fn metric_of(json: &Value) -> Option<MetricGuess> {
    let text = |field: &str| Some(json.get(field)?.as_str()?.to_owned());
    Some(MetricGuess {
        id: text("id").filter(|id| !id.is_empty())?,
        name: text("name")?,
        unit: text("unit")?,
        higher_is_better: json.get("higher_is_better")?.as_bool()?,
        anchor: json.get("anchor").and_then(Value::as_f64),
        is_scored: json.get("is_scored")?.as_bool()?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::table::recognize::recognize;
    use crate::score::model::Model;

    fn table() -> Table {
        let names = ["Kundennummer", "MRR", "Beginn", "Logins", "Notiz"];
        let mut table = Table::new("k.csv", names.map(String::from).to_vec());
        table.push(2, ["1", "1.234,50", "13.02.2026", "7", "eins"]);
        table.push(3, ["2", "99,00", "01.03.2026", "9", "zwei"]);
        table
    }

    #[test]
    fn a_mapping_is_read_back_as_it_was() {
        let table = table();
        let mut mapping = recognize(&table, &Model::built_in(), None);
        mapping.end = Some(End::Inclusive);
        mapping.survey = Survey::Csat(5);
        mapping.billing = Billing::Quarter;
        let mut back = Mapping::from_json(&mapping.to_json(), &table).unwrap();
        assert!(
            back.columns
                .iter()
                .all(|column| column.why == "Read as last time.")
        );
        for (back, column) in back.columns.iter_mut().zip(&mapping.columns) {
            back.why.clone_from(&column.why);
        }
        assert_eq!(back, mapping);
        assert!(
            mapping
                .columns
                .iter()
                .any(|column| matches!(column.target, Target::Metric(_)))
        );
    }

    #[test]
    fn what_is_no_mapping_of_these_columns_is_none() {
        let table = table();
        let json = recognize(&table, &Model::built_in(), None).to_json();
        let other = Table::new("x", vec!["a".to_owned()]);
        assert_eq!(Mapping::from_json(&json, &other), None);
        for text in ["", "{}", "[1]", "{\"version\":1}"] {
            assert_eq!(Mapping::from_json(text, &table), None, "{text}");
        }
        let newer = json.replace("\"version\":1", "\"version\":2");
        assert_eq!(Mapping::from_json(&newer, &table), None);
        let unknown = json.replace("\"field\":\"mrr\"", "\"field\":\"nonsense\"");
        assert_eq!(Mapping::from_json(&unknown, &table), None);
        let further = json.replacen('{', "{\"later\":[],", 1);
        assert!(Mapping::from_json(&further, &table).is_some());
    }

    #[test]
    fn the_fingerprint_is_of_names_and_their_order() {
        let of = |names: &[&str]| {
            let names = names.iter().map(|name| (*name).to_owned()).collect();
            fingerprint(&Table::new("t", names))
        };
        assert_eq!(of(&["Account Name", "MRR"]), of(&["account_name", "mrr"]));
        assert_ne!(of(&["Account Name", "MRR"]), of(&["MRR", "Account Name"]));
    }
}

//! Rows of survey answers.

use super::fields::{Fields, items, list, number, quoted};
use super::notes::Notes;
use super::person::{Person, Verdict};
use super::source::Source;
use crate::data::Done;
use crate::data::table::mapping::Survey;
use crate::data::table::value;

/// Puts the answers of a customer's rows into the customer.
pub(super) fn put(person: &mut Person<'_>, (source, rows): (&Source, &[u32]), notes: &mut Notes) {
    let raw = person.fields.get("responses").unwrap_or("[]").to_owned();
    let mut merged: Vec<String> = items(&raw).into_iter().map(str::to_owned).collect();
    let mut is_used = vec![false; merged.len()];
    let n_before = merged.len();
    for &row in rows {
        let Some(answer) = read(source, row as usize, notes) else {
            continue;
        };
        let raw = answer.to_json();
        let id = answer.get("id");
        let same = |place: &usize| {
            let known = &merged[*place];
            let is_one = id.is_some() && Fields::of(known).get("id") == id;
            !is_used[*place] && (is_one || *known == raw)
        };
        let place = (0..n_before).find(same);
        if let Some(place) = place {
            is_used[place] = true;
            merged[place] = merge(person, &merged[place], &answer);
        } else if id.is_some()
            && merged[n_before..]
                .iter()
                .any(|new| Fields::of(new).get("id") == id)
        {
            if !merged.contains(&raw) {
                let problem = "an answer with this id stands in an earlier row";
                notes.row((source, row as usize), problem, Done::LeftOut);
            }
        } else {
            merged.push(raw);
        }
    }
    let n_new = merged.len() - n_before;
    if n_new > 0 {
        person.note(
            "responses",
            &n_before.to_string(),
            &format!("{n_new} more"),
            false,
        );
    }
    if !merged.is_empty() {
        person.fields.set("responses", list(&merged));
    }
}

fn merge(person: &mut Person<'_>, known: &str, answer: &Fields<'_>) -> String {
    let mut fields = Fields::of(known);
    let id = answer
        .get("id")
        .map(super::fields::shown)
        .unwrap_or_default();
    for (key, after) in answer.iter() {
        let before = fields.get(key).map(str::to_owned);
        let path = format!("responses[{id}].{key}");
        if person.judge(&path, before.as_deref(), after) == Verdict::Take {
            fields.set(key, after.to_owned());
        }
    }
    fields.to_json()
}

/// The answer of a row, its fields in the order of the document; `None` where it says nothing.
fn read(source: &Source, row: usize, notes: &mut Notes) -> Option<Fields<'static>> {
    let (kind, usual) = survey(source, row, notes);
    let scale = source.cell(row, "scale").and_then(|cell| cell.count(notes));
    let scale = scale.filter(|scale| *scale > 0.0).or(usual);
    let score = score(source, row, scale, notes);
    let comment = source.text(row, "comment");
    if score.is_none() && comment.is_none() {
        notes.row(
            (source, row),
            "there is neither a score nor a comment",
            Done::LeftOut,
        );
        return None;
    }
    let mut answer = Fields::default();
    let mut set = |key: &str, raw: Option<String>| {
        if let Some(raw) = raw {
            answer.set(key, raw);
        }
    };
    let day = source.cell(row, "date").and_then(|cell| cell.date(notes));
    let easy = source
        .cell(row, "easy")
        .and_then(|cell| value::flag(cell.text));
    set("id", source.text(row, "id").map(quoted));
    set("date", day.map(|day| quoted(&day.to_string())));
    set("kind", Some(quoted(kind)));
    set("score", score.map(number));
    set("scale", scale.map(number));
    set("easy", (easy == Some(false)).then(|| "false".to_owned()));
    set("respondent", source.text(row, "respondent").map(quoted));
    set("comment", comment.map(quoted));
    set("sentiment", sentiment(source, row, notes));
    set("topics", source.text(row, "topics").map(topics));
    Some(answer)
}

/// The survey a row belongs to and its scale, where the mapping gives one.
fn survey(source: &Source, row: usize, notes: &mut Notes) -> (&'static str, Option<f64>) {
    let said = source.cell(row, "survey");
    let said = said.and_then(|cell| cell.word(&["nps", "csat", "ces"], notes));
    let (kind, scale) = match source.mapping.survey {
        Survey::Nps => ("nps", None),
        Survey::Csat(scale) => ("csat", Some(f64::from(scale))),
        Survey::Ces(scale) => ("ces", Some(f64::from(scale))),
    };
    let said = said.unwrap_or(kind);
    (said, scale.filter(|_| said == kind))
}

/// The score, on its scale.
fn score(source: &Source, row: usize, scale: Option<f64>, notes: &mut Notes) -> Option<f64> {
    let cell = source.cell(row, "score")?;
    let score = cell.number(notes)?;
    let kind = source
        .text(row, "survey")
        .unwrap_or_default()
        .to_lowercase();
    let usual = match (kind.as_str(), source.mapping.survey) {
        ("csat", _) => 5.0,
        ("ces", _) => 7.0,
        _ => 10.0,
    };
    let highest = scale.unwrap_or(usual);
    if (0.0..=highest).contains(&score) {
        return Some(score);
    }
    let highest = crate::units::count(highest);
    notes.cell(
        &cell,
        &format!("is outside its scale of 0 to {highest}"),
        Done::LeftOut,
    );
    None
}

fn sentiment(source: &Source, row: usize, notes: &mut Notes) -> Option<String> {
    let cell = source.cell(row, "sentiment")?;
    let sentiment = cell.number(notes)?;
    if (-1.0..=1.0).contains(&sentiment) {
        return Some(number(sentiment));
    }
    notes.cell(&cell, "should be -1 to 1", Done::LeftOut);
    None
}

fn topics(text: &str) -> String {
    let parts = text.split([',', ';', '|']).map(str::trim);
    let topics: Vec<String> = parts.filter(|part| !part.is_empty()).map(quoted).collect();
    list(&topics)
}

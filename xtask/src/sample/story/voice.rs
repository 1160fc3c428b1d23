//! The survey answers of the parts that show satisfaction figures.

use serde_json::Value;

use super::Part;
use crate::sample::account::Account;
use crate::sample::calendar::days_ago;
use crate::sample::voice::{Answer, answer};

/// Five answers of NBBJ: three promoters, one passive, one detractor: +40.
const NBBJ: [i64; 5] = [10, 9, 9, 7, 4];
/// Who gave them.
const NBBJ_PEOPLE: [&str; 5] = [
    "Ines Halvorsen",
    "Kofi Granger",
    "Rosa Eastlund",
    "Lin Castellan",
    "Viktor Quist",
];
/// Satisfaction answers of the ten schools: 42 very satisfied, 32 satisfied, 33 not, of 107: 69 %.
const N_SCHOOL_ANSWERS: usize = 107;
const N_SCHOOLS: usize = 10;

/// A part's own answers, newest last; `None` leaves them to chance.
pub(in crate::sample) fn responses(account: &Account) -> Option<Vec<Value>> {
    match account.part {
        Part::Nbbj => Some(nbbj(account)),
        Part::School(idx) => Some(school(account, idx)),
        Part::Regular
        | Part::Bosch
        | Part::Cascadia(_)
        | Part::FieldService(_)
        | Part::ColdChain(_)
        | Part::SharedStorage(_)
        | Part::Payback
        | Part::Shrinking(_) => None,
    }
}

fn nbbj(account: &Account) -> Vec<Value> {
    let answers = NBBJ
        .iter()
        .zip(NBBJ_PEOPLE)
        .enumerate()
        .map(|(idx, (&score, person))| {
            let date = days_ago(200 - 35 * idx as i64);
            answer(
                account,
                idx,
                &Answer {
                    date,
                    kind: "nps",
                    score,
                    scale: 10,
                    respondent: person,
                },
            )
        });
    answers.collect()
}

/// The answers are dealt out over schools and days.
fn school(account: &Account, school: usize) -> Vec<Value> {
    let dealt = (0..N_SCHOOL_ANSWERS).filter(|idx| idx % N_SCHOOLS == school);
    let mut answers: Vec<Value> = dealt
        .enumerate()
        .map(|(place, idx)| {
            let score = score((idx * 37) % N_SCHOOL_ANSWERS);
            let date = days_ago(330 - 3 * idx as i64);
            let respondent = format!("Teacher {}", idx + 1);
            let given = Answer {
                date,
                kind: "csat",
                score,
                scale: 5,
                respondent: &respondent,
            };
            answer(account, place, &given)
        })
        .collect();
    answers.sort_by(|a, b| a["date"].as_str().cmp(&b["date"].as_str()));
    answers
}

fn score(rank: usize) -> i64 {
    match rank {
        0..42 => 5,
        42..74 => 4,
        74..93 => 3,
        93..102 => 2,
        _ => 1,
    }
}

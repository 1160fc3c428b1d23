//! Which column stands for which field of a kind: the surest names first, each used once.

use super::super::cells::Table;
use super::super::field::{Field, Holds};
use super::super::mapping::Kind;
use super::super::value;
use super::facts::Facts;
use super::names::{folded, shortened};
use super::synonyms;

/// How sure a name is that of the field itself; usual names lie below, parts of names lowest.
const EXACT: u32 = 100;
/// How sure a usual name is; each further one of the list is a bit less.
const USUAL: u32 = 90;
/// How sure a part of a name is.
const PART: u32 = 40;

/// A column taken for a field.
#[derive(Clone, Copy, Debug)]
pub(super) struct Match {
    /// The column.
    pub(super) column: usize,
    /// The field.
    pub(super) field: &'static Field,
    /// How sure the name is, up to [`EXACT`].
    pub(super) strength: u32,
}

/// The columns of a table taken for the fields of a kind.
#[derive(Clone, Debug, Default)]
pub(super) struct Assignment {
    /// Each field and each column at most once.
    pub(super) taken: Vec<Match>,
    /// What was not taken: because its field is another column's.
    pub(super) beaten: Vec<Match>,
    /// Names that fit a field whose cells do not.
    pub(super) unfit: Vec<Match>,
}

impl Assignment {
    /// Takes the columns of a table for fields of a kind.
    pub(super) fn of(table: &Table, facts: &[Facts<'_>], kind: Kind) -> Self {
        let mut all = Vec::new();
        for (column, name) in table.columns.iter().enumerate() {
            let full = folded(name);
            let short = folded(shortened(name));
            for field in Field::of(kind) {
                let strength = strength(field, &full).max(strength(field, &short));
                if strength > 0 {
                    all.push(Match {
                        column,
                        field,
                        strength,
                    });
                }
            }
        }
        if kind == Kind::Subscriptions {
            part_contracts(&mut all);
        }
        all.sort_by_key(|found| (std::cmp::Reverse(found.strength), found.column));
        let mut this = Self::default();
        for found in all {
            this.place(found, &facts[found.column], &table.columns[found.column]);
        }
        this
    }

    fn place(&mut self, found: Match, facts: &Facts<'_>, name: &str) {
        let is_used = self.taken.iter().any(|other| other.column == found.column);
        let is_taken = self
            .taken
            .iter()
            .any(|other| other.field.id == found.field.id);
        if !fits(found, facts, name) {
            self.unfit.push(found);
        } else if is_taken {
            self.beaten.push(found);
        } else if !is_used {
            self.taken.push(found);
        }
    }

    /// The column taken for a field.
    pub(super) fn column_of(&self, field: &str) -> Option<usize> {
        let found = self.taken.iter().find(|found| found.field.id == field);
        found.map(|found| found.column)
    }

    /// How well the table fits the kind, in sure names; `None` where it lacks what the kind needs.
    pub(super) fn fit(&self, table: &Table, facts: &[Facts<'_>], kind: Kind) -> Option<i64> {
        if self.lacks(kind) {
            return None;
        }
        let owner = match kind {
            Kind::Customers => ["id", "name"],
            Kind::Subscriptions | Kind::Responses | Kind::History => ["customer", "customer_name"],
        };
        let owner = owner.iter().find_map(|field| self.column_of(field));
        let repeats = owner.is_some_and(|at| !facts[at].is_unique(table, at));
        let names = self.taken.iter().map(|found| i64::from(found.strength));
        let is_other = |at: usize| !self.taken.iter().any(|found| found.column == at);
        let measures = (0..facts.len()).any(|at| facts[at].is_numeric() && is_other(at));
        let rows = self.rows(kind, repeats, measures)?;
        Some(names.sum::<i64>() + rows)
    }

    fn has(&self, field: &str) -> bool {
        self.column_of(field).is_some()
    }

    /// Whether no column is taken for what the kind cannot do without.
    fn lacks(&self, kind: Kind) -> bool {
        let has_customer = self.has("customer") || self.has("customer_name");
        match kind {
            Kind::Customers => !self.has("id") && !self.has("name"),
            Kind::Subscriptions => !self.has("start") || !(has_customer || self.has("contract")),
            Kind::Responses => !self.has("score"),
            Kind::History => !self.has("month") || !has_customer,
        }
    }

    /// What the rows say for or against the kind, in sure names: whether customers `repeat`, and
    /// whether a column without a field `measures` something. `None` where it cannot be the kind.
    fn rows(&self, kind: Kind, repeats: bool, measures: bool) -> Option<i64> {
        let either = |condition: bool, yes: i64, no: i64| if condition { yes } else { no };
        let again = either(repeats, 80, 0);
        Some(match kind {
            Kind::Customers => either(repeats, -150, 50),
            Kind::Subscriptions if self.has("end") && self.has("amount") => again + 150,
            // A start and an amount of customers named once each say as much of a customer.
            Kind::Subscriptions if !self.has("period") && !repeats => -60,
            Kind::Subscriptions => again + either(self.has("amount"), 50, 0),
            Kind::Responses => {
                let answer = ["date", "comment", "respondent"];
                again + either(answer.iter().any(|field| self.has(field)), 100, 0)
            }
            Kind::History if self.has("metric") && self.has("value") => again + 300,
            Kind::History if repeats && (measures || self.has("mrr")) => again + 50,
            Kind::History => return None,
        })
    }
}

/// A contract's id is that of the rows where they name the customer; where they do not, it leads to
/// the contract of another table that does.
fn part_contracts(all: &mut Vec<Match>) {
    let is = |found: &Match, id: &str| found.field.id == id && found.strength > PART;
    let of_contracts: Vec<usize> = all
        .iter()
        .filter(|found| is(found, "contract"))
        .map(|found| found.column)
        .collect();
    let names_customer = all
        .iter()
        .any(|found| is(found, "customer") || is(found, "customer_name"));
    let other = if names_customer { "contract" } else { "id" };
    all.retain(|found| found.field.id != other || !of_contracts.contains(&found.column));
}

/// How sure a folded name is one of a field; 0 where it is none.
fn strength(field: &Field, name: &str) -> u32 {
    let titles = [field.id, field.title, shortened(field.title)];
    if name.is_empty() {
        return 0;
    }
    if titles.iter().any(|title| folded(title) == name) {
        return EXACT;
    }
    let mut best = 0;
    for (at, usual) in synonyms::of(field.kind, field.id)
        .split_whitespace()
        .enumerate()
    {
        let core = usual.trim_matches('*');
        let strength = if core == usual {
            u32::from(core == name) * USUAL.saturating_sub(at as u32)
        } else {
            u32::from(name.contains(core)) * PART
        };
        best = best.max(strength);
    }
    best
}

/// Whether the cells of a column can be what the field holds.
fn fits(found: Match, facts: &Facts<'_>, name: &str) -> bool {
    if facts.is_empty() {
        return found.strength >= EXACT - 1
            || found.field.holds == Holds::Date && found.strength > PART;
    }
    if facts.n_rows == 0 {
        return true;
    }
    match found.field.holds {
        Holds::Number | Holds::Money => facts.is_numeric() && in_range(found.field, facts),
        Holds::Date => facts.is_dates(),
        Holds::Month => facts.is_months(),
        Holds::Flag => facts.is_flags(),
        Holds::DateOrFlag => facts.is_dates() || facts.is_flags(),
        Holds::Text => fits_text(found.field, facts, name),
    }
}

fn in_range(field: &Field, facts: &Facts<'_>) -> bool {
    let (low, high) = facts.range();
    match field.id {
        "score" => {
            let is_score = |number: &&f64| (0.0..=100.0).contains(*number);
            facts.is_most(facts.numbers.iter().filter(is_score).count())
        }
        "sentiment" => low >= -1.0 && high <= 1.0,
        _ => true,
    }
}

/// Whether texts are those of a field; most cells of fields of few words hold these words, and the
/// others are told of when they are read.
fn fits_text(field: &Field, facts: &Facts<'_>, name: &str) -> bool {
    let are = |words: &[&str]| facts.are_most(|cell| words.contains(&folded(cell).as_str()));
    match (field.kind, field.id) {
        (Kind::Customers, "kind") => are(&["b2b", "b2c"]),
        (_, "survey") => are(&["nps", "csat", "ces"]),
        (_, "pricing") => are(&["seat", "storage", "flat"]),
        (_, "renewal") => are(&["due", "renewed", "lost"]),
        (_, "cause") => are(&["new", "upsell", "crosssell", "price", "seats"]),
        // Of a column of numbers alone nobody can say that they are months.
        (_, "period") => {
            !facts.is_numeric() && facts.are_most(|cell| value::period(cell).is_some())
        }
        (_, "name" | "customer_name" | "comment" | "respondent") => !facts.is_numeric(),
        (Kind::Customers, "id") | (_, "customer") => !is_name(facts, name),
        _ => !facts.is_dates() || facts.is_numeric(),
    }
}

/// Whether a column named for the customer and not for an id holds names: texts with blanks.
fn is_name(facts: &Facts<'_>, name: &str) -> bool {
    let is_plain = ["customer", "client", "account"].contains(&folded(name).as_str());
    let n_with_blank = facts
        .sample
        .iter()
        .filter(|cell| cell.trim().contains(' '))
        .count();
    is_plain && n_with_blank * 2 > facts.sample.len()
}

//! The steps of an import: a look at every row, then customer after customer.

use std::mem::take;

use chrono::NaiveDate;

use super::base::{self, Base};
use super::compose::{Context, compose, is_touched};
use super::fields::{Fields, shown};
use super::index::Index;
use super::notes::Notes;
use super::person::Person;
use super::remarks;
use super::source::Source;
use super::sources::{guesses, once_each};
use super::{Import, ImportStep, currencies, head, months, scoring};
use crate::data::table::cells::Table;
use crate::data::table::mapping::{Kind, Mapping, Settings};
use crate::data::{Dataset, Done};
use crate::score::model::Model;
use crate::units::Month;

/// Where the work stands.
#[derive(Debug)]
enum Phase {
    /// Looking at the rows of a table.
    Index(usize),
    /// Writing the customer of a number.
    Compose(usize),
}

/// The state between two steps.
#[derive(Debug)]
pub(super) struct Work {
    phase: Phase,
    base: Option<Base>,
    settings: Settings,
    sources: Vec<Source>,
    index: Index,
    notes: Notes,
    as_of: NaiveDate,
    /// The month that the current values of what is loaded belong to, where it has passed.
    passed: Option<Month>,
    model: Option<Model>,
    /// The document so far.
    out: String,
    import: Import,
}

impl Work {
    pub(super) fn new(
        tables: Vec<(Table, Mapping)>,
        base: Option<&Dataset>,
        settings: Settings,
    ) -> Self {
        let mut notes = Notes::new(tables.len() > 1);
        let mut sources = once_each(tables, &mut notes);
        // Whoever names customers comes before who only refers to them.
        sources.sort_by_key(|source| {
            let refers = source.kind() == Kind::Subscriptions && source.has("contract");
            (source.kind(), refers)
        });
        Self {
            phase: Phase::Index(0),
            index: Index::new(base::people(base), &sources, settings.today),
            base: base.map(Base::new),
            as_of: settings.today,
            passed: None,
            settings,
            notes,
            sources,
            model: None,
            out: String::new(),
            import: Import::default(),
        }
    }

    /// Takes in about `rows` rows further.
    pub(super) fn step(&mut self, rows: usize) -> ImportStep {
        match self.phase {
            Phase::Index(number) => self.index(number, rows),
            Phase::Compose(from) => self.compose(from, rows),
        }
    }

    fn index(&mut self, number: usize, rows: usize) -> ImportStep {
        let Some(source) = self.sources.get_mut(number) else {
            self.prepare();
            self.phase = Phase::Compose(0);
            return ImportStep::More(0.5);
        };
        let from = source.owners.len();
        let to = (from + rows).min(source.table.n_rows());
        for _ in from..to {
            self.index.row(number, source, &mut self.notes);
        }
        if to == source.table.n_rows() {
            self.index.end(source, &mut self.notes);
            self.phase = Phase::Index(number + 1);
        }
        let share = to as f64 / (source.table.n_rows().max(1)) as f64;
        ImportStep::More((number as f64 + share) / self.sources.len() as f64 * 0.5)
    }

    /// What has to be known before the first customer is written.
    fn prepare(&mut self) {
        let n_people = self.index.people.len();
        for source in &mut self.sources {
            source.group(n_people);
        }
        let base_day = self.base.as_ref().and_then(|base| base.as_of);
        let said = self.said(base_day);
        let (as_of, why) = self.index.observed.choose(said, base_day, &self.sources);
        self.as_of = as_of;
        self.pass(base_day);
        self.import.as_of = why;
        let own = self.base.as_ref().and_then(|base| base.field("model"));
        let model =
            scoring::with_metrics(own, self.index.people.n_base > 0, &guesses(&self.sources));
        let new = model.unwrap_or_else(|problem| {
            let problem = format!("the metrics cannot take part in the scores: {problem}");
            self.notes.general("model", &problem, Done::LeftOut);
            None
        });
        let in_force = new
            .as_deref()
            .or(own)
            .and_then(|raw| Model::from_json(raw).ok());
        self.model = Some(in_force.unwrap_or_else(Model::built_in));
        remarks::on_tables(&self.sources, &self.index, as_of, &mut self.notes);
        let fields = head::fields(
            self.base.as_ref(),
            (&as_of.to_string(), new),
            &self.index.products,
            &self.settings,
            &self.sources,
        );
        currencies::remark(
            &self.sources,
            fields.get("currency").map(shown).as_deref(),
            &mut self.notes,
        );
        self.open(&fields);
    }

    /// The day that was said, if it is not before that of what is loaded.
    fn said(&mut self, base_day: Option<NaiveDate>) -> Option<NaiveDate> {
        let said = self.settings.as_of?;
        if let Some(day) = base_day.filter(|day| said < *day) {
            let problem = format!("{said} is before {day}, the day of what is loaded, which stays");
            self.notes.general("as_of", &problem, Done::LeftOut);
            return None;
        }
        Some(said)
    }

    /// Notes that the month of what is loaded has passed, where it has.
    fn pass(&mut self, base_day: Option<NaiveDate>) {
        let now = Month::of(self.as_of);
        let month = base_day.map(Month::of).filter(|month| *month < now);
        self.passed = month.filter(|_| self.index.people.n_base > 0);
        if let Some(month) = self.passed {
            let problem = format!(
                "the current values of {month} are history now; \
                 what the tables do not say for {now} is not known"
            );
            self.notes.general("as_of", &problem, Done::Kept);
        }
    }

    /// Begins the document.
    fn open(&mut self, head: &Fields<'_>) {
        let len = self.base.as_ref().map_or(0, Base::len);
        let cells: usize = self
            .sources
            .iter()
            .map(|source| source.table.n_bytes())
            .sum();
        self.out = String::with_capacity(len + cells);
        head.write(&mut self.out);
        self.out.pop();
        self.out.push_str(",\"customers\":[");
    }

    fn compose(&mut self, from: usize, rows: usize) -> ImportStep {
        let n_people = self.index.people.len();
        let Some(model) = self.model.as_ref().filter(|_| from < n_people) else {
            return self.finish();
        };
        let context = Context {
            people: &self.index.people,
            as_of: self.as_of,
            parted: &self.index.parted,
            model,
            overwrite: self.settings.overwrite,
        };
        let to = (from + rows).min(n_people);
        for number in from..to {
            if number > 0 {
                self.out.push(',');
            }
            let raw = self.base.as_ref().map_or("", |base| base.customer(number));
            let is_known = number < context.people.n_base;
            if is_known && self.passed.is_none() && !is_touched(number, &self.sources) {
                self.out.push_str(raw);
                continue;
            }
            let (id, name) = (context.people.id(number), context.people.name(number));
            let mut person = if is_known {
                Person::known(id, name, raw, context.overwrite)
            } else {
                Person::new(id, name)
            };
            if let Some(month) = self.passed.filter(|_| is_known) {
                months::age(&mut person, month);
            }
            compose(
                &mut person,
                number,
                &self.sources,
                &context,
                &mut self.notes,
            );
            person.fields.write(&mut self.out);
            self.import.n_added += usize::from(!is_known);
            self.import.n_changed += usize::from(person.is_changed());
            self.import.changes.append(&mut person.changes);
        }
        self.phase = Phase::Compose(to);
        ImportStep::More(0.5 + to as f64 / n_people.max(1) as f64 * 0.5)
    }

    fn finish(&mut self) -> ImportStep {
        self.out.push_str("]}");
        let mut import = take(&mut self.import);
        import.document = take(&mut self.out).into_bytes();
        import.issues = take(&mut self.notes).finish();
        import.unmatched = take(&mut self.index.unmatched);
        ImportStep::Done(Box::new(import))
    }
}

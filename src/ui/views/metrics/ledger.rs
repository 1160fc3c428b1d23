//! The figures of every entry, worked out in slices: those of the month shown first, then those of
//! the month compared with, then the courses of what is in sight.

use std::collections::BTreeSet;

use leptos::prelude::*;

use super::asked::Asked;
use super::turns::Turns;
use crate::metrics::dictionary::Entry;
use crate::metrics::{Figure, entries};
use crate::ui::shared::Shared;
use crate::ui::state::App;

/// How many months a course has.
const COURSE: u32 = 12;

/// What is known of an entry; every part may still be that of the question before.
#[derive(Clone, Copy)]
pub(super) struct Cell {
    /// Its figure in the month shown.
    pub(super) now: RwSignal<Option<Shared<Figure>>>,
    /// Its figure in the month compared with; `None` also where the data does not reach it.
    pub(super) then: RwSignal<Option<Shared<Figure>>>,
    /// Its values in the last months, oldest first.
    pub(super) course: RwSignal<Option<Shared<Vec<Option<f64>>>>>,
    /// The number of the question each part answers: now, then, course.
    answered: StoredValue<[u32; 3]>,
}

/// The parts of a cell.
const NOW: usize = 0;
const THEN: usize = 1;
const PAST: usize = 2;

impl Cell {
    fn new() -> Self {
        Self {
            now: RwSignal::new(None),
            then: RwSignal::new(None),
            course: RwSignal::new(None),
            answered: StoredValue::new([0; 3]),
        }
    }

    fn lacks(self, part: usize, number: u32) -> bool {
        self.answered.try_with_value(|own| own[part]) != Some(number)
    }

    fn mark(self, part: usize, number: u32) {
        self.answered.try_update_value(|own| own[part] = number);
    }
}

/// The figures of every entry.
#[derive(Clone, Copy)]
pub(super) struct Ledger {
    /// What is asked.
    pub(super) asked: Memo<Option<Asked>>,
    /// Whether figures, of either month, are still being worked out.
    pub(super) is_busy: RwSignal<bool>,
    cells: StoredValue<Vec<(&'static Entry, Cell)>>,
    /// Places of the entries whose course is wanted.
    wanted: RwSignal<BTreeSet<usize>>,
}

impl Ledger {
    /// Begins to work, and goes on as long as its owner lives.
    pub(super) fn keep(app: App) -> Self {
        let cells = entries().map(|entry| (entry, Cell::new())).collect();
        let ledger = Self {
            asked: Asked::now(app),
            is_busy: RwSignal::new(true),
            cells: StoredValue::new(cells),
            wanted: RwSignal::new(BTreeSet::new()),
        };
        let latest = StoredValue::new(0);
        let number = StoredValue::new((0_u32, None::<Asked>));
        // Follows the question and what is in sight; the work is done outside of it.
        Effect::new(move || {
            let Some(asked) = ledger.asked.get() else {
                return;
            };
            let wanted = ledger.wanted.get();
            let is_new = number.with_value(|(_, last)| last.as_ref() != Some(&asked));
            if is_new {
                number.update_value(|(number, last)| {
                    (*number, *last) = (*number + 1, Some(asked.clone()));
                });
            }
            let number = number.with_value(|(number, _)| *number);
            let turns = Turns::take(latest);
            if is_new {
                ledger.is_busy.set(true);
            }
            leptos::task::spawn_local(async move {
                let job = Job {
                    cells: ledger.all(),
                    wanted,
                    number,
                };
                job.work(ledger, &asked, turns).await;
            });
        });
        ledger
    }

    /// Every entry with its cell, in the order of the dictionary.
    pub(super) fn all(self) -> Vec<(&'static Entry, Cell)> {
        self.cells.try_get_value().unwrap_or_default()
    }

    /// What is known of an entry.
    pub(super) fn cell(self, id: &str) -> Option<Cell> {
        let mut all = self.all().into_iter();
        all.find(|(entry, _)| entry.id == id).map(|(_, cell)| cell)
    }

    /// Asks for the courses of some entries, which are in sight.
    pub(super) fn want(self, shown: &[&'static Entry]) {
        let all = self.all();
        let place = |own: &&'static Entry| all.iter().position(|(entry, _)| entry.id == own.id);
        let places: Vec<usize> = shown.iter().filter_map(place).collect();
        let is_new = |wanted: &BTreeSet<usize>| places.iter().any(|place| !wanted.contains(place));
        if self.wanted.with_untracked(is_new) {
            self.wanted.update(|wanted| wanted.extend(places));
        }
    }
}

/// One pass over what is still unanswered.
struct Job {
    cells: Vec<(&'static Entry, Cell)>,
    wanted: BTreeSet<usize>,
    number: u32,
}

impl Job {
    /// Works until all is answered or it is no longer wanted; the figures are there before the
    /// courses are.
    async fn work(self, ledger: Ledger, asked: &Asked, mut turns: Turns) {
        if self.moment(NOW, asked, &mut turns).await && self.moment(THEN, asked, &mut turns).await {
            ledger.is_busy.try_set(false);
            self.courses(asked, &mut turns).await;
        }
    }

    /// Entries in sight first, then the others.
    fn order(&self) -> impl Iterator<Item = (&'static Entry, Cell)> {
        let is_wanted = |place: &usize| self.wanted.contains(place);
        let others = (0..self.cells.len()).filter(move |place| !is_wanted(place));
        let places = self.wanted.iter().copied().chain(others);
        places.filter_map(|place| self.cells.get(place).copied())
    }

    async fn moment(&self, part: usize, asked: &Asked, turns: &mut Turns) -> bool {
        let month = if part == NOW {
            asked.month
        } else {
            asked.compared
        };
        let question = asked.question(month);
        for (entry, cell) in self.order() {
            if !cell.lacks(part, self.number) {
                continue;
            }
            if !turns.go_on().await {
                return false;
            }
            let figure = question
                .as_ref()
                .map(|own| Shared::new(entry.ask(own, None)));
            let place = if part == NOW { cell.now } else { cell.then };
            place.try_set(figure);
            cell.mark(part, self.number);
        }
        true
    }

    /// Month by month, so that the entries share what a month's question has found.
    async fn courses(&self, asked: &Asked, turns: &mut Turns) {
        let cell = |place: &usize| self.cells.get(*place).copied();
        let lacking: Vec<(&'static Entry, Cell)> = self
            .wanted
            .iter()
            .filter_map(cell)
            .filter(|(_, cell)| cell.lacks(PAST, self.number))
            .collect();
        let mut courses = vec![Vec::new(); lacking.len()];
        for month in asked.months(COURSE) {
            let question = asked.question(month);
            for ((entry, _), course) in lacking.iter().zip(&mut courses) {
                if !turns.go_on().await {
                    return;
                }
                let value = question.as_ref().and_then(|own| entry.ask(own, None).value);
                course.push(value);
            }
        }
        for ((_, cell), course) in lacking.into_iter().zip(courses) {
            cell.course.try_set(Some(Shared::new(course)));
            cell.mark(PAST, self.number);
        }
    }
}

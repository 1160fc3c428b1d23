//! What pointer, touch and keyboard do to the marks of a chart.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{KeyboardEvent, MouseEvent, PointerEvent};

use super::Pick;
use crate::chart::describe::MarkWords;
use crate::chart::scene::{Point, Size};
use crate::chart::{Key, Step};
use crate::ui::shared::ChartRef;
use crate::ui::state::app;

/// The marks of a chart and the one that is lit.
#[derive(Clone, Copy)]
pub(super) struct Marks {
    chart: Signal<ChartRef>,
    size: Memo<Option<Size>>,
    /// The mark under the pointer or the focus, with the chart it belongs to: another chart
    /// numbers its marks anew.
    active: RwSignal<Option<(ChartRef, Key)>>,
    /// The mark that is lit in the chart shown.
    pub(super) lit: Memo<Option<Key>>,
    /// The mark that was lit when the focus left, to be lit again when it comes back.
    left: StoredValue<Option<(ChartRef, Key)>>,
    on_pick: Option<Callback<Pick>>,
}

impl Marks {
    /// No mark is lit.
    pub(super) fn new(
        chart: Signal<ChartRef>,
        size: Memo<Option<Size>>,
        on_pick: Option<Callback<Pick>>,
    ) -> Self {
        let active = RwSignal::new(None::<(ChartRef, Key)>);
        let lit = Memo::new(move |_| {
            let shown = chart.get();
            active.with(|active| {
                let (_, key) = active.as_ref().filter(|(chart, _)| *chart == shown)?;
                Some(*key)
            })
        });
        Self {
            chart,
            size,
            active,
            lit,
            left: StoredValue::new(None),
            on_pick,
        }
    }

    /// The words of the mark that is lit.
    pub(super) fn words(self) -> Memo<Option<MarkWords>> {
        Memo::new(move |_| {
            let key = self.lit.get()?;
            Some(self.chart.with(|chart| chart.words(key)))
        })
    }

    /// Where the mark that is lit is, and how large the chart is.
    pub(super) fn place(self) -> Memo<Option<(Point, Size)>> {
        Memo::new(move |_| {
            let (key, size) = (self.lit.get()?, self.size.get()?);
            let at = self.chart.with(|chart| chart.locate(size, key))?;
            Some((at, size))
        })
    }

    /// The pointer moved over the chart.
    pub(super) fn hover(self, event: &PointerEvent) {
        if event.pointer_type() != "touch" {
            self.show(self.under(event));
        }
    }

    /// The pointer left the chart.
    pub(super) fn leave(self, event: &PointerEvent) {
        if event.pointer_type() != "touch" {
            self.show(None);
        }
    }

    /// A click picks; a tap shows the detail first and picks when it is already shown.
    pub(super) fn click(self, event: &MouseEvent) {
        let found = self.under(event);
        let is_shown = found.is_some() && found == self.lit.get_untracked();
        self.show(found);
        let pointer: Option<&PointerEvent> = event.dyn_ref();
        let is_tap = pointer.is_some_and(|pointer| pointer.pointer_type() == "touch");
        if let Some(key) = found.filter(|_| is_shown || !is_tap) {
            self.pick(key, event.shift_key());
        }
    }

    /// A key was pressed on the chart: arrows walk, Enter picks, Esc puts the light out.
    pub(super) fn key(self, event: &KeyboardEvent) {
        let lit = self.lit.get_untracked();
        match (event.key().as_str(), lit) {
            ("Escape", Some(_)) => {
                event.stop_propagation();
                self.show(None);
            }
            ("Enter" | " ", Some(key)) => {
                event.prevent_default();
                self.pick(key, event.shift_key());
            }
            (name, from) => {
                if let Some(step) = step_of(name) {
                    event.prevent_default();
                    self.show(self.chart.with_untracked(|chart| chart.walk(from, step)));
                }
            }
        }
    }

    /// The focus came: the mark it left is lit again.
    pub(super) fn focus(self) {
        let left = self.left.get_value();
        if left.is_some() && self.lit.get_untracked().is_none() {
            self.active.set(left);
        }
    }

    /// The focus left: the light goes out.
    ///
    /// A chart that is taken off the page loses its focus after its signals are gone.
    pub(super) fn blur(self) {
        if let Some(active) = self.active.try_get_untracked() {
            self.left.set_value(active);
            self.show(None);
        }
    }

    /// The light goes out: something else is done to the chart.
    pub(super) fn dim(self) {
        self.show(None);
    }

    fn under(self, event: &MouseEvent) -> Option<Key> {
        let size = self.size.get_untracked()?;
        let at = Point::new(f64::from(event.offset_x()), f64::from(event.offset_y()));
        let look = app().theme.get_untracked();
        self.chart
            .with_untracked(|chart| chart.hit(size, look.chart(), at))
    }

    fn show(self, key: Option<Key>) {
        if self.lit.try_get_untracked().is_some_and(|lit| lit != key) {
            self.active
                .set(key.map(|key| (self.chart.get_untracked(), key)));
        }
    }

    fn pick(self, key: Key, at_once: bool) {
        if let Some(on_pick) = self.on_pick {
            on_pick.run(Pick { key, at_once });
        }
    }
}

fn step_of(key: &str) -> Option<Step> {
    match key {
        "ArrowLeft" => Some(Step::Left),
        "ArrowRight" => Some(Step::Right),
        "ArrowUp" => Some(Step::Up),
        "ArrowDown" => Some(Step::Down),
        "Home" => Some(Step::First),
        "End" => Some(Step::Last),
        _ => None,
    }
}

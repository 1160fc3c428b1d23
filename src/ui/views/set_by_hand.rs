//! The dialog in which a person sets a score by hand, or changes one that is.

use leptos::prelude::*;

use crate::edit::{FormFaults, OverrideForm};
use crate::ui::components::{Button, ButtonLook, Modal};
use crate::ui::state::{App, app};
use crate::units::RowId;

mod fields;
mod preview;

use fields::Fields;
use preview::Preview;

/// What is to be set by hand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Asked {
    /// The customer.
    pub(super) row: RowId,
    /// The scorecard of a new override.
    pub(super) card: String,
    /// The override to be changed, by its position; `None` for a new one.
    pub(super) idx: Option<usize>,
}

/// What the person fills in, and what it is for.
#[derive(Clone, Copy)]
struct Form {
    app: App,
    asked: RwSignal<Option<Asked>>,
    fields: RwSignal<OverrideForm>,
    /// Faults are shown once the person has tried to save.
    has_tried: RwSignal<bool>,
    faults: Memo<FormFaults>,
}

impl Form {
    fn new(asked: RwSignal<Option<Asked>>) -> Self {
        let app = app();
        let fields = RwSignal::new(OverrideForm::default());
        let has_tried = RwSignal::new(false);
        let form = Self {
            app,
            asked,
            fields,
            has_tried,
            faults: Memo::new(move |_| {
                let faults = fields.with(|fields| fields.check().err());
                faults.filter(|_| has_tried.get()).unwrap_or_default()
            }),
        };
        // Begins with the override there is, or with the score shown.
        Effect::new(move || {
            if let Some(filled) = asked.get().and_then(|asked| form.filled(&asked)) {
                fields.set(filled);
                has_tried.set(false);
            }
        });
        form
    }

    /// The form as it opens.
    fn filled(self, asked: &Asked) -> Option<OverrideForm> {
        if let Some(idx) = asked.idx {
            let item = self.app.dataset_now(|dataset| {
                let items = dataset.overrides.get(asked.row);
                items.get(idx).map(OverrideForm::of)
            });
            return item.flatten();
        }
        let author = self.app.author().unwrap_or_default();
        let scores = self.app.scores.get_untracked()?;
        let shown = scores
            .card(&asked.card)
            .and_then(|card| card.shown.get(asked.row));
        Some(OverrideForm::new(&asked.card, shown, &author, scores.day))
    }

    fn fault(self, read: fn(&FormFaults) -> Option<&'static str>) -> Signal<Option<String>> {
        Signal::derive(move || self.faults.with(read).map(str::to_owned))
    }

    fn close(self) {
        self.asked.set(None);
    }

    /// Sets the score when nothing is wrong, and remembers who it was.
    fn try_save(self) {
        self.has_tried.set(true);
        let checked = self.fields.with_untracked(OverrideForm::check);
        if let (Ok(item), Some(asked)) = (checked, self.asked.get_untracked()) {
            if let Some(author) = &item.author {
                self.app.set_author(author);
            }
            self.close();
            self.app.set_by_hand(asked.row, asked.idx, item);
        }
    }

    fn title(self) -> String {
        let name = self.asked.get().and_then(|asked| {
            let name =
                |dataset: &crate::data::Dataset| dataset.customers.name.get(asked.row).to_owned();
            self.app.dataset_now(name)
        });
        format!("Set by hand: {}", name.unwrap_or_default())
    }
}

/// Asks for a score and its reason while there is something to set.
#[component]
pub(super) fn SetByHand(
    /// What is to be set; `None` = nothing.
    asked: RwSignal<Option<Asked>>,
) -> impl IntoView {
    let form = Form::new(asked);
    let actions = move || {
        view! {
            <Button label="Cancel" on_press=move |_| form.close()/>
            <Button
                label="Set the score"
                look=ButtonLook::Primary
                on_press=move |_| form.try_save()
            />
        }
    };
    view! {
        <Modal
            open=Signal::derive(move || asked.with(Option::is_some))
            title=Signal::derive(move || form.title())
            on_close=move |()| form.close()
            actions
        >
            <div class="by-hand">
                <Fields form/>
                <Preview form/>
            </div>
        </Modal>
    }
}

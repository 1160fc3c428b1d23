//! The dialog that asks for the name of a saved view.

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

use crate::settings::NameFault;
use crate::ui::components::{Button, ButtonLook, Modal, TextField};
use crate::ui::state::{App, app};

/// What gets a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Naming {
    /// The view shown.
    New,
    /// The saved view of this name.
    Rename(String),
}

impl Naming {
    /// The name there was before.
    fn old(self) -> Option<String> {
        match self {
            Self::New => None,
            Self::Rename(old) => Some(old),
        }
    }
}

/// What the person writes, and what it is for.
#[derive(Clone, Copy)]
struct Form {
    app: App,
    naming: RwSignal<Option<Naming>>,
    name: RwSignal<String>,
    /// An empty field is no fault before the person has tried to save it.
    has_tried: RwSignal<bool>,
    fault: Memo<Option<NameFault>>,
    on_closed: Callback<()>,
}

impl Form {
    fn new(naming: RwSignal<Option<Naming>>, on_closed: Callback<()>) -> Self {
        let app = app();
        let name = RwSignal::new(String::new());
        let has_tried = RwSignal::new(false);
        // Begins with the name that is to be changed.
        Effect::new(move || {
            name.set(naming.get().and_then(Naming::old).unwrap_or_default());
            has_tried.set(false);
        });
        let fault = Memo::new(move |_| {
            let renamed = naming.get().and_then(Naming::old);
            let check = |name: &String| {
                let settings = app.settings.read();
                settings.check_name(name, renamed.as_deref()).err()
            };
            name.with(check)
        });
        Self {
            app,
            naming,
            name,
            has_tried,
            fault,
            on_closed,
        }
    }

    fn close(self) {
        self.naming.set(None);
        self.on_closed.run(());
    }

    /// Saves, in the place of another view of this name if there is one.
    fn save(self) {
        let name = self.name.get_untracked();
        match self.naming.get_untracked() {
            Some(Naming::Rename(old)) => self.app.rename_saved(&old, &name),
            Some(Naming::New) => self.app.save_filters(&name),
            None => return,
        }
        self.close();
    }

    /// Saves when nothing is wrong.
    fn try_save(self) {
        self.has_tried.set(true);
        if self.fault.with_untracked(Option::is_none) {
            self.save();
        }
    }

    fn fault_words(self) -> Option<String> {
        let fault = self.fault.get()?;
        (fault != NameFault::Empty || self.has_tried.get()).then(|| fault.to_string())
    }

    /// Whether saving would replace another view.
    fn replaces(self) -> bool {
        let is_new = self.naming.with(|naming| *naming == Some(Naming::New));
        is_new
            && self
                .fault
                .with(|fault| matches!(fault, Some(NameFault::Taken(_))))
    }

    fn title(self) -> String {
        let is_rename = self
            .naming
            .with(|naming| matches!(naming, Some(Naming::Rename(_))));
        let title = if is_rename {
            "Rename the view"
        } else {
            "Save this view"
        };
        title.into()
    }
}

/// Asks for a name while there is something to name.
#[component]
pub(super) fn NamingDialog(
    /// What gets a name; `None` = nothing.
    naming: RwSignal<Option<Naming>>,
    /// It was closed.
    #[prop(into)]
    on_closed: Callback<()>,
) -> impl IntoView {
    let form = Form::new(naming, on_closed);
    let replaces = Memo::new(move |_| form.replaces());
    let confirm = move || {
        if replaces.get() {
            view! { <Button label="Replace it" look=ButtonLook::Danger on_press=move |_| form.save()/> }
        } else {
            view! { <Button label="Save" look=ButtonLook::Primary on_press=move |_| form.try_save()/> }
        }
    };
    let actions = move || {
        view! {
            <Button label="Cancel" on_press=move |_| form.close()/>
            {confirm}
        }
    };
    view! {
        <div on:keydown=keep_escape>
            <Modal
                open=Signal::derive(move || naming.with(Option::is_some))
                title=Signal::derive(move || form.title())
                on_close=move |()| form.close()
                actions
            >
                <TextField
                    label="Name"
                    text=form.name
                    on_text=move |text| form.name.set(text)
                    on_enter=move |()| form.try_save()
                    fault=Signal::derive(move || form.fault_words())
                    autofocus=true
                />
            </Modal>
        </div>
    }
}

/// Esc closes the dialog, not the panel it was opened from.
fn keep_escape(event: KeyboardEvent) {
    if event.key() == "Escape" {
        event.stop_propagation();
    }
}

//! The rule in force, whose it is, and the dialog in which it is changed.

use leptos::prelude::*;

use super::form::RuleForm;
use crate::insight::users::rule_words;
use crate::score::model::UserClass;
use crate::ui::components::{Button, ButtonLook, IconName, Modal};
use crate::ui::state::{App, app};

/// What stands where there is no rule.
const NO_RULE: &str = "The model has no rule (\"user_classes\"). Write one of your own.";

/// How the limits in a table are to be read.
const FIRST_FITS: &str = "the first class that fits counts.";

/// The rule in words with its button.
#[component]
pub(super) fn Rule(
    /// Whether a table above has the limits of each class already.
    #[prop(into)]
    is_listed: Signal<bool>,
) -> impl IntoView {
    let app = app();
    let is_editing = RwSignal::new(false);
    let is_own = move || {
        app.settings
            .with(|settings| settings.user_classes.is_some())
    };
    let whose = move || {
        if is_own() {
            "Your rule"
        } else {
            "The model's rule"
        }
    };
    let words = move || match rule_words(&in_force(app)) {
        words if words.is_empty() => NO_RULE.to_owned(),
        _ if is_listed.get() => FIRST_FITS.to_owned(),
        words => words,
    };
    let on_done = Callback::new(move |rule: Option<Vec<UserClass>>| {
        if let Some(rule) = rule {
            keep(app, rule);
        }
        is_editing.set(false);
    });
    view! {
        <div class="users__rule">
            <p class="users__words" data-testid="user-rule">
                <b>{whose}": "</b>
                {words}
            </p>
            <Button
                label="Edit the rule"
                icon=IconName::Edit
                look=ButtonLook::Ghost
                small=true
                on_press=move |_| is_editing.set(true)
            />
        </div>
        <Modal
            open=is_editing
            title="How users are categorized"
            wide=true
            on_close=move |()| is_editing.set(false)
        >
            <RuleForm rule=untrack(|| in_force(app)) usual=of_model(app) on_done/>
        </Modal>
    }
}

/// The person's own rule, else the model's.
fn in_force(app: App) -> Vec<UserClass> {
    let own = app.settings.with(|settings| settings.user_classes.clone());
    own.unwrap_or_else(|| app.model.with(|model| model.user_classes.clone()))
}

fn of_model(app: App) -> Vec<UserClass> {
    app.model.with_untracked(|model| model.user_classes.clone())
}

/// Keeps a rule; the model's own is no rule of the person.
fn keep(app: App, rule: Vec<UserClass>) {
    let is_usual = rule == of_model(app);
    app.set_user_classes((!is_usual).then_some(rule));
}

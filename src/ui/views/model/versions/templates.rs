//! Scorecards to start from, put into the draft.

use leptos::prelude::*;

use crate::score::draft::Edit;
use crate::score::model::Model;
use crate::score::template::{Template, templates};
use crate::ui::components::{Button, Card};
use crate::ui::state::{App, app};
use crate::units;

/// The templates.
#[component]
pub(super) fn Templates() -> impl IntoView {
    let app = app();
    let whole = move |_| {
        app.edit_model(&[Edit::Replace(Model::built_in().source)]);
        app.say("The built-in model is the draft now. Undo in the editor takes it back.");
    };
    let items = templates()
        .into_iter()
        .map(move |template| item(app, template));
    view! {
        <Card
            title="Templates"
            subtitle="Put into the draft; nothing is in force before you say so in the editor"
        >
            <ul class="templates">
                <li class="templates__item">
                    <div>
                        <h3 class="templates__name">"The built-in model"</h3>
                        <p class="muted">
                            "Adoption in five categories, health by six drivers, and effort. Takes the place of the whole draft."
                        </p>
                    </div>
                    <Button label="Use built-in model" small=true on_press=whole/>
                </li>
                {items.collect_view()}
            </ul>
        </Card>
    }
}

fn item(app: App, template: Template) -> impl IntoView {
    let template = StoredValue::new(template);
    let known = move || {
        let known = |id: &&String| {
            app.with_dataset(|dataset| dataset.metric(id).is_some())
                .unwrap_or(false)
        };
        template.with_value(|own| {
            let n = own.needs.iter().filter(known).count();
            format!(
                "{n} of {} are in the data loaded.",
                units::counted(own.needs.len(), "metric")
            )
        })
    };
    let effect = move || {
        template.with_value(|own| {
            app.models.trial.with(|model| match own.replaces(model) {
                Some(name) => format!("Takes the place of the scorecard {name}."),
                None => "Adds a scorecard.".to_owned(),
            })
        })
    };
    let put = move |_| {
        template.with_value(|own| {
            let edits = app
                .models
                .draft
                .with_untracked(|draft| own.edits(draft.value()));
            app.edit_model(&edits);
            app.say(&format!(
                "{} is in the draft. The editor shows what it would do.",
                own.name
            ));
        });
    };
    let (name, description) =
        template.with_value(|own| (own.name.clone(), own.description.clone()));
    let label = format!("Add {}", name.to_lowercase());
    view! {
        <li class="templates__item">
            <div>
                <h3 class="templates__name">{name}</h3>
                <p>{description}</p>
                <p class="muted">{effect}" "{known}</p>
            </div>
            <Button label small=true on_press=put/>
        </li>
    }
}

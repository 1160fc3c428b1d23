//! What a card about predicted retention shows where the model does not predict.

use leptos::prelude::*;

use crate::ui::components::{Card, EmptyState};
use crate::ui::state::app;

/// What has to be in a model for retention to be predicted.
const FIELDS: &str = "Give the model in the file a \"prediction\": the \"scorecard\" whose \
    categories it reads, an \"intercept\", and \"coefficients\" by category. With customers that \
    left and a history, the coefficients are then fitted to this data.";

/// Shows `children` when the model predicts, else a card that says why not.
#[component]
pub(super) fn WithPrediction(
    /// The title of the card.
    title: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let app = app();
    let is_known = Memo::new(move |_| app.model.with(|model| model.prediction.is_some()));
    let children = StoredValue::new(children);
    move || {
        if is_known.get() {
            children.with_value(|children| children()).into_any()
        } else {
            view! {
                <Card title>
                    <EmptyState title="The model has no prediction" text=FIELDS/>
                </Card>
            }
            .into_any()
        }
    }
}

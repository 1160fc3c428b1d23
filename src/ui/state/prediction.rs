//! Predicted retention, for every page: the fit belongs to data, model and month, the chances to
//! the scores as well. No filter makes either anew.

use leptos::prelude::*;

use super::derived::Narrowing;
use crate::insight::retention::{Coefficients, Forecast, Outcome};
use crate::route::View;
use crate::score::model::Model;
use crate::score::prediction::fit;
use crate::ui::shared::Shared;
use crate::units::{Month, RowId};

/// The key in the address of whose coefficients are used.
pub const PREDICTION: &str = "prediction";

/// What the customers left behind, and what follows from it.
#[derive(Clone, Debug, PartialEq)]
pub struct Predicted {
    /// The fit, or why there is none.
    pub outcome: Shared<Outcome>,
    /// Everybody's chance, by the coefficients of the address.
    pub forecast: Forecast,
}

/// Predicted retention; `None` before data is loaded and where the model has no prediction.
pub(super) fn predicted(
    loaded: Narrowing,
    model: Memo<Shared<Model>>,
    month: Memo<Month>,
    population: Memo<Option<Shared<Vec<RowId>>>>,
    view: Memo<View>,
) -> Memo<Option<Shared<Predicted>>> {
    let outcome = Memo::new(move |_| {
        let source = loaded.source.get()?;
        let outcome = model.with(|model| fit(&source.dataset, model, month.get()));
        Some(Shared::new(outcome))
    });
    let wanted = Memo::new(move |_| {
        let is_model = view.with(|view| {
            let chosen = view.options.get(PREDICTION);
            chosen.is_some_and(|key| key == Coefficients::Model.key())
        });
        if is_model {
            Coefficients::Model
        } else {
            Coefficients::Fitted
        }
    });
    Memo::new(move |_| {
        let (scores, population) = (loaded.scores.get()?, population.get()?);
        if model.with(|model| model.prediction.is_none()) {
            return None;
        }
        let outcome = outcome.get()?;
        let wanted = wanted.get();
        let forecast =
            model.with(|model| Forecast::new(model, &scores, &population, &outcome, wanted))?;
        Some(Shared::new(Predicted { outcome, forecast }))
    })
}

//! Onboarding over the portfolio: how the risk is spread (000-27).

use leptos::prelude::*;

use super::distribution::{Kind, Spread, SpreadCard};
use crate::insight::onboarding;
use crate::ui::shared::Shared;
use crate::ui::state::app;

/// The spread of onboarding risk over the selection.
#[component]
pub fn OnboardingRisk() -> impl IntoView {
    let app = app();
    let spread: Spread = Memo::new(move |_| {
        let selection = app.selection.get()?;
        app.with_context(|context| {
            onboarding::distribution(context, &selection.rows).map(Shared::new)
        })
        .flatten()
    });
    view! {
        <SpreadCard
            title="Onboarding risk"
            spread
            kind=Kind::Risk
            help="Onboarding risk is 100% less ten times the onboarding score: a score of 10 is \
                  no risk, a score of 0 is 100%. Each column is how many of the customers that \
                  the filters leave have a risk in its range, the lower end included. Low is \
                  under 40%, high is 70% and more; the dashed lines are these limits. Customers \
                  without an onboarding score are counted below and never count as a risk of 0% \
                  or 100%."
        />
    }
}

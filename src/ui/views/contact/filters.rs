//! What activities are filtered by; the address owns all of it.

use leptos::prelude::*;

use crate::insight::engagement::{Choices, Filter, When};
use crate::ui::components::{Chip, Choice};
use crate::ui::state::App;
use crate::ui::views::option_select::OptionSelect;
use crate::units;

/// Keys in the address.
const KIND: &str = "acts_kind";
const OWNER: &str = "acts_owner";
const PLAY: &str = "acts_play";
const WHEN: &str = "acts_when";

/// The filter of the address.
pub(in crate::ui::views) fn filter(app: App) -> Memo<Filter> {
    let chosen = [KIND, OWNER, PLAY, WHEN].map(|key| app.option(key));
    Memo::new(move |_| {
        let [kind, owner, play, when] = chosen.map(|chosen| chosen.get());
        Filter {
            kind,
            owner,
            play,
            when: when.as_deref().and_then(When::parse),
        }
    })
}

/// Narrows the list to some days; the same days again take it back.
pub(in crate::ui::views) fn show_when(app: App, when: When) {
    let own = when.to_string();
    let is_set = app
        .view
        .with_untracked(|view| view.options.get(WHEN) == Some(&own));
    app.set_option(WHEN, (!is_set).then_some(own));
}

/// Fields for kind, person and play, and a chip for the days chosen in the chart.
#[component]
pub(in crate::ui::views) fn ContactFilters(app: App, choices: Signal<Choices>) -> impl IntoView {
    let now = filter(app);
    let values = move |all: &'static str, read: fn(Choices) -> Vec<(String, usize)>| {
        Signal::derive(move || {
            let choice = |(name, n): (String, usize)| {
                let label = format!("{name} ({})", units::count(n as f64));
                Choice::new(name, label)
            };
            let values = read(choices.get()).into_iter().map(choice);
            std::iter::once(Choice::new("", all))
                .chain(values)
                .collect::<Vec<_>>()
        })
    };
    let chip = move || {
        let when = now.with(|filter| filter.when)?;
        let remove = move |()| app.set_option(WHEN, None);
        Some(view! { <Chip label=when.words() accent=true on_remove=remove/> })
    };
    view! {
        <div class="voice__filters">
            <OptionSelect app label="Kind" key=KIND options=values("All kinds", |all| all.kinds)/>
            <OptionSelect app label="Person" key=OWNER options=values("Everybody", |all| all.owners)/>
            <OptionSelect app label="Play" key=PLAY options=values("All plays", |all| all.plays)/>
            {chip}
        </div>
    }
}

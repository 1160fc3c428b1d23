//! The filter ribbon: a field per facet, the status, and what the filters leave.

use leptos::prelude::*;

use crate::select::{Facet, FacetCount, Status, companies};
use crate::ui::components::{
    Button, ButtonLook, Choice, IconName, MultiSelect, Segmented, SelectOption,
};
use crate::ui::parts::parts;
use crate::ui::state::{App, app};
use crate::units;

/// How many companies a search in the company field lists.
const COMPANIES: usize = 200;

/// The ribbon. Hiding it keeps the filters (003-46).
#[component]
pub(super) fn Ribbon() -> impl IntoView {
    let (app, parts) = (app(), parts());
    let fields = move || parts.later().map(|later| (later.ribbon)());
    view! {
        <Show when=move || app.ribbon.get()>
            <section class="ribbon" id="ribbon" aria-label="Filters">{fields}</section>
        </Show>
    }
}

/// What stands in the ribbon.
#[component]
pub fn Fields() -> impl IntoView {
    let app = app();
    let shown = Memo::new(move |_| {
        let selection = app.selection.get()?;
        let has_values = |facet: &Facet| {
            *facet == Facet::Company
                || selection.facet(*facet).iter().any(|value| {
                    value.chosen || (value.count > 0 && value.value != facet.missing())
                })
        };
        Some(
            Facet::ALL
                .into_iter()
                .filter(has_values)
                .collect::<Vec<_>>(),
        )
    });
    let fields = move || {
        let facets = shown.get().unwrap_or_default();
        facets.into_iter().map(field).collect_view()
    };
    view! {
        <div class="ribbon__fields">
            {fields}
            <StatusField/>
        </div>
        <div class="ribbon__foot">
            <span role="status">{move || summary(app)}</span>
            <Button
                label="Clear filters"
                look=ButtonLook::Ghost
                icon=IconName::Close
                on_press=move |_| app.clear_filters()
                disabled=Signal::derive(move || {
                    app.filters.with(|filters| filters.n_active() == 0)
                })
            />
        </div>
    }
}

/// "`N` of `M` customers, `X` % of MRR".
pub(super) fn summary(app: App) -> String {
    let Some(selection) = app.selection.get() else {
        return String::new();
    };
    let totals = selection.totals;
    let share = totals.mrr_share().map_or(String::new(), |share| {
        format!(", {} of MRR", units::percent(share, 1))
    });
    format!(
        "{} of {} customers{share}",
        units::count(totals.shown as f64),
        units::count(totals.all as f64)
    )
}

fn field(facet: Facet) -> AnyView {
    if facet == Facet::Company {
        view! { <CompanyField/> }.into_any()
    } else {
        view! { <Field facet/> }.into_any()
    }
}

#[component]
fn Field(facet: Facet) -> impl IntoView {
    let app = app();
    let options = Memo::new(move |_| {
        let values = app
            .selection
            .with(|selection| Some(selection.as_ref()?.facet(facet)));
        let values = values.unwrap_or_default().into_iter();
        values.map(option).collect::<Vec<_>>()
    });
    view! {
        <MultiSelect
            label=facet.title()
            options
            on_toggle=move |value: String| app.toggle_filter(facet, &value)
            on_clear=move |()| app.clear_facet(facet)
            on_set_many=move |values| app.choose_more(facet, values)
        />
    }
}

/// The company field: its list is searched by the core, because it can be very long.
#[component]
fn CompanyField() -> impl IntoView {
    const FACET: Facet = Facet::Company;
    let app = app();
    let query = RwSignal::new(String::new());
    let list = Memo::new(move |_| {
        let (source, index, selection) =
            (app.source.get()?, app.index.get()?, app.selection.get()?);
        let list =
            query.with(|query| companies(&source.dataset, &index, &selection, query, COMPANIES));
        let total = list.items.len() + list.n_more;
        Some((
            list.items.into_iter().map(option).collect::<Vec<_>>(),
            total,
        ))
    });
    let chosen = Signal::derive(move || {
        let values = app
            .selection
            .with(|selection| Some(selection.as_ref()?.facet(FACET)));
        values
            .unwrap_or_default()
            .into_iter()
            .map(option)
            .collect::<Vec<_>>()
    });
    view! {
        <MultiSelect
            label=FACET.title()
            options=Signal::derive(move || list.get().map(|(items, _)| items).unwrap_or_default())
            chosen=Some(chosen)
            total=Some(Signal::derive(move || list.get().map_or(0, |(_, total)| total)))
            on_toggle=move |value: String| app.toggle_filter(FACET, &value)
            on_clear=move |()| app.clear_facet(FACET)
            on_set_many=move |values| app.choose_more(FACET, values)
            on_search=Some(Callback::new(move |text: String| query.set(text)))
        />
    }
}

fn option(value: FacetCount) -> SelectOption {
    SelectOption {
        value: value.value,
        label: value.label,
        count: Some(value.count),
        chosen: value.chosen,
    }
}

#[component]
fn StatusField() -> impl IntoView {
    let app = app();
    let options = Status::ALL
        .into_iter()
        .map(|status| Choice::new(status.key(), status.title()))
        .collect::<Vec<_>>();
    view! {
        <div>
            <span class="label" id="status-label">"Status"</span>
            <Segmented
                label="Status"
                options
                value=Signal::derive(move || {
                    app.filters.with(|filters| filters.status.key().to_owned())
                })
                on_change=Callback::new(move |key: String| {
                    if let Some(status) = Status::from_key(&key) {
                        app.set_status(status);
                    }
                })
            />
        </div>
    }
}

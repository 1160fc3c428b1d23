//! What a page shows instead of its content: still loading, nothing there, nothing left.

use leptos::prelude::*;

use crate::route::Route;
use crate::ui::components::{
    Button, ButtonLook, EmptyState, ErrorState, Progress, Skeleton, SkeletonKind,
};
use crate::ui::load;
use crate::ui::state::{App, app};
use crate::units;

/// What there is to show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content {
    /// The first load is under way.
    Loading,
    /// The first load failed.
    Failed,
    /// The dataset has no customers.
    Empty,
    /// The filters leave nobody.
    NoMatch,
    /// Customers.
    Some,
}

/// What there is to show now.
pub(super) fn content(app: App) -> Memo<Content> {
    Memo::new(move |_| match (app.source.get(), app.selection.get()) {
        (Some(source), Some(selection)) if source.dataset.n_rows() > 0 => {
            if selection.rows.is_empty() {
                Content::NoMatch
            } else {
                Content::Some
            }
        }
        (Some(_), _) => Content::Empty,
        (None, _) if app.failure.with(Option::is_some) => Content::Failed,
        (None, _) => Content::Loading,
    })
}

/// Shows `children` when there are customers to show, else why not.
#[component]
pub(super) fn WithCustomers(children: ChildrenFn) -> impl IntoView {
    let app = app();
    let content = content(app);
    let children = StoredValue::new(children);
    move || match content.get() {
        Content::Loading => view! { <Loading/> }.into_any(),
        Content::Failed => view! { <Failed/> }.into_any(),
        Content::Empty => view! { <Empty/> }.into_any(),
        Content::NoMatch => view! { <NoMatch/> }.into_any(),
        Content::Some => children.with_value(|children| children()).into_any(),
    }
}

/// The page's outline while the first load is under way.
#[component]
pub fn Loading() -> impl IntoView {
    view! {
        <div class="loading" aria-busy="true">
            <LoadProgress/>
            <Skeleton kind=SkeletonKind::Tiles/>
            <Skeleton kind=SkeletonKind::Chart/>
            <Skeleton kind=SkeletonKind::Table/>
        </div>
    }
}

/// How far the load under way is; nothing without one.
#[component]
pub(super) fn LoadProgress() -> impl IntoView {
    let app = app();
    let label = Signal::derive(move || {
        let words = |progress: &load::Progress| format!("{} {}", progress.phase, progress.title);
        app.progress
            .with(|progress| progress.as_ref().map(words))
            .unwrap_or_default()
    });
    let value = Signal::derive(move || {
        app.progress.with(|progress| {
            let progress = progress.as_ref()?;
            progress.total.map(|_| progress.done)
        })
    });
    let max = Signal::derive(move || {
        app.progress
            .with(|progress| progress.as_ref()?.total)
            .unwrap_or(1.0)
    });
    let is_loading = Memo::new(move |_| app.progress.with(Option::is_some));
    view! {
        <Show when=move || is_loading.get()>
            <Progress label value max/>
        </Show>
    }
}

/// The first load failed: what, why, and what to do.
#[component]
fn Failed() -> impl IntoView {
    let app = app();
    let text = Signal::derive(move || {
        let words = |failure: &load::Failure| {
            format!("{} {}", failure.problem.words(), failure.problem.advice())
        };
        app.failure
            .with(|failure| failure.as_ref().map(words))
            .unwrap_or_default()
    });
    let title = Signal::derive(move || {
        app.failure.with(|failure| {
            let origin = failure.as_ref().map(|failure| failure.origin.title());
            format!("Could not load {}", origin.unwrap_or_default())
        })
    });
    view! {
        <ErrorState title text page=true>
            <Button
                label="Load a file"
                look=ButtonLook::Primary
                on_press=move |_| app.open(Route::Data)
            />
            <Button label="Show the sample" on_press=move |_| load::sample(app)/>
        </ErrorState>
    }
}

/// A dataset without customers.
#[component]
fn Empty() -> impl IntoView {
    let app = app();
    let text = Signal::derive(move || {
        let title = app
            .with_dataset(|dataset| dataset.title.clone())
            .unwrap_or_default();
        let name = if title.is_empty() {
            "The file".to_owned()
        } else {
            format!("\"{title}\"")
        };
        format!("{name} was read, but its list of customers is empty.")
    });
    view! {
        <EmptyState title="No customers in this data" text page=true>
            <Button
                label="Load a file"
                look=ButtonLook::Primary
                on_press=move |_| app.open(Route::Data)
            />
            <Button label="Show the sample" on_press=move |_| load::sample(app)/>
        </EmptyState>
    }
}

/// The filters leave nobody: says which ones there are.
#[component]
pub(super) fn NoMatch() -> impl IntoView {
    let app = app();
    let text = Signal::derive(move || {
        let all = app
            .selection
            .with(|selection| Some(selection.as_ref()?.totals.all));
        let names = app.filters.with(|filters| {
            let facets = filters.choices.keys().map(|facet| facet.title());
            let ranges = filters.ranges.keys().map(|measure| measure.title());
            let search = filters.is_searching().then_some("Search");
            facets
                .chain(ranges)
                .chain(search)
                .collect::<Vec<_>>()
                .join(", ")
        });
        let hidden = units::count(all.unwrap_or_default() as f64);
        if names.is_empty() {
            return "No customer has this status on the day shown.".to_owned();
        }
        format!("{hidden} customers are hidden by: {names}.")
    });
    view! {
        <EmptyState title="No customers match these filters" text page=true>
            <Button
                label="Clear filters"
                look=ButtonLook::Primary
                on_press=move |_| app.clear_filters()
            />
        </EmptyState>
    }
}

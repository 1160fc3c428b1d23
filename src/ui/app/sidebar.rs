//! The navigation: a sidebar, a rail on tablets, a tab bar on phones.

use leptos::prelude::*;

use crate::route::Route;
use crate::ui::components::{Icon, IconName, Popover};
use crate::ui::link;
use crate::ui::state::{App, app};
use crate::units;

/// The pages a person can go to: route, title and icon.
const PAGES: [(Route, &str, IconName); 9] = [
    (Route::Overview, "Overview", IconName::Overview),
    (Route::Customers, "Customers", IconName::Users),
    (Route::Driver(String::new()), "Drivers", IconName::Trend),
    (Route::Compare, "Compare", IconName::Compare),
    (Route::Metrics(String::new()), "Metrics", IconName::Bars),
    (Route::Stack, "Stack", IconName::Layers),
    (
        Route::Model(String::new()),
        "Scoring model",
        IconName::Sliders,
    ),
    (Route::Data, "Data", IconName::Database),
    (Route::Help(String::new()), "Help", IconName::Info),
];

/// How many of them stand in the tab bar of phones; the others are behind its *More*.
const IN_TAB_BAR: usize = 3;

/// The sidebar.
#[component]
pub(super) fn Sidebar() -> impl IntoView {
    view! {
        <div class="side">
            <div class="side__in">
                <a class="brand" href=link::to(Route::Overview)>
                    <Mark/>
                    <span>"Customer Radar"</span>
                </a>
                <nav class="nav" aria-label="Pages">
                    {PAGES.map(|(route, title, icon)| item(route, title, icon, "nav__item"))
                        .collect_view()}
                </nav>
                <div class="local">
                    <div class="local__title">
                        <Icon name=IconName::Shield/>
                        "Stays on this device"
                    </div>
                    "Scores are computed in this browser. Nothing you load leaves it."
                </div>
            </div>
        </div>
    }
}

/// The tab bar of phones.
#[component]
pub(super) fn TabBar() -> impl IntoView {
    let app = app();
    view! {
        <nav class="tabbar" aria-label="Pages">
            {PAGES
                .into_iter()
                .take(IN_TAB_BAR)
                .map(|(route, title, icon)| item(route, title, icon, "tabbar__item"))
                .collect_view()}
            <More/>
            <button
                class="tabbar__item"
                aria-expanded=move || app.ribbon.get().to_string()
                on:click=move |_| app.toggle_ribbon()
            >
                <Icon name=IconName::Filter/>
                <span>"Filters"</span>
            </button>
        </nav>
    }
}

/// The pages that the tab bar has no room for, and the theme.
#[component]
fn More() -> impl IntoView {
    let app = app();
    let open = RwSignal::new(false);
    let hidden = || PAGES.into_iter().skip(IN_TAB_BAR);
    let own: Vec<_> = hidden().map(|(route, ..)| here(app, route)).collect();
    let is_here = Memo::new(move |_| own.iter().any(|is_here| is_here.get()));
    let link = move |(route, title, icon): (Route, &'static str, IconName)| {
        let is_here = here(app, route.clone());
        view! {
            <a
                class="nav__item"
                href=link::to(route)
                aria-current=move || is_here.get().then_some("page")
                on:click=move |_| open.set(false)
            >
                <Icon name=icon/>
                <span>{title}</span>
            </a>
        }
    };
    view! {
        <Popover
            label="More pages"
            open
            opener=move || {
                view! {
                    <button
                        type="button"
                        class="tabbar__item"
                        aria-haspopup="dialog"
                        aria-current=move || is_here.get().then_some("true")
                        aria-expanded=move || open.get().to_string()
                        on:click=move |_| open.update(|open| *open = !*open)
                    >
                        <Icon name=IconName::More/>
                        <span>"More"</span>
                    </button>
                }
                    .into_any()
            }
        >
            {hidden().map(link).collect_view()}
            <button type="button" class="nav__item" on:click=move |_| app.toggle_theme()>
                <Icon name=IconName::Moon/>
                <span>"Theme"</span>
            </button>
        </Popover>
    }
}

/// Whether the page shown belongs to an entry.
fn here(app: App, own: Route) -> Memo<bool> {
    Memo::new(move |_| {
        app.route.with(|here| match here {
            Route::Customer(_) => own == Route::Customers,
            Route::Driver(_) => matches!(own, Route::Driver(_)),
            Route::Model(_) => matches!(own, Route::Model(_)),
            Route::Metrics(_) => matches!(own, Route::Metrics(_)),
            Route::Help(_) => matches!(own, Route::Help(_)),
            Route::Overview
            | Route::Customers
            | Route::Compare
            | Route::Stack
            | Route::Data
            | Route::Unknown(_) => *here == own,
        })
    })
}

fn item(route: Route, title: &'static str, icon: IconName, class: &'static str) -> impl IntoView {
    let app = app();
    let is_here = here(app, route.clone());
    let shows_count = route == Route::Customers && class == "nav__item";
    let count = move || {
        let shown = app
            .selection
            .with(|selection| Some(selection.as_ref()?.rows.len()))?;
        shows_count.then(|| {
            view! { <span class="nav__count">{units::count(shown as f64)}</span> }
        })
    };
    view! {
        <a
            class=class
            href=link::to(route)
            title=title
            aria-current=move || is_here.get().then_some("page")
        >
            <Icon name=icon/>
            <span>{title}</span>
            {count}
        </a>
    }
}

/// The app's mark: a pentagon in a pentagon.
#[component]
fn Mark() -> impl IntoView {
    view! {
        <svg class="brand__mark" viewBox="0 0 24 24" aria-hidden="true">
            <path
                d="M12 2 21.6 9 17.9 20.3H6.1L2.4 9Z"
                fill="none"
                stroke="var(--accent)"
                stroke-width="2"
                stroke-linejoin="round"
            ></path>
            <path d="M12 6.6 17.1 10.4 15 16.6H9.2L7.3 10.6Z" fill="var(--accent)"></path>
        </svg>
    }
}

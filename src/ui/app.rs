//! The app: the router, the state, and the frame around the pages.

use leptos::prelude::*;
use leptos_router::components::Router;

use super::components::ToastHost;
use super::load;
use super::state::App;
use super::views::compare::Compare;
use super::views::customer::Customer;
use super::views::customers::Customers;
use super::views::data::Data;
use super::views::drivers::Drivers;
use super::views::help::Help;
use super::views::model::Model;
use super::views::overview::Overview;
use super::views::stack::Stack;
use super::views::unknown::Unknown;
use crate::route::Route;

mod applied;
mod as_of;
mod drill;
mod keys;
mod ribbon;
mod saved;
mod sidebar;
mod topbar;

use drill::Drill;
use ribbon::Ribbon;
use sidebar::{Sidebar, TabBar};
use topbar::TopBar;

/// Mounts the app and takes the first screen away.
pub fn mount() {
    super::crash::install();
    mount_to_body(|| {
        view! {
            <Router>
                <Frame/>
            </Router>
        }
    });
}

/// The frame: navigation, top bar, ribbon, page, and what lies over them.
#[component]
fn Frame() -> impl IntoView {
    let app = App::build();
    provide_context(app);
    load::first(app);
    keys::listen(app);
    keep_title(app);
    view! {
        <a class="skip" href="#" on:click=skip>"Skip to content"</a>
        <div class="app">
            <Sidebar/>
            <main class="main" id="main" tabindex="-1">
                <TopBar/>
                <Ribbon/>
                <Page/>
            </main>
            <TabBar/>
        </div>
        <Drill/>
        <ToastHost
            toast=app.toast
            on_action=move |_| app.undo_last()
            on_dismiss=move |()| app.dismiss_toast()
        />
    }
}

/// The page of the route.
#[component]
fn Page() -> impl IntoView {
    let app = super::state::app();
    let kind = Memo::new(move |_| app.route.with(std::mem::discriminant));
    // Another page begins at its top; a customer after a customer keeps its place.
    Effect::new(move |before: Option<()>| {
        kind.get();
        if before.is_some() {
            window().scroll_to_with_x_and_y(0.0, 0.0);
        }
    });
    let page = move || {
        kind.get();
        match app.route.get_untracked() {
            Route::Overview => view! { <Overview/> }.into_any(),
            Route::Customers => view! { <Customers/> }.into_any(),
            Route::Customer(_) => view! { <Customer/> }.into_any(),
            Route::Stack => view! { <Stack/> }.into_any(),
            Route::Driver(_) => view! { <Drivers/> }.into_any(),
            Route::Compare => view! { <Compare/> }.into_any(),
            Route::Model(_) => view! { <Model/> }.into_any(),
            Route::Data => view! { <Data/> }.into_any(),
            Route::Help(_) => view! { <Help/> }.into_any(),
            Route::Unknown(_) => view! { <Unknown/> }.into_any(),
        }
    };
    view! { <div class="page">{page}</div> }
}

/// Moves the focus past the navigation, without changing the address.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    event.stop_propagation();
    let main = document().get_element_by_id("main");
    if let Some(main) =
        main.and_then(|main| wasm_bindgen::JsCast::dyn_into::<web_sys::HtmlElement>(main).ok())
    {
        // Focus that cannot be moved stays where it is.
        let _ = main.focus();
    }
}

/// Keeps the tab's title in step with the page: it names a thing outside the view.
fn keep_title(app: App) {
    Effect::new(move || {
        let page = topbar::title(app);
        document().set_title(&format!("{page} · Customer Radar"));
    });
}

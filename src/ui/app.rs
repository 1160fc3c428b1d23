//! The app: the router, the state, and the frame around the pages.

use leptos::prelude::*;
use leptos_router::components::Router;

use super::components::ToastHost;
use super::load;
use super::parts::{Parts, parts};
use super::state::App;
use super::tour::Tour;

mod applied;
pub(super) mod as_of;
pub(super) mod drill;
mod keys;
pub(super) mod ribbon;
pub(super) mod saved;
mod sidebar;
mod topbar;

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
    provide_context(Tour::new(app));
    let parts = Parts::start(app);
    provide_context(parts);
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
        {move || parts.later().map(|later| (later.over)())}
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
    let parts = parts();
    let page = move || {
        kind.get();
        parts.page(&app.route.get_untracked())
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

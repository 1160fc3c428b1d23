//! The code of the pages: the overview is there from the start, the others come in a second module
//! (docs/adr/0010-split.md).
//!
//! A build that is not split has everything from the start. The second module is fetched at once
//! where the address leads to one of its pages, else a moment after the data is shown.

use std::time::Duration;

use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;

use crate::route::Route;
use crate::ui::components::{Button, ButtonLook, ErrorState};
use crate::ui::state::App;
use crate::ui::views::compare::Compare;
use crate::ui::views::customer::Customer;
use crate::ui::views::customers::Customers;
use crate::ui::views::data::Data;
use crate::ui::views::drivers::Drivers;
use crate::ui::views::help::Help;
use crate::ui::views::model::Model;
use crate::ui::views::overview::Overview;
use crate::ui::views::stack::Stack;
use crate::ui::views::states::Loading;
use crate::ui::views::unknown::Unknown;

/// How long the overview is left alone before the code of the other pages is fetched, where nobody
/// needs it sooner.
const REST: Duration = Duration::from_millis(500);

/// Makes the view of any page but the overview.
type Build = fn(&Route) -> AnyView;

/// The code of the other pages.
#[derive(Clone, Copy, Debug)]
enum Code {
    /// Not asked for yet, or on its way.
    Coming,
    /// There.
    There(Build),
    /// It could not be fetched.
    Failed,
}

/// The code of the pages, for as long as the frame stands.
#[derive(Clone, Copy)]
pub(super) struct Pages {
    code: RwSignal<Code>,
}

impl Pages {
    /// Fetches the code of the other pages: at once where a page needs it, else soon.
    pub(super) fn start(app: App) -> Self {
        let pages = Self {
            code: RwSignal::new(Code::Coming),
        };
        let is_overview = app.route.with_untracked(|route| *route == Route::Overview);
        if is_overview {
            pages.fetch_later(app);
        } else {
            pages.fetch();
        }
        pages
    }

    /// The view of a page.
    pub(super) fn view(self, route: &Route) -> AnyView {
        if *route == Route::Overview {
            return view! { <Overview/> }.into_any();
        }
        match self.code.get() {
            Code::There(build) => build(route),
            Code::Coming => view! { <Loading/> }.into_any(),
            Code::Failed => self.failed(),
        }
    }

    fn failed(self) -> AnyView {
        view! {
            <ErrorState
                title="This page could not be fetched"
                text="The rest of the app is there. The network may be down, or the site was renewed since this page was opened: reload it then."
            >
                <Button
                    label="Try again"
                    look=ButtonLook::Primary
                    on_press=move |_| self.fetch()
                />
            </ErrorState>
        }
        .into_any()
    }

    fn fetch(self) {
        self.code.set(Code::Coming);
        leptos::task::spawn_local(async move {
            self.code.set(match others().await {
                Ok(build) => Code::There(build),
                Err(_) => Code::Failed,
            });
        });
    }

    /// Fetches when the overview has had its turn, or as soon as another page is opened.
    fn fetch_later(self, app: App) {
        let is_asked = StoredValue::new(false);
        let ask = move || {
            if is_asked.try_get_value() == Some(false) {
                is_asked.set_value(true);
                self.fetch();
            }
        };
        Effect::new(move || {
            if app.route.with(|route| *route != Route::Overview) {
                ask();
            } else if app.source.with(Option::is_some) {
                set_timeout(ask, REST);
            }
        });
    }
}

/// The other pages. In a split build this function and all that only it leads to are the second
/// module.
#[cfg(split)]
#[allow(
    unsafe_code,
    reason = "the border between two modules of one program is a foreign call; the macro writes it"
)]
#[leptos::wasm_split::wasm_split(pages, wasm_split_path = ::leptos::wasm_split, fallible)]
fn others() -> Result<Build, SplitLoaderError> {
    Ok(build)
}

/// The other pages, which are there from the start.
#[cfg(not(split))]
fn others() -> std::future::Ready<Result<Build, SplitLoaderError>> {
    std::future::ready(Ok(build))
}

fn build(route: &Route) -> AnyView {
    match route {
        Route::Overview => ().into_any(),
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
}

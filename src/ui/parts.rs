//! The parts of the program: the first screen of the overview is there from the start, everything
//! else comes in a second module (docs/adr/0010-split.md).
//!
//! A build that is not split has everything from the start. The second module is fetched at once
//! where the address leads to one of its pages, else a moment after the data is shown.

use std::time::Duration;

use leptos::prelude::*;
use leptos::wasm_split::SplitLoaderError;

use crate::route::Route;
use crate::ui::app::as_of::{Moments, Run};
use crate::ui::app::drill::Drill;
use crate::ui::app::ribbon::Fields;
use crate::ui::app::saved::{Naming, Panel};
use crate::ui::chart_card::export::{Exported, export};
use crate::ui::components::{Button, ButtonLook, ErrorState};
use crate::ui::load;
use crate::ui::score_dialog::ScoreDialog;
use crate::ui::state::App;
use crate::ui::tour::TourPanel;
use crate::ui::views::compare::Compare;
use crate::ui::views::customer::Customer;
use crate::ui::views::customers::Customers;
use crate::ui::views::data::Data;
use crate::ui::views::drivers::Drivers;
use crate::ui::views::help::Help;
use crate::ui::views::metrics::Metrics;
use crate::ui::views::model::Model;
use crate::ui::views::overview::pinned::Pinned;
use crate::ui::views::overview::quadrant::{Corners, QuadrantOptions, Segmenting};
use crate::ui::views::overview::{LowerCards, Overview};
use crate::ui::views::stack::Stack;
use crate::ui::views::states::Loading;
use crate::ui::views::unknown::Unknown;

/// How long the overview is left alone before the code of the other pages is fetched, where nobody
/// needs it sooner.
const REST: Duration = Duration::from_millis(500);

/// What the second module brings: functions that make views.
#[derive(Clone, Copy, Debug)]
pub struct Later {
    /// Any page but the overview.
    page: fn(&Route) -> AnyView,
    /// Reads the tables that wait.
    tables: fn(App),
    /// The fields of the filter ribbon.
    pub ribbon: fn() -> AnyView,
    /// What lies over the page: the list behind a mark, how a score came about, the tour.
    pub over: fn() -> AnyView,
    /// What stands behind the day shown.
    pub as_of: fn(Run) -> AnyView,
    /// What stands behind the saved views.
    pub saved: fn(RwSignal<Option<Naming>>) -> AnyView,
    /// Does what an entry of a chart's export menu says.
    pub export: fn(Exported, &str, RwSignal<Option<String>>),
    /// The metrics a person has pinned to the overview.
    pub pinned: fn() -> AnyView,
    /// The overview's cards below its first screen.
    pub lower: fn() -> LowerCards,
    /// The corners of the customer segments.
    pub corners: fn(Segmenting) -> AnyView,
    /// The options of the customer segments.
    pub segmenting: fn(Segmenting) -> AnyView,
}

/// Where the second module is.
#[derive(Clone, Copy, Debug)]
enum Code {
    /// Not asked for yet, or on its way.
    Coming,
    /// There.
    There(Later),
    /// It could not be fetched.
    Failed,
}

/// The parts of the program, for as long as the frame stands.
#[derive(Clone, Copy, Debug)]
pub struct Parts {
    code: RwSignal<Code>,
}

/// The parts, from anywhere inside the frame.
pub fn parts() -> Parts {
    expect_context()
}

impl Parts {
    /// Fetches the second module: at once where a page needs it, else soon.
    pub fn start(app: App) -> Self {
        let parts = Self {
            code: RwSignal::new(Code::Coming),
        };
        let is_overview = app.route.with_untracked(|route| *route == Route::Overview);
        if is_overview {
            parts.fetch_later(app);
        } else {
            parts.fetch();
        }
        parts.read_tables(app);
        parts
    }

    /// Has tables read as soon as there is what reads them.
    fn read_tables(self, app: App) {
        Effect::new(move || {
            if app.imports.unread.with(Option::is_none) {
                return;
            }
            match self.code.get() {
                Code::There(later) => (later.tables)(app),
                Code::Failed => load::refuse_tables(app),
                Code::Coming => {}
            }
        });
    }

    /// What the second module brings, once it is there.
    pub fn later(self) -> Option<Later> {
        match self.code.get() {
            Code::There(later) => Some(later),
            Code::Coming | Code::Failed => None,
        }
    }

    /// The view of a page.
    pub fn page(self, route: &Route) -> AnyView {
        if *route == Route::Overview {
            return view! { <Overview/> }.into_any();
        }
        match self.code.get() {
            Code::There(later) => (later.page)(route),
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
                Ok(later) => Code::There(later),
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
            let has_tables = app.imports.unread.with(Option::is_some);
            if has_tables || app.route.with(|route| *route != Route::Overview) {
                ask();
            } else if app.source.with(Option::is_some) {
                set_timeout(ask, REST);
            }
        });
    }
}

/// The second module: in a split build this function and all that only it leads to.
#[cfg(split)]
#[allow(
    unsafe_code,
    reason = "the border between two modules of one program is a foreign call; the macro writes it"
)]
#[leptos::wasm_split::wasm_split(later, wasm_split_path = ::leptos::wasm_split, fallible)]
fn others() -> Result<Later, SplitLoaderError> {
    Ok(LATER)
}

/// What would be the second module, and is there from the start.
#[cfg(not(split))]
fn others() -> std::future::Ready<Result<Later, SplitLoaderError>> {
    std::future::ready(Ok(LATER))
}

const LATER: Later = Later {
    page,
    tables: load::open_tables,
    ribbon: || view! { <Fields/> }.into_any(),
    over: || view! { <Drill/><ScoreDialog/><TourPanel/> }.into_any(),
    as_of: |run| view! { <Moments run/> }.into_any(),
    saved: |naming| view! { <Panel naming/> }.into_any(),
    export,
    pinned: || view! { <Pinned/> }.into_any(),
    lower: LowerCards::make,
    corners: |segmenting| view! { <Corners segmenting/> }.into_any(),
    segmenting: |segmenting| view! { <QuadrantOptions segmenting/> }.into_any(),
};

fn page(route: &Route) -> AnyView {
    match route {
        Route::Overview => ().into_any(),
        Route::Customers => view! { <Customers/> }.into_any(),
        Route::Customer(_) => view! { <Customer/> }.into_any(),
        Route::Stack => view! { <Stack/> }.into_any(),
        Route::Driver(_) => view! { <Drivers/> }.into_any(),
        Route::Compare => view! { <Compare/> }.into_any(),
        Route::Model(_) => view! { <Model/> }.into_any(),
        Route::Metrics(_) => view! { <Metrics/> }.into_any(),
        Route::Data => view! { <Data/> }.into_any(),
        Route::Help(_) => view! { <Help/> }.into_any(),
        Route::Unknown(_) => view! { <Unknown/> }.into_any(),
    }
}

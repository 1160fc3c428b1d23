//! Which groups stand beside the customer's line: their switches, the same for every chart.

use leptos::prelude::*;

use super::Running;
use crate::insight::course::{Benchmark, chart};
use crate::ui::components::{Legend, LegendEntry, LegendMark};
use crate::ui::state::App;

/// The key of the groups in the address.
const BESIDE: &str = "beside";

/// What the legend calls the customer's own line.
const OWN: &str = "own";

/// What the legend and the address call everybody's line.
const ALL: &str = "all";

/// What the legend and the address call the segment's line.
const SEGMENT: &str = "segment";

/// What the address says where neither is shown.
const NONE: &str = "none";

/// The groups shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Groups {
    /// All active customers.
    pub(super) everybody: bool,
    /// The comparable segment.
    pub(super) segment: bool,
}

/// The groups of the address; both unless somebody chose.
pub(super) fn chosen(app: App) -> Memo<Groups> {
    let option = app.option(BESIDE);
    Memo::new(move |_| {
        let chosen = option.get();
        let chosen = chosen.as_deref();
        Groups {
            everybody: !matches!(chosen, Some(SEGMENT | NONE)),
            segment: !matches!(chosen, Some(ALL | NONE)),
        }
    })
}

fn choose(app: App, groups: Groups) {
    let value = match (groups.everybody, groups.segment) {
        (true, true) => None,
        (true, false) => Some(ALL),
        (false, true) => Some(SEGMENT),
        (false, false) => Some(NONE),
    };
    app.set_option(BESIDE, value.map(str::to_owned));
}

/// The legend of a chart; the groups can be taken away, and say who belongs to them.
#[component]
pub(in crate::ui::views::customer) fn Lines(running: Running) -> impl IntoView {
    let app = running.subject.app;
    let entries = Signal::derive(move || {
        let groups = running.groups.get();
        let entry = |id: &str, label: String, mark: LegendMark, on: bool| LegendEntry {
            id: id.to_owned(),
            label,
            mark,
            on,
        };
        let label = |benchmark: &Benchmark| chart::membership(benchmark);
        let own = entry(OWN, running.subject.name(), LegendMark::Line(1), true);
        let all = running.current().map(|course| {
            let words = label(course.everybody());
            entry(ALL, words, LegendMark::Benchmark, groups.everybody)
        });
        let segment = running
            .segment
            .get()
            .map(|segment| entry(SEGMENT, label(&segment), LegendMark::Dotted, groups.segment));
        std::iter::once(own)
            .chain(all)
            .chain(segment)
            .collect::<Vec<_>>()
    });
    let toggle = move |id: String| {
        let groups = running.groups.get_untracked();
        match id.as_str() {
            ALL => choose(
                app,
                Groups {
                    everybody: !groups.everybody,
                    ..groups
                },
            ),
            SEGMENT => choose(
                app,
                Groups {
                    segment: !groups.segment,
                    ..groups
                },
            ),
            _ => {}
        }
    };
    view! { <Legend entries on_toggle=Callback::new(toggle)/> }
}

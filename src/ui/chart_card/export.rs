//! The export menu of a chart: pictures, files, the clipboard, and how to read the chart.

use leptos::prelude::*;

use super::reading::Reading;
use crate::chart::legend::Entry;
use crate::chart::scene::Scene;
use crate::export::{Caption, csv, file_name, page, svg, tsv};
use crate::settings::Look;
use crate::ui::by_hand::ByHand;
use crate::ui::components::{IconName, Menu, MenuItem, MenuKind, Popover};
use crate::ui::deliver;
use crate::ui::parts::parts;
use crate::ui::shared::ChartRef;
use crate::ui::state::App;

/// Ids of the entries.
mod entry {
    pub(super) const PNG: &str = "png";
    pub(super) const SVG: &str = "svg";
    pub(super) const CSV: &str = "csv";
    pub(super) const COPY: &str = "copy";
    pub(super) const HELP: &str = "help";
}

/// What the help is called.
const HELP: &str = "How to read this chart";

/// What is exported: always what is shown.
#[derive(Clone, Copy)]
pub struct Exported {
    pub(super) app: App,
    pub(super) title: Signal<String>,
    pub(super) subtitle: Signal<String>,
    pub(super) chart: Signal<ChartRef>,
    /// The legend where the card knows better words than the chart.
    pub(super) legend: Option<Signal<Vec<Entry>>>,
    /// The name of the customer the chart is about; without it, it is about the selection.
    pub(super) about: Option<Signal<String>>,
}

/// The menu.
#[component]
pub(super) fn ExportMenu(
    /// What is exported.
    exported: Exported,
    /// How to read the chart, in two to four sentences.
    help: &'static str,
    /// The topics that say more.
    reading: Reading,
) -> impl IntoView {
    let parts = parts();
    let is_helping = RwSignal::new(false);
    let by_hand = RwSignal::new(None::<String>);
    let title = exported.title;
    let on_pick = Callback::new(move |id: String| match id.as_str() {
        entry::HELP => is_helping.set(true),
        picked => {
            if let Some(later) = parts.later() {
                (later.export)(exported, picked, by_hand);
            }
        }
    });
    let menu = move || {
        view! {
            <Menu
                label=Signal::derive(move || format!("Export {}", title.get()))
                icon=IconName::Download
                items=Signal::stored(items())
                on_pick
            />
        }
        .into_any()
    };
    view! {
        <Popover label=HELP open=is_helping opener=menu>
            <h3 class="help__title">{HELP}</h3>
            <p class="help__text">{help}</p>
            {reading.links()}
        </Popover>
        <ByHand text=by_hand label="The table as text"/>
    }
}

/// Does what an entry of the menu says.
pub fn export(exported: Exported, picked: &str, by_hand: RwSignal<Option<String>>) {
    match picked {
        entry::COPY => copy(exported.app, exported, by_hand),
        format => save(exported.app, exported, format),
    }
}

fn items() -> Vec<MenuItem> {
    let item = |id: &str, label: &str, detail: &str, icon: IconName| MenuItem {
        detail: detail.to_owned(),
        ..MenuItem::action(id, label).icon(icon)
    };
    vec![
        item(entry::PNG, "PNG", "picture", IconName::Download),
        item(entry::SVG, "SVG", "picture of any size", IconName::Download),
        item(entry::CSV, "CSV", "for spreadsheets", IconName::File),
        item(entry::COPY, "Copy as table", "", IconName::Copy),
        MenuItem::action("", "").kind(MenuKind::Line),
        item(entry::HELP, "Help", HELP_DETAIL, IconName::Info),
    ]
}

/// What the entry of the help adds to its name.
const HELP_DETAIL: &str = "how to read this";

impl Exported {
    /// The caption as things are now; `None` before data is loaded.
    fn caption(self, app: App) -> Option<Caption> {
        let (title, subtitle) = (self.title.get_untracked(), self.subtitle.get_untracked());
        match self.about {
            Some(about) => app.caption_of(&about.get_untracked(), &title, subtitle),
            None => app.caption(title, subtitle),
        }
    }

    /// The chart with its caption around it: light and on white, wherever it is looked at.
    fn page(self, caption: &Caption) -> Scene {
        let theme = Look::Light.chart();
        let own = |chart: &ChartRef| chart.legend();
        let legend = match self.legend {
            Some(legend) => legend.get_untracked(),
            None => self.chart.with_untracked(own),
        };
        self.chart.with_untracked(|chart| {
            page(
                &chart.scene(chart.picture(), theme),
                &legend,
                caption,
                theme,
            )
        })
    }
}

fn save(app: App, exported: Exported, format: &str) {
    let Some(caption) = exported.caption(app) else {
        return;
    };
    let name = file_name(&caption.title, caption.as_of, format);
    match format {
        entry::PNG => deliver::save_picture(app, name, exported.page(&caption)),
        entry::SVG => {
            let finding = exported.chart.with_untracked(|chart| chart.finding());
            let document = svg(&exported.page(&caption), &caption, &finding);
            deliver::save_text(app, &name, "image/svg+xml", &document);
        }
        _ => {
            let table = exported.chart.with_untracked(|chart| chart.exact_table());
            deliver::save_text(app, &name, "text/csv;charset=utf-8", &csv(&table, &caption));
        }
    }
}

/// Copies the table as it is shown.
fn copy(app: App, exported: Exported, by_hand: RwSignal<Option<String>>) {
    let text = exported.chart.with_untracked(|chart| tsv(&chart.table()));
    leptos::task::spawn_local(async move {
        if deliver::copy(&text).await {
            app.say("Copied as a table");
        } else {
            // The page may have been left meanwhile.
            by_hand.try_set(Some(text));
        }
    });
}

//! One finding on the screen: icon, words, and the way to its evidence.

use leptos::prelude::*;

use crate::data::column::Texts;
use crate::data::dataset::Customers;
use crate::insight::findings::{Evidence, Finding, Kind, Severity};
use crate::route::Route;
use crate::ui::components::{Icon, IconName};
use crate::ui::link;
use crate::ui::shared::Shared;
use crate::ui::state::{App, Listing, app};
use crate::units::{self, RowId};

/// One finding: a link to its customer, or a button that opens its list.
#[component]
pub(super) fn Entry(finding: Finding) -> impl IntoView {
    let severity = severity(finding.severity);
    let words = words(&finding).into_any();
    let leads = match finding.evidence {
        Evidence::Customer(row) => to_customer(row, severity, words),
        Evidence::List {
            title,
            order,
            rows,
            filters,
        } => {
            let listing = Listing {
                title,
                order,
                rows: Shared::new(rows),
                filters: filters.map(|filters| *filters),
                note: None,
                figures: None,
            };
            to_list(listing, severity, words)
        }
    };
    view! { <li class="findings__item">{leads}</li> }
}

fn to_customer(row: RowId, severity: &'static str, words: AnyView) -> AnyView {
    let app = app();
    let read = |of: fn(&Customers) -> &Texts| {
        let text = app.dataset_now(|dataset| of(&dataset.customers).get(row).to_owned());
        text.unwrap_or_default()
    };
    let (id, name) = (read(|own| &own.id), read(|own| &own.name));
    view! {
        <a class="finding" data-severity=severity href=link::to(Route::Customer(id))>
            {words}
            {to(name)}
        </a>
    }
    .into_any()
}

fn to_list(listing: Listing, severity: &'static str, words: AnyView) -> AnyView {
    let app = app();
    let count = units::counted(listing.rows.len(), "customer");
    view! {
        <button
            type="button"
            class="finding"
            data-severity=severity
            on:click=move |event| open(app, event.shift_key(), &listing)
        >
            {words}
            {to(count)}
        </button>
    }
    .into_any()
}

/// Opens the list behind a finding, or with Shift filters to it at once.
fn open(app: App, at_once: bool, listing: &Listing) {
    match listing.filters.clone().filter(|_| at_once) {
        Some(filters) => app.set_filters(filters),
        None => app.list(listing.clone()),
    }
}

fn words(finding: &Finding) -> impl IntoView + use<> {
    let (headline, detail) = (finding.headline.clone(), finding.detail.clone());
    let word = finding.severity.word();
    view! {
        <span class="finding__icon"><Icon name=icon(finding.kind)/></span>
        <span class="finding__text">
            <span class="finding__headline">
                <span class="finding__word">{word}</span>
                " "
                {headline}
            </span>
            " "
            <span class="finding__detail">{detail}</span>
        </span>
        " "
    }
}

/// Where a finding leads.
fn to(label: String) -> impl IntoView {
    view! {
        <span class="finding__to">
            <span class="finding__name">{label}</span>
            <Icon name=IconName::ChevronRight/>
        </span>
    }
}

const fn severity(severity: Severity) -> &'static str {
    match severity {
        Severity::Act => "act",
        Severity::Watch => "watch",
        Severity::Good => "good",
        Severity::Note => "note",
    }
}

const fn icon(kind: Kind) -> IconName {
    match kind {
        Kind::Fell => IconName::ArrowDown,
        Kind::Rose => IconName::ArrowUp,
        Kind::ValueAtRisk => IconName::Alert,
        Kind::Renewal => IconName::Calendar,
        Kind::Churn => IconName::Left,
        Kind::Concentration => IconName::Users,
        Kind::Contraction => IconName::Decline,
        Kind::Expansion | Kind::Metric => IconName::Trend,
        Kind::Effort => IconName::Sliders,
        Kind::Voice => IconName::Voice,
        Kind::Coverage => IconName::Database,
        Kind::Opportunity => IconName::Plus,
    }
}

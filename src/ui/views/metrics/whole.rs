//! One entry whole: its figure and all that explains it (002-49).
//!
//! The cards stand in the order in which questions come: how much, how computed, how it went, what
//! it means, how else it is computed, and where it is high or low. Further cards of a family stand
//! below them.

use leptos::prelude::*;

use super::about::About;
use super::charts::ChartsOf;
use super::course::CourseCard;
use super::how::How;
use super::paths::Paths;
use super::segments::Segments;
use super::told::Inquiry;
use super::value::Value;
use super::variants::Variants;
use crate::metrics::dictionary::Entry;
use crate::ui::state::app;

/// The page of an entry.
#[component]
pub(super) fn Whole(entry: &'static Entry) -> impl IntoView {
    let inquiry = Inquiry::new(app(), entry);
    view! {
        <Paths inquiry/>
        <div class="grid">
            <div class="grid__6"><Value inquiry/></div>
            <div class="grid__6"><How inquiry/></div>
            <div class="grid__8"><CourseCard inquiry/></div>
            <div class="grid__4 metric__about"><About entry/></div>
            {(entry.variants.len() > 1).then(|| view! { <Variants inquiry/> })}
            {(!entry.is_company).then(|| view! { <Segments inquiry/> })}
            <ChartsOf entry asking=inquiry.asked/>
        </div>
    }
}

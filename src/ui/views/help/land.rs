//! Coming to rest at what the address names: the focus goes to the heading of the page or of the
//! section, so that reading goes on there.

use leptos::prelude::*;

use crate::help::SECTION;
use crate::ui::dom;
use crate::ui::state::app;
use crate::ui::tour;

/// Id of the heading of what is shown.
pub(super) const TITLE: &str = "help-title";

/// The id of a section's heading.
pub(super) fn id_of(section: &str) -> String {
    format!("help-{section}")
}

/// Moves the focus when the view that calls it is made, and whenever another section is named.
pub(super) fn follow_address() {
    let section = app().option(SECTION);
    Effect::new(move || {
        let section = section.get();
        // The headings are in the page one frame later.
        request_animation_frame(move || land(section.as_deref()));
    });
}

/// Who follows the tour keeps the focus in its panel.
fn land(section: Option<&str>) {
    if tour::has_focus() {
        return;
    }
    let named = section.and_then(|section| dom::by_id(&id_of(section)));
    if let Some(heading) = named {
        dom::focus(&heading);
        heading.scroll_into_view();
    } else if let Some(title) = dom::by_id(TITLE) {
        dom::focus(&title);
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

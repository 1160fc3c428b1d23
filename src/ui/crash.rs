//! What a person sees when the program breaks: the page goes on, and says that it should be
//! loaded again.

use leptos::prelude::{document, window};
use wasm_bindgen::prelude::*;

/// The id of the message, so that there is only one.
const ID: &str = "crash";

/// Reports every panic to the console and, once, to the person.
pub fn install() {
    std::panic::set_hook(Box::new(|info| {
        console_error_panic_hook::hook(info);
        // A page too broken for the message still has the console's.
        let _ = tell();
    }));
}

fn tell() -> Result<(), JsValue> {
    let document = document();
    if document.get_element_by_id(ID).is_some() {
        return Ok(());
    }
    let notice = document.create_element("div")?;
    notice.set_id(ID);
    notice.set_class_name("notice notice--crash");
    notice.set_attribute("role", "alert")?;
    notice.set_attribute("data-tone", "risk")?;
    let words = document.create_element("span")?;
    words.set_class_name("notice__text");
    words.set_text_content(Some(
        "Something in Customer Radar broke. What you see may be incomplete; load the page again. \
         Your data file is untouched.",
    ));
    let button = document.create_element("button")?;
    button.set_class_name("btn btn--small");
    button.set_text_content(Some("Load again"));
    let reload = Closure::once_into_js(|| {
        // A page that cannot reload itself can be reloaded by hand.
        let _ = window().location().reload();
    });
    button.add_event_listener_with_callback("click", reload.unchecked_ref())?;
    notice.append_with_node_2(&words, &button)?;
    document
        .body()
        .map(|body| body.prepend_with_node_1(&notice))
        .transpose()?;
    Ok(())
}

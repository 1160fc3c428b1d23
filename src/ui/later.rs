//! A value one task after each change: for what may follow the first screen.

use leptos::prelude::*;

use super::dom;

/// `now` one task after the frame that follows each change, `at_first` until then.
///
/// Changes that come close together are followed once, by the value they end in.
pub fn later<T>(now: Memo<T>, at_first: T) -> Memo<T>
where
    T: Clone + PartialEq + Send + Sync + 'static,
{
    let shown = RwSignal::new(at_first);
    let waits = StoredValue::new(false);
    Effect::new(move || {
        now.track();
        if waits.get_value() {
            return;
        }
        waits.set_value(true);
        request_animation_frame(move || {
            leptos::task::spawn_local(async move {
                dom::next_turn().await;
                // The page may have been left meanwhile.
                if waits.try_set_value(false).is_none()
                    && let Some(now) = now.try_get_untracked()
                {
                    shown.try_set(now);
                }
            });
        });
    });
    Memo::new(move |_| shown.get())
}

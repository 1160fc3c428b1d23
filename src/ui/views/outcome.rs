//! What a card has to show, or why it has nothing, and reading either.

use leptos::prelude::*;

use crate::ui::shared::Shared;

/// What there is to show, or why there is nothing; `None` before data is loaded.
pub(super) type Outcome<T> = Memo<Option<Result<Shared<T>, String>>>;

/// Whether there is something to show.
pub(super) fn is_known<T>(found: Outcome<T>) -> Memo<bool>
where
    T: Send + Sync + 'static,
{
    Memo::new(move |_| found.with(|found| matches!(found, Some(Ok(_)))))
}

/// A part of what there is to show; what is usual of its kind where there is nothing.
pub(super) fn read<T, R>(
    found: Outcome<T>,
    read: impl Fn(&T) -> R + Send + Sync + 'static,
) -> Signal<R>
where
    T: Send + Sync + 'static,
    R: Default + Send + Sync + 'static,
{
    Signal::derive(move || {
        found.with(|found| match found {
            Some(Ok(known)) => read(known),
            Some(Err(_)) | None => R::default(),
        })
    })
}

/// Why there is nothing; empty where there is something.
pub(super) fn fault<T>(found: Outcome<T>) -> Signal<String>
where
    T: Send + Sync + 'static,
{
    Signal::derive(move || {
        found.with(|found| match found {
            Some(Err(why)) => why.clone(),
            Some(Ok(_)) | None => String::new(),
        })
    })
}

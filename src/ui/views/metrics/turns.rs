//! Long work in slices, so that the page answers meanwhile, and no longer than it is wanted.

use std::future::Future;

use leptos::prelude::*;

use crate::ui::dom;
use crate::ui::shared::Shared;

/// How long a slice of work may take, in milliseconds: less than a frame of 60 a second.
const SLICE: f64 = 10.0;

/// The right to go on with a piece of work.
pub(in crate::ui::views) struct Turns {
    own: u32,
    latest: StoredValue<u32>,
    began: f64,
}

impl Turns {
    /// Takes the right from whoever had it.
    pub(in crate::ui::views) fn take(latest: StoredValue<u32>) -> Self {
        latest.update_value(|latest| *latest = latest.wrapping_add(1));
        Self {
            own: latest.get_value(),
            latest,
            began: f64::NEG_INFINITY,
        }
    }

    /// Lets the browser have its turn when the slice is over; false when the work is no longer
    /// wanted, because something else was asked or the page was left.
    pub(in crate::ui::views) async fn go_on(&mut self) -> bool {
        if dom::clock() - self.began > SLICE {
            dom::next_turn().await;
            self.began = dom::clock();
        }
        self.latest.try_get_value() == Some(self.own)
    }
}

/// The answer to the question asked last; the one before stands until it is there.
pub(in crate::ui::views) fn worked<A, T, F>(
    asked: Memo<Option<A>>,
    work: impl Fn(A, Turns) -> F + 'static,
) -> ReadSignal<Option<Shared<T>>>
where
    A: Clone + PartialEq + Send + Sync + 'static,
    T: Send + Sync + 'static,
    F: Future<Output = Option<T>> + 'static,
{
    let (found, set_found) = signal(None::<Shared<T>>);
    let latest = StoredValue::new(0);
    Effect::new(move || {
        let Some(asked) = asked.get() else { return };
        let working = work(asked, Turns::take(latest));
        leptos::task::spawn_local(async move {
            if let Some(own) = working.await {
                // The page may have been left meanwhile.
                set_found.try_set(Some(Shared::new(own)));
            }
        });
    });
    found
}

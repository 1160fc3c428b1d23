//! Which products and tags the rings count: their gear (003-36).

use leptos::prelude::*;

use super::basis::Basis;
use super::options::key;
use crate::arrange::Arrange;
use crate::route::{join, split};
use crate::ui::components::{MultiSelect, SelectOption};
use crate::ui::state::App;
use crate::units;

/// What the address says is counted; nothing chosen is everything.
#[derive(Clone, Copy)]
pub(super) struct Counted {
    app: App,
    /// Ids of products.
    pub(super) products: Memo<Vec<String>>,
    /// Tags.
    pub(super) tags: Memo<Vec<String>>,
}

impl Counted {
    pub(super) fn new(app: App) -> Self {
        let values = |key: &'static str| {
            let chosen = app.option(key);
            Memo::new(move |_| chosen.with(|text| split(text.as_deref().unwrap_or_default())))
        };
        Self {
            app,
            products: values(key::RING_PRODUCTS),
            tags: values(key::RING_TAGS),
        }
    }

    /// `; only 2 products, 1 tag`; empty where everything counts.
    pub(super) fn words(self) -> String {
        let words = |values: Memo<Vec<String>>, thing: &str| {
            let n = values.with(Vec::len);
            (n > 0).then(|| units::counted(n, thing))
        };
        let parts = [words(self.products, "product"), words(self.tags, "tag")];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        if parts.is_empty() {
            return String::new();
        }
        format!("; only {}", parts.join(", "))
    }

    fn set(self, key: &'static str, values: &[String]) {
        let text = join(values.iter().map(String::as_str));
        self.app
            .set_option(key, (!values.is_empty()).then_some(text));
    }
}

/// The controls behind the gear.
#[component]
pub(super) fn RingOptions(basis: Basis, counted: Counted) -> impl IntoView {
    let products = Signal::derive(move || {
        let all = basis.read(|held| {
            let products = held.stacks.products.iter();
            let pair = products.map(|own| (own.id.clone(), own.name.clone()));
            pair.collect::<Vec<_>>()
        });
        all.unwrap_or_default()
    });
    let tags = Signal::derive(move || {
        let all = basis.read(|held| {
            let tags = held.stacks.products.iter().flat_map(|own| &own.tags);
            let mut tags: Vec<String> = tags.cloned().collect();
            tags.arrange_by(Ord::cmp);
            tags.dedup();
            tags.into_iter()
                .map(|tag| (tag.clone(), tag))
                .collect::<Vec<_>>()
        });
        all.unwrap_or_default()
    });
    view! {
        <div class="gear-fields">
            <Field label="Products counted" key=key::RING_PRODUCTS all=products chosen=counted.products counted/>
            <Field label="Tags shown" key=key::RING_TAGS all=tags chosen=counted.tags counted/>
        </div>
    }
}

#[component]
fn Field(
    label: &'static str,
    key: &'static str,
    /// Values and names.
    all: Signal<Vec<(String, String)>>,
    chosen: Memo<Vec<String>>,
    counted: Counted,
) -> impl IntoView {
    let options = Signal::derive(move || {
        let option = |(value, label): (String, String)| SelectOption {
            chosen: chosen.with(|chosen| chosen.contains(&value)),
            value,
            label,
            count: None,
        };
        all.get().into_iter().map(option).collect::<Vec<_>>()
    });
    let toggle = move |value: String| {
        let mut values = chosen.get_untracked();
        if values.contains(&value) {
            values.retain(|own| *own != value);
        } else {
            values.push(value);
        }
        counted.set(key, &values);
    };
    let add = move |more: Vec<String>| {
        let mut values = chosen.get_untracked();
        values.extend(more);
        counted.set(key, &values);
    };
    view! {
        <MultiSelect
            label
            options
            on_toggle=toggle
            on_clear=move |()| counted.set(key, &[])
            on_set_many=add
        />
    }
}

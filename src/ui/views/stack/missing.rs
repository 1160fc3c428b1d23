//! What a card about stacks shows instead of a chart: not counted yet, nothing recorded, nothing
//! applicable.

use leptos::prelude::*;

use super::basis::{Basis, Content};
use crate::route::Route;
use crate::ui::components::{Button, Card, EmptyState, Skeleton, SkeletonKind};

/// What has to be in a file for a card to have something to show.
const FIELDS: &str = "Give each customer a list \"stack\" with an entry for every product: \
    \"product\", \"applicable\", \"alignment\" (aligned, supported or not_aligned), \
    \"mrr_opportunity\" and \"one_off_opportunity\"; describe the products, with their \"tags\", \
    in the list \"products\".";

/// Shows `children` when there are stacks to show, else a card that says why not.
#[component]
pub(in crate::ui::views) fn WithStacks(
    basis: Basis,
    /// The title of the card.
    title: &'static str,
    children: ChildrenFn,
) -> impl IntoView {
    let children = StoredValue::new(children);
    move || match basis.content.get() {
        Content::Waiting => view! {
            <Card title>
                <Skeleton kind=SkeletonKind::Chart/>
            </Card>
        }
        .into_any(),
        Content::NoData => view! { <Card title><NoData basis/></Card> }.into_any(),
        Content::NoneHere => view! {
            <Card title>
                <EmptyState
                    title="Nothing applicable"
                    text="No product is marked applicable to the customers shown. Products count \
                          where \"applicable\" is true or left out."
                />
            </Card>
        }
        .into_any(),
        Content::Some => children.with_value(|children| children()).into_any(),
    }
}

#[component]
fn NoData(basis: Basis) -> impl IntoView {
    let app = basis.app;
    view! {
        <EmptyState title="This data has no stacks" text=FIELDS>
            <Button label="Load other data" small=true on_press=move |_| app.open(Route::Data)/>
        </EmptyState>
    }
}

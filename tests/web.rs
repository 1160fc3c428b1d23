//! Components in a real browser: what neither the core's tests nor the end-to-end tests can see.
#![cfg(target_arch = "wasm32")]
#![allow(
    clippy::unwrap_used,
    missing_docs,
    reason = "a test says what must be there by unwrapping it"
)]

use customer_radar::chart::radar::{Axis, Radar, Role, Series};
use customer_radar::select::Facet;
use customer_radar::ui::canvas::SceneCanvas;
use customer_radar::ui::dom::next_turn;
use customer_radar::ui::shared::ChartRef;
use customer_radar::ui::state::{App, app};
use leptos::mount::mount_to;
use leptos::prelude::*;
use leptos_router::components::Router;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlElement};

wasm_bindgen_test_configure!(run_in_browser);

fn radar(value: f64) -> ChartRef {
    let axis = |name: &str| Axis { name: name.into() };
    let values = vec![Some(value); 3];
    ChartRef::new(Radar {
        axes: ["Usage", "Value", "Education"].map(axis).to_vec(),
        series: vec![Series {
            name: "One".into(),
            role: Role::Subject,
            values,
        }],
    })
}

/// The rules of `style/chart.css` that give a chart its size.
const STYLE: &str = ".chart__frame { position: relative; width: 320px; height: 280px } \
                     .chart__canvas { position: absolute; inset: 0 }";

/// A place in the page for a view, with the rules a chart needs.
fn place() -> HtmlElement {
    let style = document().create_element("style").unwrap();
    style.set_text_content(Some(STYLE));
    document().body().unwrap().append_child(&style).unwrap();
    let place: HtmlElement = document().create_element("div").unwrap().unchecked_into();
    document().body().unwrap().append_child(&place).unwrap();
    place
}

#[component]
fn Probe(chart: RwSignal<ChartRef>, is_there: RwSignal<bool>) -> impl IntoView {
    provide_context(App::build());
    view! {
        <Show when=move || is_there.get()>
            <SceneCanvas chart label="Radar" class="chart--probe"/>
        </Show>
    }
}

/// Waits until sizes are observed, effects have run and the next frames are painted.
async fn settle() {
    for _ in 0..4 {
        next_frame().await;
        next_turn().await;
    }
}

async fn next_frame() {
    let promise = js_sys::Promise::new(&mut |resolve, _| {
        window().request_animation_frame(&resolve).unwrap();
    });
    wasm_bindgen_futures::JsFuture::from(promise).await.unwrap();
}

fn canvas(place: &HtmlElement) -> HtmlCanvasElement {
    place
        .query_selector("canvas")
        .unwrap()
        .unwrap()
        .unchecked_into()
}

/// The pixels of a canvas, to be compared.
fn pixels(canvas: &HtmlCanvasElement) -> Vec<u8> {
    let context: CanvasRenderingContext2d =
        canvas.get_context("2d").unwrap().unwrap().unchecked_into();
    let (width, height) = (f64::from(canvas.width()), f64::from(canvas.height()));
    context
        .get_image_data(0.0, 0.0, width, height)
        .unwrap()
        .data()
        .0
}

#[wasm_bindgen_test]
async fn a_canvas_has_the_pixels_of_its_box_and_is_not_blank() {
    let place = place();
    let (chart, is_there) = (RwSignal::new(radar(4.0)), RwSignal::new(true));
    let _view = mount_to(place.clone(), move || {
        view! { <Router><Probe chart is_there/></Router> }
    });
    settle().await;
    let canvas = canvas(&place);
    let frame = canvas.parent_element().unwrap().get_bounding_client_rect();
    let ratio = window().device_pixel_ratio();
    assert_eq!(canvas.width(), (frame.width() * ratio).round() as u32);
    assert_eq!(canvas.height(), (frame.height() * ratio).round() as u32);
    let first = pixels(&canvas);
    assert!(first.iter().any(|byte| *byte != 0), "the canvas is blank");
    chart.set(radar(9.0));
    settle().await;
    assert_ne!(pixels(&canvas), first, "another chart is painted anew");
}

#[wasm_bindgen_test]
async fn a_chart_may_leave_the_page_while_it_has_the_focus() {
    let place = place();
    let (chart, is_there) = (RwSignal::new(radar(4.0)), RwSignal::new(true));
    let _view = mount_to(place.clone(), move || {
        view! { <Router><Probe chart is_there/></Router> }
    });
    settle().await;
    let group: HtmlElement = place
        .query_selector("[role=group]")
        .unwrap()
        .unwrap()
        .unchecked_into();
    group.focus().unwrap();
    is_there.set(false);
    settle().await;
    assert!(place.query_selector("canvas").unwrap().is_none());
    is_there.set(true);
    settle().await;
    assert!(canvas(&place).width() > 0);
}

#[component]
fn Verbs() -> impl IntoView {
    provide_context(App::build());
    let app = app();
    app.toggle_filter(Facet::Health, "at_risk");
    app.toggle_filter(Facet::Tenure, "0-6");
}

#[wasm_bindgen_test]
async fn two_verbs_in_one_turn_build_on_each_other() {
    window().location().set_hash("#/").unwrap();
    let _view = mount_to(place(), || view! { <Router><Verbs/></Router> });
    settle().await;
    let hash = window().location().hash().unwrap();
    assert_eq!(hash, "#/?health=at_risk&tenure=0-6");
    window().location().set_hash("").unwrap();
}

//! Painting scenes onto a canvas, once a frame.

use leptos::html;
use leptos::prelude::*;
use web_sys::HtmlCanvasElement;

use crate::chart::scene::{Scene, Size};
use crate::ui::state::App;
use crate::ui::surface::CanvasSurface;

/// A canvas that keeps its surface from one picture to the next.
#[derive(Clone, Copy)]
pub(super) struct Painter {
    canvas: NodeRef<html::Canvas>,
    surface: StoredValue<Option<CanvasSurface>, LocalStorage>,
    /// The backing store in device pixels and the ratio its box was made for.
    fitted: StoredValue<Option<((u32, u32), f64)>>,
    /// Whether it paints in the next frame anyway.
    waits: StoredValue<bool>,
}

impl Painter {
    pub(super) fn new(canvas: NodeRef<html::Canvas>) -> Self {
        Self {
            canvas,
            surface: StoredValue::new_local(None),
            fitted: StoredValue::new(None),
            waits: StoredValue::new(false),
        }
    }

    /// Makes the effect around follow what every picture depends on.
    pub(super) fn follow(self, state: App, size: Memo<Option<Size>>) {
        self.canvas.track();
        size.track();
        state.theme.track();
        state.ratio.track();
    }

    /// Paints in the next frame, once however much changes before it.
    ///
    /// By then the page's own texts have changed: a canvas that sets a font makes the browser work
    /// out the styles of the page first, and would do so once more after each change.
    pub(super) fn soon(self, paint: impl FnOnce(&HtmlCanvasElement) -> Option<()> + 'static) {
        if self.waits.get_value() {
            return;
        }
        self.waits.set_value(true);
        request_animation_frame(move || {
            // The chart may have left the page meanwhile.
            if self.waits.try_set_value(false).is_some() {
                return;
            }
            if let Some(canvas) = self.canvas() {
                // What has gone since needs no picture.
                let _ = paint(&canvas);
            }
        });
    }

    /// The canvas, as long as it stands in the page.
    pub(super) fn canvas(self) -> Option<HtmlCanvasElement> {
        self.canvas.try_get_untracked().flatten()
    }

    /// Shows a scene, once the canvas is there.
    pub(super) fn show(self, canvas: &HtmlCanvasElement, scene: &Scene, ratio: f64) {
        let shown = self.surface.try_update_value(|surface| {
            if !surface
                .as_ref()
                .is_some_and(|surface| surface.is_on(canvas))
            {
                self.fitted.set_value(None);
                *surface = Some(CanvasSurface::new(canvas)?);
            }
            let surface = surface.as_mut().expect("it was made just now");
            surface.show(scene, ratio)
        });
        match shown {
            Some(Ok(pixels)) => self.fit(canvas, pixels, ratio),
            Some(Err(error)) => leptos::logging::error!("{error}"),
            None => {}
        }
    }

    /// Gives the canvas exactly the box its pixels need, so that none is stretched.
    fn fit(self, canvas: &HtmlCanvasElement, pixels: (u32, u32), ratio: f64) {
        if self.fitted.get_value() == Some((pixels, ratio)) {
            return;
        }
        self.fitted.set_value(Some((pixels, ratio)));
        let style = web_sys::HtmlElement::style(canvas);
        for (property, pixels) in [("width", pixels.0), ("height", pixels.1)] {
            // A style that cannot be set leaves the canvas filling its frame.
            let _ = style.set_property(property, &format!("{}px", f64::from(pixels) / ratio));
        }
    }
}

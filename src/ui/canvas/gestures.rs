//! What a person does to a chart beyond picking its marks: drawing a rectangle, moving, zooming.
//!
//! Comes in: pointer, wheel and keys; goes out: a [`Gesture`] in the chart's own CSS pixels, to
//! whoever handed in [`Gestures`]. Without them nothing here listens. A drag hides itself from the
//! marks: it neither hovers nor clicks.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, KeyboardEvent, PointerEvent, WheelEvent};

use super::marks::Marks;
use crate::chart::scene::{Point, Size};

/// What a drag does; a mouse without a tool selects, a finger without a tool scrolls the page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tool {
    /// None in hand.
    #[default]
    Free,
    /// A drag draws a rectangle.
    Select,
    /// A drag moves the view.
    Move,
}

impl Tool {
    /// The tool in attributes.
    pub const fn as_str(self) -> Option<&'static str> {
        match self {
            Self::Free => None,
            Self::Select => Some("select"),
            Self::Move => Some("move"),
        }
    }
}

/// What was done.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Gesture {
    /// A rectangle was drawn between two corners.
    Box(Point, Point),
    /// The view was taken hold of.
    Grab,
    /// It was moved by this much since it was taken hold of.
    Move(Point),
    /// It was let go.
    Drop,
    /// It was moved by this much with the keyboard.
    Nudge(Point),
    /// It was zoomed by a factor about a place, or about its middle.
    Zoom(Option<Point>, f64),
    /// All of it was asked for.
    Whole,
}

/// A chart that takes gestures.
#[derive(Clone, Copy)]
pub struct Gestures {
    /// What a drag does.
    pub tool: Signal<Tool>,
    /// What was done, to a chart of what size.
    pub on: Callback<(Gesture, Size)>,
}

/// How far a pointer goes before it drags, in CSS pixels.
const SLACK: f64 = 4.0;

/// The factor of one press of + or −.
pub const STEP: f64 = 1.5;

/// How far an arrow key with Shift moves the view, in CSS pixels.
const NUDGE: f64 = 48.0;

/// Wheel pixels for a zoom by e.
const WHEEL: f64 = 240.0;

/// Pixels of a line, for wheels that count lines.
const LINE: f64 = 16.0;

/// A press that may become a drag.
#[derive(Clone, Copy, PartialEq)]
struct Press {
    pointer: i32,
    from: Point,
    does: Tool,
    is_drag: bool,
}

/// The gestures of one chart.
#[derive(Clone, Copy)]
pub(super) struct Drags {
    gestures: Option<Gestures>,
    frame: NodeRef<html::Div>,
    size: Memo<Option<Size>>,
    marks: Marks,
    press: StoredValue<Option<Press>>,
    /// The rectangle being drawn.
    band: RwSignal<Option<(Point, Point)>>,
    is_space_down: StoredValue<bool>,
    /// Whether the click that ends a drag has yet to come.
    has_dragged: StoredValue<bool>,
}

impl Drags {
    /// Nothing is dragged.
    pub(super) fn new(
        gestures: Option<Gestures>,
        frame: NodeRef<html::Div>,
        size: Memo<Option<Size>>,
        marks: Marks,
    ) -> Self {
        Self {
            gestures,
            frame,
            size,
            marks,
            press: StoredValue::new(None),
            band: RwSignal::new(None),
            is_space_down: StoredValue::new(false),
            has_dragged: StoredValue::new(false),
        }
    }

    /// The tool in hand, for the style.
    pub(super) fn tool(self) -> Option<&'static str> {
        self.gestures?.tool.get().as_str()
    }

    /// A button or a finger went down.
    pub(super) fn down(self, event: &PointerEvent) {
        let Some(gestures) = self.gestures else {
            return;
        };
        self.has_dragged.set_value(false);
        let is_touch = event.pointer_type() == "touch";
        let does = match gestures.tool.get_untracked() {
            _ if self.is_space_down.get_value() => Tool::Move,
            Tool::Free if is_touch => return,
            Tool::Free | Tool::Select => Tool::Select,
            Tool::Move => Tool::Move,
        };
        let from = self.place(event);
        if let Some(from) = from.filter(|_| event.button() == 0 && event.is_primary()) {
            let pointer = event.pointer_id();
            self.press.set_value(Some(Press {
                pointer,
                from,
                does,
                is_drag: false,
            }));
        }
    }

    /// The pointer moved.
    pub(super) fn go(self, event: &PointerEvent) {
        let (Some(press), Some(to)) = (self.pressed(event), self.place(event)) else {
            return;
        };
        if !press.is_drag {
            if press.from.distance(to) < SLACK {
                return;
            }
            self.begin(press, event);
        }
        event.stop_propagation();
        match press.does {
            Tool::Move => self.tell(Gesture::Move(Point::new(
                to.x - press.from.x,
                to.y - press.from.y,
            ))),
            Tool::Free | Tool::Select => self.band.set(Some((press.from, self.inside(to)))),
        }
    }

    /// The button or the finger went up, or the drag was taken away.
    pub(super) fn up(self, event: &PointerEvent) {
        let Some(press) = self.pressed(event) else {
            return;
        };
        self.press.set_value(None);
        let band = self.band.get_untracked();
        self.band.set(None);
        if !press.is_drag {
            return;
        }
        self.has_dragged.set_value(true);
        let is_done = event.type_() == "pointerup";
        match (press.does, band) {
            (Tool::Move, _) => self.tell(Gesture::Drop),
            (Tool::Free | Tool::Select, Some((from, to))) if is_done => {
                self.tell(Gesture::Box(from, to));
            }
            (Tool::Free | Tool::Select, _) => {}
        }
    }

    /// The click at the end of a drag is none.
    pub(super) fn click(self, event: &Event) {
        if self.has_dragged.get_value() {
            self.has_dragged.set_value(false);
            event.stop_propagation();
        }
    }

    /// The wheel zooms with Ctrl; without, it scrolls the page.
    pub(super) fn wheel(self, event: &WheelEvent) {
        if self.gestures.is_none() || !event.ctrl_key() {
            return;
        }
        event.prevent_default();
        let is_lines = event.delta_mode() == WheelEvent::DOM_DELTA_LINE;
        let pixels = event.delta_y() * if is_lines { LINE } else { 1.0 };
        let factor = (-pixels / WHEEL).exp().clamp(1.0 / STEP, STEP);
        self.tell(Gesture::Zoom(self.place(event), factor));
    }

    /// A key: +, − and 0 zoom, Shift with an arrow moves, Space turns a drag into a move, Esc ends
    /// a drag.
    pub(super) fn key(self, event: &KeyboardEvent) {
        if self.gestures.is_none() || event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let gesture = match (event.key().as_str(), event.shift_key()) {
            ("+" | "=", _) => Gesture::Zoom(None, STEP),
            ("-" | "−" | "_", _) => Gesture::Zoom(None, 1.0 / STEP),
            ("0", _) => Gesture::Whole,
            ("ArrowLeft", true) => Gesture::Nudge(Point::new(NUDGE, 0.0)),
            ("ArrowRight", true) => Gesture::Nudge(Point::new(-NUDGE, 0.0)),
            ("ArrowUp", true) => Gesture::Nudge(Point::new(0.0, NUDGE)),
            ("ArrowDown", true) => Gesture::Nudge(Point::new(0.0, -NUDGE)),
            (" ", _) => {
                self.is_space_down.set_value(true);
                return end(event);
            }
            ("Escape", _) if self.band.get_untracked().is_some() => {
                self.band.set(None);
                self.press.set_value(None);
                return end(event);
            }
            _ => return,
        };
        self.tell(gesture);
        end(event);
    }

    /// A key was let go.
    pub(super) fn key_up(self, event: &KeyboardEvent) {
        if event.key() == " " {
            self.is_space_down.set_value(false);
        }
    }

    /// The focus left: no key is down any more, as far as can be known.
    pub(super) fn blur(self) {
        // A chart that is taken off the page loses its focus after its values are gone.
        let _ = self.is_space_down.try_set_value(false);
    }

    /// The rectangle being drawn.
    pub(super) fn band(self) -> impl IntoView {
        let area = move || {
            let (a, b) = self.band.get()?;
            let min = Point::new(a.x.min(b.x), a.y.min(b.y));
            Some((min, (a.x - b.x).abs(), (a.y - b.y).abs()))
        };
        let transform =
            move || area().map(|(min, ..)| format!("translate({}px, {}px)", min.x, min.y));
        let width = move || area().map(|(_, width, _)| format!("{width}px"));
        let height = move || area().map(|(.., height)| format!("{height}px"));
        self.gestures.map(|_| {
            view! {
                <div
                    class="chart__band"
                    aria-hidden="true"
                    hidden=move || area().is_none()
                    style:transform=transform
                    style:width=width
                    style:height=height
                ></div>
            }
        })
    }

    /// A press becomes a drag: it keeps the pointer, wherever it goes.
    fn begin(self, press: Press, event: &PointerEvent) {
        self.press.set_value(Some(Press {
            is_drag: true,
            ..press
        }));
        self.marks.dim();
        let target = event.current_target();
        if let Some(target) = target.and_then(|target| target.dyn_into::<Element>().ok()) {
            // A pointer that cannot be kept ends its drag where it leaves the chart.
            let _ = target.set_pointer_capture(press.pointer);
        }
        if press.does == Tool::Move {
            self.tell(Gesture::Grab);
        }
    }

    fn pressed(self, event: &PointerEvent) -> Option<Press> {
        let press = self.press.get_value()?;
        (press.pointer == event.pointer_id()).then_some(press)
    }

    fn tell(self, gesture: Gesture) {
        if let (Some(gestures), Some(size)) = (self.gestures, self.size.get_untracked()) {
            gestures.on.run((gesture, size));
        }
    }

    /// Where an event is, from the chart's upper left corner: its target may be any part of it.
    fn place(self, event: &web_sys::MouseEvent) -> Option<Point> {
        let frame = self.frame.get_untracked()?.get_bounding_client_rect();
        Some(Point::new(
            f64::from(event.client_x()) - frame.left(),
            f64::from(event.client_y()) - frame.top(),
        ))
    }

    fn inside(self, at: Point) -> Point {
        let size = self.size.get_untracked().unwrap_or(Size::new(0.0, 0.0));
        Point::new(at.x.clamp(0.0, size.width), at.y.clamp(0.0, size.height))
    }
}

/// The event does nothing else.
fn end(event: &KeyboardEvent) {
    event.prevent_default();
    event.stop_propagation();
}

//! Line icons on a grid of 24, drawn with one stroke of 1.75 that takes the color of the text.

use leptos::prelude::*;

/// Which icon.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum IconName {
    /// The overview.
    Overview,
    /// Customers.
    Users,
    /// What customers have: layers.
    Layers,
    /// Data.
    Database,
    /// The scoring model.
    Sliders,
    /// Search.
    Search,
    /// Filters.
    Filter,
    /// The light theme.
    Sun,
    /// The dark theme.
    Moon,
    /// Opens below.
    ChevronDown,
    /// Closes upwards.
    ChevronUp,
    /// Backwards.
    ChevronLeft,
    /// Forwards, or opens beneath.
    ChevronRight,
    /// Up.
    ArrowUp,
    /// Down.
    ArrowDown,
    /// Takes away.
    Close,
    /// Done, chosen.
    Check,
    /// Options.
    Gear,
    /// As a table.
    Table,
    /// Saves a file.
    Download,
    /// Reads a file.
    Upload,
    /// A file.
    File,
    /// Something is wrong.
    Alert,
    /// Explains.
    Info,
    /// More actions.
    More,
    /// Sorts.
    Sort,
    /// Chooses columns.
    Columns,
    /// Leads outside.
    External,
    /// Takes back.
    Undo,
    /// Adds.
    Plus,
    /// Private, on this device.
    Shield,
    /// A month or a date.
    Calendar,
    /// A link to copy.
    Link,
    /// A course over time.
    Trend,
    /// Copies.
    Copy,
    /// Takes off.
    Minus,
    /// Draws a rectangle around something.
    Select,
    /// Moves in every direction.
    Move,
    /// All of it.
    Whole,
    /// Kept under a name.
    Bookmark,
    /// Pins to the overview.
    Pin,
    /// Changes the words.
    Edit,
    /// Deletes.
    Trash,
    /// A course that falls.
    Decline,
    /// What people say.
    Voice,
    /// Someone left.
    Left,
    /// Things side by side.
    Compare,
    /// Runs through the months.
    Play,
    /// Stands still.
    Pause,
    /// Figures.
    Bars,
}

impl IconName {
    /// The strokes, as path data.
    #[expect(clippy::too_many_lines, reason = "a table with a line for each icon")]
    const fn strokes(self) -> &'static str {
        match self {
            Self::Overview => "M4 3.5h6v8H4zM14 3.5h6v4.5h-6zM14 12h6v8.5h-6zM4 15.5h6v5H4z",
            Self::Users => {
                "M5.5 7.5a3.5 3.5 0 1 0 7 0a3.5 3.5 0 1 0-7 0M2.5 20c0-3.6 2.6-5.5 6.5-5.5s6.5 1.9 6.5 5.5M15.6 4.3a3.5 3.5 0 0 1 0 6.4M17.6 14.9c2.4.7 3.9 2.4 3.9 5.1"
            }
            Self::Layers => {
                "M12 3.5 21 8l-9 4.5L3 8zM3.5 12.2 12 16.5l8.5-4.3M3.5 16.4 12 20.7l8.5-4.3"
            }
            Self::Database => {
                "M4 5.5a8 2.75 0 1 0 16 0a8 2.75 0 1 0-16 0M4 5.5v13a8 2.75 0 0 0 16 0v-13M4 12a8 2.75 0 0 0 16 0"
            }
            Self::Sliders => {
                "M3 6h10M18 6h3M13 3.5v5M3 12h3M11 12h10M11 9.5v5M3 18h11M18.5 18H21M14 15.5v5"
            }
            Self::Search => "M4 10.5a6.5 6.5 0 1 0 13 0a6.5 6.5 0 1 0-13 0M15.3 15.3 20.5 20.5",
            Self::Filter => "M3.5 4.5h17l-6.7 7.9v5.3l-3.6 2v-7.3z",
            Self::Sun => {
                "M8 12a4 4 0 1 0 8 0a4 4 0 1 0-8 0M12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4"
            }
            Self::Moon => "M20 13.4A8.2 8.2 0 1 1 10.6 4a6.6 6.6 0 0 0 9.4 9.4z",
            Self::ChevronDown => "M6.5 9.5 12 15l5.5-5.5",
            Self::ChevronUp => "M6.5 14.5 12 9l5.5 5.5",
            Self::ChevronLeft => "M14.5 6.5 9 12l5.5 5.5",
            Self::ChevronRight => "M9.5 6.5 15 12l-5.5 5.5",
            Self::ArrowUp => "M12 19V5M6.5 10.5 12 5l5.5 5.5",
            Self::ArrowDown => "M12 5v14M6.5 13.5 12 19l5.5-5.5",
            Self::Close => "M6.5 6.5l11 11M17.5 6.5l-11 11",
            Self::Check => "M5 12.5 9.5 17 19 7.5",
            Self::Gear => {
                "M9 12a3 3 0 1 0 6 0a3 3 0 1 0-6 0M10.4 3h3.2l.5 2.5 1.9 1.1 2.4-.8 1.6 2.8-1.9 1.7v2.2l1.9 1.9-1.6 2.8-2.4-.8-1.9 1.1-.5 2.5h-3.2l-.5-2.5L8 16.4l-2.4.8L4 14.4l1.9-1.9v-2.2L4 8.6l1.6-2.8 2.4.8 1.9-1.1z"
            }
            Self::Table => "M3.5 4.5h17v15h-17zM3.5 9.5h17M9.5 4.5v15",
            Self::Download => "M12 3.5v11.5M7 10.5l5 5 5-5M4 16.5v4h16v-4",
            Self::Upload => "M12 15.5V4M7 8.5l5-5 5 5M4 16.5v4h16v-4",
            Self::File => "M6 3h8l4.5 4.5V21H6zM14 3v5h4.5M9 13h6M9 17h6",
            Self::Alert => "M12 3.5 21.5 20h-19zM12 10v4.5M12 17.3h.01",
            Self::Info => "M3.5 12a8.5 8.5 0 1 0 17 0a8.5 8.5 0 1 0-17 0M12 11v5.5M12 7.7h.01",
            Self::More => {
                "M4.2 12a.8.8 0 1 0 1.6 0a.8.8 0 1 0-1.6 0M11.2 12a.8.8 0 1 0 1.6 0a.8.8 0 1 0-1.6 0M18.2 12a.8.8 0 1 0 1.6 0a.8.8 0 1 0-1.6 0"
            }
            Self::Sort => "M8 4.5v15M4.5 8 8 4.5 11.5 8M16 19.5v-15M12.5 16l3.5 3.5 3.5-3.5",
            Self::Bars => "M4 20v-8M9.3 20V4M14.7 20v-5M20 20V8.5",
            Self::Columns => "M3.5 4.5h17v15h-17zM9.2 4.5v15M14.8 4.5v15",
            Self::External => "M14 4h6v6M20 4l-9 9M18 14v6H4V6h6",
            Self::Undo => "M8 4.5 3.5 9 8 13.5M3.5 9H14a5.5 5.5 0 0 1 0 11h-4",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Shield => {
                "M12 3 4.5 5.8v5.7c0 4.6 3 7.8 7.5 9.5 4.5-1.7 7.5-4.9 7.5-9.5V5.8zM8.8 12l2.3 2.3 4.2-4.3"
            }
            Self::Calendar => "M3.5 5h17v15.5h-17zM3.5 10h17M8 3v4M16 3v4",
            Self::Link => {
                "M10 14a4 4 0 0 0 5.7 0l3.6-3.6a4 4 0 0 0-5.7-5.7L12.4 6M14 10a4 4 0 0 0-5.7 0l-3.6 3.6a4 4 0 0 0 5.7 5.7l1.2-1.3"
            }
            Self::Compare => "M8 4v16M16 4v16M4.5 8 8 4l3.5 4M12.5 16l3.5 4 3.5-4",
            Self::Play => "M7 4.5v15l12-7.5z",
            Self::Pause => "M8 5v14M16 5v14",
            Self::Trend => "M3 17l6-6 4 4 8-8M15.5 7H21v5.5",
            Self::Minus => "M5 12h14",
            Self::Select => {
                "M4 7V4h3M10.5 4h3M17 4h3v3M20 10.5v3M20 17v3h-3M13.5 20h-3M7 20H4v-3M4 13.5v-3"
            }
            Self::Move => "M12 3v18M3 12h18M9 6l3-3 3 3M9 18l3 3 3-3M6 9l-3 3 3 3M18 9l3 3-3 3",
            Self::Whole => "M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5",
            Self::Decline => "M3 7l6 6 4-4 8 8M15.5 17H21v-5.5",
            Self::Voice => "M4 4.5h16v11.5h-9L6.5 20v-4H4z",
            Self::Left => "M10 4H4.5v16H10M14.5 7.5 19 12l-4.5 4.5M19 12H9",
            Self::Copy => "M8.5 8.5h12v12h-12zM15.5 8.5v-5h-12v12h5",
            Self::Bookmark => "M6 3.5h12v17l-6-4.5-6 4.5z",
            Self::Pin => "M8.5 3.5h7M9.5 3.5v6.5l-3 4h11l-3-4V3.5M12 14v6.5",
            Self::Edit => "M4 20l1-4.5L16.5 4l3.5 3.5L8.5 19zM14 6.5l3.5 3.5",
            Self::Trash => "M4.5 6.5h15M9 6.5v-3h6v3M6.5 6.5l1 14h9l1-14M10 10.5v6M14 10.5v6",
        }
    }
}

/// An icon; decoration only, so whoever uses it names the control.
#[component]
pub fn Icon(
    /// Which icon.
    #[prop(into)]
    name: Signal<IconName>,
    /// Width and height in CSS pixels.
    #[prop(default = 16)]
    size: u8,
) -> impl IntoView {
    view! {
        <svg class="icon" width=size height=size viewBox="0 0 24 24" aria-hidden="true" focusable="false">
            <path d=move || name.get().strokes()></path>
        </svg>
    }
    .into_any()
}

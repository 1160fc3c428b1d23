//! The parts every page is made of: data comes in as props, what a person does goes out as
//! `on_…` callbacks.
//!
//! No component here knows the app's state, the dataset or the address; nothing is styled but by
//! class (`style/`), data attributes and ARIA, and text is always text, never markup.
//!
//! Reading order: marks and words ([`icon`], [`shape`], [`badge`], [`delta`], [`matched`]), things
//! to press ([`button`], [`chip`], [`segmented`], [`radios`], [`switch`], [`field`],
//! [`number_field`], [`date_field`], [`text_area`]), layers ([`layer`],
//! [`menu`], [`popover`], [`modal`], [`toast`]), lists to search ([`multi_select`],
//! [`search_box`]), containers ([`card`], [`tile`], [`tabs`], [`disclosure`], [`legend`]), tables
//! ([`data_table`], [`virtual_table`]) and states ([`state`], [`progress`]).

mod badge;
mod bar;
mod breakdown;
mod button;
mod card;
mod chip;
mod data_table;
mod date_field;
mod delta;
mod disclosure;
mod field;
mod file_picker;
mod icon;
mod ident;
mod layer;
mod legend;
mod matched;
mod menu;
mod modal;
mod multi_select;
mod number_field;
mod paste_field;
mod popover;
mod progress;
mod radios;
mod scroller;
mod search_box;
mod segmented;
mod shape;
mod show_all;
mod state;
mod switch;
mod tabs;
mod text_area;
mod tile;
mod toast;
mod virtual_table;

pub use badge::{Badge, BandBadge};
pub use bar::Bar;
pub use breakdown::Breakdown;
pub use button::{Button, ButtonLook, FilterButton, IconButton};
pub use card::{Card, CardFigure};
pub use chip::Chip;
pub use data_table::DataTable;
pub use date_field::DateField;
pub use delta::{Change, Delta, Direction, Verdict};
pub use disclosure::Disclosure;
pub use field::{Choice, SearchField, Select, TextField};
pub use file_picker::{FilePicker, listed};
pub use icon::{Icon, IconName};
pub use ident::fresh_id;
pub use legend::{Legend, LegendEntry, LegendMark, Mark};
pub use matched::{Matched, find_match};
pub use menu::{Menu, MenuItem, MenuKind};
pub use modal::Modal;
pub use multi_select::{MultiSelect, SelectOption};
pub use number_field::NumberField;
pub use paste_field::PasteField;
pub use popover::Popover;
pub use progress::Progress;
pub use radios::Radios;
pub use scroller::Scroller;
pub use search_box::{SearchBox, SearchHit};
pub use segmented::Segmented;
pub use shape::Shape;
pub use show_all::ShowAll;
pub use state::{EmptyState, ErrorState, Notice, Skeleton, SkeletonKind};
pub use switch::{Checkbox, Switch};
pub use tabs::{Tab, Tabs};
pub use text_area::TextArea;
pub use tile::{Tile, TileStrip};
pub use toast::{Toast, ToastHost};
pub use virtual_table::{Column, RowKind, Sort, VirtualTable};

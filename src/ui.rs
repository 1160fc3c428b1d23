//! The shell: everything that touches the browser. Exists on wasm32 only.
//!
//! Comes in: the page's address, files, events; goes out: views and painted canvases. Computes
//! nothing about customers: that is the core's job.
#![allow(
    clippy::large_types_passed_by_value,
    reason = "the state is a bundle of handles that are copied on purpose"
)]
#![allow(
    clippy::needless_pass_by_value,
    reason = "props of components are owned by the component"
)]
#![allow(
    unreachable_pub,
    clippy::must_use_candidate,
    clippy::needless_lifetimes,
    clippy::let_unit_value,
    reason = "code that the Leptos macros write"
)]

pub mod app;
pub mod by_hand;
pub mod canvas;
mod caption;
pub mod chart_card;
pub mod components;
pub mod copy;
pub mod crash;
pub mod deliver;
pub mod dom;
pub mod explained;
pub mod help_link;
mod hits;
pub mod later;
pub mod link;
pub mod load;
pub mod parts;
pub mod score_button;
pub mod score_dialog;
pub mod session;
pub mod shared;
mod sight;
pub mod state;
pub mod steps;
pub mod storage;
pub mod surface;
pub mod theme;
pub mod tooltip;
pub mod tour;
pub mod views;

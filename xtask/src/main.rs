//! The one entry to building, running, testing and measuring Customer Radar.
fn main() {}

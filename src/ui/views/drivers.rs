//! Cards of the pages about one driver of health.

mod world;

pub use world::WorldCard;

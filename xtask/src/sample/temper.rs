//! How well a customer does: one quality over time, and how each driver differs from it.
//!
//! Everything measured of a customer follows from this, which is what makes the sample's figures
//! hang together: who does well uses more, grows and renews.

use super::calendar::{N_SLOTS, NOW};
use super::rng::Rng;

/// The sides of a customer that metrics measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Driver {
    Engagement,
    Onboarding,
    Adoption,
    Retention,
    Buyer,
    Contact,
}

const N_DRIVERS: usize = 6;
/// How far a driver lies from the overall quality, in points of 10 (standard deviation).
const DRIVER_SPREAD: f64 = 0.75;

/// A customer's quality by month and driver, in points of 10.
#[derive(Clone, Debug)]
pub(super) struct Temper {
    quality: [f64; N_SLOTS as usize],
    drivers: [f64; N_DRIVERS],
    /// How much single metrics scatter, 1 = as in life, less for parts that must hit a band.
    pub(super) scatter: f64,
}

/// The courses a quality takes over the two years.
#[derive(Clone, Copy)]
enum Course {
    Steady,
    Rising,
    Declining,
    Dip,
}

impl Temper {
    /// A quality drawn so that about half of the customers end up satisfactory.
    pub(super) fn draw(rng: &mut Rng) -> Self {
        let now = if rng.chance(0.72) {
            8.05 + 0.95 * rng.normal()
        } else {
            4.3 + 0.9 * rng.normal()
        };
        let course = if now < 5.5 {
            rng.weighted(&[
                (Course::Steady, 3.0),
                (Course::Declining, 6.0),
                (Course::Dip, 1.0),
            ])
        } else {
            rng.weighted(&[
                (Course::Steady, 10.0),
                (Course::Rising, 4.5),
                (Course::Declining, 2.0),
                (Course::Dip, 1.5),
            ])
        };
        let drivers = std::array::from_fn(|_| DRIVER_SPREAD * rng.normal());
        Self {
            quality: path(rng, now, course),
            drivers,
            scatter: 1.0,
        }
    }

    /// A steady quality with little scatter.
    pub(super) fn steady(now: f64) -> Self {
        let quality =
            std::array::from_fn(|slot| now + 0.25 * (((slot * 5) % 7) as f64 / 6.0 - 0.5));
        Self {
            quality,
            drivers: [0.0; N_DRIVERS],
            scatter: 0.35,
        }
    }

    /// The same, going down steadily through the last year.
    pub(super) fn fading(mut self) -> Self {
        for (slot, quality) in self.quality.iter_mut().enumerate() {
            let gone = (slot as f64 / f64::from(NOW)).min(1.0);
            *quality = (*quality - 2.2 * gone).clamp(0.8, 9.7);
        }
        self
    }

    /// The quality of today.
    pub(super) fn now(&self) -> f64 {
        self.at(NOW)
    }

    /// The quality in a month; before the history it is that of the first month.
    pub(super) fn at(&self, slot: i32) -> f64 {
        self.quality[slot.clamp(0, NOW) as usize]
    }

    /// The quality of one driver in a month.
    pub(super) fn driver(&self, driver: Driver, slot: i32) -> f64 {
        self.at(slot) + self.drivers[driver as usize]
    }
}

fn path(rng: &mut Rng, now: f64, course: Course) -> [f64; N_SLOTS as usize] {
    let reach = rng.between(0.8, 2.6);
    let span = rng.between(6.0, 22.0);
    let bottom = rng.between(6.0, 17.0);
    let mut wobble = 0.0;
    let mut quality = [0.0; N_SLOTS as usize];
    for (slot, quality) in quality.iter_mut().enumerate().rev() {
        let ago = f64::from(NOW) - slot as f64;
        let away = match course {
            Course::Steady => 0.0,
            Course::Rising => -reach * (ago / span).min(1.0),
            Course::Declining => reach * (ago / span).min(1.0),
            Course::Dip => -reach * (1.0 - (ago - bottom).abs() / 5.0).max(0.0),
        };
        *quality = (now + away + wobble).clamp(0.8, 9.7);
        wobble = 0.8 * wobble + 0.12 * rng.normal();
    }
    quality
}

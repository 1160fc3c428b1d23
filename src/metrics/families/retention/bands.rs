//! Published values that retention is read by (FORMULAS section 3.8). Their sources do not say over
//! which time; the figures of a year are usual.

use crate::chart::Tone;
use crate::metrics::dictionary::{Reference, ReferenceBand};

const NETSUITE: &str = "NetSuite, colors of cohort tables";

const fn band(name: &'static str, tone: Tone, from: f64, to: f64) -> ReferenceBand {
    ReferenceBand {
        name,
        tone,
        from,
        to,
    }
}

/// Net revenue retention: 80 to 100 / 100 to 110 / 110% and more.
pub(super) const NET: Reference = Reference {
    bands: &[
        band("weak", Tone::Risk, f64::NEG_INFINITY, 1.0),
        band("fair", Tone::Warn, 1.0, 1.1),
        band("strong", Tone::Ok, 1.1, f64::INFINITY),
    ],
    lines: &[],
    source: NETSUITE,
    of_a_year: true,
    top_is_above: false,
};

/// Gross revenue retention: quartiles of 82, 91 and 95%.
pub(super) const GROSS: Reference = Reference {
    bands: &[
        band("lowest quarter", Tone::Risk, f64::NEG_INFINITY, 0.82),
        band("below the median", Tone::Warn, 0.82, 0.91),
        band("above the median", Tone::Ok, 0.91, 0.95),
        band("highest quarter", Tone::Ok, 0.95, f64::INFINITY),
    ],
    lines: &[(0.91, "median of the survey")],
    source: "KeyBanc and Sapphire, survey of private software companies 2024",
    of_a_year: true,
    top_is_above: false,
};

/// Net revenue churn: −10 to 0 / 0 to 5 / 5 to 10%.
pub(super) const NET_CHURN: Reference = Reference {
    bands: &[
        band("strong", Tone::Ok, f64::NEG_INFINITY, 0.0),
        band("fair", Tone::Warn, 0.0, 0.05),
        band("weak", Tone::Risk, 0.05, f64::INFINITY),
    ],
    lines: &[],
    source: NETSUITE,
    of_a_year: true,
    top_is_above: false,
};

/// Logo retention: 70 to 90 / 90 to 95 / 95 to 100%.
pub(super) const LOGO: Reference = Reference {
    bands: &[
        band("weak", Tone::Risk, f64::NEG_INFINITY, 0.9),
        band("fair", Tone::Warn, 0.9, 0.95),
        band("strong", Tone::Ok, 0.95, f64::INFINITY),
    ],
    lines: &[],
    source: NETSUITE,
    of_a_year: true,
    top_is_above: false,
};

/// Logo churn: 0 to 2 / 2 to 5 / above 5%.
pub(super) const LOGO_CHURN: Reference = Reference {
    bands: &[
        band("strong", Tone::Ok, f64::NEG_INFINITY, 0.02),
        band("fair", Tone::Warn, 0.02, 0.05),
        band("weak", Tone::Risk, 0.05, f64::INFINITY),
    ],
    lines: &[],
    source: NETSUITE,
    of_a_year: true,
    top_is_above: true,
};

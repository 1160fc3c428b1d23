//! The key figures of a back-test, each with what it means.

use crate::chart::Tone;
use crate::chart::describe::{MISSING, decimal};
use crate::score::backtest::{Kind, Tested};
use crate::units;

/// A key figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// What it is.
    pub label: &'static str,
    /// How much; a dash where it is not known.
    pub value: String,
    /// What it means, with its interval.
    pub note: String,
}

/// AUC, lifts, capture, false alarms and Brier's score.
pub fn figures(found: &Tested) -> Vec<Figure> {
    vec![
        auc(found),
        lift_of_worst(found),
        Figure {
            label: "Lift of the riskiest tenth",
            value: times(found.lift_of_decile),
            note: "its share that left against everybody's".to_owned(),
        },
        captured(found),
        alarms(found),
        brier(found),
    ]
}

fn auc(found: &Tested) -> Figure {
    let interval = found.auc.and_then(|auc| auc.interval);
    let interval = interval
        .map(|(low, high)| format!("95% interval {} to {}; ", decimal(low, 2), decimal(high, 2)));
    Figure {
        label: "AUC",
        value: found
            .auc
            .map_or_else(|| MISSING.to_owned(), |auc| decimal(auc.value, 2)),
        note: format!("{}0.50 is a coin toss", interval.unwrap_or_default()),
    }
}

/// The name of the worst band anybody was in.
fn worst(found: &Tested) -> Option<&str> {
    let mut bands = found.bands.iter();
    let worst = bands.find(|own| own.band.tone == Tone::Risk);
    worst.map(|own| &*own.band.name)
}

fn lift_of_worst(found: &Tested) -> Figure {
    Figure {
        label: "Lift of the worst band",
        value: found
            .lift_of_worst
            .map_or_else(|| MISSING.to_owned(), times),
        note: worst(found).map_or_else(
            || "nobody was in it".to_owned(),
            |name| format!("{name} against everybody"),
        ),
    }
}

fn captured(found: &Tested) -> Figure {
    let (low, high) = found.captured.interval;
    Figure {
        label: "Leavers seen coming",
        value: found
            .captured
            .share
            .map_or_else(|| MISSING.to_owned(), units::share),
        note: format!(
            "of those that left were in the worst band; 95% interval {} to {}",
            units::share(low),
            units::share(high)
        ),
    }
}

fn alarms(found: &Tested) -> Figure {
    let of = units::counted(found.n_red, "customer");
    let note = match found.kind {
        Kind::History => format!("of {of} once in the worst band did not leave in time"),
        Kind::Snapshot => format!("of {of} in the worst band have not left"),
    };
    Figure {
        label: "False alarms",
        value: units::count(found.n_false_alarms as f64),
        note,
    }
}

fn brier(found: &Tested) -> Figure {
    let calibrated = found.calibrated.as_ref();
    Figure {
        label: "Brier score",
        value: calibrated.map_or_else(|| MISSING.to_owned(), |own| decimal(own.brier, 4)),
        note: calibrated.map_or_else(
            || "the fit did not settle".to_owned(),
            |own| {
                let base = decimal(own.brier_base, 4);
                format!("the lower the better; everybody alike has {base}")
            },
        ),
    }
}

fn times(lift: f64) -> String {
    format!("{}×", decimal(lift, 1))
}

//! The corners of the quadrant, as the model's JSON names them and as usual.

use crate::score::model::Corner;

/// A part of a corner, to be written over.
type Part = fn(&mut Corner) -> &mut String;

/// The groups of texts in the model's `quadrant`, each with the part of a corner it gives.
pub(super) const PARTS: [(&str, Part); 4] = [
    ("names", |corner| &mut corner.name),
    ("descriptions", |corner| &mut corner.description),
    ("cadences", |corner| &mut corner.cadence),
    ("actions", |corner| &mut corner.action),
];

/// A corner as the source document describes it (003-10 to 003-13, 003-16).
pub(super) fn as_usual(id: &str) -> Corner {
    let [name, description, cadence, action] = match id {
        "high_value_low_effort" => [
            "Most profitable",
            "High value for little effort",
            "Every month",
            "Ask them for references",
        ],
        "high_value_high_effort" => [
            "Meet most often",
            "High value that takes much effort",
            "Every two weeks",
            "Align their stack where health is low",
        ],
        "low_value_low_effort" => [
            "Stay in touch",
            "Little value and little effort",
            "Every quarter",
            "Write to them and watch their usage",
        ],
        _ => [
            "Reprice or realign",
            "Little value for much effort",
            "Every quarter",
            "Charge for the service or reduce it",
        ],
    }
    .map(Into::into);
    Corner {
        name,
        description,
        cadence,
        action,
    }
}

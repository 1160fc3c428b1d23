//! Metrics that stand on the overview: which, computed how, over which span.
//!
//! Comes in: ids of the dictionary of metrics, as text; goes out: the list of pins in their order.
//! No two pins are alike. An id that the dictionary does not know is kept: another version of this
//! program may know it.

use serde_json::{Map, Value};

use super::read::{Fields, take_text, wrong};
use super::{Settings, SettingsError};

/// A metric on the overview.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pin {
    /// The id of the metric.
    pub metric: String,
    /// The id of the way it is computed; empty for the usual one.
    pub variant: String,
    /// The id of the span of a flow; empty for the usual one.
    pub span: String,
    /// Fields this version does not know, as they came.
    unknown: Map<String, Value>,
}

impl Pin {
    /// A pin of a metric; empty ids mean the usual variant and the usual span.
    pub fn new(metric: &str, variant: &str, span: &str) -> Self {
        Self {
            metric: metric.into(),
            variant: variant.into(),
            span: span.into(),
            unknown: Map::new(),
        }
    }

    /// Whether both stand for the same figure.
    pub fn is_like(&self, other: &Self) -> bool {
        self.key() == other.key()
    }

    /// What tells pins apart: metric, variant, span.
    pub fn key(&self) -> (&str, &str, &str) {
        (&self.metric, &self.variant, &self.span)
    }
}

impl Settings {
    /// The place of a pin, counted from the left.
    pub fn place_of(&self, pin: &Pin) -> Option<usize> {
        self.pins.iter().position(|own| own.is_like(pin))
    }

    /// Pins a figure at a place, at the end where there are fewer; one that is pinned stays.
    pub fn pin(&mut self, place: usize, pin: Pin) {
        if self.place_of(&pin).is_none() {
            self.pins.insert(place.min(self.pins.len()), pin);
        }
    }

    /// Takes a pin away.
    pub fn unpin(&mut self, pin: &Pin) {
        self.pins.retain(|own| !own.is_like(pin));
    }

    /// Moves a pin by one place, to the left or to the right; at the end it stays.
    pub fn move_pin(&mut self, pin: &Pin, to_left: bool) {
        let Some(from) = self.place_of(pin) else {
            return;
        };
        let to = if to_left {
            from.checked_sub(1)
        } else {
            Some(from + 1).filter(|to| *to < self.pins.len())
        };
        if let Some(to) = to {
            self.pins.swap(from, to);
        }
    }
}

/// Takes the pins out of the fields.
pub(super) fn take(fields: &mut Fields) -> Result<Vec<Pin>, SettingsError> {
    let items = match fields.remove("pins") {
        None => return Ok(Vec::new()),
        Some(Value::Array(items)) => items,
        Some(_) => return Err(wrong("pins", "a list")),
    };
    let mut pins: Vec<Pin> = Vec::new();
    for (idx, item) in items.into_iter().enumerate() {
        let own = pin(item, idx)?;
        if pins.iter().any(|other| other.is_like(&own)) {
            return Err(wrong(format!("pins[{idx}]"), "unlike those before it"));
        }
        pins.push(own);
    }
    Ok(pins)
}

fn pin(item: Value, idx: usize) -> Result<Pin, SettingsError> {
    let Value::Object(mut fields) = item else {
        return Err(wrong(format!("pins[{idx}]"), "an object"));
    };
    let path = |key: &str| format!("pins[{idx}].{key}");
    let metric = take_text(&mut fields, "metric", &|| path("metric"))?
        .ok_or_else(|| wrong(path("metric"), "a text"))?;
    let mut id = |key: &str| {
        let id = take_text(&mut fields, key, &|| path(key))?;
        Ok(id.unwrap_or_default())
    };
    Ok(Pin {
        metric,
        variant: id("variant")?,
        span: id("span")?,
        unknown: fields,
    })
}

/// A pin as it is stored; empty ids are left out.
pub(super) fn value(pin: &Pin) -> Value {
    let mut fields = Map::new();
    fields.insert("metric".into(), pin.metric.as_str().into());
    for (key, id) in [("variant", &pin.variant), ("span", &pin.span)] {
        if !id.is_empty() {
            fields.insert(key.into(), id.as_str().into());
        }
    }
    fields.extend(pin.unknown.clone());
    Value::Object(fields)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(settings: &Settings) -> String {
        let names: Vec<_> = settings.pins.iter().map(|pin| &*pin.metric).collect();
        names.join(" ")
    }

    #[test]
    fn pins_are_added_once_moved_and_taken_away() {
        let mut settings = Settings::default();
        for (place, id) in ["nrr", "mrr", "nps"].into_iter().enumerate() {
            settings.pin(place, Pin::new(id, "", ""));
        }
        settings.pin(0, Pin::new("nps", "", ""));
        assert_eq!(names(&settings), "nrr mrr nps");
        let nps = Pin::new("nps", "", "");
        settings.move_pin(&nps, true);
        assert_eq!(names(&settings), "nrr nps mrr");
        settings.move_pin(&Pin::new("nrr", "", ""), true);
        settings.move_pin(&Pin::new("mrr", "", ""), false);
        assert_eq!(names(&settings), "nrr nps mrr", "the ends stay");
        settings.unpin(&nps);
        assert_eq!(names(&settings), "nrr mrr");
        settings.pin(1, nps);
        assert_eq!(names(&settings), "nrr nps mrr", "back in its place");
    }

    #[test]
    fn another_way_or_another_span_is_another_pin() {
        let mut settings = Settings::default();
        settings.pin(9, Pin::new("cltv", "", ""));
        settings.pin(9, Pin::new("cltv", "years", ""));
        settings.pin(9, Pin::new("cltv", "", "month"));
        assert_eq!(settings.pins.len(), 3);
        settings.unpin(&Pin::new("cltv", "years", ""));
        assert_eq!(settings.pins[1].span, "month");
    }
}

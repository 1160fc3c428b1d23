//! Settings to the text that is stored.

use serde_json::{Map, Value};

use super::{SavedFilters, Settings, VERSION, classes, pins};
use crate::score::model::{CORNERS, Corner};

impl Settings {
    /// The text to store: JSON, with the unknown fields where they came from.
    pub fn to_text(&self) -> String {
        let mut fields = Map::new();
        fields.insert("version".into(), VERSION.into());
        if let Some(look) = self.look {
            fields.insert("look".into(), look.as_str().into());
        }
        if !self.saved.is_empty() {
            fields.insert("saved".into(), self.saved.iter().map(saved).collect());
        }
        let corners = self.corners_value();
        if !corners.is_empty() {
            fields.insert("corners".into(), Value::Object(corners));
        }
        if let Some(own) = &self.user_classes {
            let unknown = &self.unknown.user_classes;
            fields.insert("user_classes".into(), classes::value(own, unknown));
        }
        if let Some(author) = &self.author {
            fields.insert("author".into(), author.as_str().into());
        }
        if !self.pins.is_empty() {
            fields.insert("pins".into(), self.pins.iter().map(pins::value).collect());
        }
        let unknown = self.unknown.top.clone();
        fields.extend(unknown);
        Value::Object(fields).to_string()
    }

    fn corners_value(&self) -> Map<String, Value> {
        let mut corners = self.unknown.corners.clone();
        for (corner, id) in self.corners.iter().zip(CORNERS) {
            match corner {
                Some(corner) => {
                    let unknown = corners.remove(id);
                    corners.insert(id.into(), corner_value(corner, unknown));
                }
                None => {
                    corners.remove(id);
                }
            }
        }
        corners
    }
}

fn saved(set: &SavedFilters) -> Value {
    let mut fields = Map::new();
    fields.insert("name".into(), set.name.as_str().into());
    fields.insert("hash".into(), set.hash.as_str().into());
    fields.extend(set.unknown.clone());
    Value::Object(fields)
}

fn corner_value(corner: &Corner, unknown: Option<Value>) -> Value {
    let mut fields = Map::new();
    let texts = [
        ("name", &corner.name),
        ("description", &corner.description),
        ("cadence", &corner.cadence),
        ("action", &corner.action),
    ];
    for (key, text) in texts {
        fields.insert(key.into(), text.as_str().into());
    }
    if let Some(Value::Object(unknown)) = unknown {
        fields.extend(unknown);
    }
    Value::Object(fields)
}

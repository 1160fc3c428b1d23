//! What a person has set, as JSON text and back.
//!
//! Comes in: the text that was stored, of this or an earlier version; goes out: [`Settings`], or why
//! the text is none. Fields this version does not know are kept. Holds nothing about the data:
//! settings belong to the person, whatever is loaded.

mod classes;
mod pins;
mod read;
mod saved;
mod write;

use std::collections::BTreeMap;

use serde_json::{Map, Value};

pub use classes::{ClassDraft, DraftFault, check_classes};
pub use pins::Pin;
pub use read::SettingsError;
pub use saved::{LONGEST_NAME, NameFault, SavedFilters};

use crate::score::model::{Corner, Model, UserClass};

/// The version written; a change of meaning counts it up and adds a step to `read`.
pub const VERSION: u64 = 4;

/// Everything a person has set.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Settings {
    /// How the page looks; `None` follows the system.
    pub look: Option<Look>,
    /// Filters kept under a name, in the order they were first saved; no two names are alike.
    pub saved: Vec<SavedFilters>,
    /// Words for the corners of the quadrant, in the order of
    /// [`CORNERS`](crate::score::model::CORNERS); `None` as the model says.
    pub corners: [Option<Corner>; 4],
    /// The person's own rule for classes of users; `None` as the model says.
    pub user_classes: Option<Vec<UserClass>>,
    /// The person's name, for what they set by hand.
    pub author: Option<String>,
    /// Metrics on the overview, from the left; no two are alike.
    pub pins: Vec<Pin>,
    /// Fields this version does not know, as they came.
    unknown: Unknown,
}

/// Unknown fields by the place they came from.
#[derive(Clone, Debug, Default, PartialEq)]
struct Unknown {
    top: Map<String, Value>,
    corners: Map<String, Value>,
    /// Those of the classes of users, by the name of the class.
    user_classes: BTreeMap<String, Map<String, Value>>,
}

/// How the page looks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

impl Look {
    /// Its word, in settings and as the document's `data-theme`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The look of a word.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Light, Self::Dark]
            .into_iter()
            .find(|look| look.as_str() == word)
    }

    /// The other look.
    #[must_use]
    pub const fn other(self) -> Self {
        match self {
            Self::Light => Self::Dark,
            Self::Dark => Self::Light,
        }
    }
}

impl Settings {
    /// Whether the model is shown as it is.
    pub fn keeps_model(&self) -> bool {
        self.corners.iter().all(Option::is_none) && self.user_classes.is_none()
    }

    /// The model with the person's words for the corners of the quadrant and the person's rule for
    /// classes of users; scores as before.
    pub fn reword(&self, model: &Model) -> Model {
        let mut model = model.clone();
        for (corner, own) in model.quadrant.corners.iter_mut().zip(&self.corners) {
            if let Some(own) = own {
                corner.clone_from(own);
            }
        }
        if let Some(own) = &self.user_classes {
            model.user_classes.clone_from(own);
        }
        model
    }
}

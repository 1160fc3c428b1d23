//! A model while it is being edited: its JSON, what was done to it, and what would be wrong with it.
//!
//! Comes in: the JSON of a model and [`Edit`]s; goes out: the JSON as it stands, and the checked
//! [`Model`] or what keeps it from being one. Parts this version does not know stay where they are.
//! Undoing everything brings back the very text it began with.
//!
//! What a person does in a form becomes edits in [`card`], [`metric`] and [`profile`]; what is
//! typed becomes a value in [`typed`]; [`share`], [`before`] and [`changes`] say what a draft has
//! become; [`place`] says where a fault stands.

use serde_json::{Map, Value};

pub mod before;
pub mod card;
pub mod changes;
pub mod ident;
pub mod metric;
pub mod place;
pub mod profile;
pub mod share;
pub mod typed;

use super::model::{Model, ModelError};

/// One change to the JSON of a model. Places are JSON pointers (RFC 6901), such as
/// `/scorecards/0/categories/1/weight`.
#[derive(Clone, Debug, PartialEq)]
pub enum Edit {
    /// Puts a value in a field or in the place of a list's item.
    Set {
        /// The field.
        at: String,
        /// Its new value; [`Value::Null`] takes the field of an object away.
        value: Value,
    },
    /// Adds an item to a list; the list is made where there is none.
    Insert {
        /// The list.
        list: String,
        /// Where the item comes to stand; past the end it is the last one.
        idx: usize,
        /// The item.
        value: Value,
    },
    /// Takes an item out of a list.
    Remove {
        /// The list.
        list: String,
        /// The item's position.
        idx: usize,
    },
    /// Moves an item within its list.
    Move {
        /// The list.
        list: String,
        /// Where it stands.
        from: usize,
        /// Where it comes to stand.
        to: usize,
    },
    /// Puts another model in the place of the whole.
    Replace(Value),
}

/// A model being edited.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What it began with.
    base: Value,
    now: Value,
    /// The states before each step, oldest first.
    done: Vec<Value>,
    /// The states taken back, the last one taken back at the end.
    undone: Vec<Value>,
    /// The place of a step that is still going on, such as a slider being dragged.
    ongoing: Option<String>,
}

impl Draft {
    /// Begins with a model as it is.
    pub fn new(model: &Model) -> Self {
        Self {
            base: model.source.clone(),
            now: model.source.clone(),
            done: Vec::new(),
            undone: Vec::new(),
            ongoing: None,
        }
    }

    /// The JSON as it stands.
    pub fn value(&self) -> &Value {
        &self.now
    }

    /// The JSON it began with.
    pub fn base(&self) -> &Value {
        &self.base
    }

    /// Whether it differs from what it began with.
    pub fn is_changed(&self) -> bool {
        self.now != self.base
    }

    /// How many steps can be taken back.
    pub fn n_done(&self) -> usize {
        self.done.len()
    }

    /// How many steps can be done again.
    pub fn n_undone(&self) -> usize {
        self.undone.len()
    }

    /// Does an edit, as a step of its own. One that changes nothing is no step.
    pub fn edit(&mut self, edits: &[Edit]) {
        self.ongoing = None;
        self.step(edits);
    }

    /// Sets a value that is still being moved: until another place is edited, all of it is one
    /// step.
    pub fn drag(&mut self, at: &str, value: Value) {
        let edit = Edit::Set {
            at: at.to_owned(),
            value,
        };
        if self.ongoing.as_deref() == Some(at) && !self.done.is_empty() {
            apply(&mut self.now, &edit);
            return;
        }
        self.step(&[edit]);
        self.ongoing = Some(at.to_owned());
    }

    /// What was dragged stands: the next drag of the same place is a step of its own.
    pub fn settle(&mut self) {
        self.ongoing = None;
    }

    /// Takes the last step back.
    pub fn undo(&mut self) {
        self.ongoing = None;
        if let Some(before) = self.done.pop() {
            self.undone.push(std::mem::replace(&mut self.now, before));
        }
    }

    /// Does the last step again that was taken back.
    pub fn redo(&mut self) {
        self.ongoing = None;
        if let Some(after) = self.undone.pop() {
            self.done.push(std::mem::replace(&mut self.now, after));
        }
    }

    /// The model it makes.
    ///
    /// # Errors
    /// With what is wrong, each with its path; never empty.
    pub fn check(&self) -> Result<Model, Vec<ModelError>> {
        Model::from_value_all(self.now.clone())
    }

    fn step(&mut self, edits: &[Edit]) {
        let mut next = self.now.clone();
        for edit in edits {
            apply(&mut next, edit);
        }
        if next != self.now {
            self.done.push(std::mem::replace(&mut self.now, next));
            self.undone.clear();
        }
    }
}

/// The path of a place as errors name it: `model.scorecards[0].weight` for `/scorecards/0/weight`.
pub fn path(pointer: &str) -> String {
    let step = |part: &str| {
        let part = part.replace("~1", "/").replace("~0", "~");
        let is_idx = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        if is_idx {
            format!("[{part}]")
        } else {
            format!(".{part}")
        }
    };
    let steps: String = pointer.split('/').skip(1).map(step).collect();
    format!("model{steps}")
}

/// Sets a field whose objects may not exist yet: they are made. Takes away what is set to
/// [`Value::Null`], and nothing where there is no such field.
pub fn set_deep(root: &Value, at: &str, value: Value) -> Edit {
    let (mut at, mut value) = (at.to_owned(), value);
    while let Some((parent, key)) = at.rsplit_once('/') {
        let is_there = root.pointer(parent).is_some_and(|found| !found.is_null());
        if is_there || parent.is_empty() || value.is_null() {
            break;
        }
        let key = key.replace("~1", "/").replace("~0", "~");
        value = Value::Object(Map::from_iter([(key, value)]));
        at.truncate(parent.len());
    }
    Edit::Set { at, value }
}

/// The items of a list; none where there is no such list.
pub fn items_of<'v>(root: &'v Value, list: &str) -> &'v [Value] {
    let items = root.pointer(list).and_then(Value::as_array);
    items.map_or(&[], Vec::as_slice)
}

/// Does an edit; one whose place does not exist does nothing.
fn apply(root: &mut Value, edit: &Edit) {
    match edit {
        Edit::Set { at, value } => set(root, at, value),
        Edit::Insert { list, idx, value } => {
            if root.pointer(list).is_none_or(Value::is_null) {
                set(root, list, &Value::Array(Vec::new()));
            }
            if let Some(items) = items(root, list) {
                items.insert((*idx).min(items.len()), value.clone());
            }
        }
        Edit::Remove { list, idx } => {
            if let Some(items) = items(root, list).filter(|items| *idx < items.len()) {
                items.remove(*idx);
            }
        }
        Edit::Move { list, from, to } => {
            if let Some(items) = items(root, list).filter(|items| *from < items.len()) {
                let item = items.remove(*from);
                items.insert((*to).min(items.len()), item);
            }
        }
        Edit::Replace(value) => *root = value.clone(),
    }
}

fn items<'v>(root: &'v mut Value, list: &str) -> Option<&'v mut Vec<Value>> {
    root.pointer_mut(list)?.as_array_mut()
}

fn set(root: &mut Value, at: &str, value: &Value) {
    let Some((parent, key)) = at.rsplit_once('/') else {
        return;
    };
    let key = key.replace("~1", "/").replace("~0", "~");
    match root.pointer_mut(parent) {
        Some(Value::Object(fields)) if value.is_null() => {
            fields.shift_remove(&key);
        }
        Some(Value::Object(fields)) => {
            fields.insert(key, value.clone());
        }
        Some(Value::Array(items)) => {
            let item = key.parse().ok().and_then(|idx: usize| items.get_mut(idx));
            if let Some(item) = item {
                *item = value.clone();
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn weight(value: f64) -> Edit {
        Edit::Set {
            at: "/scorecards/0/categories/0/weight".into(),
            value: json!(value),
        }
    }

    #[test]
    fn undoing_everything_brings_the_text_back_and_redoing_brings_the_last_state() {
        let mut draft = Draft::new(&Model::built_in());
        let before = draft.value().to_string();
        let list = String::from("/metrics");
        draft.edit(&[weight(3.0)]);
        draft.edit(&[Edit::Move {
            list: list.clone(),
            from: 0,
            to: 4,
        }]);
        draft.edit(&[Edit::Remove { list, idx: 36 }]);
        draft.edit(&[Edit::Replace(json!({"name": "Other"}))]);
        let after = draft.value().to_string();
        assert_eq!(draft.n_done(), 4);
        for _ in 0..9 {
            draft.undo();
        }
        assert_eq!(draft.value().to_string(), before);
        assert!(!draft.is_changed());
        for _ in 0..9 {
            draft.redo();
        }
        assert_eq!(draft.value().to_string(), after);
    }

    #[test]
    fn a_drag_is_one_step_until_it_settles() {
        let mut draft = Draft::new(&Model::built_in());
        let at = "/scorecards/0/categories/0/weight";
        for weight in [2.0, 3.0, 4.0] {
            draft.drag(at, json!(weight));
        }
        assert_eq!(draft.n_done(), 1);
        draft.settle();
        draft.drag(at, json!(5.0));
        assert_eq!(draft.n_done(), 2);
        draft.undo();
        assert_eq!(draft.value().pointer(at), Some(&json!(4.0)));
    }

    #[test]
    fn what_changes_nothing_or_has_no_place_is_no_step() {
        let mut draft = Draft::new(&Model::built_in());
        draft.edit(&[weight(1.0)]);
        let nowhere = Edit::Set {
            at: "/no/where".into(),
            value: json!(1),
        };
        draft.edit(&[nowhere]);
        draft.edit(&[]);
        assert_eq!(draft.n_done(), usize::from(draft.is_changed()));
    }

    #[test]
    fn a_field_is_set_with_the_objects_it_lacks() {
        let mut draft = Draft::new(&Model::built_in());
        let at = "/profiles_of/one/a~1b";
        let edit = set_deep(draft.value(), at, json!(3));
        draft.edit(&[edit]);
        assert_eq!(draft.value()["profiles_of"], json!({"one": {"a/b": 3}}));
        let edit = set_deep(draft.value(), at, json!(4));
        draft.edit(&[edit]);
        assert_eq!(draft.value().pointer(at), Some(&json!(4)));
        let edit = set_deep(draft.value(), "/not/there", Value::Null);
        draft.edit(&[edit]);
        assert_eq!(draft.n_done(), 2);
    }

    #[test]
    fn a_pointer_reads_as_the_path_of_errors() {
        assert_eq!(
            path("/scorecards/1/categories/0/weight"),
            "model.scorecards[1].categories[0].weight"
        );
        let mut draft = Draft::new(&Model::built_in());
        draft.edit(&[weight(-1.0)]);
        let faults = draft.check().unwrap_err();
        assert_eq!(faults[0].path, path("/scorecards/0/categories/0/weight"));
    }
}

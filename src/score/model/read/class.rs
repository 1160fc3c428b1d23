//! The classes of users of a model.

use super::field::Field;
use crate::score::model::{MOST_CLASSES, UserClass, class_faults};

/// Reads `user_classes`; none where it is absent.
pub(super) fn read_all(root: &Field) -> Vec<UserClass> {
    let fields = root.list("user_classes");
    if fields.len() > MOST_CLASSES {
        let problem = format!("should have at most {MOST_CLASSES} classes");
        root.at("user_classes").wrong(problem);
    }
    let classes: Vec<UserClass> = fields.iter().map(class).collect();
    for (at, fault) in class_faults(&classes) {
        fields[at].at(fault.field()).wrong(fault.to_string());
    }
    let open = classes.iter().position(UserClass::is_open);
    for field in &fields[open.map_or(classes.len(), |open| open + 1)..] {
        field.warn("is never reached: a class before it takes everybody");
    }
    classes
}

fn class(field: &Field) -> UserClass {
    field.pairs();
    UserClass {
        name: field.required("name").unwrap_or_default(),
        min_sessions: field.number("min_sessions").unwrap_or(0.0),
        max_days: field.number("max_days"),
    }
}

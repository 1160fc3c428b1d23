//! The classes of users of a model.

use super::ModelError;
use super::field::Field;
use crate::score::model::{MOST_CLASSES, UserClass, class_faults};

/// Reads `user_classes`; none where it is absent.
pub(super) fn read_all(
    root: &Field,
    warnings: &mut Vec<(String, String)>,
) -> Result<Vec<UserClass>, ModelError> {
    let fields = root.list("user_classes")?;
    if fields.len() > MOST_CLASSES {
        let problem = format!("should have at most {MOST_CLASSES} classes");
        return Err(root.at("user_classes").wrong(problem));
    }
    let classes: Vec<UserClass> = fields.iter().map(class).collect::<Result<_, _>>()?;
    if let Some((at, fault)) = class_faults(&classes).first() {
        return Err(fields[*at].at(fault.field()).wrong(fault.to_string()));
    }
    let open = classes.iter().position(UserClass::is_open);
    for at in open.map_or(classes.len(), |open| open + 1)..classes.len() {
        let problem = "is never reached: a class before it takes everybody".to_owned();
        warnings.push((format!("model.user_classes[{at}]"), problem));
    }
    Ok(classes)
}

fn class(field: &Field) -> Result<UserClass, ModelError> {
    field.pairs()?;
    Ok(UserClass {
        name: field.required("name")?,
        min_sessions: field.number("min_sessions")?.unwrap_or(0.0),
        max_days: field.number("max_days")?,
    })
}

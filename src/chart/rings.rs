//! Two rings: groups inside, their parts outside within the arc of their group.
//!
//! In come groups with parts; out come arcs that make a full turn. A part is a share of its
//! group, a group is a share of all groups, so a part that stands in two groups has one amount
//! and two shares. The center shows the total at rest and the slice under the pointer on the
//! overlay.

/// One slice of the outer ring: a product.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// Its name.
    pub name: String,
    /// Its size; anything that is not a positive number counts as 0.
    pub value: f64,
    /// Its size in words: "$10.1k".
    pub amount: String,
}

/// One slice of the inner ring: a tag.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Group {
    /// Its name.
    pub name: String,
    /// Its size; anything that is not a positive number counts as 0.
    pub value: f64,
    /// Its size in words: "$10.1k".
    pub amount: String,
    /// What it is made of, clockwise.
    pub parts: Vec<Part>,
}

/// Groups and their parts as shares of a whole.
///
/// A key of series 0 is a group (`item` is its index), one of series 1 a part (`item` counts
/// through the parts of all groups in order).
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Rings {
    /// The groups, clockwise from twelve o'clock.
    pub groups: Vec<Group>,
    /// What the sizes are, in the plural or as a mass: "opportunity".
    pub unit: String,
    /// The large text in the center at rest: the total with each part counted once.
    pub total: String,
    /// The small text under the total; may say the sum of the ring.
    pub total_label: String,
}

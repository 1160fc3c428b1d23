//! The columns of the customers table: what they are called, how wide, what they sort by.

use crate::data::Dim;
use crate::select::{Facet, Measure, SortKey};
use crate::ui::components::Column;

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Field {
    /// Initials, name and place.
    Name,
    /// The health band.
    Health,
    /// The health score.
    Score,
    /// Health now less health in the comparison month.
    Change,
    /// The adoption categories as a small radar.
    Radar,
    /// What a facet says of the customer: its text, or the name of its band.
    Facet(Facet),
    /// A number.
    Measure(Measure),
    /// Active, or when the customer left.
    Status,
}

/// Every column, in the order of the table.
pub(super) const ALL: [Field; 27] = [
    Field::Name,
    Field::Health,
    Field::Score,
    Field::Change,
    Field::Radar,
    Field::Measure(Measure::Mrr),
    Field::Measure(Measure::Effort),
    Field::Measure(Measure::Adoption),
    Field::Facet(Facet::Dim(Dim::Industry)),
    Field::Facet(Facet::CompanySize),
    Field::Facet(Facet::BillingSize),
    Field::Facet(Facet::Dim(Dim::AccountManager)),
    Field::Facet(Facet::Dim(Dim::AccountGroup)),
    Field::Facet(Facet::Dim(Dim::Segment)),
    Field::Facet(Facet::Dim(Dim::Region)),
    Field::Facet(Facet::Dim(Dim::Country)),
    Field::Facet(Facet::Dim(Dim::UseCase)),
    Field::Facet(Facet::Dim(Dim::Stage)),
    Field::Facet(Facet::Effort),
    Field::Facet(Facet::Product),
    Field::Facet(Facet::Tag),
    Field::Measure(Measure::Employees),
    Field::Measure(Measure::Seats),
    Field::Measure(Measure::MrrPerSeat),
    Field::Measure(Measure::OneOff),
    Field::Measure(Measure::Tenure),
    Field::Status,
];

/// The number of columns of [`ALL`] that are shown as long as nobody chooses (000-19).
const USUAL: usize = 12;

/// The columns shown as long as nobody chooses.
pub(super) fn usual() -> &'static [Field] {
    &ALL[..USUAL]
}

/// The columns as the table takes them.
pub(super) fn columns(fields: &[Field]) -> Vec<Column> {
    let column = |field: &Field| Column {
        id: field.key().to_owned(),
        title: field.title().to_owned(),
        numeric: field.is_numeric(),
        width: field.width(),
        sortable: field.sort_key().is_some(),
        pinned: *field == Field::Name,
    };
    fields.iter().map(column).collect()
}

impl Field {
    /// The column in the address.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Name => "name",
            Self::Health => "health",
            Self::Score => "score",
            Self::Change => "change",
            Self::Radar => "radar",
            Self::Facet(facet) => facet.key(),
            Self::Measure(measure) => measure.key(),
            Self::Status => "status",
        }
    }

    /// The column of a key.
    pub(super) fn from_key(key: &str) -> Option<Self> {
        ALL.into_iter().find(|field| field.key() == key)
    }

    /// What people read.
    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Name => "Customer",
            Self::Health => "Health",
            Self::Score => "Score",
            Self::Change => "Change",
            Self::Radar => "Radar",
            Self::Facet(Facet::Dim(Dim::AccountManager)) => "Manager",
            Self::Facet(facet) => facet.title(),
            Self::Measure(measure) => measure.title(),
            Self::Status => "Status",
        }
    }

    /// What a press on the column's head sorts by; a picture sorts by nothing.
    pub(super) const fn sort_key(self) -> Option<SortKey> {
        Some(match self {
            Self::Name | Self::Facet(Facet::Company) => SortKey::Name,
            Self::Health | Self::Score | Self::Facet(Facet::Health) => {
                SortKey::Measure(Measure::Health)
            }
            Self::Change => SortKey::HealthChange,
            Self::Facet(Facet::Effort) => SortKey::Measure(Measure::Effort),
            Self::Facet(Facet::Dim(dim)) => SortKey::Dim(dim),
            Self::Facet(Facet::CompanySize) => SortKey::Measure(Measure::Employees),
            Self::Facet(Facet::BillingSize) => SortKey::Measure(Measure::Mrr),
            Self::Facet(Facet::Tenure) => SortKey::Measure(Measure::Tenure),
            Self::Measure(measure) => SortKey::Measure(measure),
            Self::Status => SortKey::Status,
            Self::Radar | Self::Facet(Facet::Product | Facet::Tag) => return None,
        })
    }

    /// Whether the cells are numbers.
    pub(super) const fn is_numeric(self) -> bool {
        matches!(self, Self::Score | Self::Change | Self::Measure(_))
    }

    /// The least width, in CSS pixels.
    const fn width(self) -> u16 {
        match self {
            Self::Name => 188,
            Self::Health => 138,
            Self::Radar | Self::Score => 54,
            Self::Change => 62,
            Self::Measure(Measure::Mrr) => 70,
            Self::Measure(Measure::Effort) => 56,
            Self::Measure(_) => 74,
            Self::Facet(Facet::CompanySize | Facet::BillingSize) => 116,
            Self::Facet(_) => 112,
            Self::Status => 148,
        }
    }
}

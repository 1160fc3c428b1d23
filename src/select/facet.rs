//! The facets: what customers are filtered and grouped by, each a list of values.
//!
//! Comes in: nothing; goes out: the facets' names and keys, and what the ribbon shows of a value.
//! Never looks at a dataset.

use crate::data::Dim;

/// The value that stands for *not known* in every facet but those of scores.
///
/// A blank text in the data counts as not known too, so that no real value can collide with it.
pub const NOT_KNOWN: &str = "";

/// The value of health and effort that stands for *insufficient data*; no band may have this id.
pub const INSUFFICIENT: &str = "none";

/// What customers are filtered and grouped by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// The customer itself; its values are customer ids.
    Company,
    /// The band of the health score shown; its values are band ids or [`INSUFFICIENT`].
    Health,
    /// A text dimension; its values are the texts.
    Dim(Dim),
    /// The band of the effort score shown; its values are band ids or [`INSUFFICIENT`].
    Effort,
    /// What the customer has from you: its values are product ids. A customer may have several.
    Product,
    /// The groups of what the customer has: its values are tags. A customer may have several.
    Tag,
    /// Tenure band; its values are like `0-6`, `60+`, in months.
    Tenure,
    /// Company size band; its values are like `50-250`, in employees.
    CompanySize,
    /// Billing size band; its values are like `1000-5000`, in MRR.
    BillingSize,
}

impl Facet {
    /// Every facet, in the order of the ribbon.
    pub const ALL: [Self; 18] = [
        Self::Company,
        Self::Health,
        Self::Dim(Dim::AccountManager),
        Self::Dim(Dim::AccountGroup),
        Self::Dim(Dim::Segment),
        Self::Effort,
        Self::Product,
        Self::Tag,
        Self::Dim(Dim::Industry),
        Self::Dim(Dim::Region),
        Self::Dim(Dim::Country),
        Self::Dim(Dim::City),
        Self::Dim(Dim::UseCase),
        Self::Dim(Dim::Stage),
        Self::Tenure,
        Self::CompanySize,
        Self::BillingSize,
        Self::Dim(Dim::Kind),
    ];

    /// The facet's key in the URL.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Health => "health",
            Self::Effort => "effort",
            Self::Product => "product",
            Self::Tag => "tag",
            Self::Tenure => "tenure",
            Self::CompanySize => "size",
            Self::BillingSize => "billing",
            Self::Dim(dim) => dim.field(),
        }
    }

    /// The facet of a URL key.
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.key() == key)
    }

    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Company => "Company",
            Self::Health => "Health",
            Self::Effort => "Effort status",
            Self::Product => "Product",
            Self::Tag => "Product tag",
            Self::Tenure => "Tenure",
            Self::CompanySize => "Company size",
            Self::BillingSize => "Billing size",
            Self::Dim(dim) => dim.title(),
        }
    }

    /// The value of customers that have none.
    pub const fn missing(self) -> &'static str {
        match self {
            Self::Health | Self::Effort => INSUFFICIENT,
            Self::Company
            | Self::Product
            | Self::Tag
            | Self::Tenure
            | Self::CompanySize
            | Self::BillingSize
            | Self::Dim(_) => NOT_KNOWN,
        }
    }

    /// What people read for [`Self::missing`].
    pub const fn missing_label(self) -> &'static str {
        match self {
            Self::Health | Self::Effort => "Insufficient data",
            Self::Product => "No product",
            Self::Tag => "No tag",
            Self::Company | Self::Tenure | Self::CompanySize | Self::BillingSize | Self::Dim(_) => {
                "Not known"
            }
        }
    }

    /// Whether the values are bands with an order of their own.
    pub const fn is_banded(self) -> bool {
        match self {
            Self::Health | Self::Effort | Self::Tenure | Self::CompanySize | Self::BillingSize => {
                true
            }
            Self::Company | Self::Product | Self::Tag | Self::Dim(_) => false,
        }
    }

    /// Whether a customer may have several values at once.
    pub const fn is_multiple(self) -> bool {
        matches!(self, Self::Product | Self::Tag)
    }

    /// Whether customers can be grouped by the facet: each in one group, and several in a group.
    pub fn can_group(self) -> bool {
        self != Self::Company && !self.is_multiple()
    }

    /// The facet's position in [`Self::ALL`].
    pub(crate) fn idx(self) -> usize {
        Self::ALL
            .iter()
            .position(|facet| *facet == self)
            .expect("every facet is listed")
    }
}

/// A value of a facet as the ribbon shows it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetCount {
    /// The value, as in the URL and in the filters.
    pub value: String,
    /// What people read.
    pub label: String,
    /// How many customers have it, under every filter but the facet's own.
    pub count: usize,
    /// Whether it is chosen.
    pub chosen: bool,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_facet_has_a_key_of_its_own() {
        for (idx, facet) in Facet::ALL.into_iter().enumerate() {
            assert_eq!(Facet::from_key(facet.key()), Some(facet));
            assert_eq!(facet.idx(), idx);
        }
    }

    #[test]
    fn r001_13_and_003_40_every_dimension_is_a_facet() {
        for dim in Dim::ALL {
            assert!(Facet::ALL.contains(&Facet::Dim(dim)), "{}", dim.title());
        }
    }
}

//! The sides of a comparison as text of the address, both ways.
//!
//! A side is written `kind:value@month`: `customer:c-012@2026-06`, `industry:Retail@`, `all:@`,
//! `selection:@`. Without a month it is that of the month shown.

use crate::route;
use crate::select::Facet;
use crate::units::Month;

/// How many sides stand side by side at most.
pub const MOST: usize = 4;

/// Who a side is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// A customer, by id.
    Customer(String),
    /// The customers with a value of a facet.
    Value(Facet, String),
    /// Everybody active on the day shown.
    Everybody,
    /// What the filters leave.
    Selection,
}

/// A side as the address has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// Who it is.
    pub who: Who,
    /// Its month; `None` = the month shown.
    pub month: Option<Month>,
}

const CUSTOMER: &str = "customer";
const ALL: &str = "all";
const SELECTION: &str = "selection";

impl Side {
    /// A customer in the month shown.
    pub fn customer(id: impl Into<String>) -> Self {
        Self {
            who: Who::Customer(id.into()),
            month: None,
        }
    }

    /// Reads the sides of an address; what is not understood is left out, and no more than
    /// [`MOST`] are taken.
    pub fn parse_all(text: &str) -> Vec<Self> {
        let texts = route::split(text);
        let sides = texts.iter().filter_map(|text| Self::parse(text));
        sides.take(MOST).collect()
    }

    /// Writes sides for an address.
    pub fn text_of(sides: &[Self]) -> String {
        let texts: Vec<String> = sides.iter().map(ToString::to_string).collect();
        route::join(texts.iter().map(String::as_str))
    }

    fn parse(text: &str) -> Option<Self> {
        let (who, month) = text.rsplit_once('@')?;
        let (kind, value) = who.split_once(':')?;
        let who = match kind {
            CUSTOMER => Who::Customer(value.to_owned()),
            ALL => Who::Everybody,
            SELECTION => Who::Selection,
            key => Who::Value(Facet::from_key(key)?, value.to_owned()),
        };
        let month = Month::parse(month);
        Some(Self { who, month })
    }
}

impl std::fmt::Display for Side {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match &self.who {
            Who::Customer(id) => write!(f, "{CUSTOMER}:{id}"),
            Who::Value(facet, value) => write!(f, "{}:{value}", facet.key()),
            Who::Everybody => write!(f, "{ALL}:"),
            Who::Selection => write!(f, "{SELECTION}:"),
        }?;
        match self.month {
            Some(month) => write!(f, "@{month}"),
            None => write!(f, "@"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Dim;

    #[test]
    fn r001_21_sides_survive_the_way_through_the_address() {
        let sides = vec![
            Side::customer("a@b:c,d~"),
            Side {
                who: Who::Value(Facet::Dim(Dim::Industry), "R&D, 50 %".into()),
                month: Month::parse("2026-06"),
            },
            Side {
                who: Who::Everybody,
                month: None,
            },
            Side {
                who: Who::Selection,
                month: Month::parse("2025-12"),
            },
        ];
        assert_eq!(Side::parse_all(&Side::text_of(&sides)), sides);
    }

    #[test]
    fn what_is_not_understood_is_left_out() {
        assert_eq!(Side::parse_all("nonsense,planet:Mars@,all:"), Vec::new());
        let many = Side::text_of(&vec![Side::customer("c"); MOST + 3]);
        assert_eq!(Side::parse_all(&many).len(), MOST);
    }
}

//! The route: what is shown, as the text of the URL's hash, both ways.
//!
//! Comes in: hash text such as `#/customers/c-012?health=at_risk&month=2026-06`; goes out: a
//! [`View`], and back. A link made from a view brings the same view; what is not understood is
//! carried along and written back. Never fails, never reads a dataset, never touches a browser.
//!
//! The text is `#/path?key=value&key=value`. Values are percent-encoded UTF-8. The values of a
//! facet are separated by commas, and [`NOT_KNOWN`](crate::select::NOT_KNOWN) is written `~`.
//! Ranges are `from..to` with either side open. Keys stand in the order of [`View`]'s fields, and
//! what is as usual is left out.

use std::collections::BTreeMap;

use crate::select::{Facet, Filters, Measure, Range, Status};
use crate::units::Month;

mod percent;

use percent::{decode, decode_item, encode, encode_item};

/// The text of an option that holds several values, whatever they are.
pub fn join<'v>(values: impl IntoIterator<Item = &'v str>) -> String {
    let items: Vec<String> = values.into_iter().map(encode_item).collect();
    items.join(",")
}

/// The values of such a text.
pub fn split(text: &str) -> Vec<String> {
    let items = text.split(',').filter(|item| !item.is_empty());
    items.map(decode_item).collect()
}

/// A page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Route {
    /// The portfolio.
    #[default]
    Overview,
    /// The customers table.
    Customers,
    /// One customer, by id; the id may be that of no customer.
    Customer(String),
    /// What customers have of what could be sold to them, and what that leaves to win.
    Stack,
    /// What lies behind one driver of health over the customers selected, by its id; empty = the
    /// first one.
    Driver(String),
    /// Customers, segments and months side by side.
    Compare,
    /// The scoring model: one of its tabs by id; empty = the editor.
    Model(String),
    /// The dictionary of metrics: one by its id; empty = all of them.
    Metrics(String),
    /// Loading, issues and export of data.
    Data,
    /// How to read and use it all: a topic by id; empty = the list of topics.
    Help(String),
    /// A path this version does not know, as it came.
    Unknown(String),
}

/// Everything a link carries.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct View {
    /// The page.
    pub route: Route,
    /// The filters.
    pub filters: Filters,
    /// The month shown; `None` = the month of the data's `as_of`.
    pub month: Option<Month>,
    /// What changes are compared with; `None` = as usual ([`Comparison::default`]).
    pub comparison: Option<Comparison>,
    /// Options of the page, such as `sort`, `group`, `columns`, and every key this version does
    /// not know. A key of the filters, `month` or `vs` is not an option and is not written.
    pub options: BTreeMap<String, String>,
}

/// What a change is measured from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// This many months before the month shown.
    Months(u16),
    /// A month of its own.
    At(Month),
}

impl Default for Comparison {
    /// Three months earlier.
    fn default() -> Self {
        Self::Months(3)
    }
}

impl Comparison {
    /// The month compared with, when `shown` is the month shown.
    pub fn month(self, shown: Month) -> Month {
        match self {
            Self::Months(n) => shown.plus(-i32::from(n)),
            Self::At(month) => month,
        }
    }

    /// Reads `3m` or `2026-03`.
    pub fn parse(text: &str) -> Option<Self> {
        match text.strip_suffix('m') {
            Some(months) => months.parse().ok().map(Self::Months),
            None => Month::parse(text).map(Self::At),
        }
    }
}

impl std::fmt::Display for Comparison {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Months(n) => write!(f, "{n}m"),
            Self::At(month) => write!(f, "{month}"),
        }
    }
}

impl View {
    /// Reads the text of a hash, with or without its `#`.
    pub fn parse(hash: &str) -> Self {
        let text = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = text.split_once('?').unwrap_or((text, ""));
        let mut view = Self {
            route: Route::parse(path),
            ..Self::default()
        };
        for pair in query.split('&').filter(|pair| !pair.is_empty()) {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            view.read(&decode(key), value);
        }
        view
    }

    /// The text of the hash, with its `#`.
    pub fn to_hash(&self) -> String {
        let mut hash = format!("#/{}", self.route.path());
        let mut sign = '?';
        for (key, value) in self.pairs() {
            hash.push(sign);
            hash.push_str(&key);
            hash.push('=');
            hash.push_str(&value);
            sign = '&';
        }
        hash
    }

    /// The same filters, month and comparison on another page; the page's own options are left.
    #[must_use]
    pub fn on(&self, route: Route) -> Self {
        Self {
            route,
            options: BTreeMap::new(),
            ..self.clone()
        }
    }

    /// Takes in one pair; a value that makes no sense for its key changes nothing.
    fn read(&mut self, key: &str, value: &str) {
        let filters = &mut self.filters;
        if let Some(facet) = Facet::from_key(key) {
            let items = value.split(',').filter(|item| !item.is_empty());
            let mut items = items.map(decode_item).peekable();
            if items.peek().is_some() {
                filters.choices.entry(facet).or_default().extend(items);
            }
        } else if let Some(measure) = Measure::from_key(key) {
            if let Some(range) = Range::parse(&decode(value)) {
                filters.ranges.insert(measure, range);
            }
        } else if key == STATUS {
            filters.status = Status::from_key(&decode(value)).unwrap_or(filters.status);
        } else if key == SEARCH {
            filters.search = decode(value);
        } else if key == MONTH {
            self.month = Month::parse(&decode(value)).or(self.month);
        } else if key == COMPARISON {
            self.comparison = Comparison::parse(&decode(value)).or(self.comparison);
        } else {
            self.options.insert(key.into(), decode(value));
        }
    }

    /// Keys and values, encoded, in their fixed order.
    fn pairs(&self) -> Vec<(String, String)> {
        let filters = &self.filters;
        let mut pairs = Vec::new();
        let mut push = |key: &str, value: String| pairs.push((key.to_owned(), value));
        for facet in Facet::ALL {
            let values: Vec<_> = filters.chosen(facet).map(encode_item).collect();
            if !values.is_empty() {
                push(facet.key(), values.join(","));
            }
        }
        if filters.status != Status::default() {
            push(STATUS, filters.status.key().into());
        }
        for (measure, range) in &filters.ranges {
            push(measure.key(), range.to_string());
        }
        if !filters.search.is_empty() {
            push(SEARCH, encode(&filters.search));
        }
        if let Some(month) = self.month {
            push(MONTH, month.to_string());
        }
        if let Some(comparison) = self.comparison {
            push(COMPARISON, comparison.to_string());
        }
        let own = self.options.iter().filter(|(key, _)| !is_reserved(key));
        for (key, value) in own {
            push(&encode(key), encode(value));
        }
        pairs
    }
}

impl Route {
    /// The page's path, without the leading slash.
    pub fn path(&self) -> String {
        match self {
            Self::Overview => String::new(),
            Self::Customers => CUSTOMERS.into(),
            Self::Customer(id) => format!("{CUSTOMERS}/{}", encode_item(id)),
            Self::Stack => STACK.into(),
            Self::Driver(id) => within(DRIVERS, id),
            Self::Compare => COMPARE.into(),
            Self::Model(tab) => within(MODEL, tab),
            Self::Metrics(id) => within(METRICS, id),
            Self::Data => DATA.into(),
            Self::Help(topic) => within(HELP, topic),
            Self::Unknown(path) => path.clone(),
        }
    }

    fn parse(path: &str) -> Self {
        let path = path.strip_prefix('/').unwrap_or(path);
        match path.strip_suffix('/').unwrap_or(path) {
            "" => Self::Overview,
            CUSTOMERS => Self::Customers,
            STACK => Self::Stack,
            DRIVERS => Self::Driver(String::new()),
            COMPARE => Self::Compare,
            MODEL => Self::Model(String::new()),
            METRICS => Self::Metrics(String::new()),
            DATA => Self::Data,
            HELP => Self::Help(String::new()),
            known => match known.split_once('/') {
                Some((CUSTOMERS, id)) if !id.contains('/') => Self::Customer(decode_item(id)),
                Some((DRIVERS, id)) if !id.contains('/') => Self::Driver(decode_item(id)),
                Some((MODEL, tab)) if !tab.contains('/') => Self::Model(decode_item(tab)),
                Some((METRICS, id)) if !id.contains('/') => Self::Metrics(decode_item(id)),
                Some((HELP, topic)) if !topic.contains('/') => Self::Help(decode_item(topic)),
                Some(_) | None => Self::Unknown(path.into()),
            },
        }
    }
}

/// The path of a part of a page; the page itself where the part is not named.
fn within(page: &str, part: &str) -> String {
    if part.is_empty() {
        return page.into();
    }
    format!("{page}/{}", encode_item(part))
}

const CUSTOMERS: &str = "customers";
const STACK: &str = "stack";
const DRIVERS: &str = "drivers";
const COMPARE: &str = "compare";
const MODEL: &str = "model";
const METRICS: &str = "metrics";
const DATA: &str = "data";
const HELP: &str = "help";
const STATUS: &str = "status";
const SEARCH: &str = "search";
const MONTH: &str = "month";
const COMPARISON: &str = "vs";

/// Whether a key belongs to the filters, the month or the comparison, and so is no option.
pub fn is_reserved(key: &str) -> bool {
    let is_named = [STATUS, SEARCH, MONTH, COMPARISON].contains(&key);
    is_named || Facet::from_key(key).is_some() || Measure::from_key(key).is_some()
}

#[cfg(test)]
mod tests;

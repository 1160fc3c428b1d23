//! The dictionary of metrics: every one with its names, what it means, how it is read, and the
//! function that computes it.
//!
//! Comes in: a [`Question`]; goes out: an [`Entry`] by id, and from it a [`Figure`]. An entry is
//! data and one function, kept with its family in [`super::entries`]; pages, the command line and
//! exports read the dictionary and know no metric by name.

use super::families;
use super::figure::Figure;
use super::question::Question;
use super::span::Span;
use crate::chart::Tone;

/// A metric of the trade.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// Its id in the address, on the command line and among pins: `nrr`, `cac_payback`.
    pub id: &'static str,
    /// What people call it.
    pub name: &'static str,
    /// Other names of the same thing, for searching and for the page.
    pub also: &'static [&'static str],
    /// The family it stands in.
    pub family: Family,
    /// The pillar it belongs to (002-2).
    pub pillar: Pillar,
    /// The customer stages it speaks of (002-7).
    pub phases: &'static [Phase],
    /// What it means, in one or two plain sentences.
    pub definition: &'static str,
    /// Which way is good; `None` where neither is.
    pub better: Option<Better>,
    /// Whether the length of the span changes it; otherwise it describes a moment or a fixed time.
    pub has_span: bool,
    /// Whether it is of the whole company, whatever the filters.
    pub is_company: bool,
    /// The ways to compute it, the default first; at least one. Sources differ, so each has a name.
    pub variants: &'static [Variant],
    /// Published values to read it by.
    pub reference: Option<Reference>,
    /// What the data must hold for it, in lower case without a full stop: `the MRR of two months`.
    pub needs: &'static str,
    /// Computes it in one of its variants.
    pub compute: fn(&Question, variant: &str) -> Figure,
}

impl Entry {
    /// The figure in a variant; one it does not have means its default.
    pub fn ask(&self, question: &Question, variant: Option<&str>) -> Figure {
        let mut figure = (self.compute)(question, self.variant(variant).id);
        let reading = self.reading(question.span);
        figure.band = figure.value.and_then(|value| reading?.band(value));
        figure
    }

    /// The published values to read it by over a span; those of a year judge no month.
    pub fn reading(&self, span: Span) -> Option<Reference> {
        let fits = |own: &Reference| !own.of_a_year || !self.has_span || span == Span::Year;
        self.reference.filter(fits)
    }

    /// The variant of an id, else the default.
    pub fn variant(&self, id: Option<&str>) -> &'static Variant {
        let named = self.variants.iter().find(|own| Some(own.id) == id);
        named.unwrap_or(&self.variants[0])
    }
}

/// A way to compute a metric.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Its id: `standard`, `churn_only`.
    pub id: &'static str,
    /// What people read on the control.
    pub name: &'static str,
    /// What it does differently and who computes it so, in a sentence; empty for an only variant.
    pub note: &'static str,
}

/// The one way of a metric whose sources agree.
pub const STANDARD: Variant = Variant {
    id: "standard",
    name: "Standard",
    note: "",
};

/// A family of metrics, in the order of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// MRR, ARR and the movements between two months.
    Revenue,
    /// What of a cohort is left.
    Retention,
    /// What contracts are worth.
    Contracts,
    /// What a customer costs to win and is worth over its life.
    Lifetime,
    /// What customers say.
    Voice,
    /// What users do.
    Usage,
    /// What the company makes of it.
    Efficiency,
    /// Signs of adoption, retention, expansion and advocacy (002-3 to 002-6).
    Signals,
}

impl Family {
    /// Every family, in the order of the page.
    pub const ALL: [Self; 8] = [
        Self::Revenue,
        Self::Retention,
        Self::Contracts,
        Self::Lifetime,
        Self::Voice,
        Self::Usage,
        Self::Efficiency,
        Self::Signals,
    ];

    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Revenue => "Recurring revenue",
            Self::Retention => "Retention and churn",
            Self::Contracts => "Contracts",
            Self::Lifetime => "Acquisition and lifetime value",
            Self::Voice => "Voice of the customer",
            Self::Usage => "Usage",
            Self::Efficiency => "Efficiency",
            Self::Signals => "Signals",
        }
    }
}

/// A pillar of customer success (002-2).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Pillar {
    /// Getting customers to use what they bought.
    Adoption,
    /// Keeping them.
    Retention,
    /// Growing with them.
    Expansion,
    /// Having them speak for you.
    Advocacy,
}

impl Pillar {
    /// Every pillar, in the order of the source.
    pub const ALL: [Self; 4] = [
        Self::Adoption,
        Self::Retention,
        Self::Expansion,
        Self::Advocacy,
    ];

    /// Its id in the address.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Adoption => "adoption",
            Self::Retention => "retention",
            Self::Expansion => "expansion",
            Self::Advocacy => "advocacy",
        }
    }

    /// What people read.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Adoption => "Adoption",
            Self::Retention => "Retention",
            Self::Expansion => "Expansion",
            Self::Advocacy => "Advocacy",
        }
    }
}

/// A customer stage (002-7), as the built-in model names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Phase {
    /// Account provisioning and training.
    Provisioning,
    /// What sets a new customer off.
    Trigger,
    /// Initial brand consideration.
    Consideration,
    /// Active evaluation.
    Evaluation,
    /// Purchase.
    Purchase,
    /// The existing customer's decision.
    Decision,
    /// Experience.
    Experience,
    /// Loyalty.
    Loyalty,
}

impl Phase {
    /// Every phase, in the order of the source.
    pub const ALL: [Self; 8] = [
        Self::Provisioning,
        Self::Trigger,
        Self::Consideration,
        Self::Evaluation,
        Self::Purchase,
        Self::Decision,
        Self::Experience,
        Self::Loyalty,
    ];

    /// Its id in the address.
    pub const fn id(self) -> &'static str {
        match self {
            Self::Provisioning => "provisioning",
            Self::Trigger => "trigger",
            Self::Consideration => "consideration",
            Self::Evaluation => "evaluation",
            Self::Purchase => "purchase",
            Self::Decision => "decision",
            Self::Experience => "experience",
            Self::Loyalty => "loyalty",
        }
    }

    /// The stage's name in the built-in model.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Provisioning => "Account provisioning and training",
            Self::Trigger => "Trigger",
            Self::Consideration => "Initial brand consideration",
            Self::Evaluation => "Active evaluation",
            Self::Purchase => "Purchase",
            Self::Decision => "Decision",
            Self::Experience => "Experience",
            Self::Loyalty => "Loyalty",
        }
    }
}

/// Which way a metric is good.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}

/// Published values that a metric is read by (FORMULAS section 3.8 and the sources).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reference {
    /// Ranges with a name and a tone, from the lowest value up; may be empty.
    pub bands: &'static [ReferenceBand],
    /// Single values with a name: `3`, `"sound from here"`; may be empty.
    pub lines: &'static [(f64, &'static str)],
    /// Who published them.
    pub source: &'static str,
    /// Whether they are figures of a year.
    pub of_a_year: bool,
    /// Whether the highest band begins above its limit, as in "above 4".
    pub top_is_above: bool,
}

/// A range of values with a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ReferenceBand {
    /// What people read: `good`, `weak`.
    pub name: &'static str,
    /// Its look.
    pub tone: Tone,
    /// The lower end, included; −∞ = open.
    pub from: f64,
    /// The upper end, excluded but by the last band; ∞ = open.
    pub to: f64,
}

impl Reference {
    /// The band a value falls in; on a limit it is the upper one, but for the highest band where
    /// that begins above its limit.
    pub fn band(&self, value: f64) -> Option<&'static ReferenceBand> {
        let (top, others) = self.bands.split_last()?;
        let begins = top.from < value || top.from == value && !self.top_is_above;
        if begins && value <= top.to {
            return Some(top);
        }
        let mut others = others.iter().rev();
        others.find(|band| band.from <= value && value <= band.to)
    }
}

/// Every entry, family by family.
pub fn entries() -> impl Iterator<Item = &'static Entry> {
    families::ALL.iter().copied().flatten()
}

/// The entry of an id.
pub fn entry(id: &str) -> Option<&'static Entry> {
    entries().find(|entry| entry.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn band(id: &str, value: f64) -> Option<&'static str> {
        let reference = entry(id)?.reading(Span::Year)?;
        Some(reference.band(value)?.name)
    }

    #[test]
    fn a_value_on_a_limit_stands_where_the_source_puts_it() {
        // Churn: 0 to 2, 2 to 5, above 5; quick ratio: below 2, 2 to 4, above 4.
        let churn = [0.019, 0.02, 0.05, 0.051].map(|value| band("customer_churn", value));
        assert_eq!(churn, ["strong", "fair", "fair", "weak"].map(Some));
        let ratio = [1.9, 2.0, 4.0, 4.1].map(|value| band("quick_ratio", value));
        assert_eq!(ratio, ["leaking", "sound", "sound", "strong"].map(Some));
        let net = [1.0, 1.1].map(|value| band("nrr", value));
        assert_eq!(net, ["fair", "strong"].map(Some));
    }

    #[test]
    fn figures_of_a_year_judge_no_month() {
        let retention = entry("grr").expect("GRR");
        assert!(retention.reading(Span::Year).is_some());
        assert_eq!(retention.reading(Span::Month), None);
        assert_eq!(retention.reading(Span::Quarter), None);
        let ratio = entry("quick_ratio").expect("quick ratio");
        assert!(ratio.reading(Span::Month).is_some());
    }
}

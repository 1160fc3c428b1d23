//! The values behind a contribution, in words: `24%, was 31%`, `83%, peers 71%`.

use crate::insight::Context;
use crate::insight::value::value_text;
use crate::score::explain::Raw;
use crate::score::model::Metric;

/// What a value is held against.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Than {
    /// Its own earlier value.
    Before,
    /// Everybody's.
    All,
    /// That of the comparable segment.
    Peers,
    /// That of other customers.
    Others,
}

/// Two values of a metric in words; of several customers a value is the mean, of texts the most
/// frequent one.
pub fn evidence(
    context: &Context,
    metric: &Metric,
    (own, other): (&Raw, &Raw),
    than: Than,
) -> String {
    let text = |raw: &Raw| match raw {
        Raw::Missing => None,
        Raw::Number(_) | Raw::Text(_) => Some(value_text(metric, raw, &context.dataset.currency)),
    };
    let own = text(own);
    let other = match (than, text(other)) {
        (Than::Before, Some(other)) if own.as_ref() == Some(&other) => "as before".to_owned(),
        (Than::Before, Some(other)) => format!("was {other}"),
        (Than::Before, None) => "not known before".to_owned(),
        (Than::All, Some(other)) => format!("all {other}"),
        (Than::Peers, Some(other)) => format!("peers {other}"),
        (Than::Others, Some(other)) => format!("others {other}"),
        (Than::All | Than::Peers | Than::Others, None) => "not known of others".to_owned(),
    };
    format!("{}, {other}", own.as_deref().unwrap_or("no value"))
}

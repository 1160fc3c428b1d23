//! Which of all the facts are shown: the weightiest, varied, and not thrice about the same people.

use super::{Finding, MOST};
use crate::arrange::Arrange;
use crate::units::RowId;

/// As many findings of one kind as leave room for others.
const OF_A_KIND: usize = 2;

/// As many findings as may be about the same customers.
const OF_THE_SAME: usize = 2;

/// Two lists are about the same customers when they share more than this part of all they name.
const SAME: f64 = 0.5;

/// Weights closer than this are equal: sums differ in their last bits by the order of the file.
const GRAIN: f64 = 1e-9;

/// The findings to show, in order.
pub(super) fn pick(mut all: Vec<Finding>) -> Vec<Finding> {
    let place = |finding: &Finding| ((finding.weight / GRAIN).round(), finding.kind);
    all.arrange_by(|a, b| {
        let ((weight_a, kind_a), (weight_b, kind_b)) = (place(a), place(b));
        weight_b
            .total_cmp(&weight_a)
            .then(kind_a.cmp(&kind_b))
            .then_with(|| a.headline.cmp(&b.headline))
    });
    let mut kept: Vec<Finding> = Vec::with_capacity(MOST);
    let mut members: Vec<Vec<RowId>> = Vec::with_capacity(MOST);
    for finding in all {
        if kept.len() == MOST {
            break;
        }
        let n_of_kind = kept.iter().filter(|own| own.kind == finding.kind).count();
        let mut rows = finding.evidence.rows().to_vec();
        rows.arrange_by(Ord::cmp);
        let n_same = members.iter().filter(|own| is_same(own, &rows)).count();
        if n_of_kind < OF_A_KIND && n_same < OF_THE_SAME {
            kept.push(finding);
            members.push(rows);
        }
    }
    kept
}

/// Whether two sorted lists share most of their customers.
fn is_same(a: &[RowId], b: &[RowId]) -> bool {
    let (mut at, mut n_shared) = (0, 0_usize);
    for row in a {
        while b.get(at).is_some_and(|other| other < row) {
            at += 1;
        }
        n_shared += usize::from(b.get(at) == Some(row));
    }
    let n_all = a.len() + b.len() - n_shared;
    n_shared as f64 > SAME * n_all as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::insight::findings::{Evidence, Kind, Severity};

    fn finding(kind: Kind, weight: f64, rows: &[u32]) -> Finding {
        Finding {
            kind,
            severity: Severity::Act,
            headline: format!("{kind:?} {weight}"),
            detail: String::new(),
            mrr: None,
            weight,
            evidence: Evidence::List {
                title: String::new(),
                order: String::new(),
                rows: rows.iter().copied().map(RowId).collect(),
                filters: None,
            },
        }
    }

    fn check(all: Vec<Finding>, expected: &[&str]) {
        let kept = pick(all);
        let headlines: Vec<&str> = kept.iter().map(|own| own.headline.as_str()).collect();
        assert_eq!(headlines, expected);
    }

    #[test]
    fn the_weightiest_come_first_and_of_equals_the_earlier_kind() {
        let all = vec![
            finding(Kind::Rose, 0.5, &[1]),
            finding(Kind::Fell, 0.5, &[2]),
            finding(Kind::Churn, 0.9, &[3]),
        ];
        check(all, &["Churn 0.9", "Fell 0.5", "Rose 0.5"]);
    }

    #[test]
    fn there_are_at_most_two_of_a_kind_and_seven_in_all() {
        let of = |kind, n: u32| (0..n).map(move |at| finding(kind, 0.5, &[at * 100 + kind as u32]));
        let two = of(Kind::Fell, 3).collect();
        check(two, &["Fell 0.5", "Fell 0.5"]);
        let kinds = [Kind::Fell, Kind::Rose, Kind::Churn, Kind::Voice];
        let all = kinds.into_iter().flat_map(|kind| of(kind, 2)).collect();
        assert_eq!(pick(all).len(), MOST);
    }

    #[test]
    fn nothing_is_said_of_the_same_customers_a_third_time() {
        let all = vec![
            finding(Kind::Fell, 0.9, &[1, 2, 3]),
            finding(Kind::Churn, 0.8, &[3, 2, 1]),
            finding(Kind::Effort, 0.7, &[1, 2, 3, 4]),
            finding(Kind::Voice, 0.6, &[1, 7, 8, 9]),
        ];
        check(all, &["Fell 0.9", "Churn 0.8", "Voice 0.6"]);
    }
}

//! The adoption engagement score and the ranks among peers.

use customer_radar::insight::adoption::{bullet, of_customer, of_selection, peer_ranks};
use customer_radar::score::score;

use super::super::fixture::{month, rows};
use super::setting;

const CUSTOMERS: &str = r#"
    {"id": "a", "name": "A", "segment": "Large", "industry": "Retail",
     "metrics": {"licenses": 60, "features": 15, "tracking": 90, "dau_mau": 25},
     "history": {"from": "2026-06", "metrics": {"licenses": [40], "features": [15],
       "tracking": [90], "dau_mau": [25]}}},
    {"id": "b", "name": "B", "segment": "Large", "industry": "Retail",
     "metrics": {"licenses": 80, "sentiment": "positive"}},
    {"id": "c", "name": "C", "industry": "Retail", "metrics": {"licenses": 20, "sentiment": "Positive"}},
    {"id": "d", "name": "D", "industry": "Mining", "metrics": {"licenses": 100, "sentiment": "negative"}},
    {"id": "e", "name": "E"}"#;

#[test]
fn r000_28_the_score_is_the_mean_of_its_categories() {
    let setting = setting("", CUSTOMERS);
    let before = score(&setting.dataset, &setting.model, month("2026-06"));
    let context = setting.context();
    let found = of_customer(&context, Some(&before), setting.row("a")).unwrap();
    // Adoption: licenses 6, features 5, tracking 9, so 6.67; engagement: stickiness 5.
    assert_eq!(
        found.score.map(|score| (score * 100.0).round()),
        Some(583.0)
    );
    let change = found.change.clone().unwrap();
    assert_eq!((change.text.as_str(), change.good), ("0.3", Some(true)));
    let rule =
        "The mean of Adoption and Subscriber Engagement of the scorecard Health, by their weights";
    assert_eq!(found.rule, rule);
}

#[test]
fn r000_29_own_peers_and_benchmark_stand_on_one_scale() {
    let setting = setting("", CUSTOMERS);
    let found = of_customer(&setting.context(), None, setting.row("a")).unwrap();
    assert_eq!(
        (found.peers.as_str(), found.change),
        ("Large, 2 customers", None)
    );
    let few = "Only 2 customers to compare with: a mean of so few says little.";
    assert_eq!(found.caution.as_deref(), Some(few));
    let line = &found.lines[0];
    assert_eq!(
        (line.name.as_str(), line.value.as_str()),
        ("License utilization", "60%")
    );
    assert_eq!(
        (line.own, line.peers, line.n_peers),
        (Some(6.0), Some(7.0), 2)
    );
    assert_eq!(
        (line.benchmark, line.good.as_deref()),
        (Some(8.0), Some("80%"))
    );
    assert_eq!(found.lines.len(), 7);
}

#[test]
fn a_customer_of_no_segment_is_compared_with_everybody() {
    let setting = setting("", CUSTOMERS);
    let found = of_customer(&setting.context(), None, setting.row("e")).unwrap();
    assert_eq!(
        (found.peers.as_str(), found.score),
        ("All, 5 customers", None)
    );
    assert_eq!(bullet(&found).items[0].value, "–");
}

#[test]
fn a_selection_is_compared_with_everybody() {
    let setting = setting("", CUSTOMERS);
    let found = of_selection(&setting.context(), None, &rows(&setting.dataset)[..2]).unwrap();
    assert_eq!(found.name, "Selected, 2 customers");
    let line = &found.lines[0];
    assert_eq!(line.value, "70% on average");
    assert_eq!(
        (line.own, line.peers, line.n_peers),
        (Some(7.0), Some(6.5), 4)
    );
    let all = of_selection(&setting.context(), None, &rows(&setting.dataset)).unwrap();
    let sentiment = all
        .lines
        .iter()
        .find(|line| line.name == "Sentiment")
        .unwrap();
    assert_eq!(sentiment.value, "positive: 2 of 3");
}

#[test]
fn r001_14_ranks_are_among_the_customers_of_the_same_industry() {
    let setting = setting("", CUSTOMERS);
    let found = peer_ranks(&setting.context(), "health", setting.row("a")).unwrap();
    assert_eq!(
        found.members,
        "Retail: this customer and 2 other active customers"
    );
    assert!(found.caution.is_some());
    assert_eq!(found.ranks[0].category, None);
    let adoption = found.ranks.iter();
    let adoption = adoption
        .clone()
        .find(|rank| rank.category.as_deref() == Some("adoption"));
    let adoption = adoption.unwrap();
    // Licenses alone make 8 for B and 2 for C.
    assert_eq!((adoption.peers, adoption.n_peers), (Some(5.0), 2));
    let standing = adoption.standing.unwrap();
    assert_eq!(
        (standing.rank, standing.of, standing.percentile),
        (2, 3, 0.5)
    );
    assert_eq!(adoption.gap().map(|gap| (gap * 100.0).round()), Some(167.0));
}

#[test]
fn without_peers_there_is_a_reason_and_no_rank() {
    let setting = setting("", CUSTOMERS);
    let why = |id: &str| peer_ranks(&setting.context(), "health", setting.row(id)).unwrap_err();
    assert_eq!(why("d"), "No other active customer is in Mining.");
    assert!(why("e").ends_with("Give it in the field \"industry\"."));
}

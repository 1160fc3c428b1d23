//! Sites and groups, on figures that can be checked by head.

use customer_radar::chart::{Chart, Key, Tone};
use customer_radar::insight::hierarchy::group::{Group, Relation, group, tree as group_tree};
use customer_radar::insight::hierarchy::sites::{self, Sites, Size, sites};
use proptest::prelude::*;

use super::fixture::Setting;

const SITES: &str = r#"{"id": "a", "name": "Acme", "mrr": 100, "metrics": {"use": 80, "mood": "green"}, "sites": [
    {"name": "Home", "city": "Seattle", "country": "US", "headquarters": true, "employees": 40, "mrr": 60, "growth": 0.1},
    {"name": "Lab", "city": "Austin", "country": "US", "employees": 10, "mrr": 20, "growth": -0.1},
    {"name": "Works", "city": "Munich", "country": "DE", "region": "EMEA", "employees": 50, "mrr": 20},
    {"name": "Nowhere", "growth": 0.5}]}"#;

fn of(setting: &Setting) -> Sites {
    sites(&setting.context(), setting.row("a")).expect("it has sites")
}

/// 000-20: growth for each customer across regions, weighted by MRR; sites without MRR left out.
#[test]
fn r000_20_growth_is_rolled_up_by_region_and_the_headquarters_is_named() {
    let setting = Setting::new(SITES);
    let sites = of(&setting);
    let names: Vec<&str> = sites
        .regions
        .iter()
        .map(|region| region.name.as_str())
        .collect();
    assert_eq!(names, ["United States", "EMEA", "Place not given"]);
    assert_eq!(sites.headquarters.as_deref(), Some("Seattle"));
    let growth = |region: usize| sites.regions[region].total.growth;
    assert!(
        (growth(0).unwrap() - 0.05).abs() < 1e-12,
        "(60 × 10% − 20 × 10%) ÷ 80"
    );
    assert_eq!((growth(1), growth(2)), (None, None));
    assert!((sites.total.growth.unwrap() - 0.05).abs() < 1e-12);
    assert_eq!((sites.total.n, sites.total.n_growth), (4, 2));
    assert_eq!(
        (sites.total.employees, sites.total.mrr),
        (Some(100.0), Some(100.0))
    );
    assert_eq!(
        sites.coverage("USD"),
        None,
        "the sites account for all of the MRR"
    );
}

#[test]
fn health_stands_at_the_customer_alone() {
    let setting = Setting::new(SITES);
    let tree = sites::tree(&of(&setting), "USD");
    assert_eq!(tree.nodes.len(), 1 + 3 + 4);
    assert_eq!(tree.nodes[0].tone, Some(Tone::Ok));
    assert!(tree.nodes[1..].iter().all(|node| node.tone.is_none()));
    assert_eq!(tree.nodes[0].note, "Headquarters: Seattle");
    let home = tree
        .nodes
        .iter()
        .find(|node| node.name == "Home (headquarters)");
    assert_eq!(home.map(|node| node.figure.as_str()), Some("+10.0%"));
    let lab = tree.nodes.iter().find(|node| node.name == "Lab").unwrap();
    assert_eq!((lab.figure.as_str(), lab.amount), ("−10.0%", Some(20.0)));
    assert_eq!(tree.summary, "Acme: 4 sites in 3 regions, growth +5.0%");
}

#[test]
fn the_distribution_has_a_row_for_each_region() {
    let setting = Setting::new(SITES);
    let spread = sites::spread(&of(&setting), "USD");
    let rows: Vec<_> = spread
        .items
        .iter()
        .map(|item| (item.amounts[0], item.share))
        .collect();
    assert_eq!(
        rows,
        [
            (Some(80.0), Some(0.5)),
            (Some(20.0), Some(0.5)),
            (None, None)
        ]
    );
}

#[test]
fn the_map_has_a_bubble_for_each_country_and_counts_the_rest() {
    let setting = Setting::new(SITES);
    let (map, nowhere) = sites::map(&of(&setting), Size::Employees, "USD");
    assert_eq!((map.spots.len(), nowhere), (2, 1));
    assert_eq!((map.spots[0].n, map.spots[0].size), (2, Some(50.0)));
    assert_eq!(map.spots[0].headquarters.as_deref(), Some("Seattle"));
    let words = map.words(Key::item(0)).sentence();
    assert_eq!(
        words,
        "United States: Sites 2, Employees 50, Growth +5.0%, Headquarters Seattle, MRR $80, Names Home, Lab"
    );
}

#[test]
fn a_customer_without_sites_has_none() {
    let setting = Setting::new(r#"{"id": "a", "name": "Acme"}"#);
    assert_eq!(sites(&setting.context(), setting.row("a")), None);
}

#[test]
fn sites_that_account_for_less_say_so() {
    let setting = Setting::new(
        r#"{"id": "a", "name": "Acme", "mrr": 100, "sites": [{"name": "Home", "mrr": 40}]}"#,
    );
    assert_eq!(
        of(&setting).coverage("USD").as_deref(),
        Some("The sites account for $40 of MRR; the customer's own figure is $100.")
    );
}

/// A top with two below it, one of them with a child; somebody else, and one who has left.
const GROUP: &str = r#"
    {"id": "top", "name": "Top", "mrr": 10, "metrics": {"use": 80, "mood": "green"}},
    {"id": "small", "name": "Small", "parent": "top", "mrr": 20, "metrics": {"use": 40, "mood": "red"}},
    {"id": "large", "name": "Large", "parent": "top", "mrr": 5, "metrics": {"use": 80, "mood": "green"}},
    {"id": "leaf", "name": "Leaf", "parent": "large", "mrr": 65},
    {"id": "gone", "name": "Gone", "parent": "small", "mrr": 99, "churned": "2026-01-01"},
    {"id": "alone", "name": "Alone", "mrr": 7}"#;

fn group_of(setting: &Setting, id: &str) -> Option<Group> {
    group(&setting.context(), setting.row(id))
}

#[test]
fn a_group_has_all_members_the_largest_branch_first() {
    let setting = Setting::new(GROUP);
    let group = group_of(&setting, "large").unwrap();
    let names: Vec<&str> = group
        .members
        .iter()
        .map(|member| member.name.as_str())
        .collect();
    assert_eq!(names, ["Top", "Large", "Leaf", "Small", "Gone"]);
    let relations: Vec<Relation> = group.members.iter().map(|member| member.relation).collect();
    assert_eq!(
        relations,
        [
            Relation::Parent,
            Relation::Itself,
            Relation::Child,
            Relation::Sibling,
            Relation::Relative
        ]
    );
    assert_eq!((group.subject, group.levels), (1, 3));
    assert_eq!(group_of(&setting, "alone"), None);
}

#[test]
fn money_adds_up_and_health_is_weighted_by_it() {
    let setting = Setting::new(GROUP);
    let group = group_of(&setting, "leaf").unwrap();
    let total = &group.members[0].total;
    assert_eq!(
        (total.n, total.mrr),
        (4, Some(100.0)),
        "who has left counts no more"
    );
    // 80% and green: 8.5; 40% and red: 3.5. The leaf has no score.
    let expected = (10.0 * 8.5 + 5.0 * 8.5 + 20.0 * 3.5) / 35.0;
    assert!((total.health.unwrap() - expected).abs() < 1e-9);
    assert_eq!(total.n_health, 3);
    let gone = group
        .members
        .iter()
        .find(|member| member.name == "Gone")
        .unwrap();
    assert_eq!((gone.is_active, gone.mrr, gone.health), (false, None, None));
    let relation = group.members[0].relation;
    assert_eq!(relation, Relation::Ancestor, "the parent of the parent");
}

#[test]
fn the_tree_says_that_a_mean_is_over_few() {
    let setting = Setting::new(GROUP);
    let tree = group_tree(&group_of(&setting, "top").unwrap(), "USD");
    let sentence = tree.words(Key::item(0)).sentence();
    assert_eq!(
        sentence,
        "Top: Health 8.5, MRR with children $100, Band Satisfactory, Own MRR $10, \
         Health with children 5.6 over only 3 customers"
    );
    assert!(tree.nodes[0].is_lit && tree.nodes[2].note == "Below a child");
}

#[test]
fn a_chain_and_a_thousand_children_are_no_trouble() {
    let chain = (0..30).map(|idx: i32| {
        let parent = if idx > 0 {
            format!(r#""parent": "c{}","#, idx - 1)
        } else {
            String::new()
        };
        format!(r#"{{"id": "c{idx}", {parent} "name": "C", "mrr": 1}}"#)
    });
    let setting = Setting::new(&chain.collect::<Vec<_>>().join(","));
    let group = group_of(&setting, "c29").unwrap();
    assert_eq!((group.levels, group.subject), (30, 29));
    let wide = (0..1000)
        .map(|idx| format!(r#"{{"id": "w{idx}", "parent": "top", "name": "W", "mrr": {idx}}}"#));
    let top = std::iter::once(r#"{"id": "top", "name": "Top"}"#.to_owned());
    let setting = Setting::new(&top.chain(wide).collect::<Vec<_>>().join(","));
    let group = group_of(&setting, "w3").unwrap();
    assert_eq!(group.members.len(), 1001);
    assert_eq!(group.members[0].total.mrr, Some(999.0 * 1000.0 / 2.0));
    assert_eq!(group_tree(&group, "USD").table().rows.len(), 1001);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn every_roll_up_is_its_own_part_and_its_children(
        parts in proptest::collection::vec((0.0..1.0, 0_u32..5000, proptest::option::of(0_u32..100)), 2..40)
    ) {
        let one = |(idx, (above, mrr, used)): (usize, &(f64, u32, Option<u32>))| {
            let parent = if idx > 0 {
                format!(r#""parent": "c{}","#, (above * idx as f64) as usize)
            } else {
                String::new()
            };
            let metrics = used.map_or_else(String::new, |used| format!(r#", "metrics": {{"use": {used}}}"#));
            format!(r#"{{"id": "c{idx}", {parent} "name": "C", "mrr": {mrr}{metrics}}}"#)
        };
        let text = parts.iter().enumerate().map(one).collect::<Vec<_>>().join(",");
        let setting = Setting::new(&text);
        let group = group_of(&setting, "c1").unwrap();
        prop_assert_eq!(group.members.len(), parts.len());
        for (place, member) in group.members.iter().enumerate() {
            prop_assert!(member.parent.is_none_or(|parent| parent < place));
            let below = group.members.iter().filter(|other| other.parent == Some(place));
            let mrr: f64 = below.clone().filter_map(|other| other.total.mrr).sum();
            let own = member.mrr.unwrap_or(0.0);
            prop_assert!((member.total.mrr.unwrap_or(0.0) - mrr - own).abs() < 1e-6);
            let n: usize = below.map(|other| other.total.n).sum();
            prop_assert_eq!(member.total.n, n + 1);
            prop_assert!(member.total.health.is_none_or(|health| (0.0..=10.0 + 1e-9).contains(&health)));
        }
    }

    #[test]
    fn regions_sum_to_the_whole_and_means_lie_between(
        parts in proptest::collection::vec((0_u32..4, 0_u32..900, -50_i32..50), 1..20)
    ) {
        let one = |(region, mrr, growth): &(u32, u32, i32)| format!(
            r#"{{"region": "R{region}", "employees": {mrr}, "mrr": {mrr}, "growth": {}}}"#,
            f64::from(*growth) / 100.0
        );
        let list = parts.iter().map(one).collect::<Vec<_>>().join(",");
        let setting = Setting::new(&format!(r#"{{"id": "a", "name": "Acme", "sites": [{list}]}}"#));
        let sites = of(&setting);
        let sum: f64 = sites.regions.iter().filter_map(|region| region.total.mrr).sum();
        prop_assert!((sum - sites.total.mrr.unwrap()).abs() < 1e-6);
        prop_assert_eq!(sites.lines().count(), parts.len());
        let known = parts.iter().filter(|part| part.1 > 0).map(|part| f64::from(part.2) / 100.0);
        let (low, high) = known.fold((f64::MAX, f64::MIN), |(l, h), g| (l.min(g), h.max(g)));
        if let Some(growth) = sites.total.growth {
            prop_assert!(growth >= low - 1e-9 && growth <= high + 1e-9);
            let of_regions = sites::together(sites.regions.iter().map(|region| &region.total));
            prop_assert!((of_regions.growth.unwrap() - growth).abs() < 1e-9, "a mean of means");
        }
    }
}

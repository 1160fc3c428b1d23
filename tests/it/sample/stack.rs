//! The source's figures about stacks, as the insight functions give them.

use std::sync::OnceLock;

use customer_radar::data::Dim;
use customer_radar::insight::opportunity::by_health;
use customer_radar::insight::stack::{Stacks, Tally, customers, products, tags, tally, teams};
use customer_radar::insight::{Averages, Context, Timeline, population};
use customer_radar::units::RowId;

use super::{active, close, month, sample};

/// Everything a context borrows, and the stacks.
struct Setting {
    timeline: Timeline,
    population: Vec<RowId>,
    averages: Averages,
    stacks: Stacks,
}

fn setting() -> &'static Setting {
    static SETTING: OnceLock<Setting> = OnceLock::new();
    SETTING.get_or_init(|| {
        let own = sample();
        let population = population(&own.dataset, month(0));
        Setting {
            timeline: Timeline::new(&own.dataset, &own.model, 1),
            averages: Averages::new(&own.scores, &population),
            stacks: Stacks::new(&own.dataset),
            population,
        }
    })
}

fn context() -> Context<'static> {
    let (own, setting) = (sample(), setting());
    Context {
        dataset: &own.dataset,
        model: &own.model,
        scores: &own.scores,
        timeline: &setting.timeline,
        population: &setting.population,
        averages: &setting.averages,
        comparison: month(3),
    }
}

fn cascadia() -> Tally {
    let rows = active(Dim::AccountGroup, "Cascadia");
    tally(&setting().stacks, &rows, None)
}

fn product(id: &str) -> products::ProductUse {
    let by = products::Ranking::Opportunity;
    let list = products::top(&context(), &setting().stacks, &cascadia(), by, 20);
    let found = list.shown.into_iter().find(|own| own.id == id);
    found.expect("a product of the sample")
}

#[test]
fn r003_24_needs_attention_reads_10_1_percent_and_3_5k() {
    let spread = by_health(&context(), &cascadia());
    let part = spread
        .parts
        .iter()
        .find(|part| part.band.as_deref() == Some("needs_attention"))
        .expect("the band");
    assert_eq!(part.words, "10.1% – $3.5k");
    close(part.gain.amount(), 3_500.0, 1e-6);
    close(spread.total.amount(), 34_650.0, 1e-6);
}

#[test]
fn r003_34_and_35_switches_and_the_firewall_have_the_shares_of_the_source() {
    let spread = tags::by_tag(&setting().stacks, &cascadia());
    let share = |tag: &str, product: &str| {
        let group = spread.tags.iter().find(|group| group.name == tag);
        let parts = &group.expect("a tag").parts;
        let part = parts.iter().find(|part| part.name == product);
        let part = part.expect("a product");
        (part.gain.amount().round() as i64, part.share.clone())
    };
    assert_eq!(share("Network", "Switches"), (5_000, "49.5%".into()));
    assert_eq!(share("Network", "Firewall"), (2_400, "23.8%".into()));
    assert_eq!(share("Security", "Firewall"), (2_400, "14.3%".into()));
    let network = spread.tags.iter().find(|group| group.name == "Network");
    close(network.expect("a tag").gain.amount(), 10_100.0, 1e-6);
    close(spread.total.amount(), 34_650.0, 1e-6);
    assert!(spread.ring.amount() > spread.total.amount());
}

#[test]
fn r003_37_a_quarter_is_aligned_to_web_filtering_all_to_the_workspace_few_to_email_monitoring() {
    let check = |id: &str, text: &str, counts: &str| {
        let own = product(id);
        assert_eq!(
            (own.fit.text().as_str(), own.fit.counts().as_str()),
            (text, counts)
        );
    };
    check("web_filtering", "25%", "6 of 24");
    check("workspace", "100%", "25 of 25");
    check("email_monitoring", "12%", "3 of 25");
}

#[test]
fn r003_38_few_aligned_customers_ask_for_a_campaign_and_all_for_none() {
    let campaign = product("web_filtering").advice;
    assert!(
        campaign.starts_with("Only 6 of 24 are aligned"),
        "{campaign}"
    );
    assert!(campaign.contains("18 customers"), "{campaign}");
    let none = product("workspace").advice;
    assert!(none.contains("other products"), "{none}");
}

#[test]
fn r003_25_there_are_more_than_ten_customers_and_products_to_choose_from() {
    let by = customers::Ranking::default();
    let top = customers::top(&context(), &cascadia(), by, 10);
    assert_eq!((top.shown.len(), top.n), (10, 25));
    let by = products::Ranking::default();
    let list = products::top(&context(), &setting().stacks, &cascadia(), by, 10);
    assert_eq!((list.shown.len(), list.n), (10, 13));
    assert!(list.rule.starts_with("10 of 13 products"));
}

#[test]
fn r003_39_the_managers_of_cascadia_share_its_opportunity() {
    let teams = teams::teams(&context(), &cascadia(), Dim::AccountManager);
    let names: Vec<&str> = teams.iter().map(|team| team.name.as_str()).collect();
    assert_eq!(teams.len(), 2);
    assert!(names.contains(&"Luca Ferrante") && names.contains(&"Dana Kowalczyk"));
    let sum: f64 = teams.iter().map(|team| team.gain.amount()).sum();
    close(sum, 34_650.0, 1e-6);
    let n: usize = teams.iter().map(|team| team.health.n).sum();
    assert_eq!(n, 25);
}

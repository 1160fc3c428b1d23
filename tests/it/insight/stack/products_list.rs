//! The products, the table of products and customers, and teams.

use super::{Case, shown};
use customer_radar::data::Dim;
use customer_radar::insight::stack::{
    self, ProductId, State, customers, grid, products, tags, tally, teams,
};

#[test]
fn r003_37_each_product_has_its_money_and_its_share_of_customers() {
    let case = Case::new();
    let top = case.products(products::Ranking::Opportunity);
    let figures: Vec<_> = top
        .shown
        .iter()
        .map(|one| {
            (
                one.name.as_str(),
                one.mrr,
                one.gain.total(),
                one.fit.counts(),
            )
        })
        .collect();
    assert_eq!(
        figures,
        [
            ("Mail", Some(20.0), Some(150.0), "1 of 3".into()),
            ("Web", Some(960.0), Some(40.0), "2 of 3".into()),
            ("Desk", Some(450.0), Some(0.0), "1 of 1".into()),
        ]
    );
    assert_eq!(top.rule, "3 products, the largest opportunity first");
}

#[test]
fn r003_37_the_products_can_be_ranked_otherwise_and_drawn() {
    let case = Case::new();
    let names = |by| -> Vec<String> {
        let top = case.products(by);
        top.shown.into_iter().map(|one| one.name).collect()
    };
    assert_eq!(
        names(products::Ranking::CurrentMrr),
        ["Web", "Desk", "Mail"]
    );
    assert_eq!(
        names(products::Ranking::LowestAlignment),
        ["Mail", "Web", "Desk"]
    );
    let top = case.products(products::Ranking::Opportunity);
    let chart = stack::products_combo(&top, None, "USD");
    assert_eq!(
        chart.items[0].amounts,
        [Some(20.0), Some(120.0), Some(30.0)]
    );
    assert_eq!(chart.series.len(), 3);
}

#[test]
fn r003_38_a_product_lists_those_not_aligned_and_says_what_to_do() {
    let case = Case::new();
    let open = products::not_aligned(&case.stacks, &case.tally, ProductId(0));
    assert_eq!(case.names(open.iter().map(|(row, _)| *row)), ["A", "B"]);
    assert_eq!(open[0].1.total(), Some(90.0));
    let top = case.products(products::Ranking::Opportunity);
    assert_eq!(
        top.shown[0].advice,
        "Talk about Mail with the 2 customers not aligned, one by one. \
         Open: $120 a month and $30 one-off."
    );
    assert!(
        top.shown[2]
            .advice
            .starts_with("Everybody it is applicable to is aligned (1 of 1)")
    );
}

#[test]
fn r003_36_only_the_chosen_products_count_everywhere() {
    let case = Case::new();
    let only = case.stacks.set_of(["web"]);
    let tally = tally(&case.stacks, &case.setting.population, Some(&only));
    assert_eq!(tally.all.gain().total(), Some(40.0));
    let top = customers::top(&case.context(), &tally, customers::Ranking::CurrentMrr, 10);
    assert_eq!(shown(&top), ["B", "A", "C", "D"]);
    assert_eq!(top.mrr, Some(960.0));
    assert_eq!(
        products::order(&tally, products::Ranking::Opportunity),
        [ProductId(1)]
    );
    assert!(products::not_aligned(&case.stacks, &tally, ProductId(0)).is_empty());
    assert!(tags::behind(&case.stacks, &tally, &[ProductId(0)]).is_empty());
}

#[test]
fn r003_38_the_table_knows_the_state_of_every_pair() {
    let case = Case::new();
    let axes = grid::grid(
        &case.context(),
        &case.tally,
        customers::Ranking::LowestAlignment,
        products::Ranking::Opportunity,
    );
    assert_eq!(
        case.names(axes.customers.iter().copied()),
        ["A", "B", "C", "D"]
    );
    let states: Vec<Vec<State>> = axes
        .customers
        .iter()
        .map(|&row| {
            let cells = axes.products.iter().map(|&own| case.stacks.cell(row, own));
            cells.map(|cell| cell.state).collect()
        })
        .collect();
    assert_eq!(
        states,
        [
            [State::NotAligned, State::Supported, State::Aligned],
            [State::NotAligned, State::Aligned, State::NotApplicable],
            [State::Aligned, State::Aligned, State::NotRecorded],
            [State::NotRecorded; 3],
        ]
    );
    let cell = case.stacks.cell(axes.customers[1], ProductId(2));
    assert_eq!(cell.gain.total(), None);
    let words: Vec<&str> = State::ALL.iter().map(|state| state.words()).collect();
    assert_eq!(words[..3], ["Not aligned", "Supported", "Aligned"]);
}

#[test]
fn r003_39_teams_have_their_alignment_money_and_health() {
    let case = Case::new();
    let managers = teams::teams(&case.context(), &case.tally, Dim::AccountManager);
    let found: Vec<_> = managers
        .iter()
        .map(|team| {
            let health = &team.health;
            (
                team.name.as_str(),
                health.n,
                health.mrr,
                team.gain.total(),
                team.fit.counts(),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("Bo", 1, 900.0, Some(60.0), "1 of 2".to_owned()),
            ("Ada", 2, 500.0, Some(130.0), "3 of 5".to_owned()),
            ("Not known", 1, 5.0, None, "0 of 0".to_owned()),
        ]
    );
    // Of Ada's two, one is at risk and one has no score.
    let mix: Vec<usize> = managers[1].health.parts.iter().map(|part| part.n).collect();
    assert_eq!(mix, [0, 0, 1, 1]);
    let groups = teams::teams(&case.context(), &case.tally, Dim::AccountGroup);
    assert_eq!((groups[0].name.as_str(), groups[0].health.n), ("East", 2));
    assert_eq!(
        (groups[1].value.as_str(), groups[1].fit.share()),
        ("", Some(1.0))
    );
}

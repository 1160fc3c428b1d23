//! Where the customers of the sample are, and what stands above and below them.

use customer_radar::chart::map::world::World;
use customer_radar::data::Dim;
use customer_radar::insight::hierarchy::{group, sites};
use customer_radar::insight::{Averages, Context, Timeline, population};
use customer_radar::units::country;

use super::{Sample, named, sample};

fn check(read: impl FnOnce(&Context)) {
    let Sample {
        dataset,
        model,
        scores,
    } = sample();
    let population = population(dataset, dataset.month());
    let averages = Averages::new(scores, &population);
    read(&Context {
        dataset,
        model,
        scores,
        timeline: &Timeline::default(),
        population: &population,
        averages: &averages,
        comparison: dataset.month().plus(-3),
    });
}

#[test]
fn r000_24_every_country_of_the_sample_has_a_name_and_a_place_on_the_map() {
    let (customers, world) = (&sample().dataset.customers, World::built_in());
    let sites = customers
        .sites
        .iter()
        .filter_map(|(_, site)| site.country.as_ref());
    for code in customers.dim(Dim::Country).values().iter().chain(sites) {
        assert!(
            country::name(code).is_some() && world.anchor(code).is_some(),
            "{code}"
        );
    }
}

/// 000-20: the sites of Bosch, whose headquarters is in Stuttgart.
#[test]
fn r000_20_the_sites_of_a_customer_tell_their_growth_and_how_much_they_cover() {
    check(|context| {
        let sites = sites::sites(context, named("Bosch")).expect("Bosch has sites");
        assert_eq!(sites.headquarters.as_deref(), Some("Stuttgart"));
        assert_eq!(sites.total.n, 6);
        let fell = sites.total.growth.expect("growth is known");
        assert!((-0.05..-0.01).contains(&fell), "{fell}");
        let words = sites.coverage("USD").expect("they do not cover all of it");
        assert!(words.contains("$125k"), "{words}");
    });
}

#[test]
fn the_groups_of_the_sample_have_three_levels() {
    check(|context| {
        let row = named("Kelpmere Markets Gothenburg");
        let group = group::group(context, row).expect("it has a parent");
        assert_eq!((group.members.len(), group.levels), (4, 3));
        assert_eq!(group.own().relation, group::Relation::Itself);
        assert!(group.members[0].total.mrr > group.own().mrr);
    });
}

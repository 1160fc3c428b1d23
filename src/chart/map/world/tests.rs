use super::*;
use crate::units::country;

fn is_on_the_map(at: Geo) -> bool {
    at.lon.is_finite() && (-200.0..=200.0).contains(&at.lon) && (-60.0..=84.0).contains(&at.lat)
}

#[test]
fn every_country_of_the_list_is_on_the_map_but_antarctica() {
    let world = World::built_in();
    for (code, name) in country::all().filter(|(code, _)| *code != "AQ") {
        let at = world.anchor(code);
        assert!(at.is_some_and(is_on_the_map), "{code} {name}: {at:?}");
    }
    assert_eq!(world.anchor("AQ"), None);
}

#[test]
fn every_shape_and_point_has_a_name() {
    let world = World::built_in();
    let shapes = world.countries.iter().map(|country| &country.code);
    for code in shapes.chain(world.points.iter().map(|point| &point.0)) {
        assert!(country::name(code).is_some(), "{code}");
    }
    assert!(world.countries.len() > 170 && world.points.len() > 70);
}

#[test]
fn rings_are_closed_and_on_one_side_of_the_date_line() {
    let world = World::built_in();
    for country in &world.countries {
        let rings = world.rings(country);
        assert!(!rings.is_empty());
        for ring in rings {
            assert!(
                ring.len() >= 4 && ring.first() == ring.last(),
                "{}",
                country.code
            );
            assert!(ring.iter().all(|at| is_on_the_map(*at)), "{}", country.code);
            let jump = |pair: &[Geo]| (pair[0].lon - pair[1].lon).abs();
            assert!(
                ring.windows(2).all(|pair| jump(pair) < 30.0),
                "{}",
                country.code
            );
        }
    }
}

#[test]
fn marks_stand_where_people_look_for_them() {
    let check = |code: &str, lon: f64, lat: f64| {
        let at = World::built_in().anchor(code).unwrap();
        assert!(
            (at.lon - lon).abs() < 3.0 && (at.lat - lat).abs() < 3.0,
            "{code} {at:?}"
        );
    };
    check("SG", 103.8, 1.3);
    check("MT", 14.4, 35.9);
    check("FR", 2.5, 46.5);
    check("US", -99.0, 40.0);
    check("NZ", 171.0, -43.0);
}

#[test]
fn borders_are_lines_between_two_countries() {
    let borders = World::built_in().borders();
    assert!(borders.len() > 200, "{}", borders.len());
    assert!(borders.iter().all(|line| line.len() >= 2));
}

#[test]
fn bytes_that_are_no_map_are_none() {
    for bytes in [
        b"".as_slice(),
        b"world1",
        b"world2\0\0\0",
        b"world1\xff\xff\xff\xff\xff\xff\xff\xff\xff\xff",
    ] {
        assert_eq!(World::read(bytes), None);
    }
    assert_eq!(World::read(b"world1\0\0\0"), Some(World::default()));
}

#[test]
fn no_change_of_a_byte_makes_it_panic() {
    for at in (0..BUILT_IN.len()).step_by(97) {
        assert!(at < 6 || World::read(&BUILT_IN[..at]).is_none());
        let mut bytes = BUILT_IN.to_vec();
        bytes[at] ^= 0xff;
        if let Some(world) = World::read(&bytes) {
            let n: usize = world.countries.iter().map(|c| world.rings(c).len()).sum();
            let _ = (n, world.borders(), world.anchor("DE"));
        }
    }
}

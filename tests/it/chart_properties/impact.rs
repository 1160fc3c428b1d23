//! What holds for impact charts and waterfalls, whatever they are given.

use customer_radar::chart::Chart;
use customer_radar::chart::describe::Format;
use customer_radar::chart::impact::{Bar, Impact};
use customer_radar::chart::scene::Size;
use customer_radar::chart::theme::Theme;
use customer_radar::chart::waterfall::{Kind, Step, Waterfall};
use proptest::prelude::*;

use super::{check_answers, check_frame, check_labels_apart, names};

fn values() -> impl Strategy<Value = f64> {
    prop_oneof![
        8 => -3.0..3.0_f64,
        2 => -1e9..1e9_f64,
        1 => Just(0.0),
        1 => prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(f64::MAX), Just(-f64::MAX)],
    ]
}

fn sizes() -> impl Strategy<Value = Size> {
    (280.0..900.0, 160.0..620.0).prop_map(|(width, height)| Size::new(width, height))
}

fn impacts() -> impl Strategy<Value = Impact> {
    let bar = (names(), names(), values());
    let bar = bar.prop_map(|(name, evidence, value)| Bar {
        name,
        evidence,
        value,
        advice: "Call them".into(),
    });
    let sum = || proptest::option::of((names(), values()));
    let parts = (proptest::collection::vec(bar, 0..12), sum(), sum());
    parts.prop_map(|(bars, rest, total)| Impact {
        bars,
        heads: ["Lowers the score", "Raises it"].map(str::to_owned),
        rest,
        total,
        unit: "Points".into(),
        format: Format::decimals(2),
    })
}

fn waterfalls() -> impl Strategy<Value = Waterfall> {
    let step = (names(), names(), values(), any::<bool>(), any::<bool>());
    let step = step.prop_map(|(name, detail, value, is_total, is_hatched)| Step {
        name,
        detail,
        kind: if is_total { Kind::Total } else { Kind::Change },
        value,
        is_hatched,
    });
    proptest::collection::vec(step, 0..12).prop_map(|steps| Waterfall {
        steps,
        unit: "Points".into(),
        format: Format::decimals(2),
        axis: None,
    })
}

proptest! {
    #[test]
    fn impact_charts_stay_in_their_frame(impact in impacts(), size in sizes()) {
        let scene = impact.scene(size, &Theme::light());
        check_frame(&scene)?;
        check_labels_apart(&scene)?;
        check_answers(&impact, size)?;
    }

    #[test]
    fn waterfalls_stay_in_their_frame(waterfall in waterfalls(), size in sizes()) {
        check_frame(&waterfall.scene(size, &Theme::light()))?;
        check_answers(&waterfall, size)?;
    }

    #[test]
    fn a_cut_lies_above_zero_and_below_every_level(waterfall in waterfalls()) {
        if let Some(cut) = waterfall.cut() {
            prop_assert!(cut > 0.0);
            let totals = waterfall.steps.iter().filter(|step| step.kind == Kind::Total);
            for step in totals.filter(|step| step.value.is_finite()) {
                prop_assert!(step.value > cut);
            }
        }
    }
}

//! How the quadrant is shown, as options of the page in the URL, both ways.
//!
//! Comes in: the page's options; goes out: [`Shown`], and back. What makes no sense is as usual;
//! what is as usual is left out. Options of others are never touched.

use std::collections::BTreeMap;

use super::{Options, Render, Sizing, Spacing};
use crate::chart::quadrant::Window;
use crate::score::model::Split;

/// Everything about the quadrant that a link carries.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Shown {
    /// How it is shown.
    pub options: Options,
    /// The part that is shown; `None` = all of it.
    pub window: Option<Window>,
}

/// What stands for value: `seat`.
const RENDER: &str = "x";
/// Whether sizes mean something: `off`.
const SIZING: &str = "sizes";
/// The value axis: `log` or `linear`.
const SPACING: &str = "scale";
/// Where high value begins: `median`, `mean` or a number.
const VALUE_SPLIT: &str = "split_x";
/// Where high effort begins.
const EFFORT_SPLIT: &str = "split_y";
/// The part shown: `1000..50000,2..8`.
const WINDOW: &str = "view";

impl Shown {
    /// Reads the page's options.
    pub fn read(options: &BTreeMap<String, String>) -> Self {
        let get = |key: &str| options.get(key).map(String::as_str);
        Self {
            options: Options {
                render: match get(RENDER) {
                    Some("seat") => Render::PerSeat,
                    Some(_) | None => Render::Value,
                },
                sizing: match get(SIZING) {
                    Some("off") => Sizing::Alike,
                    Some(_) | None => Sizing::Employees,
                },
                spacing: match get(SPACING) {
                    Some("log") => Spacing::Log,
                    Some("linear") => Spacing::Linear,
                    Some(_) | None => Spacing::Auto,
                },
                value_split: get(VALUE_SPLIT).and_then(read_split),
                effort_split: get(EFFORT_SPLIT).and_then(read_split),
            },
            window: get(WINDOW).and_then(Window::parse),
        }
    }

    /// Writes itself over the page's options.
    pub fn write(&self, options: &mut BTreeMap<String, String>) {
        let Options {
            render,
            sizing,
            spacing,
            value_split,
            effort_split,
        } = self.options;
        let render = (render == Render::PerSeat).then(|| "seat".to_owned());
        let sizing = (sizing == Sizing::Alike).then(|| "off".to_owned());
        let spacing = match spacing {
            Spacing::Auto => None,
            Spacing::Log => Some("log".to_owned()),
            Spacing::Linear => Some("linear".to_owned()),
        };
        let all = [
            (RENDER, render),
            (SIZING, sizing),
            (SPACING, spacing),
            (VALUE_SPLIT, value_split.map(split_text)),
            (EFFORT_SPLIT, effort_split.map(split_text)),
            (WINDOW, self.window.map(|window| window.to_string())),
        ];
        for (key, value) in all {
            match value {
                Some(value) => options.insert(key.to_owned(), value),
                None => options.remove(key),
            };
        }
    }
}

fn read_split(text: &str) -> Option<Split> {
    match text {
        "median" => Some(Split::Median),
        "mean" => Some(Split::Mean),
        number => {
            let number = number.parse().ok().filter(|at: &f64| at.is_finite());
            number.map(Split::At)
        }
    }
}

fn split_text(split: Split) -> String {
    match split {
        Split::Median => "median".into(),
        Split::Mean => "mean".into(),
        Split::At(at) => at.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(pairs: &[(&str, &str)]) -> Shown {
        let own = |(key, value): &(&str, &str)| ((*key).to_owned(), (*value).to_owned());
        Shown::read(&pairs.iter().map(own).collect())
    }

    fn check_round_trip(shown: Shown) {
        let mut options = BTreeMap::from([("sort".to_owned(), "mrr".to_owned())]);
        shown.write(&mut options);
        assert_eq!(options["sort"], "mrr");
        assert_eq!(Shown::read(&options), shown);
    }

    /// 003-18: Render by Value unless something else is asked for.
    #[test]
    fn r003_18_by_value_is_as_usual() {
        assert_eq!(read(&[]), Shown::default());
        assert_eq!(read(&[]).options.render, Render::Value);
        assert_eq!(read(&[("x", "seat")]).options.render, Render::PerSeat);
    }

    #[test]
    fn what_makes_no_sense_is_as_usual() {
        let odd = [("x", "?"), ("sizes", "on"), ("scale", "cubic")];
        assert_eq!(read(&odd), Shown::default());
        let odd = [("split_x", "inf"), ("split_y", ""), ("view", "1..2")];
        assert_eq!(read(&odd), Shown::default());
    }

    #[test]
    fn what_is_written_reads_the_same() {
        check_round_trip(Shown::default());
        check_round_trip(Shown {
            options: Options {
                render: Render::PerSeat,
                sizing: Sizing::Alike,
                spacing: Spacing::Linear,
                value_split: Some(Split::At(6_200.5)),
                effort_split: Some(Split::Mean),
            },
            window: Window::new((1_000.0, 50_000.0), (2.0, 8.0)),
        });
        check_round_trip(Shown {
            options: Options {
                spacing: Spacing::Log,
                value_split: Some(Split::Median),
                ..Options::default()
            },
            window: None,
        });
    }

    #[test]
    fn no_option_takes_the_key_of_a_filter() {
        for key in [RENDER, SIZING, SPACING, VALUE_SPLIT, EFFORT_SPLIT, WINDOW] {
            assert!(!crate::route::is_reserved(key), "{key}");
        }
    }

    #[test]
    fn what_is_as_usual_is_taken_out_of_the_address() {
        let mut options = BTreeMap::from([("x".to_owned(), "seat".to_owned())]);
        Shown::default().write(&mut options);
        assert!(options.is_empty());
    }
}

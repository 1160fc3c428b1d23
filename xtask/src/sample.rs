//! Deterministic datasets: the checked-in sample, and large ones for measuring.
//!
//! In: a number of customers, a seed and a level of detail. Out: a Customer Radar document.
//! The same order gives the same bytes on every machine; nothing here reads a clock.
//!
//! Reading order: [`document`] (what is written), [`account`] (who), [`temper`] (how they do),
//! then the sections; [`story`] holds the parts that show the figures of the source documents.

#![expect(
    clippy::cast_possible_wrap,
    reason = "rows, places and counts are small"
)]

mod account;
mod activities;
mod age;
mod calendar;
mod company;
mod document;
mod json;
mod measures;
mod money;
mod names;
mod notes;
mod people;
mod plan;
mod products;
mod rng;
mod rules;
mod sections;
mod stack;
mod story;
mod temper;
mod voice;
mod world;

use std::fs::File;
use std::io::{self, BufWriter, Write};

use document::Order;

/// The order of the checked-in sample, and what is made where no option says otherwise.
const CHECKED_IN: Order = Order {
    n_customers: 240,
    seed: 20_260_930,
    detail: Detail::Full,
};

/// How much of a customer is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Detail {
    /// Identity, dimensions, money and current metrics.
    None,
    /// Also twelve months of revenue and of six metrics.
    History,
    /// Everything.
    Full,
}

/// `cargo xtask sample --customers N --seed S --detail none|history|full [--out FILE]`.
///
/// # Errors
/// When an option is not known or not readable, or the file cannot be written.
pub(crate) fn run(args: &[String]) -> Result<(), String> {
    let (order, out) = parse(args)?;
    let written = match &out {
        Some(path) => File::create(path).and_then(|file| finish(BufWriter::new(file), order)),
        None => finish(BufWriter::new(io::stdout().lock()), order),
    };
    match written {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(format!(
            "cannot write {}: {error}",
            out.as_deref().unwrap_or("the sample")
        )),
        _ => Ok(()),
    }
}

fn finish(mut out: impl Write, order: Order) -> io::Result<()> {
    document::write(&mut out, order)?;
    out.flush()
}

fn parse(args: &[String]) -> Result<(Order, Option<String>), String> {
    let mut order = CHECKED_IN;
    let mut out = None;
    let mut rest = args.iter();
    while let Some(option) = rest.next() {
        let value = rest
            .next()
            .ok_or_else(|| format!("{option} needs a value"))?;
        match option.as_str() {
            "--customers" => order.n_customers = whole(option, value)?,
            "--seed" => order.seed = whole(option, value)?,
            "--detail" => order.detail = detail(value)?,
            "--out" => out = Some(value.clone()),
            _ => return Err(format!("sample has no option {option}")),
        }
    }
    Ok((order, out))
}

fn whole<T: std::str::FromStr>(option: &str, value: &str) -> Result<T, String> {
    value
        .replace(['_', ','], "")
        .parse()
        .map_err(|_| format!("{option} needs a whole number, not {value}"))
}

fn detail(value: &str) -> Result<Detail, String> {
    match value {
        "none" => Ok(Detail::None),
        "history" => Ok(Detail::History),
        "full" => Ok(Detail::Full),
        _ => Err(format!("--detail is none, history or full, not {value}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(order: Order) -> String {
        let mut bytes = Vec::new();
        document::write(&mut bytes, order).expect("a vector takes everything");
        String::from_utf8(bytes).expect("JSON is UTF-8")
    }

    #[test]
    fn the_checked_in_sample_is_what_the_generator_writes() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../assets/data/sample.json");
        let checked_in = std::fs::read_to_string(path).expect("the sample is checked in");
        let same = checked_in == written(CHECKED_IN);
        assert!(
            same,
            "run: cargo xtask sample --out assets/data/sample.json"
        );
        assert!(checked_in.len() < 4_000_000, "{} bytes", checked_in.len());
    }

    #[test]
    fn every_detail_is_a_document_with_as_many_customers_as_asked_for() {
        for detail in [Detail::None, Detail::History, Detail::Full] {
            let text = written(Order {
                n_customers: 70,
                seed: 3,
                detail,
            });
            let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
            assert_eq!(
                document["customers"].as_array().map(Vec::len),
                Some(70),
                "{detail:?}"
            );
        }
    }

    #[test]
    fn no_customers_is_an_empty_list() {
        let text = written(Order {
            n_customers: 0,
            seed: 3,
            detail: Detail::None,
        });
        let document: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        assert_eq!(document["customers"], serde_json::json!([]));
    }

    #[test]
    fn unknown_options_and_values_are_named() {
        let parse =
            |args: &[&str]| parse(&args.iter().map(|&arg| arg.to_owned()).collect::<Vec<_>>());
        assert!(parse(&["--detail", "some"]).is_err_and(|message| message.contains("some")));
        assert!(parse(&["--size", "5"]).is_err_and(|message| message.contains("--size")));
        assert!(parse(&["--customers"]).is_err());
        assert!(
            parse(&["--customers", "100_000"]).is_ok_and(|(order, _)| order.n_customers == 100_000)
        );
    }
}

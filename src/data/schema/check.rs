//! What must hold between the fields of one record.

use super::super::issue::Done;
use super::super::read::Reader;
use super::super::record::{Contract, Override, Product, Response, Survey};

/// A product without a name is called by its id.
pub(super) fn product(product: &mut Product, _start: usize, _reader: &mut Reader<'_, '_>) {
    if product.name.is_empty() {
        product.name.clone_from(&product.id);
    }
}

/// A contract ends after it starts.
pub(super) fn contract(contract: &mut Contract, start: usize, reader: &mut Reader<'_, '_>) {
    if contract
        .start
        .zip(contract.end)
        .is_some_and(|(first, end)| end < first)
    {
        reader.note_in(start, "end", "the end is before the start", Done::Kept);
    }
}

/// An override ends after it starts.
pub(super) fn override_dates(item: &mut Override, start: usize, reader: &mut Reader<'_, '_>) {
    if item
        .from
        .zip(item.until)
        .is_some_and(|(from, until)| until < from)
    {
        reader.note_in(start, "until", "the end is before the start", Done::Kept);
    }
}

/// The highest answer of a survey where the response does not say.
const fn usual_scale(kind: Survey) -> f64 {
    match kind {
        Survey::Nps => 10.0,
        Survey::Csat => 5.0,
        Survey::Ces => 7.0,
    }
}

/// An answer lies on its scale; one that does not is left out.
pub(super) fn response(response: &mut Response, start: usize, reader: &mut Reader<'_, '_>) {
    let highest = response.scale.unwrap_or(usual_scale(response.kind));
    if response
        .score
        .is_some_and(|score| !(0.0..=highest).contains(&score))
    {
        response.score = None;
        reader.note_in(start, "score", "outside its scale", Done::LeftOut);
    }
}

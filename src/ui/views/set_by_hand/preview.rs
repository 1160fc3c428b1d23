//! What the score set by hand would change: the computed score, the one set, and their bands.

use leptos::prelude::*;

use super::Form;
use crate::chart::Tone;
use crate::chart::describe::MISSING;
use crate::insight::whatif::score_in_band;
use crate::score::band;
use crate::ui::components::BandBadge;
use crate::units;

/// Scores nearer to each other than this are told as the same, in points.
const SAME: f64 = 0.05;

/// A score with its band.
#[derive(Clone, Debug, PartialEq)]
struct Side {
    score: Option<f64>,
    text: String,
    tone: Tone,
    band: String,
}

/// The computed score beside the one that is set, live.
#[component]
pub(super) fn Preview(form: Form) -> impl IntoView {
    let sides = Memo::new(move |_| sides(form));
    let side = |title: &'static str, side: Side| {
        view! {
            <div class="by-hand__side">
                <span class="by-hand__title">{title}</span>
                <b class="by-hand__value">{side.text}</b>
                <BandBadge tone=side.tone label=side.band/>
            </div>
        }
    };
    move || {
        let (computed, set) = sides.get()?;
        let difference = computed.score.zip(set.score).map(|(then, now)| now - then);
        let words = match difference {
            None => "There is no computed score to compare with.".to_owned(),
            Some(same) if same.abs() < SAME => {
                "The same as the computed score, within 0.05 points".to_owned()
            }
            Some(other) => {
                let points = units::delta(other, 1);
                format!("{points} points against the computed score")
            }
        };
        Some(view! {
            <div class="by-hand__preview" aria-live="polite">
                {side("Computed", computed)}
                {side("Set by hand", set)}
                <p class="by-hand__words">{words}</p>
            </div>
        })
    }
}

fn sides(form: Form) -> Option<(Side, Side)> {
    let asked = form.asked.get()?;
    let (model, scores) = (form.app.model.get(), form.app.scores.get()?);
    let (id, set) = form
        .fields
        .with(|fields| (fields.scorecard.clone(), fields.score));
    let rolled = scores.card(&id)?;
    let applied = rolled.applied(&model, asked.row)?;
    let infos = band::infos(applied);
    let side = |score: Option<f64>| {
        let score = score.filter(|score| (0.0..=10.0).contains(score));
        let band = score.and_then(|score| infos.get(band::position(&applied.bands, score)?));
        let text = score.map(|score| score_in_band(&applied.bands, score));
        Side {
            score,
            text: text.unwrap_or_else(|| MISSING.to_owned()),
            tone: band.map_or(Tone::None, |band| band.tone),
            band: band.map_or_else(|| "No score".to_owned(), |band| band.name.clone()),
        }
    };
    Some((side(rolled.overall.get(asked.row)), side(set)))
}

//! A change: an arrow for the direction, a color for whether that is good.

use leptos::prelude::*;

/// Where a number went.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// It grew.
    Up,
    /// It shrank.
    Down,
    /// It stayed, within half a unit of the last digit shown.
    #[default]
    Flat,
}

/// Whether a change is welcome.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Verdict {
    /// For the better.
    Good,
    /// For the worse.
    Bad,
    /// Neither, or nobody can say.
    #[default]
    Neutral,
}

/// A change in words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Change {
    /// The amount as text, with or without its sign: "5.3%", "0.2".
    pub text: String,
    /// Where the number went.
    pub direction: Direction,
    /// Whether that is welcome.
    pub verdict: Verdict,
    /// What it is compared with ("vs Jun 2026"); may be empty.
    pub period: String,
}

impl Change {
    /// The change of something of which more is better; differences under `flat` count as none.
    pub fn of(difference: f64, flat: f64, text: String, period: String) -> Self {
        let (direction, verdict) = if difference.abs() < flat {
            (Direction::Flat, Verdict::Neutral)
        } else if difference > 0.0 {
            (Direction::Up, Verdict::Good)
        } else {
            (Direction::Down, Verdict::Bad)
        };
        Self {
            text,
            direction,
            verdict,
            period,
        }
    }
}

impl Direction {
    const fn arrow(self) -> &'static str {
        match self {
            Self::Up => "M4 .8 7.8 7.2H.2z",
            Self::Down => "M4 7.2.2.8h7.6z",
            Self::Flat => "M0 3.2h8v1.6H0z",
        }
    }

    /// The sign beside the arrow (000-35): direction must not hang on one small shape.
    const fn sign(self) -> &'static str {
        match self {
            Self::Up => "+",
            Self::Down => "\u{2212}",
            Self::Flat => "",
        }
    }

    const fn word(self) -> &'static str {
        match self {
            Self::Up => "up ",
            Self::Down => "down ",
            Self::Flat => "unchanged ",
        }
    }
}

impl Verdict {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Good => "good",
            Self::Bad => "bad",
            Self::Neutral => "neutral",
        }
    }
}

/// A change with its arrow.
#[component]
pub fn Delta(
    /// What changed, and how.
    #[prop(into)]
    change: Signal<Change>,
) -> impl IntoView {
    let direction = Memo::new(move |_| change.with(|change| change.direction));
    let verdict = move || change.with(|change| change.verdict.as_str());
    view! {
        <span class="delta" data-verdict=verdict>
            <svg class="delta__arrow" viewBox="0 0 8 8" aria-hidden="true" focusable="false">
                <path d=move || direction.get().arrow()></path>
            </svg>
            <span class="visually-hidden">{move || direction.get().word()}</span>
            {move || change.with(signed)}
            <span class="delta__period">{move || change.with(|change| change.period.clone())}</span>
        </span>
    }
    .into_any()
}

/// The amount with its sign, where it does not bring its own.
fn signed(change: &Change) -> String {
    if change.text.starts_with(['+', '\u{2212}']) {
        return change.text.clone();
    }
    format!("{}{}", change.direction.sign(), change.text)
}

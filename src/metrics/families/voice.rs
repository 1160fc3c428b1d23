//! What customers say.

use crate::chart::Tone;
use crate::metrics::dictionary::{
    Better, Entry, Family, Phase, Pillar, Reference, ReferenceBand, STANDARD, Variant,
};
use crate::metrics::voice::{self, Counted, Pick};
use crate::metrics::{Figure, Question};

/// The family's entries, in the order of the page.
pub(super) const ENTRIES: &[Entry] = &[NPS, FOLLOW_UPS, CSAT, CES, SENTIMENT, ANSWERS];

/// What the entries have in common.
const COMMON: Entry = Entry {
    id: "",
    name: "",
    also: &[],
    family: Family::Voice,
    pillar: Pillar::Advocacy,
    phases: &[Phase::Experience],
    definition: "",
    better: Some(Better::Higher),
    has_span: false,
    is_company: false,
    variants: &[STANDARD],
    reference: None,
    needs: "",
    compute: nps,
};

const NPS: Entry = Entry {
    id: "nps",
    name: "NPS",
    also: &["net promoter score", "recommendation"],
    phases: &[Phase::Experience, Phase::Loyalty],
    definition: "How likely customers are to recommend you, from −100 to 100: the share of \
        promoters less the share of detractors. It is no percentage.",
    has_span: true,
    variants: &[
        Variant {
            id: "respondent",
            name: "Latest of each respondent",
            note: "The twelve months to the day shown, whatever the span; of several answers of \
                one person the latest counts. Every other page counts so.",
        },
        Variant {
            id: "customer",
            name: "Latest of each customer",
            note: "The twelve months to the day shown, whatever the span; every customer has one \
                voice, that of its latest answer.",
        },
        Variant {
            id: "all",
            name: "Every answer",
            note: "All answers of the span, those of one person in a row included; survey tools \
                print this.",
        },
    ],
    reference: Some(Reference {
        bands: &NPS_BANDS,
        lines: &[],
        source: "a rule of thumb of customer-success teams: 30 to 50 is better",
        of_a_year: false,
        top_is_above: false,
    }),
    needs: "answers to the NPS question, with their dates",
    compute: nps,
    ..COMMON
};

/// From 30 to 50 is "better" (002-28); that NPS makes 20 to 60% of growth is a claim and shown
/// nowhere.
const NPS_BANDS: [ReferenceBand; 4] = [
    ReferenceBand {
        name: "more detractors than promoters",
        tone: Tone::Risk,
        from: -100.0,
        to: 0.0,
    },
    ReferenceBand {
        name: "below 30",
        tone: Tone::Warn,
        from: 0.0,
        to: 30.0,
    },
    ReferenceBand {
        name: "better, 30 to 50",
        tone: Tone::Ok,
        from: 30.0,
        to: 50.0,
    },
    ReferenceBand {
        name: "beyond 50",
        tone: Tone::Ok,
        from: 50.0,
        to: 100.0,
    },
];

const FOLLOW_UPS: Entry = Entry {
    id: "open_follow_ups",
    name: "Detractors to follow up",
    also: &["detractor follow-up", "closing the loop"],
    definition: "Detractors of the twelve months whom nobody has got back to yet: without a \
        follow-up, or with one that is open or overdue.",
    better: Some(Better::Lower),
    needs: "answers to the NPS question, and their \"follow_up\"",
    compute: follow_ups,
    ..COMMON
};

const CSAT: Entry = Entry {
    id: "csat",
    name: "CSAT",
    also: &["customer satisfaction score"],
    definition: "Which part of the answers is satisfied. A neutral answer is not.",
    pillar: Pillar::Retention,
    variants: &[
        Variant {
            id: "satisfied",
            name: "Satisfied answers",
            note: "The share of satisfied answers: 4 and 5 of 5, 9 and 10 of 10. Every other page \
                counts so.",
        },
        Variant {
            id: "mean",
            name: "Mean of the maximum",
            note: "The sum of the answers over the sum of the highest possible ones: another \
                school's, and usually higher.",
        },
    ],
    reference: Some(Reference {
        bands: &[],
        lines: &[(0.8, "generally acceptable")],
        source: "a published guide to CSAT",
        of_a_year: false,
        top_is_above: false,
    }),
    needs: "answers to the satisfaction question, with their dates",
    compute: csat,
    ..COMMON
};

const CES: Entry = Entry {
    id: "ces",
    name: "CES",
    also: &["customer effort score", "ease"],
    definition: "Which part of the answers says that it was easy; where the question asks for \
        effort instead, answers are turned around, so that higher is always better.",
    pillar: Pillar::Retention,
    variants: &[
        Variant {
            id: "easy",
            name: "Answers that it was easy",
            note: "The share of answers on the easy side of the scale: 5 to 7 of 7, 4 and 5 of 5.",
        },
        Variant {
            id: "mean",
            name: "Mean",
            note: "The mean of the answers on their own scale, higher is easier; scales are never \
                mixed.",
        },
    ],
    needs: "answers to the effort question, with their dates",
    compute: ces,
    ..COMMON
};

const SENTIMENT: Entry = Entry {
    id: "sentiment",
    name: "Sentiment",
    also: &["tone of comments"],
    definition: "How answers and their comments sound on average, from −1 (bad) to 1 (good), as \
        the data judges each.",
    has_span: true,
    needs: "answers to surveys with a \"sentiment\"",
    compute: sentiment,
    ..COMMON
};

const ANSWERS: Entry = Entry {
    id: "survey_answers",
    name: "Survey answers",
    also: &["responses", "sample size"],
    definition: "How many answers to surveys there are, and how many customers gave them. How \
        many were asked is not in the data, so that there is no rate of response.",
    has_span: true,
    needs: "answers to surveys, with their dates",
    compute: answers,
    ..COMMON
};

fn nps(question: &Question, variant: &str) -> Figure {
    let pick = match variant {
        "customer" => Pick::Customer,
        "all" => Pick::All,
        _ => Pick::Respondent,
    };
    voice::net_promoters(&Counted::asked(question, pick))
}

fn follow_ups(question: &Question, _variant: &str) -> Figure {
    voice::open_follow_ups(&Counted::asked(question, Pick::Respondent))
}

fn csat(question: &Question, variant: &str) -> Figure {
    let counted = Counted::asked(question, Pick::Respondent);
    match variant {
        "mean" => voice::mean_of_most(&counted),
        _ => voice::satisfied_share(&counted),
    }
}

fn ces(question: &Question, variant: &str) -> Figure {
    let counted = Counted::asked(question, Pick::Respondent);
    match variant {
        "mean" => voice::mean_ease(&counted),
        _ => voice::easy_share(&counted),
    }
}

fn sentiment(question: &Question, _variant: &str) -> Figure {
    voice::sentiment(&Counted::asked(question, Pick::All))
}

fn answers(question: &Question, _variant: &str) -> Figure {
    voice::answers(&Counted::asked(question, Pick::All))
}

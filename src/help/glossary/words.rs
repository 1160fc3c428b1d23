//! The app's own words, and words of the trade that mean different things to different people.

use super::{Kind, Term, term};

/// A word: name, other names, meaning, the topic that says more.
type Word = (
    &'static str,
    &'static [&'static str],
    &'static str,
    &'static str,
);

const WORDS: &[Word] = &[
    (
        "Alignment",
        &["stack alignment", "aligned", "supported", "not aligned"],
        "How a customer stands with a product that would suit it: aligned (has it as you want it), \
         supported (has another form of it that you still look after) or not aligned. The share of \
         aligned products leaves out products that are not applicable; supported does not count.",
        "stack",
    ),
    (
        "Anchor",
        &["top"],
        "The value of a metric that scores 10: the best possible value, the best any customer has \
         in the month, or a benchmark you set.",
        "scores",
    ),
    (
        "AUC",
        &["area under the curve"],
        "How well a score tells apart who left and who stayed: the chance that a customer who left \
         had a lower score than one who stayed. 0.5 is a coin toss, 1 is perfect.",
        "back-test",
    ),
    (
        "Band",
        &["status", "health band", "threshold"],
        "A range of a score with a name, a color and a shape, such as At risk. The upper limit \
         belongs to the band.",
        "scores",
    ),
    (
        "Benchmark",
        &["target value", "counts as good"],
        "Either the anchor of a metric, a value the company set to score 10, or the value that \
         counts as good, drawn as a tick. What you are compared with is called by its name: all \
         active customers, or the comparable segment.",
        "scores",
    ),
    (
        "Category",
        &["driver", "health driver"],
        "A part of a scorecard: a weighted mean of a few metrics. The categories of health are also \
         called drivers.",
        "scores",
    ),
    (
        "Comparable segment",
        &["peers", "peer group"],
        "The active customers a customer is best compared with: those of its segment, or of its \
         industry where the data names no segment. Charts that show it say who is in it.",
        "trend",
    ),
    (
        "Confidence interval",
        &["95% interval", "Wilson interval"],
        "The range in which the true share lies with a certainty of 95%, given how few cases were \
         counted. The fewer they are, the wider it is.",
        "calibration",
    ),
    (
        "Contribution",
        &["points"],
        "What one metric adds to a score or to a difference of two scores, in points of the score. \
         Contributions add up to the whole exactly.",
        "impact",
    ),
    (
        "Coverage",
        &["missing data"],
        "The share of a score's weight that has a value. Below the scorecard's minimum the score is \
         withheld.",
        "scores",
    ),
    (
        "Effort",
        &["level of effort"],
        "How much work a customer takes, from 0 to 10. High effort is not good or bad by itself, \
         and it is never part of health.",
        "effort",
    ),
    (
        "False green",
        &["false positive"],
        "A customer that left although its score was in the best band before.",
        "back-test",
    ),
    (
        "Floor",
        &[],
        "The value of a metric that scores 0.",
        "scores",
    ),
    (
        "GRR",
        &["gross revenue retention"],
        "Gross revenue retention: what is left of last year's recurring revenue without counting \
         any growth. It is 100% minus the revenue churn shown here, so it deducts customers who \
         left and customers who pay less, and is never above 100%.",
        "start",
    ),
    (
        "Health",
        &["health score"],
        "How well things stand with a customer, from 0 to 10. Its bands color every page.",
        "health",
    ),
    (
        "Insufficient data",
        &["withheld", "no data"],
        "A score that is not shown because too little is known about the customer. It is never \
         counted as 0.",
        "scores",
    ),
    (
        "Lift",
        &[],
        "How many times as often customers of a band leave as customers on the whole.",
        "back-test",
    ),
    (
        "NRR",
        &[
            "net revenue retention",
            "net dollar retention",
            "non-recurring revenue",
        ],
        "Three letters for two things. Most people mean net revenue retention: what is left of last \
         year's recurring revenue with growth counted, which may exceed 100%. Some tools mean \
         non-recurring revenue, money that is paid once. Here the letters are never used for the \
         second: it is called one-off.",
        "start",
    ),
    (
        "One-off",
        &["non-recurring revenue", "one-time revenue"],
        "Money that is paid once, such as for a set-up. It is kept apart from recurring revenue \
         everywhere.",
        "stack",
    ),
    (
        "Opportunity",
        &["white space"],
        "What could still be sold to a customer: a recurring part and a one-off part, recorded for \
         each applicable product.",
        "stack",
    ),
    (
        "Override",
        &["set by hand"],
        "A score that a person has set over the computed one, with a reason and perhaps an end. \
         The computed score stays visible beside it.",
        "overrides",
    ),
    (
        "Population",
        &["all active customers"],
        "Everybody a value is held against. For the best value of a metric it is every customer in \
         the data with a value in the month, whatever the filters.",
        "scores",
    ),
    (
        "Predicted retention",
        &["churn prediction", "renewal likelihood"],
        "The chance that a customer is still one twelve months from the day shown.",
        "prediction",
    ),
    (
        "Profile",
        &["segment weights"],
        "Scorecards for some customers only, by segment, industry or tenure, in place of the usual \
         ones.",
        "editing",
    ),
    (
        "Scorecard",
        &["score"],
        "A score with its categories, weights and bands. The built-in model has three: adoption, \
         health and effort.",
        "scores",
    ),
    (
        "Segment",
        &["quadrant", "customer segment"],
        "Either the text in the data that says what kind of customer it is, or its corner on the \
         chart of value against effort. Pages say which one they mean.",
        "segments",
    ),
    (
        "Stack",
        &["products", "applicable"],
        "What a customer has of what you sell. A product that makes no sense for a customer is \
         marked as not applicable and counts nowhere.",
        "stack",
    ),
    (
        "Tag",
        &["product tag"],
        "A word that groups products. A product may carry several.",
        "rings",
    ),
    (
        "Tenure",
        &[],
        "How long somebody has been a customer on the day shown, in calendar months.",
        "filters",
    ),
    (
        "Value",
        &["high value"],
        "On the chart of customer segments: the recurring revenue a customer brings in a month, or \
         that for each seat.",
        "segments",
    ),
];

/// A term for each word.
pub(super) fn terms() -> Vec<Term> {
    let of = |&(name, also, meaning, topic): &Word| Term {
        topic: Some(topic),
        ..term(Kind::Word, name, also, meaning)
    };
    WORDS.iter().map(of).collect()
}

//! What customers say: survey responses and notes.

use chrono::NaiveDate;

/// What a survey response answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Survey {
    /// Net promoter score, 0 to 10.
    Nps,
    /// Customer satisfaction.
    Csat,
    /// Customer effort score.
    Ces,
}

/// A survey response.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// Id.
    pub id: Option<String>,
    /// When.
    pub date: Option<NaiveDate>,
    /// Which survey.
    pub kind: Survey,
    /// The answer.
    pub score: Option<f64>,
    /// The highest possible answer; `None` = the survey's usual one.
    pub scale: Option<f64>,
    /// CES: whether a high answer means easy.
    pub easy: bool,
    /// Who answered.
    pub respondent: Option<String>,
    /// In their words.
    pub comment: Option<String>,
    /// Sentiment of the comment, −1 to 1.
    pub sentiment: Option<f64>,
    /// Topics of the comment.
    pub topics: Vec<String>,
    /// What follows from it.
    pub follow_up: Option<FollowUp>,
}

/// What follows from a response.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FollowUp {
    /// Whether it is done (false: open).
    pub is_done: bool,
    /// Who does it.
    pub owner: Option<String>,
    /// What.
    pub text: Option<String>,
    /// Until when.
    pub due: Option<NaiveDate>,
}

/// What a note is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoteKind {
    /// A business challenge.
    Challenge,
    /// What the customer counts as success.
    SuccessMetric,
    /// Handover from sales.
    Handover,
    /// Voice of the customer.
    Voice,
    /// User research.
    Research,
    /// Anything else.
    Other,
}

/// A note.
#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    /// Id.
    pub id: Option<String>,
    /// When.
    pub date: Option<NaiveDate>,
    /// Who wrote it.
    pub author: Option<String>,
    /// Where it comes from.
    pub source: Option<String>,
    /// What it is about.
    pub kind: NoteKind,
    /// The text.
    pub text: String,
}

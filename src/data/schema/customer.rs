//! The records inside a customer.

use super::super::record::{
    Activity, Alignment, Cause, Contract, FollowUp, Measurement, Note, NoteKind, Override, Pricing,
    Purchase, Renewal, Response, Site, StackItem, StageChange, Subscriber, Survey, UsageMonth,
};
use super::company::no_month;
use super::{check, member, record};

record! {
    Measurement, Measured, blank Self { metric: String::new(), date: None },
    required ["metric", "date"];
    metric: text, date: date,
}

record! {
    StageChange, Stages, blank Self { stage: String::new(), from: None }, required ["stage"];
    stage: text, from: date,
}

record! {
    UsageMonth, Usage,
    blank Self {
        month: no_month(), dau: None, wau: None, mau: None, sessions: None, seconds: None,
        classes: Vec::new(),
    },
    required ["month"];
    month: month, dau: count, wau: count, mau: count, sessions: count, seconds: count,
    classes: classes,
}

record! {
    Purchase, Purchases, blank Self { date: chrono::NaiveDate::default(), amount: None },
    required ["date"];
    date: date, amount: number,
}

record! {
    Contract, Contracts, blank Self::default(), required [], check check::contract;
    id: text, product: text, level: text, start: date, end: date, mrr: number, one_off: number,
    pricing: choice<Pricing>, quantity: count, renewal: choice<Renewal>, cause: choice<Cause>,
}

record! {
    StackItem, Stack,
    blank Self {
        product: String::new(), applicable: true, alignment: None, mrr: None, one_off: None,
        mrr_opportunity: None, one_off_opportunity: None, note: None,
    },
    required ["product"];
    product: text, applicable: flag_or_true, alignment: choice<Alignment>, mrr: number,
    one_off: number, mrr_opportunity: number, one_off_opportunity: number, note: text,
}

record! {
    Site, Sites, blank Self::default(), required [];
    name: text, city: text, country: text, region: text, headquarters: flag, employees: count,
    mrr: number, growth: number,
}

record! {
    Subscriber, Subscribers, blank Self::default(), required [];
    id: text, name: text, role: text, stage: text, class: text, first_seen: date,
    last_seen: date, sessions: count, contract: text,
}

record! {
    Activity, Activities, blank Self::default(), required [];
    id: text, date: date, kind: text, subject: text, owner: text, minutes: count, plays: texts,
}

record! {
    Response, Responses,
    blank Self {
        id: None, date: None, kind: Survey::Nps, score: None, scale: None, easy: true,
        respondent: None, comment: None, sentiment: None, topics: Vec::new(), follow_up: None,
    },
    required ["kind"], check check::response;
    id: text, date: date, kind: choice<Survey>, score: number, scale: scale,
    easy: flag_or_true, respondent: text, comment: text, sentiment: sentiment, topics: texts,
    follow_up: object<FollowUp>,
}

record! {
    FollowUp, FollowUp, blank Self::default(), required [];
    status in is_done: is_done, owner: text, text: text, due: date,
}

record! {
    Note, Notes,
    blank Self {
        id: None, date: None, author: None, source: None, kind: NoteKind::Other,
        text: String::new(),
    },
    required ["text"];
    id: text, date: date, author: text, source: text, kind: choice<NoteKind>, text: text,
}

record! {
    Override, Overrides,
    blank Self {
        scorecard: String::new(), score: 0.0, reason: None, author: None, from: None, until: None,
    },
    required ["scorecard", "score"], check check::override_dates;
    scorecard: text, score: score, reason: text, author: text, from: date, until: date,
}

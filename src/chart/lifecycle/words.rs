//! What a lifecycle says: its finding, the words of a mark, its table.

use chrono::NaiveDate;

use super::{Event, Key, Kind, Lifecycle, Look, Span, Track};
use crate::chart::Tone;
use crate::chart::describe::{Column, MISSING, MarkWords, Row, Table};
use crate::units::{counted, date_long};

/// Over what time, how much there is, and when it renews.
pub(super) fn finding(chart: &Lifecycle) -> String {
    if !chart.has_marks() {
        return "Nothing dated is known about this customer yet".to_owned();
    }
    let stages = chart.tracks.iter().find(|track| track.look == Look::Stage);
    let stage = stages.and_then(|track| {
        let mut begun = track.spans.iter().filter(|span| span.from <= chart.today);
        begun.next_back()
    });
    let stage = stage.map_or_else(String::new, |span| {
        format!(
            ", in the stage {} since {}",
            span.name,
            date_long(span.from)
        )
    });
    let renewal = chart.renewal.map_or_else(String::new, |day| {
        format!("; renewal on {}", date_long(day))
    });
    format!(
        "{} from {} to {}{stage}{renewal}",
        counted(chart.events.len(), "event"),
        date_long(chart.from),
        date_long(chart.until)
    )
}

/// The words of an event or a bar.
pub(super) fn of(chart: &Lifecycle, key: Key) -> MarkWords {
    if let Some(event) = chart.event(key) {
        let mut rows = vec![("On".to_owned(), when(event.date, chart.today))];
        if !event.detail.is_empty() {
            rows.push((kind_words(event.kind).to_owned(), event.detail.clone()));
        }
        return MarkWords {
            title: event.name.clone(),
            tone: tone(event),
            rows,
        };
    }
    let Some(span) = chart.span(key) else {
        return MarkWords::default();
    };
    let until = span.until.map_or_else(|| "open".to_owned(), date_long);
    let mut rows = vec![
        ("From".to_owned(), date_long(span.from)),
        ("Until".to_owned(), until),
    ];
    if !span.detail.is_empty() {
        rows.push(("Detail".to_owned(), span.detail.clone()));
    }
    MarkWords {
        title: span.name.clone(),
        tone: None,
        rows,
    }
}

fn when(day: NaiveDate, today: NaiveDate) -> String {
    if day <= today {
        return date_long(day);
    }
    let days = (day - today).num_days().unsigned_abs() as usize;
    format!("{}, in {}", date_long(day), counted(days, "day"))
}

const fn tone(event: &Event) -> Option<Tone> {
    if let Kind::Voice(tone) | Kind::Health(tone) = event.kind {
        return Some(tone);
    }
    None
}

const fn kind_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Start => "Start",
        Kind::End => "End",
        Kind::Contract => "Contract",
        Kind::Renewal => "Renewal",
        Kind::Stage => "Stage",
        Kind::Voice(_) => "Answer",
        Kind::Meeting => "Meeting",
        Kind::Alert => "Alert",
        Kind::Health(_) => "Health",
        Kind::Person => "User",
    }
}

/// A row for each event and each bar, with days written by `write`.
pub(super) fn table(chart: &Lifecycle, write: impl Fn(NaiveDate) -> String) -> Table {
    let columns = ["What", "Kind", "From", "Until", "Detail"];
    let event = |(at, event): (usize, &Event)| Row {
        key: Some(Key::item(at as u32)),
        cells: vec![
            event.name.clone(),
            kind_words(event.kind).to_owned(),
            write(event.date),
            MISSING.to_owned(),
            dashed(&event.detail),
        ],
    };
    let mut rows: Vec<Row> = chart.events.iter().enumerate().map(event).collect();
    for (idx, track) in chart.tracks.iter().enumerate() {
        let spans = track.spans.iter().enumerate();
        rows.extend(spans.map(|(at, span)| Row {
            key: Some(Key {
                series: idx as u16 + 1,
                item: at as u32,
            }),
            cells: bar(track, span, &write),
        }));
    }
    Table {
        caption: finding(chart),
        columns: columns.into_iter().map(Column::words).collect(),
        rows,
    }
}

fn bar(track: &Track, span: &Span, write: &impl Fn(NaiveDate) -> String) -> Vec<String> {
    vec![
        span.name.clone(),
        track.name.clone(),
        write(span.from),
        span.until.map_or_else(|| "open".to_owned(), write),
        dashed(&span.detail),
    ]
}

fn dashed(text: &str) -> String {
    if text.is_empty() {
        MISSING.to_owned()
    } else {
        text.to_owned()
    }
}

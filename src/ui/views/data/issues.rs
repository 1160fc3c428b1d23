//! What was wrong with the file loaded last: every issue with its place, to be filtered and saved.

use leptos::prelude::*;

use crate::chart::Tone;
use crate::data::{Done, Issue, Issues};
use crate::ui::components::{
    Button, Card, Choice, EmptyState, IconName, SearchField, Segmented, Shape,
};
use crate::ui::deliver;
use crate::ui::load::Source;
use crate::ui::shared::Shared;
use crate::ui::state::{App, app};
use crate::units;

/// How many issues the table shows at once; the filter and the export reach the others.
const LISTED: usize = 200;

/// The issues of the last load.
#[component]
pub(super) fn IssuesCard() -> impl IntoView {
    let app = app();
    let done = RwSignal::new(ALL.to_owned());
    let query = RwSignal::new(String::new());
    let found = Memo::new(move |_| {
        let source = app.source.get()?;
        Some(matching(&source.issues, &done.get(), &query.get()))
    });
    let subtitle = Signal::derive(move || match app.source.get() {
        None => String::new(),
        Some(source) => summary(&source.issues),
    });
    let has_issues = Memo::new(move |_| {
        app.source.with(|source| {
            source
                .as_ref()
                .is_some_and(|source| !source.issues.is_empty())
        })
    });
    let body = move || {
        if !has_issues.get() {
            return view! {
                <EmptyState
                    title="Nothing was wrong"
                    text="Every field of the file was read as it stands."
                />
            }
            .into_any();
        }
        view! {
            <div class="table-tools">
                <SearchField
                    label="Search issues"
                    query=Signal::derive(move || query.get())
                    on_query=move |text| query.set(text)
                />
                <Segmented
                    label="What was done"
                    options=Signal::derive(move || choices(app.source.get()))
                    value=Signal::derive(move || done.get())
                    on_change=move |value| done.set(value)
                />
                <div class="table-tools__end">
                    <Button
                        label="Issues as CSV"
                        icon=IconName::Download
                        small=true
                        on_press=move |_| save(app, found.get_untracked())
                    />
                </div>
            </div>
            <Table found/>
        }
        .into_any()
    };
    view! {
        <Card title="Issues" subtitle flush=true>
            {body}
        </Card>
    }
}

/// The choice that keeps every issue.
const ALL: &str = "all";

fn choices(source: Option<Shared<Source>>) -> Vec<Choice> {
    let count = |done: Option<Done>| {
        source.as_ref().map_or(0, |source| {
            let groups = source.issues.groups.iter();
            groups
                .filter(|group| done.is_none_or(|done| group.done == done))
                .map(|group| group.count)
                .sum()
        })
    };
    let choice = |value: &str, title: &str, n: usize| {
        Choice::new(value, format!("{title} {}", units::count(n as f64)))
    };
    vec![
        choice(ALL, "All", count(None)),
        choice(
            Done::LeftOut.as_str(),
            "Left out",
            count(Some(Done::LeftOut)),
        ),
        choice(
            Done::Repaired.as_str(),
            "Repaired",
            count(Some(Done::Repaired)),
        ),
        choice(Done::Kept.as_str(), "Kept", count(Some(Done::Kept))),
    ]
}

fn summary(issues: &Issues) -> String {
    let n = issues.total;
    let things = if n == 1 { "issue" } else { "issues" };
    let unlisted = match issues.n_unlisted() {
        0 => String::new(),
        more => format!(", of which {} are only counted", units::count(more as f64)),
    };
    format!(
        "{} {things} in the file loaded last{unlisted}",
        units::count(n as f64)
    )
}

fn matching(issues: &Issues, done: &str, query: &str) -> Vec<Issue> {
    let query = query.trim().to_lowercase();
    let fits = |issue: &&Issue| {
        (done == ALL || issue.done.as_str() == done)
            && (query.is_empty() || issue.to_string().to_lowercase().contains(&query))
    };
    issues.iter().filter(fits).cloned().collect()
}

#[component]
fn Table(found: Memo<Option<Vec<Issue>>>) -> impl IntoView {
    let rows = move || {
        found.with(|found| {
            let found = found.as_deref().unwrap_or_default();
            found.iter().take(LISTED).map(row).collect_view()
        })
    };
    let more = move || {
        let n = found.with(|found| found.as_ref().map_or(0, Vec::len));
        match n {
            0 => Some("No issue matches.".to_owned()),
            n if n > LISTED => Some(format!(
                "The first {LISTED} of {}; search, or save them all as CSV.",
                units::count(n as f64)
            )),
            _ => None,
        }
    };
    view! {
        <div class="table-scroll" tabindex="0" role="region" aria-label="Issues">
            <table class="table">
                <thead>
                    <tr>
                        <th scope="col">"What was done"</th>
                        <th scope="col">"Where"</th>
                        <th scope="col" data-numeric="">"Line"</th>
                        <th scope="col">"Found"</th>
                        <th scope="col">"Problem"</th>
                    </tr>
                </thead>
                <tbody>{rows}</tbody>
            </table>
        </div>
        {move || more().map(|words| view! { <p class="card__foot">{words}</p> })}
    }
}

fn row(issue: &Issue) -> impl IntoView + use<> {
    let (tone, words) = match issue.done {
        Done::LeftOut => (Tone::Risk, "Left out"),
        Done::Repaired => (Tone::Warn, "Repaired"),
        Done::Kept => (Tone::Ok, "Kept"),
    };
    let line = if issue.line == 0 {
        "–".into()
    } else {
        units::count(f64::from(issue.line))
    };
    let found = (!issue.found.is_empty())
        .then(|| view! { <code class="table__bad">{issue.found.clone()}</code> });
    view! {
        <tr>
            <td><span class="tone"><Shape tone/>{words}</span></td>
            <td class="issue__where">{issue.place.clone()}</td>
            <td data-numeric="">{line}</td>
            <td>{found}</td>
            <td>{issue.problem.clone()}</td>
        </tr>
    }
}

fn save(app: App, found: Option<Vec<Issue>>) {
    let mut csv = String::from("done,place,line,found,problem\r\n");
    for issue in found.unwrap_or_default() {
        let cells = [
            issue.done.as_str().to_owned(),
            issue.place,
            issue.line.to_string(),
            issue.found,
            issue.problem,
        ];
        csv.push_str(&cells.map(|cell| crate::export::csv_cell(&cell)).join(","));
        csv.push_str("\r\n");
    }
    deliver::save_text(app, "issues.csv", "text/csv;charset=utf-8", &csv);
}

//! The sections of the page, in their order, and what stands in each (000-39).

use leptos::prelude::*;

use super::Cards;
use super::adoption::{AdoptionScore, Onboarding, Usage, UserClasses, UserTrend};
use super::economics::{ArrGrowth, ArrMonthly, Lifetime};
use super::engagement::{Activities, Frequency};
use super::lifecycle::{Contracts, Lifecycle};
use super::notes::{Focus, Notes, PlanSummary};
use super::organization::{Group, SiteRegions, Sites, SitesMap};
use super::retention::Predicted;
use super::section::{Anchor, Links, follow_address, section};
use super::stack::StackCard;
use super::subject::Subject;
use super::voice::{Responses, Satisfaction};

/// The sections, in the order of the page.
const ANCHORS: [Anchor; 11] = [
    Anchor {
        id: "scores",
        title: "Scores",
    },
    Anchor {
        id: "economics",
        title: "Economics",
    },
    Anchor {
        id: "lifecycle",
        title: "Lifecycle",
    },
    Anchor {
        id: "retention",
        title: "Retention",
    },
    Anchor {
        id: "organization",
        title: "Organization",
    },
    Anchor {
        id: "onboarding",
        title: "Onboarding",
    },
    Anchor {
        id: "adoption",
        title: "Adoption",
    },
    Anchor {
        id: "satisfaction",
        title: "Satisfaction",
    },
    Anchor {
        id: "engagement",
        title: "Engagement",
    },
    Anchor {
        id: "stack",
        title: "Stack",
    },
    Anchor {
        id: "notes",
        title: "Notes and plan",
    },
];

/// The links to the sections.
#[component]
pub(super) fn SectionLinks() -> impl IntoView {
    view! { <Links anchors=&ANCHORS/> }
}

/// Everything below the key figures; the scores stand there at once, the rest when it is near.
#[component]
pub(super) fn Sections(subject: Subject) -> impl IntoView {
    let [scores, rest @ ..] = &ANCHORS;
    let bodies: [fn(Subject) -> AnyView; ANCHORS.len() - 1] = [
        economics,
        lifecycle,
        retention,
        organization,
        onboarding,
        adoption,
        satisfaction,
        engagement,
        stack,
        notes,
    ];
    let rest = rest.iter().zip(bodies);
    follow_address(scores.id);
    view! {
        <section class="section" id=scores.id aria-label=scores.title>
            <Cards subject/>
        </section>
        {rest.map(|(anchor, body)| section(subject, *anchor, body)).collect_view()}
    }
}

fn economics(subject: Subject) -> AnyView {
    view! {
        <div class="grid">
            <div class="grid__6"><ArrMonthly subject/></div>
            <div class="grid__6"><ArrGrowth subject/></div>
            <Lifetime subject/>
        </div>
    }
    .into_any()
}

fn lifecycle(subject: Subject) -> AnyView {
    view! {
        <div class="grid">
            <Lifecycle subject/>
            <Contracts subject/>
        </div>
    }
    .into_any()
}

fn retention(subject: Subject) -> AnyView {
    view! {
        <div class="grid"><Predicted subject/></div>
    }
    .into_any()
}

fn organization(subject: Subject) -> AnyView {
    view! {
        <div class="grid">
            <div class="grid__7"><Sites subject/></div>
            <div class="grid__5 stack stack--loose">
                <SitesMap subject/>
                <SiteRegions subject/>
            </div>
            <Group subject/>
        </div>
    }
    .into_any()
}

fn onboarding(subject: Subject) -> AnyView {
    view! {
        <div class="grid"><Onboarding subject/></div>
    }
    .into_any()
}

fn adoption(subject: Subject) -> AnyView {
    view! {
        <div class="grid">
            <div class="grid__6"><AdoptionScore subject/></div>
            <div class="grid__6"><Usage subject/></div>
            <div class="grid__6"><UserTrend subject/></div>
            <div class="grid__6"><UserClasses subject/></div>
        </div>
    }
    .into_any()
}

fn satisfaction(subject: Subject) -> AnyView {
    view! {
        <div class="grid">
            <div class="grid__7"><Satisfaction subject/></div>
            <div class="grid__5"><Responses subject/></div>
        </div>
    }
    .into_any()
}

fn engagement(subject: Subject) -> AnyView {
    view! {
        <div class="grid">
            <div class="grid__5"><Frequency subject/></div>
            <div class="grid__7"><Activities subject/></div>
        </div>
    }
    .into_any()
}

fn stack(subject: Subject) -> AnyView {
    view! {
        <div class="grid"><StackCard subject/></div>
    }
    .into_any()
}

fn notes(subject: Subject) -> AnyView {
    view! {
        <div class="grid">
            <div class="grid__6"><PlanSummary subject/></div>
            <div class="grid__6 stack stack--loose">
                <Focus subject/>
                <Notes subject/>
            </div>
        </div>
    }
    .into_any()
}

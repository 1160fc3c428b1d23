//! The form in which the rule for users is changed: a line for each class, checked at the field.

use leptos::prelude::*;

use crate::score::model::{ClassFault, MOST_CLASSES, UserClass};
use crate::settings::{ClassDraft, DraftFault, check_classes};
use crate::ui::components::{Button, ButtonLook, IconButton, IconName, TextField};

/// A class on the form; the number keeps its fields apart from those of other classes.
type Line = (u32, ClassDraft);

/// The lines and what is wrong with them.
#[derive(Clone, Copy)]
struct Drafts {
    lines: RwSignal<Vec<Line>>,
    /// The number of the next line.
    next: StoredValue<u32>,
    /// Whether the rule was to be used already: before, nothing is found fault with.
    is_tried: RwSignal<bool>,
}

impl Drafts {
    fn new(rule: &[UserClass]) -> Self {
        let drafts = Self {
            lines: RwSignal::new(Vec::new()),
            next: StoredValue::new(0),
            is_tried: RwSignal::new(false),
        };
        drafts.show(rule);
        drafts
    }

    fn show(self, rule: &[UserClass]) {
        self.is_tried.set(false);
        let lines = rule.iter().map(|class| self.line(ClassDraft::of(class)));
        self.lines.set(lines.collect());
        if rule.is_empty() {
            self.add();
        }
    }

    fn line(self, draft: ClassDraft) -> Line {
        self.next.update_value(|next| *next += 1);
        (self.next.get_value(), draft)
    }

    fn add(self) {
        let line = self.line(ClassDraft::default());
        self.lines.update(|lines| lines.push(line));
    }

    fn place(self, id: u32) -> Option<usize> {
        self.lines
            .with(|lines| lines.iter().position(|(own, _)| *own == id))
    }

    fn change(self, id: u32, change: impl FnOnce(&mut ClassDraft)) {
        self.lines.update(|lines| {
            if let Some((_, draft)) = lines.iter_mut().find(|(own, _)| *own == id) {
                change(draft);
            }
        });
    }

    fn checked(self) -> Result<Vec<UserClass>, Vec<DraftFault>> {
        let drafts = self.lines.get().into_iter().map(|(_, draft)| draft);
        check_classes(&drafts.collect::<Vec<_>>())
    }

    /// What is wrong with a field of a line.
    fn fault(self, id: u32, field: &str) -> Option<String> {
        if !self.is_tried.get() {
            return None;
        }
        let place = self.place(id)?;
        let faults = self.checked().err()?;
        let is_it = |fault: &&DraftFault| fault.class == place && fault.fault.field() == field;
        faults
            .iter()
            .find(is_it)
            .map(|fault| fault.words().to_owned())
    }
}

/// The form.
#[component]
pub(super) fn RuleForm(
    /// The rule in force.
    rule: Vec<UserClass>,
    /// The model's rule.
    usual: Vec<UserClass>,
    /// A rule to keep, or none when nothing is to change.
    on_done: Callback<Option<Vec<UserClass>>>,
) -> impl IntoView {
    let drafts = Drafts::new(&rule);
    let usual = StoredValue::new(usual);
    let use_it = Callback::new(move |()| {
        drafts.is_tried.set(true);
        if let Ok(rule) = untrack(|| drafts.checked()) {
            on_done.run(Some(rule));
        }
    });
    let is_full = Signal::derive(move || drafts.lines.with(Vec::len) >= MOST_CLASSES);
    view! {
        <p class="users__note">
            "A user is in the first class whose limits hold: sessions a month, and days since last \
            seen. Days left empty do not limit."
        </p>
        <ol class="rule-form">
            <For
                each=move || drafts.lines.get()
                key=|(id, _)| *id
                children=move |(id, _)| view! { <Fields drafts id use_it/> }
            />
        </ol>
        <Button
            label="Add a class"
            icon=IconName::Plus
            look=ButtonLook::Ghost
            small=true
            disabled=is_full
            on_press=move |_| drafts.add()
        />
        <div class="modal__foot">
            <Button
                label="As the model says"
                look=ButtonLook::Ghost
                disabled=usual.with_value(Vec::is_empty)
                on_press=move |_| drafts.show(&usual.get_value())
            />
            <Button label="Cancel" on_press=move |_| on_done.run(None)/>
            <Button
                label="Use this rule"
                look=ButtonLook::Primary
                on_press=move |_| use_it.run(())
            />
        </div>
    }
}

/// The fields of one class.
#[component]
fn Fields(drafts: Drafts, id: u32, use_it: Callback<()>) -> impl IntoView {
    type Part = fn(&mut ClassDraft) -> &mut String;
    let parts: [(&str, ClassFault, Part); 3] = [
        ("Class", ClassFault::NoName, |draft| &mut draft.name),
        ("Sessions, at least", ClassFault::Sessions, |draft| {
            &mut draft.min_sessions
        }),
        ("Days unseen, at most", ClassFault::Days, |draft| {
            &mut draft.max_days
        }),
    ];
    let field = move |(label, fault, part): (&'static str, ClassFault, Part)| {
        let text = Signal::derive(move || {
            drafts.lines.with(|lines| {
                let line = lines.iter().find(|(own, _)| *own == id);
                line.map_or_else(String::new, |(_, draft)| part(&mut draft.clone()).clone())
            })
        });
        view! {
            <TextField
                label
                text
                on_text=move |typed: String| drafts.change(id, |draft| *part(draft) = typed)
                on_enter=use_it
                fault=Signal::derive(move || drafts.fault(id, fault.field()))
            />
        }
    };
    view! {
        <li class="rule-form__class">
            {parts.map(field).collect_view()}
            <Moves drafts id/>
        </li>
    }
}

/// Moves a class up or down, or takes it away.
#[component]
fn Moves(drafts: Drafts, id: u32) -> impl IntoView {
    let place = Memo::new(move |_| drafts.place(id).unwrap_or_default());
    let n = move || drafts.lines.with(Vec::len);
    let swap = move |with: usize| {
        let place = place.get_untracked();
        drafts.lines.update(|lines| {
            if with < lines.len() {
                lines.swap(place, with);
            }
        });
    };
    let remove = move |_| {
        drafts
            .lines
            .update(|lines| lines.retain(|(own, _)| *own != id));
    };
    let named = move |verb: &'static str| {
        Signal::derive(move || format!("{verb} class {}", place.get() + 1))
    };
    view! {
        <div class="rule-form__moves">
            <IconButton
                label=named("Move up")
                icon=IconName::ChevronUp
                disabled=Signal::derive(move || place.get() == 0)
                on_press=move |_| swap(place.get_untracked().saturating_sub(1))
            />
            <IconButton
                label=named("Move down")
                icon=IconName::ChevronDown
                disabled=Signal::derive(move || place.get() + 1 >= n())
                on_press=move |_| swap(place.get_untracked() + 1)
            />
            <IconButton
                label=named("Remove")
                icon=IconName::Trash
                disabled=Signal::derive(move || n() <= 1)
                on_press=remove
            />
        </div>
    }
}

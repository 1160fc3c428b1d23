//! The ten-minute tour: steps over the real app, each with the place it is about.
//!
//! Comes in: nothing; goes out: titles, words, addresses and selectors. Every step makes sense
//! without the thing it points at. Never moves or marks anything itself.

/// A step of the tour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Step {
    /// What it is about.
    pub title: &'static str,
    /// What there is to see, in a few sentences.
    pub text: &'static str,
    /// Where it takes place.
    pub stop: Stop,
    /// Finds the element it is about; a card is marked as a whole.
    pub target: &'static str,
}

/// Where a step takes place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// A page, as a hash.
    Page(&'static str),
    /// The page of the customer that needs help first.
    Customer,
    /// This customer beside everybody.
    Beside,
}

/// The steps, in their order.
pub const STEPS: [Step; 13] = [
    Step {
        title: "The state of the portfolio",
        text: "The figures at the top sum up all customers on the day shown, each with its change \
               since the month compared with and its course. The mark beside a figure says how it is \
               computed; its name leads to what is behind it.",
        stop: Stop::Page("#/"),
        target: ".tiles",
    },
    Step {
        title: "What is worth knowing now",
        text: "The findings are written by rules, each with its numbers. Press one to list the \
               customers behind it. Where a change may be chance, nothing is said.",
        stop: Stop::Page("#/"),
        target: ".findings",
    },
    Step {
        title: "Value against effort",
        text: "Each mark is a customer: further right it pays more, further up it takes more work. \
               Color and shape are its health. A red diamond at the right is money at risk: hover \
               it, press it, or reach it with Tab and the arrow keys.",
        stop: Stop::Page("#/"),
        target: "[data-topic=\"quadrant\"]",
    },
    Step {
        title: "From a chart to its customers",
        text: "The ring shows how many customers are in each health band. Press a part: the list \
               of its customers opens at the right, and its first button filters every page to \
               them. All charts answer in this way.",
        stop: Stop::Page("#/"),
        target: "[data-topic=\"doughnut\"]",
    },
    Step {
        title: "Filters",
        text: "This button, or the key F, opens the filters. They hold on all pages and stand in \
               the address, so a copied link shows the same. The button is green, with their \
               number, while some are set.",
        stop: Stop::Page("#/"),
        target: ".btn--filter",
    },
    Step {
        title: "One customer",
        text: "This is the page of the customer that needs help first. The line of links leads to \
               its scores, money, contracts, users, answers and plan. The keys [ and ] open the \
               customer before and after.",
        stop: Stop::Customer,
        target: ".sections",
    },
    Step {
        title: "Why this score",
        text: "Every score can be followed from the raw value to the result: the value, what \
               scores 0 and 10, the weight, the points. You can copy it as text and check it by \
               hand.",
        stop: Stop::Customer,
        target: "#why",
    },
    Step {
        title: "Side by side",
        text: "Up to four customers or segments stand beside each other, each in a month of its \
               own. Here the customer that needs help first stands beside everybody: the dots show \
               where it falls behind.",
        stop: Stop::Beside,
        target: "[data-topic=\"dots\"]",
    },
    Step {
        title: "What drives health",
        text: "A page for each part of health: its course, what raises and lowers it, how it is \
               spread, and who is lowest. The bars add up to the difference exactly.",
        stop: Stop::Page("#/drivers"),
        target: "[data-topic=\"impact\"]",
    },
    Step {
        title: "Move through time",
        text: "The day shown opens a slider over all months. Everything is computed anew as of \
               that month; changes are against the month compared with. The keys , and . step a \
               month back and on.",
        stop: Stop::Page("#/"),
        target: ".topbar > .menu",
    },
    Step {
        title: "The scoring model",
        text: "Metrics, weights and bands are yours to change. You see at once who would change \
               band, you can undo every step, and nothing is in force until you say so.",
        stop: Stop::Page("#/model"),
        target: ".tabs--links",
    },
    Step {
        title: "Your own data",
        text: "Drop a file here, paste its text or name its address. It is read in this browser and \
               sent nowhere. What is wrong with it is listed below, with its place and what was \
               done about it.",
        stop: Stop::Page("#/data"),
        target: ".drop",
    },
    Step {
        title: "Help, wherever you are",
        text: "The help button of every card says how to read its chart and leads here. You can \
               search all topics and the glossary. Press ? to open the help from any page.",
        stop: Stop::Page("#/help"),
        target: ".help__search",
    },
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::route::{Route, View};

    #[test]
    fn every_stop_is_a_page_of_the_app() {
        for step in STEPS {
            if let Stop::Page(hash) = step.stop {
                let view = View::parse(hash);
                assert!(!matches!(view.route, Route::Unknown(_)), "{hash}");
                assert_eq!(View::parse(&view.to_hash()), view, "{hash}");
            }
        }
    }

    #[test]
    fn a_step_is_read_in_half_a_minute() {
        for step in STEPS {
            let words = step.text.split_whitespace().count();
            assert!((12..=60).contains(&words), "{}: {words} words", step.title);
        }
    }
}

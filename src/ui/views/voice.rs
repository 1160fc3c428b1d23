//! What customers say, for the pages of one customer and of many: the figures over the months,
//! single answers.

mod answer;
mod course;
mod missing;
mod readings;

pub(in crate::ui::views) use answer::AnswerList;
pub(in crate::ui::views) use course::{HELP, Method, Shown};
pub(in crate::ui::views) use missing::NoAnswers;
pub(in crate::ui::views) use readings::Readings;

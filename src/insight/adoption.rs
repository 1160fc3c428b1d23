//! The adoption engagement score, and where a customer stands among its peers.
//!
//! Comes in: a context and a customer or a selection; goes out: scores beside those of peers and
//! benchmarks, with who the peers are and how many. A mean of few customers says so.

mod engagement;
mod lines;
mod ranks;

pub use engagement::{Engagement, bullet, of_customer, of_selection};
pub use lines::{MetricLine, ranked};
pub use ranks::{PeerRank, PeerRanks, peer_ranks};

use crate::units;

/// Means of fewer customers than this are flagged as of few.
pub const FEW: usize = 5;

/// A remark about a mean of few customers; `None` where there are enough.
fn few_words(n: usize) -> Option<String> {
    (n < FEW).then(|| {
        let n = units::counted(n, "customer");
        format!("Only {n} to compare with: a mean of so few says little.")
    })
}

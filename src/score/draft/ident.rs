//! Ids for what a person adds to a model and gives a name.

/// What an id is made of where the name has no letter or digit that an id can have.
const NAMELESS: &str = "part";

/// An id that tells what it is for and is not taken: the name in lower case, everything but a to z
/// and digits as one low line, and a number where that is taken.
///
/// ```
/// use customer_radar::score::draft::ident::free_id;
///
/// assert_eq!(free_id("Net Promoter Score", |_| false), "net_promoter_score");
/// assert_eq!(free_id("NPS", |id| id == "nps"), "nps_2");
/// ```
pub fn free_id(name: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let lower = name.to_lowercase();
    let words = lower.split(|letter: char| !letter.is_ascii_alphanumeric());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    let base = match words.as_slice() {
        [] => NAMELESS.to_owned(),
        words => words.join("_"),
    };
    if !is_taken(&base) {
        return base;
    }
    let mut n = 2_u32;
    loop {
        let id = format!("{base}_{n}");
        if !is_taken(&id) {
            return id;
        }
        n += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_of_the_name_and_is_its_own() {
        let taken = ["crm_score", "crm_score_2", "part"];
        let is_taken = |id: &str| taken.contains(&id);
        assert_eq!(free_id("  CRM: score! ", is_taken), "crm_score_3");
        assert_eq!(free_id("品質", is_taken), "part_2");
        assert_eq!(free_id("Bed 9", is_taken), "bed_9");
    }
}

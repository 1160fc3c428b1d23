//! The stack by customer, product, tag and team, on figures that can be checked by head.

use super::fixture::Setting;
use customer_radar::insight::Context;
use customer_radar::insight::stack::{Stacks, Tally, customers, products, tally};
use customer_radar::units::RowId;

mod customers_list;
mod edges;
mod products_list;
mod properties;
mod rings;

const PRODUCTS: &str = r#"
    {"id": "mail", "name": "Mail", "tags": ["Cloud", "Standard", "Cloud", " "]},
    {"id": "web", "name": "Web", "tags": ["Cloud"]},
    {"id": "desk", "name": "Desk"},
    {"id": "idle", "name": "Idle", "tags": ["Cloud"]}"#;

/// Opportunity a month and one-off: A 100 and 30, B 60 and none recorded, C nothing left.
const CUSTOMERS: &str = r#"
    {"id": "a", "name": "A", "mrr": 500, "one_off": 7, "account_manager": "Ada", "account_group": "East",
     "metrics": {"use": 40, "mood": "red"}, "stack": [
      {"product": "desk", "alignment": "aligned", "mrr": 450},
      {"product": "mail", "alignment": "not_aligned", "mrr_opportunity": 60, "one_off_opportunity": 30},
      {"product": "web", "alignment": "supported", "mrr": 50, "mrr_opportunity": 40}]},
    {"id": "b", "name": "B", "mrr": 900, "account_manager": "Bo", "account_group": "East", "stack": [
      {"product": "mail", "alignment": "not_aligned", "mrr_opportunity": 60},
      {"product": "web", "alignment": "aligned", "mrr": 900},
      {"product": "desk", "applicable": false, "mrr_opportunity": 5000},
      {"product": "idle", "applicable": false}]},
    {"id": "c", "name": "C", "account_manager": "Ada", "stack": [
      {"product": "mail", "alignment": "aligned", "mrr": 20}, {"product": "web", "alignment": "aligned", "mrr": 10}]},
    {"id": "d", "name": "D", "mrr": 5, "account_manager": " "}"#;

struct Case {
    setting: Setting,
    stacks: Stacks,
    tally: Tally,
}

impl Case {
    fn new() -> Self {
        let setting = Setting::with_products(PRODUCTS, CUSTOMERS);
        let stacks = Stacks::new(&setting.dataset);
        let tally = tally(&stacks, &setting.population, None);
        Self {
            setting,
            stacks,
            tally,
        }
    }

    fn context(&self) -> Context<'_> {
        self.setting.context()
    }

    fn top(&self, by: customers::Ranking, n: usize) -> customers::Top {
        customers::top(&self.context(), &self.tally, by, n)
    }

    fn products(&self, by: products::Ranking) -> products::Top {
        products::top(&self.context(), &self.stacks, &self.tally, by, 10)
    }

    fn names(&self, rows: impl IntoIterator<Item = RowId>) -> Vec<&str> {
        let names = &self.setting.dataset.customers.name;
        rows.into_iter().map(|row| names.get(row)).collect()
    }
}

/// The names of those shown, in order.
fn shown(top: &customers::Top) -> Vec<&str> {
    top.shown.iter().map(|one| one.name.as_str()).collect()
}

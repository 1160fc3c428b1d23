//! The lists of a customer: each goes straight into its column.

use super::super::dataset::Customers;
use super::reader::{Read, Reader};

/// Reads one of the lists, replacing what stood in it.
pub(super) fn read(
    key: &'static str,
    reader: &mut Reader<'_, '_>,
    customers: &mut Customers,
) -> Read<()> {
    /// Reads a list of records into its column.
    macro_rules! into {
        ($column:expr) => {{
            let column = &mut $column;
            column.drop_open_row();
            reader.list_into(key, |item, _| {
                column.push(item);
                true
            })?;
        }};
    }
    match key {
        "churn_reasons" => {
            customers.churn_reasons.drop_open_row();
            for reason in reader.texts(key)?.unwrap_or_default() {
                customers.churn_reasons.push(reason);
            }
        }
        "measured" => into!(customers.measured),
        "stages" => into!(customers.stages),
        "usage" => into!(customers.usage),
        "purchases" => into!(customers.purchases),
        "contracts" => into!(customers.contracts),
        "stack" => into!(customers.stack),
        "sites" => into!(customers.sites),
        "subscribers" => into!(customers.subscribers),
        "activities" => into!(customers.activities),
        "responses" => into!(customers.responses),
        "notes" => into!(customers.notes),
        "overrides" => into!(customers.overrides),
        _ => {
            customers.plans.drop_open_row();
            if let Some(plan) = reader.object("plan")? {
                customers.plans.push(plan);
            }
        }
    }
    Ok(())
}

//! Usual names of the columns of metrics by month.

use super::{CUSTOMER_ID, CUSTOMER_NAME};

/// Fields and their usual names.
pub(super) static HISTORY: &[(&str, &str)] = &[
    ("customer", CUSTOMER_ID),
    ("customer_name", CUSTOMER_NAME),
    (
        "month",
        "yearmonth monthyear reportingmonth monthending monthend calendarmonth period \
            date snapshotdate snapshot asof day time timestamp monat",
    ),
    (
        "metric",
        "metricid metricname measure kpi kpiname indicator event eventname kennzahl",
    ),
    ("value", "metricvalue measurement amount count total wert"),
    (
        "mrr",
        "monthlyrecurringrevenue mrramount totalmrr monthlyrevenue",
    ),
];

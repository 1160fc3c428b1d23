//! Acquisition and lifetime value from plain numbers (FORMULAS sections 3.4 and 3.5).
//!
//! Rates and revenue are of the same period; a result is `None` where it would divide by nothing.

use crate::metrics::quotient::quotient;

/// CAC = sales and marketing cost ÷ customers won in the same period. Currency a customer.
pub fn cac(cost: f64, won: f64) -> Option<f64> {
    quotient(cost, won)
}

/// CAC payback = CAC ÷ (revenue a month × gross margin). Months; a margin of 1 gives the revenue
/// payback, which is shorter than the truth.
pub fn payback(cac: f64, arpa: f64, margin: f64) -> Option<f64> {
    quotient(cac, arpa * margin)
}

/// CLTV, variant A = revenue × gross margin ÷ churn, all of one month or one year; a margin of 1
/// gives revenue instead of profit (002-22).
pub fn cltv(arpa: f64, margin: f64, churn: f64) -> Option<f64> {
    quotient(arpa * margin, churn)
}

/// CLTV, variant B = annual revenue × years − CAC (002-23). May be negative.
pub fn cltv_years(annual_revenue: f64, years: f64, cac: f64) -> f64 {
    annual_revenue * years - cac
}

/// CLTV, variant C = average purchase value × purchases a period × periods (002-24).
pub fn cltv_purchases(value: f64, frequency: f64, lifespan: f64) -> f64 {
    value * frequency * lifespan
}

/// CLTV, variant D = margin a year × r ÷ (1 + d − r), with the share r of customers kept a year and
/// the discount rate d, both fractions. `None` unless r < 1 + d.
pub fn cltv_discounted(margin: f64, kept: f64, discount: f64) -> Option<f64> {
    quotient(margin * kept, 1.0 + discount - kept)
}

/// CLTV ÷ CAC.
pub fn cltv_to_cac(cltv: f64, cac: f64) -> Option<f64> {
    quotient(cltv, cac)
}

/// CRC = annual cost of customer success and retention ÷ customers. Currency a customer and year.
pub fn crc(cost: f64, customers: f64) -> Option<f64> {
    quotient(cost, customers)
}

/// What customers bought in a period.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bought {
    /// How often.
    pub times: f64,
    /// For how much in all, currency.
    pub amount: f64,
}

/// Means over customers that bought something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Purchasing {
    /// The mean of the customers' own average purchase, currency.
    pub value: f64,
    /// The mean number of purchases of a customer.
    pub frequency: f64,
    /// The mean of what a customer spent in all: the mean of the products of the two.
    pub spent: f64,
}

/// Means over customers that bought something; `None` without any.
///
/// The product of the first two means is not the mean of the products, unless everybody buys
/// equally often. (Revenue ÷ purchases, with the customers thrown together, times purchases ÷
/// customers is the mean of the products.)
pub fn purchasing(bought: &[Bought]) -> Option<Purchasing> {
    let buyers: Vec<&Bought> = bought.iter().filter(|own| own.times > 0.0).collect();
    let mean = |of: fn(&Bought) -> f64| {
        let sum: f64 = buyers.iter().map(|own| of(own)).sum();
        quotient(sum, buyers.len() as f64)
    };
    Some(Purchasing {
        value: mean(|own| own.amount / own.times)?,
        frequency: mean(|own| own.times)?,
        spent: mean(|own| own.amount)?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn close(value: Option<f64>, expected: f64) {
        let value = value.expect("a value");
        assert!(
            (value - expected).abs() < 0.005,
            "{value} is not {expected}"
        );
    }

    #[test]
    fn r002_19_winning_30_customers_for_15000_costs_500_each() {
        close(cac(10e3 + 5e3, 30.0), 500.0);
        assert_eq!(cac(15e3, 0.0), None);
    }

    #[test]
    fn r002_20_a_customer_pays_back_its_200_in_5_33_months() {
        close(payback(200.0, 50.0, 0.75), 5.33);
        close(payback(200.0, 50.0, 1.0), 4.0);
        assert_eq!(payback(200.0, 0.0, 0.75), None);
        assert_eq!(payback(200.0, 50.0, 0.0), None);
    }

    #[test]
    fn r002_22_revenue_over_churn_is_2000_and_with_margin_240000_and_296_88() {
        close(cltv(100.0, 1.0, 0.05), 2000.0);
        close(cltv(2000.0, 0.60, 0.005), 240_000.0);
        close(cltv(25.0, 0.95, 0.08), 296.88);
    }

    #[test]
    fn r002_22_without_churn_or_with_net_growth_there_is_no_lifetime_value() {
        assert_eq!(cltv(100.0, 1.0, 0.0), None);
        assert_eq!(cltv(100.0, 1.0, -0.02), None);
    }

    #[test]
    fn r002_23_years_of_revenue_less_the_cost_of_winning_may_be_negative() {
        assert_eq!(cltv_years(12e3, 5.0, 10e3), 50_000.0);
        assert_eq!(cltv_years(1e3, 2.0, 10e3), -8_000.0);
    }

    /// Five coffee drinkers: a visit's price and visits a week.
    fn coffee() -> Purchasing {
        let visits = [(3.5, 4.0), (8.5, 3.0), (5.0, 5.0), (6.5, 6.0), (6.0, 3.0)];
        let bought = visits.map(|(price, times)| Bought {
            times,
            amount: price * times,
        });
        purchasing(&bought).expect("five customers")
    }

    #[test]
    fn r002_24_the_product_of_means_and_the_mean_of_products_are_two_figures() {
        let means = coffee();
        close(Some(means.value), 5.90);
        close(Some(means.frequency), 4.20);
        close(Some(means.value * means.frequency), 24.78);
        close(Some(means.spent), 24.30);
        let life = 52.0 * 20.0;
        let of_means = cltv_purchases(means.value, means.frequency, life);
        let of_each = cltv_purchases(means.spent, 1.0, life);
        close(Some(of_means), 25_771.20);
        close(Some(of_each), 25_272.00);
        close(Some(of_means * 0.213), 5_489.27);
        close(Some(of_each * 0.213), 5_382.94);
    }

    #[test]
    fn r002_24_the_published_25272_is_not_the_formula_printed_above_it() {
        let means = coffee();
        let by_formula = cltv_purchases(means.value, means.frequency, 52.0 * 20.0);
        assert!((by_formula - 25_272.0).abs() > 400.0);
    }

    #[test]
    fn who_bought_nothing_has_no_part_in_the_means() {
        let idle = Bought {
            times: 0.0,
            amount: 0.0,
        };
        assert_eq!(purchasing(&[idle]), None);
        let once = Bought {
            times: 1.0,
            amount: 8.0,
        };
        let means = purchasing(&[idle, once]).expect("a buyer");
        assert_eq!((means.value, means.frequency, means.spent), (8.0, 1.0, 8.0));
    }

    #[test]
    fn discounted_lifetime_value_is_11232_and_needs_a_rate_that_ends() {
        close(cltv_discounted(5241.6, 0.75, 0.10), 11_232.0);
        assert_eq!(cltv_discounted(5241.6, 1.0, 0.0), None);
    }

    #[test]
    fn r002_26_a_lifetime_value_of_300_is_six_times_a_cost_of_50() {
        assert_eq!(cltv_to_cac(300.0, 50.0), Some(6.0));
        assert_eq!(cltv_to_cac(300.0, 0.0), None);
    }

    #[test]
    fn r002_44_keeping_a_customer_costs_40_or_20_a_year_and_of_nobody_nothing() {
        assert_eq!(crc(200e3, 5e3), Some(40.0));
        assert_eq!(crc(10e3, 500.0), Some(20.0));
        assert_eq!(crc(10e3, 0.0), None);
    }
}

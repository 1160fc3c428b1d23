//! Usual names of the columns of subscriptions.

use super::{CUSTOMER_ID, CUSTOMER_NAME};

/// Fields and their usual names.
pub(super) static SUBSCRIPTIONS: &[(&str, &str)] = &[
    ("customer", CUSTOMER_ID),
    ("customer_name", CUSTOMER_NAME),
    (
        "id",
        "segmentid lineid lineitemid subscriptionid contractid subscriptionnumber \
            contractnumber subscriptionuuid uuid orderid opportunityid invoiceid invoicenumber \
            vertragsnummer vertragsnr vertragid",
    ),
    (
        "contract",
        "contractid contractnumber parentcontract mastercontract \
            vertragsnummer",
    ),
    (
        "product",
        "productname producttitle title item itemname service module solution \
            productfamily productid sku produkt",
    ),
    (
        "level",
        "plan planname plannickname planid plancode subscriptionplan tier edition \
            package priceid tarif",
    ),
    (
        "start",
        "startdate termstartdate segmentstartdate subscriptionstartdate \
            subscriptionstart contractstartdate contractstart startedat servicestart \
            servicestartdate periodstart billingstart termstart effectivedate validfrom from \
            begin activatedat currenttermstart currentperiodstart vertragsbeginn beginn von \
            createdat created",
    ),
    (
        "end",
        "enddate termenddate segmentenddate subscriptionenddate subscriptionend \
            contractenddate contractend endedat canceledat cancelledat serviceend serviceenddate \
            periodend termend validto validuntil until to expirationdate expirydate expiresat \
            expires currenttermend currentperiodend vertragsende ende bis terminationdate",
    ),
    (
        "amount",
        "mrr mrramount monthlyrecurringrevenue monthlyamount monthlycharges \
            monthlyfee monthlyprice arr annualrecurringrevenue annualamount annualfee \
            annualcontractvalue acv yearlyamount segmentvalue totalvalue totalcontractvalue tcv \
            contractvalue contractamount subscriptionamount planamount recurringamount netamount \
            value price revenue fee total totalamount unitamount betrag preis",
    ),
    (
        "period",
        "billingperiod billinginterval billingcycle billingfrequency interval \
            planinterval paymentfrequency billingperiodunit frequency cycle abrechnungszeitraum \
            abrechnung",
    ),
    (
        "one_off",
        "onetimefees onetimefee setupfee setupfees implementationfee nonrecurring",
    ),
    (
        "quantity",
        "qty seats units licenses licences numberofseats users menge anzahl",
    ),
    ("pricing", "pricedby pricingmodel billingscheme"),
    ("renewal", "renewalstatus renewalstate"),
    ("cause", "movement movementtype changetype"),
];

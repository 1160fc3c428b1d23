//! Usual names of columns in the exports of other programs.
//!
//! From the exports of billing (Stripe, Chargebee, Recurly), of customer relations (Salesforce,
//! `HubSpot`), of product analytics (Mixpanel, Amplitude) and of surveys (Delighted, `SurveyMonkey`,
//! Google Forms), with the German words of the same. Data, no rules.

use super::super::mapping::Kind;

mod history;
mod subscriptions;
mod surveys;

/// The usual names of a field, folded and parted by blanks, the surest first. With a star in front
/// or behind, a name may go on there.
pub(super) fn of(kind: Kind, field: &str) -> &'static str {
    let fields = match kind {
        Kind::Customers => CUSTOMERS,
        Kind::Subscriptions => subscriptions::SUBSCRIPTIONS,
        Kind::Responses => surveys::RESPONSES,
        Kind::History => history::HISTORY,
    };
    let found = fields.iter().find(|(id, _)| *id == field);
    found.map_or("", |(_, names)| names)
}

const CUSTOMER_ID: &str = "customerid accountid clientid companyid customernumber customerno \
    custid accountnumber accountno customerref customercode accountcode companyrecordid \
    organizationid organisationid orgid tenantid workspaceid groupid recordid externalid \
    customerhandle userid distinctid kundennummer kundennr kundenid";
const CUSTOMER_NAME: &str = "customername accountname companyname clientname organizationname \
    organisationname businessname company customer account client organization \
    organisation name kundenname kunde firma firmenname customerdescription customercompany accountcompany";

/// Of customers.
static CUSTOMERS: &[(&str, &str)] = &[
    ("id", CUSTOMER_ID),
    ("name", CUSTOMER_NAME),
    (
        "parent",
        "parentid parentaccount parentaccountid parentcustomerid parentcompany \
            parentcompanyid ultimateparent muttergesellschaft",
    ),
    (
        "kind",
        "customerkind customertype businessmodel b2borb2c b2bb2c accounttype",
    ),
    (
        "industry",
        "vertical sector industryname industrysector primaryindustry branche",
    ),
    (
        "region",
        "salesregion state stateregion stateprovince province territory geo \
            billingstate billingstateprovince bundesland",
    ),
    (
        "country",
        "countrycode countryname countryregion billingcountry land",
    ),
    ("city", "town billingcity stadt ort"),
    ("use_case", "usecases primaryusecase purpose anwendung"),
    (
        "segment",
        "customersegment accountsegment marketsegment customertier accounttier tier \
            plan planname plantype subscriptionplan largestplan edition kundensegment",
    ),
    (
        "stage",
        "lifecyclestage customerstage lifecycle accountstage phase",
    ),
    (
        "account_manager",
        "csm customersuccessmanager successmanager accountowner companyowner \
            csmname owner keyaccountmanager kam betreuer kundenbetreuer salesrep",
    ),
    (
        "account_group",
        "group accountteam team portfolio cohort pod businessunit",
    ),
    ("focus", "currentfocus"),
    (
        "since",
        "customersince customerstartdate becamecustomer becameacustomerdate \
            becameacustomer clientsince membersince kundeseit seit startdate signupdate \
            signedupat signedup signup joindate joined datejoined registrationdate activatedat \
            activationdate firstpurchasedate contractstart contractstartdate closedate start beginn vertragsbeginn \
            createdat createddate createdate datecreated created",
    ),
    (
        "tenure_months",
        "tenureinmonths tenuremonths customertenuremonths monthsasacustomer \
            monthsascustomer monthsasclient",
    ),
    (
        "churned",
        "churn churndate churnedat churnedon churnflag churnlabel ischurned \
            haschurned left leftdate exited attrition canceledat cancelledat canceldate \
            cancellationdate canceleddate cancelleddate terminationdate lostdate kundigungsdatum \
            gekundigt gekundigtam customerstatus accountstatus subscriptionstatus status enddate",
    ),
    (
        "churn_reasons",
        "churnreason reasonforleaving reasonforchurn cancellationreason \
            cancelreason lostreason kundigungsgrund",
    ),
    (
        "employees",
        "numberofemployees employeecount noofemployees numemployees headcount \
            companysize staff mitarbeiter anzahlmitarbeiter",
    ),
    (
        "seats",
        "numberofseats seatcount totalseats paidseats licensedseats purchasedseats \
            licenses licences licensecount numberofusers lizenzen platze",
    ),
    (
        "locations",
        "numberoflocations locationcount numberofsites offices branches stores \
            standorte",
    ),
    (
        "mrr",
        "monthlyrecurringrevenue currentmrr mrramount totalmrr monthlycharges \
            monthlycharge monthlyrevenue monthlyfee monthlyspend monthlyamount monthlyprice \
            monthlysubscription recurringrevenue monatsumsatz monatlicherumsatz monatsbeitrag \
            umsatzpromonat",
    ),
    (
        "arr",
        "annualrecurringrevenue currentarr totalarr arramount annualizedrevenue \
            annualcontractvalue acv annualcharges annualfee",
    ),
    (
        "one_off",
        "oneoffrevenue onetimerevenue nonrecurringrevenue onetimefees onetimefee \
            setupfee setupfees",
    ),
    (
        "expected_clv",
        "clv cltv ltv customerlifetimevalue lifetimevalue predictedltv \
            expectedltv",
    ),
    ("cac", "customeracquisitioncost costofacquisition"),
];

//! Usual names of the columns of answers to surveys.

use super::{CUSTOMER_ID, CUSTOMER_NAME};

/// Fields and their usual names.
pub(super) static RESPONSES: &[(&str, &str)] = &[
    ("customer", CUSTOMER_ID),
    ("customer_name", CUSTOMER_NAME),
    (
        "id",
        "responseid answerid respondentid surveyresponseid submissionid feedbackid token",
    ),
    (
        "date",
        "timestamp responsedate respondedat responsedat answeredat submittedat \
            submitdate submissiondate datesubmitted completedat recordeddate surveydate createdat \
            datecreated createddate created enddate endedat time zeitstempel datum",
    ),
    (
        "survey",
        "surveytype surveykind questiontype kind metric type",
    ),
    (
        "score",
        "rating npsscore npsrating nps csatscore csatrating csat cesscore ces \
            recommendationscore likelihoodtorecommend satisfactionscore satisfaction answer value \
            bewertung punkte *howlikely* *wouldyourecommend* *onascaleof* *howsatisfied* *howeasy* \
            *wouldyourate* *rateyour*",
    ),
    ("scale", "maxscore scalemax maxrating outof"),
    (
        "respondent",
        "respondentname name fullname personname contactname username respondentemail \
            emailaddress email contactemail contact person",
    ),
    (
        "comment",
        "comments feedback verbatim openendedresponse openended why reason \
            additionalcomments customercomment explanation remarks text answertext kommentar grund \
            begrundung *reasonforyour* *whydidyou* *tellusmore* *pleaseexplain* *canwedobetter* \
            *couldwedobetter* *couldweimprove*",
    ),
    ("topics", "topic tags themes theme categories category"),
    ("sentiment", "sentimentscore"),
    ("easy", "highmeanseasy"),
];

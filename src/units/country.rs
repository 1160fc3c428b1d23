//! Countries: their codes and what people call them.
//!
//! Comes in: an ISO 3166-1 alpha-2 code; goes out: an English name, the short one in common use.
//! Knows nothing of where they lie.

/// Every officially assigned code and XK (Kosovo) with its name, in the order of the codes.
const NAMES: &str = "\
    AD Andorra;AE United Arab Emirates;AF Afghanistan;AG Antigua and Barbuda;AI Anguilla;\
    AL Albania;AM Armenia;AO Angola;AQ Antarctica;AR Argentina;AS American Samoa;AT Austria;\
    AU Australia;AW Aruba;AX Åland Islands;AZ Azerbaijan;BA Bosnia and Herzegovina;\
    BB Barbados;BD Bangladesh;BE Belgium;BF Burkina Faso;BG Bulgaria;BH Bahrain;BI Burundi;\
    BJ Benin;BL St. Barthélemy;BM Bermuda;BN Brunei;BO Bolivia;BQ Caribbean Netherlands;\
    BR Brazil;BS Bahamas;BT Bhutan;BV Bouvet Island;BW Botswana;BY Belarus;BZ Belize;\
    CA Canada;CC Cocos Islands;CD DR Congo;CF Central African Republic;CG Congo;\
    CH Switzerland;CI Ivory Coast;CK Cook Islands;CL Chile;CM Cameroon;CN China;CO Colombia;\
    CR Costa Rica;CU Cuba;CV Cape Verde;CW Curaçao;CX Christmas Island;CY Cyprus;CZ Czechia;\
    DE Germany;DJ Djibouti;DK Denmark;DM Dominica;DO Dominican Republic;DZ Algeria;\
    EC Ecuador;EE Estonia;EG Egypt;EH Western Sahara;ER Eritrea;ES Spain;ET Ethiopia;\
    FI Finland;FJ Fiji;FK Falkland Islands;FM Micronesia;FO Faroe Islands;FR France;GA Gabon;\
    GB United Kingdom;GD Grenada;GE Georgia;GF French Guiana;GG Guernsey;GH Ghana;\
    GI Gibraltar;GL Greenland;GM Gambia;GN Guinea;GP Guadeloupe;GQ Equatorial Guinea;\
    GR Greece;GS South Georgia and South Sandwich Islands;GT Guatemala;GU Guam;\
    GW Guinea-Bissau;GY Guyana;HK Hong Kong;HM Heard and McDonald Islands;HN Honduras;\
    HR Croatia;HT Haiti;HU Hungary;ID Indonesia;IE Ireland;IL Israel;IM Isle of Man;IN India;\
    IO British Indian Ocean Territory;IQ Iraq;IR Iran;IS Iceland;IT Italy;JE Jersey;\
    JM Jamaica;JO Jordan;JP Japan;KE Kenya;KG Kyrgyzstan;KH Cambodia;KI Kiribati;KM Comoros;\
    KN St. Kitts and Nevis;KP North Korea;KR South Korea;KW Kuwait;KY Cayman Islands;\
    KZ Kazakhstan;LA Laos;LB Lebanon;LC St. Lucia;LI Liechtenstein;LK Sri Lanka;LR Liberia;\
    LS Lesotho;LT Lithuania;LU Luxembourg;LV Latvia;LY Libya;MA Morocco;MC Monaco;MD Moldova;\
    ME Montenegro;MF St. Martin;MG Madagascar;MH Marshall Islands;MK North Macedonia;ML Mali;\
    MM Myanmar;MN Mongolia;MO Macao;MP Northern Mariana Islands;MQ Martinique;MR Mauritania;\
    MS Montserrat;MT Malta;MU Mauritius;MV Maldives;MW Malawi;MX Mexico;MY Malaysia;\
    MZ Mozambique;NA Namibia;NC New Caledonia;NE Niger;NF Norfolk Island;NG Nigeria;\
    NI Nicaragua;NL Netherlands;NO Norway;NP Nepal;NR Nauru;NU Niue;NZ New Zealand;OM Oman;\
    PA Panama;PE Peru;PF French Polynesia;PG Papua New Guinea;PH Philippines;PK Pakistan;\
    PL Poland;PM St. Pierre and Miquelon;PN Pitcairn Islands;PR Puerto Rico;PS Palestine;\
    PT Portugal;PW Palau;PY Paraguay;QA Qatar;RE Réunion;RO Romania;RS Serbia;RU Russia;\
    RW Rwanda;SA Saudi Arabia;SB Solomon Islands;SC Seychelles;SD Sudan;SE Sweden;\
    SG Singapore;SH St. Helena;SI Slovenia;SJ Svalbard and Jan Mayen;SK Slovakia;\
    SL Sierra Leone;SM San Marino;SN Senegal;SO Somalia;SR Suriname;SS South Sudan;\
    ST São Tomé and Príncipe;SV El Salvador;SX Sint Maarten;SY Syria;SZ Eswatini;\
    TC Turks and Caicos Islands;TD Chad;TF French Southern Territories;TG Togo;TH Thailand;\
    TJ Tajikistan;TK Tokelau;TL Timor-Leste;TM Turkmenistan;TN Tunisia;TO Tonga;TR Türkiye;\
    TT Trinidad and Tobago;TV Tuvalu;TW Taiwan;TZ Tanzania;UA Ukraine;UG Uganda;\
    UM U.S. Outlying Islands;US United States;UY Uruguay;UZ Uzbekistan;VA Vatican City;\
    VC St. Vincent and Grenadines;VE Venezuela;VG British Virgin Islands;\
    VI U.S. Virgin Islands;VN Vietnam;VU Vanuatu;WF Wallis and Futuna;WS Samoa;XK Kosovo;\
    YE Yemen;YT Mayotte;ZA South Africa;ZM Zambia;ZW Zimbabwe";

/// Every code with its name, in the order of the codes.
pub fn all() -> impl Iterator<Item = (&'static str, &'static str)> {
    NAMES.split(';').filter_map(|entry| entry.split_once(' '))
}

/// The English name of a code in capital letters; `None` where nobody assigned it.
pub fn name(code: &str) -> Option<&'static str> {
    all()
        .find(|(known, _)| *known == code)
        .map(|(_, name)| name)
}

/// What people read for a code: its name, or the code itself where it has none.
pub fn label(code: &str) -> &str {
    name(code).unwrap_or(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_name_and_they_are_in_order() {
        let codes: Vec<&str> = all().map(|(code, _)| code).collect();
        assert_eq!(codes.len(), 250, "the 249 of ISO 3166-1 and Kosovo");
        assert!(codes.windows(2).all(|pair| pair[0] < pair[1]));
        assert!(all().all(|(code, name)| code.len() == 2 && !name.trim().is_empty()));
        assert_eq!(NAMES.split(';').count(), codes.len());
    }

    #[test]
    fn a_name_is_the_one_in_common_use() {
        assert_eq!(name("KR"), Some("South Korea"));
        assert_eq!(name("us"), None);
        assert_eq!((label("SG"), label("ZZ")), ("Singapore", "ZZ"));
    }
}

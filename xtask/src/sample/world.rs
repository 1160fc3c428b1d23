//! The words the sample is made of: places, trades, people. All names of companies and people are
//! made up.

/// A country: ISO code, region, weight, and cities.
pub(super) struct Country {
    pub(super) code: &'static str,
    pub(super) region: &'static str,
    pub(super) weight: f64,
    pub(super) cities: &'static [&'static str],
}

const fn country(
    code: &'static str,
    region: &'static str,
    weight: f64,
    cities: &'static [&'static str],
) -> Country {
    Country {
        code,
        region,
        weight,
        cities,
    }
}

pub(super) const COUNTRIES: &[Country] = &[
    country(
        "US",
        "Americas",
        30.0,
        &[
            "Chicago", "Austin", "Denver", "Boston", "Portland", "Atlanta",
        ],
    ),
    country("CA", "Americas", 7.0, &["Toronto", "Vancouver", "Montreal"]),
    country("MX", "Americas", 3.0, &["Monterrey", "Mexico City"]),
    country("BR", "Americas", 5.0, &["São Paulo", "Curitiba"]),
    country("CL", "Americas", 2.0, &["Santiago"]),
    country("GB", "EMEA", 12.0, &["London", "Leeds", "Bristol"]),
    country("DE", "EMEA", 10.0, &["Hamburg", "Munich", "Cologne"]),
    country("FR", "EMEA", 6.0, &["Lyon", "Lille", "Paris"]),
    country("NL", "EMEA", 4.0, &["Utrecht", "Rotterdam"]),
    country("SE", "EMEA", 4.0, &["Gothenburg", "Malmö"]),
    country("ES", "EMEA", 4.0, &["Valencia", "Bilbao"]),
    country("PL", "EMEA", 3.0, &["Gdańsk", "Wrocław"]),
    country("ZA", "EMEA", 3.0, &["Durban", "Cape Town"]),
    country("AE", "EMEA", 2.0, &["Dubai"]),
    country("JP", "APAC", 7.0, &["Osaka", "Nagoya", "Tokyo"]),
    country("AU", "APAC", 6.0, &["Perth", "Brisbane", "Melbourne"]),
    country("IN", "APAC", 5.0, &["Pune", "Chennai"]),
    country("SG", "APAC", 3.0, &["Singapore"]),
    country("NZ", "APAC", 2.0, &["Wellington"]),
    country("KR", "APAC", 2.0, &["Busan"]),
];

/// A trade: its name, the nouns of its companies, and its weight.
pub(super) struct Industry {
    pub(super) name: &'static str,
    pub(super) weight: f64,
    pub(super) nouns: &'static [&'static str],
}

const fn industry(name: &'static str, weight: f64, nouns: &'static [&'static str]) -> Industry {
    Industry {
        name,
        weight,
        nouns,
    }
}

pub(super) const INDUSTRIES: &[Industry] = &[
    industry(
        "Manufacturing",
        18.0,
        &["Robotics", "Tools", "Steelworks", "Optics", "Textiles"],
    ),
    industry(
        "Transport",
        14.0,
        &["Freight", "Logistics", "Rail", "Shipping"],
    ),
    industry(
        "Healthcare",
        11.0,
        &["Clinics", "Biotech", "Care", "Diagnostics"],
    ),
    industry(
        "Financial services",
        10.0,
        &["Mutual", "Credit", "Insurance", "Capital"],
    ),
    industry("Retail", 10.0, &["Stores", "Outfitters", "Markets"]),
    industry("Energy", 8.0, &["Solar", "Grid", "Water"]),
    industry(
        "Professional services",
        9.0,
        &["Partners", "Legal", "Design", "Advisory"],
    ),
    industry("Media", 6.0, &["Press", "Studios", "Publishing"]),
    industry("Education", 6.0, &["College", "Academy", "University"]),
    industry("Hospitality", 5.0, &["Hotels", "Resorts"]),
    industry(
        "Consumer goods",
        8.0,
        &["Foods", "Dairies", "Farms", "Brewing"],
    ),
];

/// What the product is used for; the story of the sample has three more of its own.
pub(super) const USE_CASES: &[(&str, f64)] = &[
    ("Fleet tracking", 20.0),
    ("Asset monitoring", 22.0),
    ("Workplace services", 24.0),
    ("Customer portal", 14.0),
    ("Compliance", 12.0),
    ("Remote support", 16.0),
];

/// Account managers with the region they mostly serve.
pub(super) const MANAGERS: &[(&str, &str)] = &[
    ("Maya Okafor", "EMEA"),
    ("Jonas Lindqvist", "EMEA"),
    ("Ellen Whitcombe", "EMEA"),
    ("Priya Raman", "APAC"),
    ("Kenji Sato", "APAC"),
    ("Tomás Herrera", "Americas"),
    ("Dana Kowalczyk", "Americas"),
    ("Luca Ferrante", "Americas"),
];

/// Account groups with their region; `Cascadia` belongs to the story of the sample.
pub(super) const GROUPS: &[(&str, &str)] = &[
    ("Continental", "EMEA"),
    ("Atlantic", "EMEA"),
    ("Nordics", "EMEA"),
    ("Pacific Rim", "APAC"),
    ("Southern Cross", "APAC"),
    ("Great Lakes", "Americas"),
    ("Western", "Americas"),
];

/// First halves of company names.
pub(super) const STEMS: &[&str] = &[
    "Tarn", "Orrin", "Brondel", "Cinder", "Quill", "Marrow", "Sable", "Vell", "Hartsel", "Loom",
    "Dun", "Fenni", "Aldru", "Caster", "Pindle", "Isen", "Wex", "Tide", "Glasken", "Vant",
    "Ravelin", "Embrel", "Hollo", "Storrin", "Merri", "Corrow", "Astel", "Larken", "Oster",
    "Birkel", "Dray", "Sunder", "Kelp", "Mor", "Tallow", "Nettle", "Grindle", "Pello", "Vire",
    "Zephyr", "Umber", "Yarrow", "Jesper", "Harrow", "Cobble", "Windrel", "Bex", "Thistle",
];

/// Second halves of company names.
pub(super) const ENDINGS: &[&str] = &[
    "wick", "vane", "mere", "gate", "haven", "by", "fen", "oria", "well", "ridge", "moor", "combe",
    "low", "pool", "brook", "rack", "fallow", "dale", "field", "over", "leigh", "stone", "mint",
    "holme", "down", "lane", "wood", "croft", "marsh", "stead", "lode", "worth",
];

/// First names of people at customers.
pub(super) const FIRST_NAMES: &[&str] = &[
    "Ada", "Amir", "Bea", "Carlos", "Chiara", "Dmitri", "Elif", "Emeka", "Farah", "Grete", "Hana",
    "Ines", "Ivo", "Jamila", "Kofi", "Lars", "Lin", "Marta", "Nadia", "Noor", "Olek", "Paula",
    "Quentin", "Rosa", "Sanjay", "Tess", "Uma", "Viktor", "Wanda", "Yusuf", "Zoe", "Mateo",
];

/// Family names of people at customers.
pub(super) const LAST_NAMES: &[&str] = &[
    "Abara",
    "Bellweather",
    "Castellan",
    "Dragomir",
    "Eastlund",
    "Fairholt",
    "Granger",
    "Halvorsen",
    "Iwaki",
    "Jansky",
    "Kettering",
    "Lombardo",
    "Mbeki",
    "Norrgard",
    "Okonjo",
    "Pellegrin",
    "Quist",
    "Rosenthal",
    "Sandoval",
    "Tanaka",
    "Underhill",
    "Varga",
    "Winslow",
    "Yamada",
];

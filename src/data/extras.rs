//! Fields this version does not know, kept so that writing a document back loses nothing.
//!
//! Comes in: the place of an object, a key and its raw JSON; goes out: the same at writing.
//! Never interpreted.

/// Kinds of object a document consists of, each with the path it stands at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Section {
    /// The document itself.
    Document,
    /// The company's figures.
    Company,
    /// Acquisition by month.
    Acquisition,
    /// Retention cost by month.
    RetentionCost,
    /// Trials by month.
    Trials,
    /// Sessions by month.
    Sessions,
    /// Active users by month.
    ActiveUsers,
    /// Support by month.
    Support,
    /// Margins by month.
    Margins,
    /// Products.
    Products,
    /// Customers.
    Customers,
    /// A customer's monthly history.
    History,
    /// When a customer's metrics were measured.
    Measured,
    /// A customer's stage history.
    Stages,
    /// A customer's product usage.
    Usage,
    /// A customer's purchases.
    Purchases,
    /// A customer's contracts.
    Contracts,
    /// A customer's stack.
    Stack,
    /// A customer's sites.
    Sites,
    /// A customer's users of the product.
    Subscribers,
    /// A customer's activities.
    Activities,
    /// A customer's survey responses.
    Responses,
    /// What follows from a response.
    FollowUp,
    /// A customer's notes.
    Notes,
    /// A customer's score overrides.
    Overrides,
    /// A customer's success plan.
    Plan,
    /// The objectives of a plan.
    Objectives,
    /// The KPIs of a plan.
    Kpis,
    /// The past values of a KPI.
    KpiHistory,
}

impl Section {
    /// The path of the section's objects, with `[]` for any item of a list.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Document => "",
            Self::Company => "company",
            Self::Acquisition => "company.acquisition[]",
            Self::RetentionCost => "company.retention_cost[]",
            Self::Trials => "company.trials[]",
            Self::Sessions => "company.sessions[]",
            Self::ActiveUsers => "company.active_users[]",
            Self::Support => "company.support[]",
            Self::Margins => "company.margins[]",
            Self::Products => "products[]",
            Self::Customers => "customers[]",
            Self::History => "customers[].history",
            Self::Measured => "customers[].measured[]",
            Self::Stages => "customers[].stages[]",
            Self::Usage => "customers[].usage[]",
            Self::Purchases => "customers[].purchases[]",
            Self::Contracts => "customers[].contracts[]",
            Self::Stack => "customers[].stack[]",
            Self::Sites => "customers[].sites[]",
            Self::Subscribers => "customers[].subscribers[]",
            Self::Activities => "customers[].activities[]",
            Self::Responses => "customers[].responses[]",
            Self::FollowUp => "customers[].responses[].follow_up",
            Self::Notes => "customers[].notes[]",
            Self::Overrides => "customers[].overrides[]",
            Self::Plan => "customers[].plan",
            Self::Objectives => "customers[].plan.objectives[]",
            Self::Kpis => "customers[].plan.kpis[]",
            Self::KpiHistory => "customers[].plan.kpis[].history[]",
        }
    }
}

/// Which object a field was found in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Owner {
    /// The customer's row; [`Owner::NO_ROW`] outside the customers.
    pub row: u32,
    /// The kind of object.
    pub section: Section,
    /// Position among the items kept of the section's list; 0 outside lists.
    pub item: u32,
    /// Position in a list inside that item; 0 outside such lists.
    pub sub: u32,
}

impl Owner {
    /// The row of objects that belong to no customer.
    pub const NO_ROW: u32 = u32::MAX;

    /// The document itself.
    pub const DOCUMENT: Self = Self {
        row: Self::NO_ROW,
        section: Section::Document,
        item: 0,
        sub: 0,
    };

    /// An object in a section of this one, at a position of its list.
    #[must_use]
    pub const fn child(self, section: Section, position: u32) -> Self {
        if matches!(section, Section::FollowUp | Section::KpiHistory) {
            Self {
                section,
                sub: position,
                ..self
            }
        } else {
            Self {
                section,
                item: position,
                ..self
            }
        }
    }

    /// Whether this object stands in `outer`, as far as rows and positions tell.
    pub(super) fn is_inside(self, outer: Self) -> bool {
        let is_item = matches!(outer.section, Section::Responses | Section::Kpis);
        self.row == outer.row && (!is_item || self.item == outer.item)
    }

    /// A customer.
    pub const fn customer(row: u32) -> Self {
        Self {
            row,
            section: Section::Customers,
            item: 0,
            sub: 0,
        }
    }
}

/// Unknown fields by owner, in file order.
#[derive(Clone, Debug, Default)]
pub struct Extras {
    /// Sorted by owner.
    fields: Vec<Field>,
    keys: Vec<String>,
    raw: String,
}

#[derive(Clone, Copy, Debug)]
struct Field {
    owner: Owner,
    key: u32,
    start: u32,
    end: u32,
}

impl Extras {
    /// Fields sorted by owner, as positions in `keys` and raw JSON without blanks.
    pub(super) fn of_sorted<'a>(
        keys: Vec<String>,
        fields: impl Iterator<Item = (Owner, u32, &'a str)>,
    ) -> Self {
        let mut extras = Self {
            fields: Vec::new(),
            keys,
            raw: String::new(),
        };
        for (owner, key, raw) in fields {
            let start = extras.raw.len() as u32;
            extras.raw.push_str(&super::json::minified(raw));
            extras.fields.push(Field {
                owner,
                key,
                start,
                end: extras.raw.len() as u32,
            });
        }
        extras
    }

    /// The unknown fields of an object: keys and raw JSON values.
    pub fn of(&self, owner: Owner) -> impl Iterator<Item = (&str, &str)> {
        let start = self.fields.partition_point(|field| field.owner < owner);
        let rest = &self.fields[start..];
        let end = rest.partition_point(|field| field.owner == owner);
        rest[..end].iter().map(|field| self.show(field))
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// Every unknown field with its owner.
    pub fn iter(&self) -> impl Iterator<Item = (Owner, &str, &str)> {
        self.fields.iter().map(|field| {
            let (key, raw) = self.show(field);
            (field.owner, key, raw)
        })
    }

    /// Puts the unknown fields of a customer's items where the items have gone: `origins` holds for
    /// each item where it stood before, `None` for a new one. Fields of items that are gone go.
    pub(crate) fn rearrange(&mut self, row: u32, section: Section, origins: &[Option<u32>]) {
        let is_own = |field: &Field| field.owner.row == row && field.owner.section == section;
        let own: Vec<Field> = self.fields.iter().copied().filter(is_own).collect();
        if own.is_empty() {
            return;
        }
        self.fields.retain(|field| !is_own(field));
        for (item, origin) in (0..).zip(origins) {
            let moved = own.iter().filter(|field| Some(field.owner.item) == *origin);
            self.fields.extend(moved.map(|field| Field {
                owner: Owner {
                    item,
                    ..field.owner
                },
                ..*field
            }));
        }
        self.fields.sort_by_key(|field| field.owner);
    }

    fn show(&self, field: &Field) -> (&str, &str) {
        let raw = &self.raw[field.start as usize..field.end as usize];
        (&self.keys[field.key as usize], raw)
    }
}

impl PartialEq for Extras {
    fn eq(&self, other: &Self) -> bool {
        self.fields.len() == other.fields.len() && self.iter().eq(other.iter())
    }
}

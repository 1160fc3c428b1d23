//! The records of the format as tables: each field's name and kind, read and written alike.
//!
//! Comes in: nothing; goes out: how every record is read (`Record`) and written (`Written`). A
//! field is named here once, so what is read is written.

mod check;
mod company;
mod customer;
mod plan;
mod words;

/// The place of a field in a record: its key, unless the table names another.
macro_rules! member {
    ($record:expr, $key:ident) => {
        $record.$key
    };
    ($record:expr, $key:ident, $field:tt) => {
        $record.$field
    };
}

/// A record's table: `Type in Section = blank; required [..]; key (in field): kind, …`.
macro_rules! record {
    (
        $type:ty, $section:ident, blank $blank:expr, required [$($required:literal),*]
        $(, check $check:path)?;
        $($key:ident $(in $field:tt)? : $kind:ident $(<$of:ty>)?),* $(,)?
    ) => {
        impl $crate::data::read::Record for $type {
            const SECTION: $crate::data::extras::Section =
                $crate::data::extras::Section::$section;
            const FIELDS: &'static [&'static str] = &[$(stringify!($key)),*];
            const REQUIRED: &'static [&'static str] = &[$($required),*];

            fn blank() -> Self {
                $blank
            }

            fn read_field(
                &mut self,
                field: usize,
                reader: &mut $crate::data::read::Reader<'_, '_>,
            ) -> $crate::data::read::Read<bool> {
                use $crate::data::read::Slot;
                let mut position = 0..;
                $(
                    if position.next() == Some(field) {
                        let value = reader.$kind$(::<$of>)?(stringify!($key))?;
                        return Ok(member!(self, $key $(, $field)?).put(value));
                    }
                )*
                Ok(false)
            }

            $(
                fn check(
                    &mut self,
                    start: usize,
                    reader: &mut $crate::data::read::Reader<'_, '_>,
                ) {
                    $check(self, start, reader);
                }
            )?
        }

        impl $crate::data::write::Written for $type {
            const SECTION: $crate::data::extras::Section =
                $crate::data::extras::Section::$section;

            fn write_fields(&self, writer: &mut $crate::data::write::Writer<'_>) {
                use $crate::data::read::Slot;
                $(
                    writer.$kind$(::<$of>)?(
                        stringify!($key),
                        member!(self, $key $(, $field)?).value(),
                    );
                )*
            }
        }
    };
}

use {member, record};

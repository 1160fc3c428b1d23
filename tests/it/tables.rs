//! Tables of other programs: bytes to tables.

mod reading;

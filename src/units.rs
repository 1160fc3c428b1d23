//! Small checked types.

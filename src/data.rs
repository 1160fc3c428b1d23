//! Bytes to a dataset and back.

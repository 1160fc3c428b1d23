//! Mounts the app in the browser; is the command line everywhere else.
fn main() {}

//! Mounts the app in the browser; is the command line everywhere else.

#[cfg(target_arch = "wasm32")]
fn main() {
    customer_radar::ui::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    customer_radar::cli::run(today())
}

/// Today in UTC; 1 January 1970 where the clock stands before it.
#[cfg(not(target_arch = "wasm32"))]
#[expect(
    clippy::disallowed_methods,
    reason = "the program asks the clock, its library never does"
)]
fn today() -> chrono::NaiveDate {
    let passed = std::time::SystemTime::now()
        .duration_since(std::time::UNIX_EPOCH)
        .unwrap_or_default();
    let now = chrono::DateTime::from_timestamp(passed.as_secs().cast_signed(), 0);
    now.unwrap_or_default().date_naive()
}

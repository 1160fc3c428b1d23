//! Mounts the app in the browser; is the command line everywhere else.

#[cfg(target_arch = "wasm32")]
fn main() {
    customer_radar::ui::app::mount();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    customer_radar::cli::run()
}

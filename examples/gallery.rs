//! Writes every chart in every state, light and dark, as SVG with an index page.
//!
//! `cargo run --example gallery -- FOLDER`

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

use customer_radar::chart::Key;
use customer_radar::chart::svg;
use customer_radar::chart::theme::Theme;

#[path = "gallery/cases.rs"]
mod cases;

fn main() -> io::Result<()> {
    let folder = env::args()
        .nth(1)
        .unwrap_or_else(|| "target/gallery".to_owned());
    let folder = Path::new(&folder);
    fs::create_dir_all(folder)?;
    let mut page = String::from(
        "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Gallery</title><style>\
         body{margin:0;font:13px/1.5 system-ui}section{padding:24px;background:#f6f7f9}\
         section.dark{background:#0c0e13;color:#eef0f5}figure{display:inline-block;margin:8px;\
         vertical-align:top}img{display:block;border-radius:8px}</style>\n",
    );
    for (name, theme) in [("light", Theme::light()), ("dark", Theme::dark())] {
        let _ = writeln!(page, "<section class=\"{name}\"><h1>{name}</h1>");
        for case in cases::all() {
            for (width, size) in ["small", "large"].into_iter().zip(case.sizes) {
                let mut scene = case.input.scene(size, &theme);
                if width == "large"
                    && let Some(key) = first_key(&case)
                {
                    scene
                        .marks
                        .extend(case.input.overlay(size, &theme, key).marks);
                }
                let file = format!("{}-{}-{width}-{name}.svg", case.chart, case.state);
                let finding = case.input.finding();
                fs::write(
                    folder.join(&file),
                    svg::render(&scene, &finding, Some(theme.surface)),
                )?;
                let (chart, state) = (case.chart, case.state);
                let _ = writeln!(
                    page,
                    "<figure><figcaption>{chart}, {state}</figcaption><img src=\"{file}\" \
                     alt=\"{chart}, {state}\"></figure>"
                );
            }
        }
        page.push_str("</section>\n");
    }
    fs::write(folder.join("index.html"), page)
}

/// The mark the keyboard reaches first, shown lifted in the large pictures.
fn first_key(case: &cases::Case) -> Option<Key> {
    case.input.walk(None, customer_radar::chart::Step::Next)
}

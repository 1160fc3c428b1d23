//! What painting a chart costs: the calls into the page that each verb takes.
//!
//! A counting surface stands in for the canvas. The calls per verb are those of plotters-canvas
//! and of the project's own surface, counted in their sources.

use std::convert::Infallible;

use customer_radar::chart::paint::{Finish, Surface, paint};
use customer_radar::chart::theme::Theme;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};

use crate::cases;

/// Counts what a canvas would be told.
#[derive(Default)]
struct Counter {
    calls: usize,
    finish: Finish,
}

type Counted = Result<(), DrawingErrorKind<Infallible>>;

impl Counter {
    #[expect(
        clippy::unnecessary_wraps,
        reason = "every verb returns what this returns"
    )]
    fn count(&mut self, calls: usize) -> Counted {
        self.calls += calls;
        Ok(())
    }
}

impl Surface for Counter {
    const BLENDS_IMAGES: bool = true;

    fn finish(&mut self, finish: Finish) {
        self.finish = finish;
        self.calls += 2;
    }
}

impl DrawingBackend for Counter {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        (2000, 2000)
    }

    fn ensure_prepared(&mut self) -> Counted {
        self.count(2)
    }

    fn present(&mut self) -> Counted {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Counted {
        self.count(2)
    }

    fn draw_line<S: BackendStyle>(&mut self, _: BackendCoord, _: BackendCoord, _: &S) -> Counted {
        self.count(6)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        _: BackendCoord,
        _: BackendCoord,
        _: &S,
        fill: bool,
    ) -> Counted {
        self.count(if fill { 2 } else { 3 })
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        _: &S,
    ) -> Counted {
        let points = path.into_iter().count();
        self.count(points + 4)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        _: BackendCoord,
        _: u32,
        _: &S,
        fill: bool,
    ) -> Counted {
        self.count(if fill { 4 } else { 5 })
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        _: &S,
    ) -> Counted {
        let corners = corners.into_iter().count();
        self.count(corners + if self.finish.fade.is_some() { 7 } else { 4 })
    }

    fn draw_text<T: BackendTextStyle>(&mut self, _: &str, _: &T, _: BackendCoord) -> Counted {
        self.count(if self.finish.halo.is_some() { 10 } else { 7 })
    }

    fn blit_bitmap(&mut self, _: BackendCoord, _: (u32, u32), _: &[u8]) -> Counted {
        self.count(10)
    }
}

/// The most calls a chart in its large size may take.
fn check(chart: &str, state: &str, most: usize) {
    let case = cases::all()
        .into_iter()
        .find(|case| case.chart == chart && case.state == state);
    let case = case.expect("the case exists");
    let mut counter = Counter::default();
    let scene = case.input.scene(case.sizes[1], &Theme::light());
    paint(&scene, &mut counter, 2.0).expect("counting does not fail");
    assert!(
        counter.calls <= most,
        "{chart}, {state}: {} calls",
        counter.calls
    );
}

#[test]
fn charts_stay_within_their_calls() {
    check("radar", "typical", 450);
    check("radar", "crowded", 800);
    check("doughnut", "typical", 350);
    check("quadrant", "typical", 1150);
    check("quadrant", "crowded", 4850);
    check("trend", "typical", 650);
    check("spark", "typical", 300);
    check("combo", "typical", 1650);
    check("combo", "crowded", 4000);
    check("rings", "typical", 1100);
    check("rings", "crowded", 1500);
    check("heatmap", "typical", 900);
    check("heatmap", "crowded", 1500);
    check("impact", "typical", 450);
    check("impact", "crowded", 1500);
    check("waterfall", "typical", 500);
    check("waterfall", "crowded", 1500);
    check("area", "typical", 500);
    check("area", "crowded", 1000);
    check("bullet", "typical", 550);
    check("map", "typical", 14_500);
    check("map", "crowded", 15_500);
    check("sites", "typical", 13_000);
    check("tree", "typical", 1300);
    check("tree", "crowded", 5500);
    check("histogram", "typical", 450);
    check("calibration", "typical", 450);
}

//! The colors of charts, light and dark.
//!
//! The same values stand in `style/tokens.css` for everything that is not drawn by a chart; a
//! test holds the two equal. Nothing here is read from a page at run time.

mod dark;
mod light;

use super::Tone;
use super::scene::Color;

/// Every color a chart may use; each field is the token of the same name.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// The card a chart lies on.
    pub surface: Color,
    /// The track of an empty ring or bar.
    pub surface_3: Color,
    /// The frame of a plot.
    pub border: Color,
    /// The ground of a row that stands out.
    pub row_hover: Color,
    /// Figures and names.
    pub text: Color,
    /// Labels.
    pub text_2: Color,
    /// Captions and ticks.
    pub text_3: Color,
    /// Selection and focus.
    pub accent: Color,
    /// Marks of satisfactory health.
    pub h_ok: Color,
    /// Marks that need attention.
    pub h_warn: Color,
    /// Marks at risk.
    pub h_risk: Color,
    /// Marks without data.
    pub h_none: Color,
    /// Areas of satisfactory health.
    pub h_ok_soft: Color,
    /// Areas that need attention.
    pub h_warn_soft: Color,
    /// Areas at risk.
    pub h_risk_soft: Color,
    /// Areas without data.
    pub h_none_soft: Color,
    /// A difference for the better.
    pub good: Color,
    /// A difference for the worse.
    pub bad: Color,
    /// Bars on the upper side of zero.
    pub pos: Color,
    /// Bars on the lower side of zero.
    pub neg: Color,
    /// Figures on the upper side of zero.
    pub pos_text: Color,
    /// Figures on the lower side of zero.
    pub neg_text: Color,
    /// Bars of totals.
    pub total: Color,
    /// Grid lines.
    pub grid: Color,
    /// The base line of an axis.
    pub axis: Color,
    /// Zero lines, medians and band edges.
    pub axis_strong: Color,
    /// Rings and spokes of the radar.
    pub ring: Color,
    /// Every other band between rings.
    pub ring_a: Color,
    /// The outermost ring.
    pub ring_edge: Color,
    /// Two of the four areas of the quadrant.
    pub quad_a: Color,
    /// The other two areas.
    pub quad_b: Color,
    /// Lines of the benchmark.
    pub benchmark: Color,
    /// Text of the benchmark.
    pub benchmark_text: Color,
    /// Five steps of one hue, from little to much: the darker the more, in the dark theme the
    /// lighter.
    pub seq: [Color; 5],
    /// The middle half of a group.
    pub band: Color,
    /// The middle half of a second group.
    pub band_solid: Color,
    /// Lifecycle stages in order, from light to strong.
    pub stages: [Color; 5],
    /// Text on a lifecycle stage.
    pub stage_text: Color,
    /// Series in order: iris, sky, plum, olive, rose, ink, umber.
    pub series: [Color; 7],
    /// Steps of heat: none, then little to much.
    pub heat: [Color; 7],
    /// Land that has no value to show.
    pub land: Color,
    /// Borders on a map.
    pub land_edge: Color,
    /// Links between the nodes of a tree.
    pub link: Color,
    /// The edge of a box.
    pub border_strong: Color,
    /// Text on a series.
    pub on_series: Color,
    /// Text on a light series.
    pub on_series_2: Color,
}

impl Theme {
    /// The light theme.
    pub const fn light() -> Self {
        light::THEME
    }

    /// The dark theme.
    pub const fn dark() -> Self {
        dark::THEME
    }

    /// Every color with the name of its token, for the test that holds the two lists equal.
    pub fn tokens(&self) -> Vec<(String, Color)> {
        let mut tokens: Vec<(String, Color)> = [
            ("surface", self.surface),
            ("surface-3", self.surface_3),
            ("border", self.border),
            ("row-hover", self.row_hover),
            ("text", self.text),
            ("text-2", self.text_2),
            ("text-3", self.text_3),
            ("accent", self.accent),
            ("h-ok", self.h_ok),
            ("h-warn", self.h_warn),
            ("h-risk", self.h_risk),
            ("h-none", self.h_none),
            ("h-ok-soft", self.h_ok_soft),
            ("h-warn-soft", self.h_warn_soft),
            ("h-risk-soft", self.h_risk_soft),
            ("h-none-soft", self.h_none_soft),
            ("good", self.good),
            ("bad", self.bad),
            ("pos", self.pos),
            ("neg", self.neg),
            ("pos-text", self.pos_text),
            ("neg-text", self.neg_text),
            ("total", self.total),
            ("grid", self.grid),
            ("axis", self.axis),
            ("axis-strong", self.axis_strong),
            ("ring", self.ring),
            ("ring-a", self.ring_a),
            ("ring-edge", self.ring_edge),
            ("quad-a", self.quad_a),
            ("quad-b", self.quad_b),
            ("benchmark", self.benchmark),
            ("benchmark-text", self.benchmark_text),
            ("band", self.band),
            ("band-solid", self.band_solid),
            ("stage-text", self.stage_text),
            ("land", self.land),
            ("land-edge", self.land_edge),
            ("link", self.link),
            ("border-strong", self.border_strong),
            ("on-series", self.on_series),
            ("on-series-2", self.on_series_2),
        ]
        .into_iter()
        .map(|(name, color)| (name.to_owned(), color))
        .collect();
        let seq = self.seq.iter().enumerate();
        tokens.extend(seq.map(|(idx, color)| (format!("seq-{}", idx + 1), *color)));
        let stages = self.stages.iter().enumerate();
        tokens.extend(stages.map(|(idx, color)| (format!("stage-{idx}"), *color)));
        let series = self.series.iter().enumerate();
        tokens.extend(series.map(|(idx, color)| (format!("series-{}", idx + 1), *color)));
        let heat = self.heat.iter().enumerate();
        tokens.extend(heat.map(|(idx, color)| (format!("heat-{idx}"), *color)));
        tokens
    }

    /// The color of a health mark.
    pub const fn tone(&self, tone: Tone) -> Color {
        match tone {
            Tone::Ok => self.h_ok,
            Tone::Warn => self.h_warn,
            Tone::Risk => self.h_risk,
            Tone::None => self.h_none,
        }
    }

    /// The color of an area behind marks of a health band.
    pub const fn soft(&self, tone: Tone) -> Color {
        match tone {
            Tone::Ok => self.h_ok_soft,
            Tone::Warn => self.h_warn_soft,
            Tone::Risk => self.h_risk_soft,
            Tone::None => self.h_none_soft,
        }
    }

    /// The color of the series at `idx`; after the last one, the color of "Other".
    pub fn series(&self, idx: usize) -> Color {
        self.series.get(idx).copied().unwrap_or(self.axis_strong)
    }

    /// The color of text on the series at `idx`.
    pub const fn on_series(&self, idx: usize) -> Color {
        if idx == 1 || idx >= self.series.len() {
            self.on_series_2
        } else {
            self.on_series
        }
    }
}

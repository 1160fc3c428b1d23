//! The colors of charts, light and dark.
//!
//! The same values stand in `style/tokens.css` for everything that is not drawn by a chart; a
//! test holds the two equal. Nothing here is read from a page at run time.

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
    /// Series in order: iris, sky, plum, olive, rose, ink, umber.
    pub series: [Color; 7],
    /// Five classes of a map, from the lowest.
    pub seq: [Color; 5],
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
        Self {
            surface: Color::hex(0x00FF_FFFF),
            surface_3: Color::hex(0x00EC_EEF2),
            border: Color::hex(0x00E3_E6EC),
            row_hover: Color::hex(0x00F3_F5FA),
            text: Color::hex(0x0013_1722),
            text_2: Color::hex(0x0045_4D5D),
            text_3: Color::hex(0x005F_6879),
            accent: Color::hex(0x0040_57DA),
            h_ok: Color::hex(0x000A_8F74),
            h_warn: Color::hex(0x00C7_7D05),
            h_risk: Color::hex(0x00B4_182F),
            h_none: Color::hex(0x007F_8796),
            h_ok_soft: Color::hex(0x00E7_F5F1),
            h_warn_soft: Color::hex(0x00FD_F6E8),
            h_risk_soft: Color::hex(0x00FC_ECEE),
            h_none_soft: Color::hex(0x00F0_F2F5),
            good: Color::hex(0x0007_745E),
            bad: Color::hex(0x00B4_182F),
            grid: Color::hex(0x00ED_EFF3),
            axis: Color::hex(0x00C6_CCD6),
            axis_strong: Color::hex(0x0085_8D9C),
            ring: Color::hex(0x00E3_E6EC),
            ring_a: Color::hex(0x00F8_F9FB),
            ring_edge: Color::hex(0x00C6_CCD6),
            quad_a: Color::hex(0x00FA_FBFC),
            quad_b: Color::hex(0x00FF_FFFF),
            benchmark: Color::hex(0x006B_7486),
            benchmark_text: Color::hex(0x0052_5B6B),
            series: [
                Color::hex(0x0040_57DA),
                Color::hex(0x002F_95BD),
                Color::hex(0x007A_2594),
                Color::hex(0x0066_760D),
                Color::hex(0x00C9_446F),
                Color::hex(0x0026_2B3A),
                Color::hex(0x0077_491F),
            ],
            seq: [
                Color::hex(0x005C_88DD),
                Color::hex(0x0042_6CD3),
                Color::hex(0x0034_50C4),
                Color::hex(0x0029_369B),
                Color::hex(0x001B_1F60),
            ],
            land: Color::hex(0x00ED_EFF4),
            land_edge: Color::hex(0x00FF_FFFF),
            link: Color::hex(0x008A_93A3),
            border_strong: Color::hex(0x00CD_D2DB),
            on_series: Color::hex(0x00FF_FFFF),
            on_series_2: Color::hex(0x000B_1220),
        }
    }

    /// The dark theme.
    pub const fn dark() -> Self {
        Self {
            surface: Color::hex(0x0014_171F),
            surface_3: Color::hex(0x0025_2B38),
            border: Color::hex(0x0027_2D3A),
            row_hover: Color::hex(0x001C_212C),
            text: Color::hex(0x00EE_F0F5),
            text_2: Color::hex(0x00B9_C0CD),
            text_3: Color::hex(0x0094_9DAF),
            accent: Color::hex(0x0080_95FF),
            h_ok: Color::hex(0x002F_C3A0),
            h_warn: Color::hex(0x00F2_B53F),
            h_risk: Color::hex(0x00F2_5A66),
            h_none: Color::hex(0x006C_7688),
            h_ok_soft: Color::hex(0x0011_2A27),
            h_warn_soft: Color::hex(0x002C_2415),
            h_risk_soft: Color::hex(0x0033_191F),
            h_none_soft: Color::hex(0x0020_252F),
            good: Color::hex(0x004F_D6B5),
            bad: Color::hex(0x00FF_8089),
            grid: Color::hex(0x0021_2632),
            axis: Color::hex(0x003A_4252),
            axis_strong: Color::hex(0x006E_788B),
            ring: Color::hex(0x002A_303D),
            ring_a: Color::hex(0x0018_1C25),
            ring_edge: Color::hex(0x0043_4C5E),
            quad_a: Color::hex(0x0017_1B24),
            quad_b: Color::hex(0x0014_171F),
            benchmark: Color::hex(0x0098_A2B4),
            benchmark_text: Color::hex(0x00B3_BBC9),
            series: [
                Color::hex(0x0080_95FF),
                Color::hex(0x008F_DCF7),
                Color::hex(0x00B6_5CC4),
                Color::hex(0x00B7_D350),
                Color::hex(0x00F5_8DA8),
                Color::hex(0x00E8_EBF3),
                Color::hex(0x00BD_8A5C),
            ],
            seq: [
                Color::hex(0x0044_68C8),
                Color::hex(0x005E_84E0),
                Color::hex(0x0083_A5F0),
                Color::hex(0x00B0_C8F8),
                Color::hex(0x00E2_EBFD),
            ],
            land: Color::hex(0x001D_222D),
            land_edge: Color::hex(0x0014_171F),
            link: Color::hex(0x0066_7084),
            border_strong: Color::hex(0x003A_4252),
            on_series: Color::hex(0x000B_0E1C),
            on_series_2: Color::hex(0x000B_0E1C),
        }
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
        let series = self.series.iter().enumerate();
        tokens.extend(series.map(|(idx, color)| (format!("series-{}", idx + 1), *color)));
        let classes = self.seq.iter().enumerate();
        tokens.extend(classes.map(|(idx, color)| (format!("seq-{}", idx + 1), *color)));
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

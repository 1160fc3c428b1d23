//! Where countries and territories lie that have no shape at this scale.

/// Code, longitude and latitude in degrees, to a twentieth, of the main island or town.
const POINTS: &str = "\
    AD 1.6 42.5, AG -61.8 17.1, AI -63.1 18.2, AS -170.7 -14.3, AW -70.0 12.5, AX 20.0 60.2, \
    BB -59.5 13.2, BH 50.55 26.05, BL -62.8 17.9, BM -64.75 32.3, BQ -68.3 12.2, \
    BV 3.4 -54.4, CC 96.85 -12.15, CK -159.8 -21.2, CV -23.6 15.1, CW -69.0 12.2, \
    CX 105.65 -10.5, DM -61.35 15.4, FM 158.2 6.9, FO -6.9 62.0, GD -61.7 12.1, GF -53.1 4.0, \
    GG -2.6 49.45, GI -5.35 36.15, GP -61.55 16.25, GS -36.75 -54.3, GU 144.8 13.45, \
    HK 114.15 22.35, HM 73.5 -53.1, IM -4.5 54.25, IO 72.4 -7.3, JE -2.1 49.2, KI 173.0 1.4, \
    KM 43.4 -11.75, KN -62.75 17.3, KY -81.25 19.3, LC -61.0 13.9, LI 9.55 47.15, \
    MC 7.4 43.75, MF -63.05 18.1, MH 171.2 7.1, MO 113.55 22.2, MP 145.75 15.2, \
    MQ -61.0 14.65, MS -62.2 16.75, MT 14.4 35.9, MU 57.55 -20.3, MV 73.5 4.2, \
    NF 167.95 -29.05, NR 166.95 -0.5, NU -169.85 -19.05, PF -149.4 -17.65, PM -56.3 46.85, \
    PN -130.1 -25.05, PW 134.5 7.5, RE 55.55 -21.1, SC 55.5 -4.65, SG 103.8 1.35, \
    SH -5.7 -15.95, SJ 16.5 78.4, SM 12.45 43.95, ST 6.6 0.25, SX -63.05 18.05, \
    TC -71.8 21.75, TK -171.85 -9.2, TO -175.2 -21.15, TV 179.2 -8.5, UM 166.6 19.3, \
    VA 12.45 41.9, VC -61.2 13.25, VG -64.6 18.4, VI -64.8 18.0, WF -176.2 -13.3, \
    WS -172.1 -13.75, YT 45.15 -12.8";

/// Every point: code, longitude and latitude in degrees.
pub(super) fn points() -> impl Iterator<Item = (&'static str, f64, f64)> {
    POINTS.split(", ").filter_map(|entry| {
        let mut parts = entry.split(' ');
        let code = parts.next()?;
        let mut degrees = || parts.next()?.parse().ok();
        Some((code, degrees()?, degrees()?))
    })
}

#[cfg(test)]
mod tests {
    use super::{POINTS, points};

    #[test]
    fn every_entry_is_a_point_on_the_globe() {
        assert_eq!(points().count(), POINTS.split(", ").count());
        for (code, lon, lat) in points() {
            assert!(
                code.len() == 2 && lon.abs() <= 180.0 && lat.abs() <= 90.0,
                "{code}"
            );
        }
    }
}

//! Numbers: the easy ones by exact arithmetic, the rest by the standard library.
//!
//! Never rounds twice: a mantissa of at most 2^53 times or over a power of ten of at most 10^22 is
//! one correctly rounded operation (Clinger 1990); anything else is left to `str::parse`.

use super::{Problem, Scanner, SyntaxError};

/// Powers of ten that an `f64` holds exactly.
const POWERS: [f64; 23] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

/// The largest mantissa that is exact as an `f64`.
const MAX_EXACT: u64 = 1 << 53;

/// Digits that fit a `u64` without overflow.
const MAX_DIGITS: usize = 19;

impl<'a> Scanner<'a> {
    /// Reads a number; beyond the range of `f64` it is infinite.
    ///
    /// # Errors
    /// When it is not written as JSON writes numbers.
    #[inline]
    pub fn number(&mut self) -> Result<f64, SyntaxError> {
        self.solid();
        let start = self.pos;
        let bytes = self.text.as_bytes();
        let is_negative = bytes.get(start) == Some(&b'-');
        let first = start + usize::from(is_negative);
        let mut at = first;
        let mut mantissa = 0_u64;
        while let Some(digit) = digit(bytes, at) {
            mantissa = mantissa.wrapping_mul(10).wrapping_add(digit);
            at += 1;
        }
        let mut n_digits = at - first;
        let mut n_decimals = 0;
        if bytes.get(at) == Some(&b'.') {
            at += 1;
            let point = at;
            while let Some(digit) = digit(bytes, at) {
                mantissa = mantissa.wrapping_mul(10).wrapping_add(digit);
                at += 1;
            }
            n_decimals = at - point;
            n_digits += n_decimals;
            if n_decimals == 0 {
                return self.slow_number(start);
            }
        }
        let has_exponent = matches!(bytes.get(at), Some(b'e' | b'E'));
        let n_whole = n_digits - n_decimals;
        let is_plain = n_whole == 1 || (n_whole > 1 && bytes[first] != b'0');
        if has_exponent || !is_plain || n_digits > MAX_DIGITS || mantissa > MAX_EXACT {
            return self.slow_number(start);
        }
        self.pos = at;
        let value = mantissa as f64 / POWERS[n_decimals];
        Ok(if is_negative { -value } else { value })
    }

    /// Reads a finite number; `None`, without moving on, where something else stands.
    ///
    /// # Errors
    /// When it is a number but not written as JSON writes numbers.
    #[inline]
    pub fn plain_number(&mut self) -> Result<Option<f64>, SyntaxError> {
        if !matches!(self.solid(), Some(b'-' | b'0'..=b'9')) {
            return Ok(None);
        }
        let start = self.pos;
        let value = self.number()?;
        if value.is_finite() {
            return Ok(Some(value));
        }
        self.pos = start;
        Ok(None)
    }

    fn slow_number(&mut self, start: usize) -> Result<f64, SyntaxError> {
        self.pos = start;
        let raw = self.raw_number()?;
        // The shape is checked, and every number of that shape is one for the standard library.
        Ok(raw.parse().unwrap_or(f64::INFINITY))
    }

    /// Checks a number and returns it as it stands in the file.
    ///
    /// # Errors
    /// When it is not written as JSON writes numbers.
    pub fn raw_number(&mut self) -> Result<&'a str, SyntaxError> {
        self.solid();
        let start = self.pos;
        let mut at = start + usize::from(self.byte(start) == Some(b'-'));
        if self.byte(at) == Some(b'0') {
            at += 1;
            if digit(self.text.as_bytes(), at).is_some() {
                return self.wrong_at(at, Problem::BadNumber);
            }
        } else {
            at = self.digits(at)?;
        }
        if self.byte(at) == Some(b'.') {
            at = self.digits(at + 1)?;
        }
        if matches!(self.byte(at), Some(b'e' | b'E')) {
            let sign = matches!(self.byte(at + 1), Some(b'+' | b'-'));
            at = self.digits(at + 1 + usize::from(sign))?;
        }
        self.pos = at;
        Ok(self.slice(start, at))
    }

    /// The end of one or more digits.
    fn digits(&self, start: usize) -> Result<usize, SyntaxError> {
        let mut at = start;
        while digit(self.text.as_bytes(), at).is_some() {
            at += 1;
        }
        if at == start {
            self.wrong_at(at, Problem::BadNumber)
        } else {
            Ok(at)
        }
    }
}

#[inline]
fn digit(bytes: &[u8], at: usize) -> Option<u64> {
    let digit = bytes.get(at)?.wrapping_sub(b'0');
    (digit < 10).then_some(u64::from(digit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(json: &str) {
        let expected: f64 = json.parse().unwrap();
        let mut scanner = Scanner::new(json);
        assert_eq!(
            scanner.number().map(f64::to_bits),
            Ok(expected.to_bits()),
            "{json}"
        );
        assert_eq!(scanner.pos(), json.len());
        assert_eq!(Scanner::new(json).skip(), Ok(json));
    }

    #[test]
    fn numbers_are_read_exactly() {
        for json in [
            "0",
            "-0",
            "7",
            "-12",
            "3.25",
            "0.1",
            "123456789012345678",
            "9007199254740993",
            "0.30000000000000004",
            "1e3",
            "1E-7",
            "2.5e+10",
            "16.666666666666668",
            "1e22",
            "1e23",
            "99999999999999999999999",
            "4.9e-324",
            "0.000000000000000000000000000001",
            "1e999",
        ] {
            check(json);
        }
    }

    #[test]
    fn a_number_in_another_shape_is_refused() {
        for (json, at) in [
            ("01", 1),
            ("-x", 1),
            ("1.x", 2),
            ("1e+y", 3),
            ("-.5", 1),
            ("00.5", 1),
        ] {
            let error = SyntaxError {
                at,
                problem: Problem::BadNumber,
            };
            assert_eq!(Scanner::new(json).number(), Err(error), "{json}");
            assert_eq!(Scanner::new(json).skip(), Err(error), "{json}");
        }
    }

    #[test]
    fn a_number_that_breaks_off_is_cut_short() {
        for json in ["-", "1.", "1e", "1e+"] {
            let error = SyntaxError {
                at: json.len() as u32,
                problem: Problem::CutShort,
            };
            assert_eq!(Scanner::new(json).number(), Err(error), "{json}");
        }
    }
}

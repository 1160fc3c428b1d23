//! Reads numbers, codes and lists from bytes, and stops where they end.

/// The most bytes of a number.
const LONGEST: u32 = 9;

/// What is left of the bytes.
pub(super) struct Reader<'a>(&'a [u8]);

impl<'a> Reader<'a> {
    pub(super) const fn new(bytes: &'a [u8]) -> Self {
        Self(bytes)
    }

    /// A number from 0; `None` where the bytes end or it is too long.
    pub(super) fn number(&mut self) -> Option<u64> {
        let mut value = 0_u64;
        for group in 0..LONGEST {
            let (byte, rest) = self.0.split_first()?;
            self.0 = rest;
            value |= u64::from(byte & 0x7f) << (7 * group);
            if byte & 0x80 == 0 {
                return Some(value);
            }
        }
        None
    }

    /// A number with its sign in the lowest bit.
    pub(super) fn signed(&mut self) -> Option<i64> {
        let value = self.number()?;
        Some((value >> 1) as i64 ^ -((value & 1) as i64))
    }

    /// A code of two capital letters.
    pub(super) fn code(&mut self) -> Option<String> {
        let (code, rest) = self.0.split_at_checked(2)?;
        self.0 = rest;
        let is_code = code.iter().all(u8::is_ascii_uppercase);
        is_code.then(|| code.iter().copied().map(char::from).collect())
    }

    /// A list: how many there are, then each.
    pub(super) fn list<T>(
        &mut self,
        mut one: impl FnMut(&mut Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        let n = self.number()?;
        // Each takes a byte at least: a longer list cannot be there.
        if n > self.0.len() as u64 {
            return None;
        }
        (0..n).map(|_| one(self)).collect()
    }
}

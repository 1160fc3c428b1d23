//! Which line of a text an offset is in, for offsets that only grow.

/// Counts the lines of a text.
#[derive(Debug)]
pub(super) struct Lines {
    line: u32,
    counted: usize,
}

impl Default for Lines {
    fn default() -> Self {
        Self {
            line: 1,
            counted: 0,
        }
    }
}

impl Lines {
    /// The line, from 1, of an offset in bytes that is not before the last one asked for.
    pub(super) fn at(&mut self, text: &[u8], offset: usize) -> u32 {
        let passed = &text[self.counted..offset];
        let breaks = passed.iter().filter(|&&byte| byte == b'\n');
        self.line += breaks.count() as u32;
        self.counted = offset;
        self.line
    }
}

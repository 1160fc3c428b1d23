//! A fast hasher for keys that come from one file and live in memory only.
//!
//! The multiply-and-rotate scheme known from Firefox and the Rust compiler ("Fx"). The standard
//! library's hasher defends servers against chosen keys; nobody can be attacked here but the person
//! who opens the file.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map with the fast hasher.
pub(crate) type FastMap<K, V> = HashMap<K, V, BuildHasherDefault<FastHasher>>;

/// From the golden ratio: 2^64 / φ, odd.
const SEED: u64 = 0x9e37_79b9_7f4a_7c15;

/// The hasher.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct FastHasher(u64);

impl FastHasher {
    fn add(&mut self, word: u64) {
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(SEED);
    }
}

impl Hasher for FastHasher {
    fn finish(&self) -> u64 {
        // Tables take their bits from both ends, and the low ones of a product are weak.
        (self.0 ^ (self.0 >> 32)).wrapping_mul(SEED)
    }

    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(8);
        for chunk in &mut chunks {
            let mut word = [0; 8];
            word.copy_from_slice(chunk);
            self.add(u64::from_le_bytes(word));
        }
        let tail = chunks.remainder();
        if !tail.is_empty() {
            let mut word = [0; 8];
            word[..tail.len()].copy_from_slice(tail);
            self.add(u64::from_le_bytes(word));
        }
    }

    fn write_u8(&mut self, value: u8) {
        self.add(u64::from(value));
    }

    fn write_u32(&mut self, value: u32) {
        self.add(u64::from(value));
    }

    fn write_u64(&mut self, value: u64) {
        self.add(value);
    }

    fn write_usize(&mut self, value: usize) {
        self.add(value as u64);
    }
}

/// The hash of a text.
pub(in crate::data) fn hash_text(text: &str) -> u64 {
    let mut hasher = FastHasher::default();
    hasher.write(text.as_bytes());
    hasher.write_usize(text.len());
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn close_texts_hash_apart() {
        let hashes: std::collections::BTreeSet<u64> = (0..10_000)
            .map(|n| hash_text(&format!("c-{n:06}")))
            .collect();
        assert_eq!(hashes.len(), 10_000);
    }
}

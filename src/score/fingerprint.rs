//! The content of a model as a short word, so that two people see whether they use the same one
//! (001-24).
//!
//! Comes in: the JSON of a model; goes out: eight hexadecimal digits. Order of fields, revision and
//! the way a number is written do not count. FNV-1a over the canonical text, 64 bits folded to 32
//! (Fowler, Noll, Vo; the constants are theirs). It tells models apart, it does not protect them.

use serde_json::Value;

const OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0000_0100_0000_01b3;

/// The word of a model.
pub fn fingerprint(model: &Value) -> String {
    let mut hash = OFFSET;
    add(&mut hash, model, true);
    format!("{:08x}", (hash >> 32) ^ (hash & 0xffff_ffff))
}

fn bytes(hash: &mut u64, bytes: &[u8]) {
    for byte in bytes {
        *hash = (*hash ^ u64::from(*byte)).wrapping_mul(PRIME);
    }
}

fn add(hash: &mut u64, value: &Value, is_root: bool) {
    match value {
        Value::Null => bytes(hash, b"n"),
        Value::Bool(yes) => bytes(hash, if *yes { b"t" } else { b"f" }),
        Value::Number(number) => {
            bytes(hash, b"#");
            bytes(
                hash,
                &number.as_f64().unwrap_or(0.0).to_bits().to_le_bytes(),
            );
        }
        Value::String(text) => {
            bytes(hash, b"s");
            bytes(hash, text.as_bytes());
        }
        Value::Array(items) => {
            bytes(hash, b"[");
            for item in items {
                add(hash, item, false);
            }
            bytes(hash, b"]");
        }
        Value::Object(fields) => {
            let is_counted = |key: &&String| !(is_root && *key == "revision");
            let mut keys: Vec<&String> = fields.keys().filter(is_counted).collect();
            keys.sort_unstable();
            bytes(hash, b"{");
            for key in keys {
                bytes(hash, key.as_bytes());
                add(hash, &fields[key], false);
            }
            bytes(hash, b"}");
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn r001_24_the_same_content_has_the_same_word_whatever_the_order_or_revision() {
        let one = json!({"name": "M", "revision": 1, "metrics": [{"id": "a", "good": 1}]});
        let same = json!({"metrics": [{"good": 1.0, "id": "a"}], "revision": 7, "name": "M"});
        let other = json!({"name": "M", "revision": 1, "metrics": [{"id": "a", "good": 2}]});
        assert_eq!(fingerprint(&one), fingerprint(&same));
        assert_ne!(fingerprint(&one), fingerprint(&other));
        assert_eq!(fingerprint(&one).len(), 8);
    }
}

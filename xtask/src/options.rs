//! The options of one command: flags (`--release`) and values (`--port 8080`).
//!
//! In: the arguments after the command. Out: what was given. It never ignores an unknown option.

use std::collections::BTreeMap;

/// The options given to one command.
#[derive(Debug, Default)]
pub(crate) struct Options {
    given: BTreeMap<String, String>,
}

impl Options {
    /// Reads `args`, of which `flags` stand alone and `values` take the argument after them.
    ///
    /// # Errors
    /// An argument that is neither, or a value that is missing.
    pub(crate) fn read(args: &[String], flags: &[&str], values: &[&str]) -> Result<Self, String> {
        let mut options = Self::default();
        let mut rest = args.iter();
        while let Some(arg) = rest.next() {
            let value = if flags.contains(&arg.as_str()) {
                String::new()
            } else if values.contains(&arg.as_str()) {
                rest.next()
                    .cloned()
                    .ok_or_else(|| format!("{arg} needs a value"))?
            } else {
                return Err(format!("there is no option `{arg}` here"));
            };
            options.given.insert(arg.clone(), value);
        }
        Ok(options)
    }

    /// Is this flag given?
    pub(crate) fn has(&self, flag: &str) -> bool {
        self.given.contains_key(flag)
    }

    /// The value of this option, if given.
    pub(crate) fn value(&self, name: &str) -> Option<&str> {
        self.given.get(name).map(String::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn read(args: &[&str]) -> Result<Options, String> {
        let args: Vec<String> = args.iter().map(ToString::to_string).collect();
        Options::read(&args, &["--release"], &["--port"])
    }

    #[test]
    fn a_flag_and_a_value_are_read() {
        let options = read(&["--port", "9000", "--release"]).expect("both are known");
        assert!(options.has("--release"));
        assert_eq!(options.value("--port"), Some("9000"));
    }

    #[test]
    fn an_unknown_option_is_refused_by_name() {
        assert_eq!(
            read(&["--fast"]).unwrap_err(),
            "there is no option `--fast` here"
        );
    }

    #[test]
    fn a_missing_value_is_refused() {
        assert_eq!(read(&["--port"]).unwrap_err(), "--port needs a value");
    }
}

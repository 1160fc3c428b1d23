//! Values nobody asks for: checked all the same, as half a document must not load.

use super::{Kind, Scanner, SyntaxError};

impl<'a> Scanner<'a> {
    /// Checks and leaves out the next value; its text as it stands in the file.
    ///
    /// # Errors
    /// When it is not JSON.
    pub fn skip(&mut self) -> Result<&'a str, SyntaxError> {
        self.solid();
        let start = self.pos;
        self.skip_value()?;
        Ok(self.slice(start, self.pos))
    }

    fn skip_value(&mut self) -> Result<(), SyntaxError> {
        match self.kind()? {
            Kind::Object => {
                self.open()?;
                while self.next_member()? {
                    self.skip_string()?;
                    self.colon()?;
                    self.skip_value()?;
                }
            }
            Kind::Array => {
                self.open()?;
                while self.next_item()? {
                    self.skip_value()?;
                }
            }
            Kind::Text => self.skip_string()?,
            Kind::Number => {
                self.raw_number()?;
            }
            Kind::Flag => {
                self.flag()?;
            }
            Kind::Null => self.null()?,
        }
        Ok(())
    }
}

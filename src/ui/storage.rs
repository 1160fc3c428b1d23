//! What the browser keeps: texts by key, in named stores of one database of the browser.
//!
//! Every call opens the database, does one thing and closes it: no connection stands in the way of
//! another tab that brings a later version of the database. Calls are served in their order, also
//! between tabs. A browser that lets the page keep nothing answers with an error, never a panic.

use std::fmt;

use idb::{
    Database, DatabaseEvent, Error, Factory, ObjectStore, ObjectStoreParams, Transaction,
    TransactionMode,
};
use wasm_bindgen::JsValue;

const DATABASE: &str = "customer-radar";

/// Counted up with every store that is added.
const VERSION: u32 = 3;

/// A named store; keys are texts of their own in each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Store {
    /// What the person has set.
    Settings,
    /// What was changed, by the id of the data.
    Edits,
    /// What the columns of tables stand for, by the fingerprint of their names.
    Mappings,
}

impl Store {
    const ALL: [Self; 3] = [Self::Settings, Self::Edits, Self::Mappings];

    const fn name(self) -> &'static str {
        match self {
            Self::Settings => "settings",
            Self::Edits => "edits",
            Self::Mappings => "mappings",
        }
    }
}

/// Why something could not be kept or read, in the browser's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StorageError(String);

impl fmt::Display for StorageError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<Error> for StorageError {
    fn from(error: Error) -> Self {
        Self(error.to_string())
    }
}

/// The text of a key; `None` where nothing is kept under it.
///
/// # Errors
/// When the browser lets the page read nothing.
pub async fn get(store: Store, key: &str) -> Result<Option<String>, StorageError> {
    let database = open().await?;
    let text = read(&database, store, key).await;
    database.close();
    Ok(text?)
}

/// Reads the text of a key and keeps texts under keys, with nobody in between: of two tabs that
/// change the same text, each builds on what the other has kept.
///
/// # Errors
/// When the browser lets the page keep nothing, or has no room.
pub async fn change(
    store: Store,
    key: &str,
    change: impl FnOnce(Option<String>) -> Vec<(String, String)>,
) -> Result<(), StorageError> {
    let database = open().await?;
    let done = write(&database, store, key, change).await;
    database.close();
    Ok(done?)
}

async fn open() -> Result<Database, Error> {
    let mut request = Factory::new()?.open(DATABASE, Some(VERSION))?;
    request.on_upgrade_needed(|event| {
        let Ok(database) = event.database() else {
            return;
        };
        let there = database.store_names();
        for store in Store::ALL {
            if !there.iter().any(|name| name == store.name()) {
                // A store that cannot be made is missed by the first that reads it, which says so.
                let _ = database.create_object_store(store.name(), ObjectStoreParams::new());
            }
        }
    });
    request.await
}

async fn read(database: &Database, store: Store, key: &str) -> Result<Option<String>, Error> {
    let transaction = database.transaction(&[store.name()], TransactionMode::ReadOnly)?;
    text(&transaction.object_store(store.name())?, key).await
}

async fn write(
    database: &Database,
    store: Store,
    key: &str,
    change: impl FnOnce(Option<String>) -> Vec<(String, String)>,
) -> Result<(), Error> {
    let transaction = database.transaction(&[store.name()], TransactionMode::ReadWrite)?;
    let kept = transaction.object_store(store.name())?;
    for (key, text) in change(text(&kept, key).await?) {
        kept.put(&text.into(), Some(&key.into()))?.await?;
    }
    finish(transaction).await
}

async fn text(store: &ObjectStore, key: &str) -> Result<Option<String>, Error> {
    let value = store.get(JsValue::from(key))?.await?;
    Ok(value.and_then(|value| value.as_string()))
}

/// Waits until the browser has written everything.
async fn finish(transaction: Transaction) -> Result<(), Error> {
    let outcome = transaction.await?;
    match outcome {
        idb::TransactionResult::Committed => Ok(()),
        idb::TransactionResult::Aborted => Err(Error::TransactionAbortError(JsValue::NULL)),
    }
}

//! Large values shared between signals without copying or comparing their contents.

use std::ops::Deref;
use std::sync::Arc;

use crate::chart::Chart;
use crate::chart::spark::Spark;

/// A shared value that equals only itself: a memo holding one notifies when it was made anew.
#[derive(Debug)]
pub struct Shared<T: ?Sized>(Arc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Self {
        Self(Arc::new(value))
    }

    /// The shared value for those who keep it.
    pub fn arc(&self) -> &Arc<T> {
        &self.0
    }

    /// Shares what is already shared.
    pub fn from_arc(value: &Arc<T>) -> Self {
        Self(Arc::clone(value))
    }
}

impl<T: ?Sized> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T: ?Sized> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T: ?Sized> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// A chart of any kind, as views hand it to the canvas.
#[derive(Clone)]
pub struct ChartRef(Arc<dyn Chart>);

impl ChartRef {
    /// Shares a chart.
    pub fn new(chart: impl Chart + 'static) -> Self {
        Self(Arc::new(chart))
    }

    /// A chart that others keep as well.
    pub fn of<C: Chart + 'static>(chart: &Shared<C>) -> Self {
        Self(Arc::clone(chart.arc()) as Arc<dyn Chart>)
    }

    /// Nothing to see, until there is data.
    pub fn blank() -> Self {
        Self::new(Spark::default())
    }
}

impl PartialEq for ChartRef {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Deref for ChartRef {
    type Target = dyn Chart;

    fn deref(&self) -> &Self::Target {
        &*self.0
    }
}

//! What a scene is.

//! A static file server for this machine only.
//!
//! In: a folder and a port of 127.0.0.1. Out: its files over HTTP/1.1, with their types.
//! It never leaves the folder, writes, or answers a path that is not there with another page.

use std::fs::File;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::{TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::thread;

const TYPES: &[(&str, &str)] = &[
    ("html", "text/html; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("json", "application/json"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("woff2", "font/woff2"),
    ("csv", "text/csv; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
];

/// Serves `folder` until the process ends.
///
/// # Errors
/// The port is taken.
pub(crate) fn serve(folder: &Path, port: u16) -> Result<u16, String> {
    let listener = TcpListener::bind(("127.0.0.1", port)).map_err(|error| {
        format!("port {port} cannot be used ({error}); choose one with --port, or 0 for any")
    })?;
    let port = listener
        .local_addr()
        .map_err(|error| error.to_string())?
        .port();
    let folder = folder.to_path_buf();
    thread::spawn(move || {
        for stream in listener.incoming().flatten() {
            let folder = folder.clone();
            // A visitor who goes away in the middle is no fault of ours.
            thread::spawn(move || answer(stream, &folder).ok());
        }
    });
    Ok(port)
}

fn answer(mut stream: TcpStream, folder: &Path) -> io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().transpose()?.unwrap_or_default();
    for header in lines {
        if header?.is_empty() {
            break;
        }
    }
    let mut words = request.split(' ');
    let (method, target) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    if !matches!(method, "GET" | "HEAD") {
        return head(&mut stream, "405 Method Not Allowed", "text/plain", 0);
    }
    let found = path_in(folder, target).and_then(|path| Some((File::open(&path).ok()?, path)));
    let Some((mut file, path)) = found else {
        let words = b"There is no such file.";
        head(
            &mut stream,
            "404 Not Found",
            "text/plain",
            words.len() as u64,
        )?;
        return stream.write_all(words);
    };
    head(
        &mut stream,
        "200 OK",
        type_of(&path),
        file.metadata()?.len(),
    )?;
    if method == "GET" {
        io::copy(&mut file, &mut stream)?;
    }
    stream.flush()
}

fn head(stream: &mut TcpStream, status: &str, kind: &str, length: u64) -> io::Result<()> {
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {length}\r\n\
         Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n"
    )
}

/// The file that a request's target names, if it lies in the folder.
fn path_in(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?.trim_start_matches('/');
    let path = PathBuf::from(decoded(path)?);
    if !path
        .components()
        .all(|part| matches!(part, Component::Normal(_)))
    {
        return None;
    }
    let path = folder.join(path);
    let path = if path.is_dir() {
        path.join("index.html")
    } else {
        path
    };
    path.is_file().then_some(path)
}

fn decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digits = [rest.next()?, rest.next()?];
            let digits = std::str::from_utf8(&digits).ok()?;
            bytes.push(u8::from_str_radix(digits, 16).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn type_of(path: &Path) -> &'static str {
    let extension = path
        .extension()
        .and_then(|extension| extension.to_str())
        .unwrap_or_default();
    TYPES
        .iter()
        .find(|(known, _)| *known == extension)
        .map_or("application/octet-stream", |(_, kind)| kind)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::{decoded, path_in, type_of};

    #[test]
    fn a_path_out_of_the_folder_is_not_served() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        assert_eq!(
            path_in(&folder, "/server.rs?x#y"),
            Some(folder.join("server.rs"))
        );
        assert_eq!(path_in(&folder, "/../Cargo.toml"), None);
        assert_eq!(path_in(&folder, "/%2e%2e/Cargo.toml"), None);
        assert_eq!(path_in(&folder, "//etc/passwd"), None);
        assert_eq!(path_in(&folder, "/no-such-file"), None);
    }

    #[test]
    fn percent_signs_are_decoded_as_utf8() {
        assert_eq!(decoded("a%20%C3%BC").as_deref(), Some("a ü"));
        assert_eq!(decoded("%zz"), None);
    }

    #[test]
    fn wasm_is_named_so_that_browsers_stream_it() {
        assert_eq!(type_of(Path::new("a.wasm")), "application/wasm");
        assert_eq!(type_of(Path::new("a.unknown")), "application/octet-stream");
    }
}

//! A small server of static files for this machine's browser: one folder, GET and HEAD.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::Outcome;

/// Longer request heads are refused.
const HEAD_LIMIT: u64 = 64 * 1024;
/// A browser that opens a connection in advance must not hold a thread for ever.
const PATIENCE: Duration = Duration::from_secs(10);

pub struct Server {
    listener: TcpListener,
    root: PathBuf,
}

/// Listens on the loopback address only: the page is for the person who started it.
pub fn listen(port: u16) -> io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

impl Server {
    pub fn new(listener: TcpListener, folder: &Path) -> Outcome<Self> {
        let root = folder.canonicalize().map_err(|error| format!("{}: {error}", folder.display()))?;
        Ok(Self { listener, root })
    }

    pub fn address(&self) -> Outcome<String> {
        let address = self.listener.local_addr().map_err(|error| error.to_string())?;
        Ok(format!("http://{address}/"))
    }

    /// Serves until the process ends.
    pub fn run(self) -> Outcome {
        std::thread::scope(|scope| {
            for stream in self.listener.incoming().flatten() {
                let root = &self.root;
                // A browser that goes away in the middle of an answer is nobody's fault.
                scope.spawn(move || drop(answer(&stream, root)));
            }
        });
        Ok(())
    }
}

fn answer(mut stream: &TcpStream, root: &Path) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_write_timeout(Some(PATIENCE))?;
    let mut reader = BufReader::new(stream.take(HEAD_LIMIT));
    let mut request = String::new();
    reader.read_line(&mut request)?;
    let mut header = String::new();
    // The head is read to its end: closing earlier would reset the connection under the answer.
    while reader.read_line(&mut header)? > 2 {
        header.clear();
    }
    let mut words = request.split_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let (status, kind, body) = match (method, find(root, target)) {
        ("GET" | "HEAD", Some(file)) => ("200 OK", media_type(&file), std::fs::read(&file)?),
        ("GET" | "HEAD", None) => ("404 Not Found", "text/plain; charset=utf-8", b"not found\n".to_vec()),
        _ => ("405 Method Not Allowed", "text/plain; charset=utf-8", b"GET and HEAD only\n".to_vec()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-store\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes())?;
    if method != "HEAD" {
        stream.write_all(&body)?;
    }
    Ok(())
}

/// The file that a request's target names, if it lies inside the folder.
fn find(root: &Path, target: &str) -> Option<PathBuf> {
    let path = decode(target.split(['?', '#']).next()?)?;
    let mut file = root.join(path.strip_prefix('/')?);
    if file.is_dir() {
        file.push("index.html");
    }
    // Resolving symbolic links and `..` first, then looking where the file really lies.
    let file = file.canonicalize().ok()?;
    (file.starts_with(root) && file.is_file()).then_some(file)
}

fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let high = char::from(rest.next()?).to_digit(16)?;
            let low = char::from(rest.next()?).to_digit(16)?;
            bytes.push(u8::try_from(high * 16 + low).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn media_type(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        // Streaming compilation refuses any other type.
        Some("wasm") => "application/wasm",
        Some("json" | "map") => "application/json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("md") => "text/markdown; charset=utf-8",
        Some("txt") => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str) -> PathBuf {
        let dir = std::env::temp_dir().join(format!("xtask-server-{}-{name}", std::process::id()));
        std::fs::create_dir_all(dir.join("site/sub dir")).unwrap();
        std::fs::write(dir.join("secret.txt"), "outside").unwrap();
        std::fs::write(dir.join("site/index.html"), "<p>home").unwrap();
        std::fs::write(dir.join("site/sub dir/a.wasm"), b"\0asm").unwrap();
        dir
    }

    #[test]
    fn only_files_inside_the_folder_are_found() {
        let dir = folder("find");
        let root = dir.join("site").canonicalize().unwrap();
        for (target, there) in [
            ("/", true),
            ("/index.html?x=1", true),
            ("/sub%20dir/a.wasm", true),
            ("/missing", false),
            ("/sub%20dir/", false),
            ("/../secret.txt", false),
            ("/%2e%2e/secret.txt", false),
            ("//etc/hostname", false),
            ("index.html", false),
            ("/%zz", false),
            ("/%f", false),
            ("", false),
        ] {
            assert_eq!(find(&root, target).is_some(), there, "{target}");
        }
        std::fs::remove_dir_all(dir).unwrap();
    }

    #[test]
    fn answers_like_a_web_server() {
        let dir = folder("answer");
        let server = Server::new(listen(0).unwrap(), &dir.join("site")).unwrap();
        let address = server.listener.local_addr().unwrap();
        std::thread::spawn(move || server.run());
        let ask = |request: &str| {
            let mut stream = TcpStream::connect(address).unwrap();
            stream.write_all(request.as_bytes()).unwrap();
            let mut text = Vec::new();
            stream.read_to_end(&mut text).unwrap();
            String::from_utf8(text).unwrap()
        };
        let page = ask("GET / HTTP/1.1\r\nHost: here\r\n\r\n");
        assert!(page.starts_with("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: 7\r\n"));
        assert!(page.ends_with("\r\n\r\n<p>home"), "{page}");
        let module = ask("HEAD /sub%20dir/a.wasm HTTP/1.1\r\n\r\n");
        assert!(module.contains("Content-Type: application/wasm\r\nContent-Length: 4\r\n"), "{module}");
        assert!(module.ends_with("\r\n\r\n"), "{module}");
        assert!(ask("GET /no HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 404 "));
        assert!(ask("POST / HTTP/1.1\r\n\r\n").starts_with("HTTP/1.1 405 "));
        assert!(ask("\r\n\r\n").starts_with("HTTP/1.1 405 "));
        std::fs::remove_dir_all(dir).unwrap();
    }
}

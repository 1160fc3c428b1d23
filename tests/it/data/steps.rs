//! Loading step by step comes to the same as loading at once.

use customer_radar::data::{LoadError, LoadOptions, Loader, Step, load};

use super::with_customers;

fn customers(n: usize) -> String {
    let one =
        |n| format!("{{\"id\":\"c-{n}\",\"name\":\"N\",\"metrics\":{{\"m\":{n}}},\"x\":{n}}}");
    with_customers(&(0..n).map(one).collect::<Vec<_>>().join(",\n"))
}

/// Steps through a document: the result and the bytes reported on the way.
fn steps(text: &str, size: usize) -> (Result<usize, LoadError>, Vec<usize>) {
    let mut loader = Loader::new(text.as_bytes().to_vec(), LoadOptions::default());
    let mut progress = Vec::new();
    loop {
        match loader.step(size) {
            Step::More {
                done_bytes,
                total_bytes,
            } => {
                assert_eq!(total_bytes, text.len());
                progress.push(done_bytes);
            }
            Step::Done(result) => {
                let same = load(text.as_bytes());
                let is_same = match (&*result, &same) {
                    (Ok(one), Ok(other)) => {
                        one.dataset == other.dataset && one.issues == other.issues
                    }
                    (Err(one), Err(other)) => one == other,
                    _ => false,
                };
                assert!(is_same, "steps of {size} change the result");
                return (result.map(|loaded| loaded.dataset.n_rows()), progress);
            }
        }
    }
}

#[test]
fn steps_of_any_size_give_the_same_dataset() {
    let text = customers(700);
    for size in [1, 7, 100, 1_000] {
        let (result, progress) = steps(&text, size);
        assert_eq!(result, Ok(700));
        assert!(progress.is_sorted());
        assert!(progress.len() >= 700 / size);
    }
}

#[test]
fn a_file_that_breaks_off_late_gives_nothing() {
    let text = customers(25);
    let (result, progress) = steps(&text[..text.len() - 1], 5);
    assert_eq!(
        result,
        Err(LoadError::CutShort {
            line: 26,
            column: 52
        })
    );
    assert!(progress.len() > 3);
}

#[test]
fn bytes_that_are_no_text_are_refused_at_the_first_step() {
    let mut loader = Loader::new(vec![b'{', 0xc0, 0x20, b'}'], LoadOptions::default());
    let Step::Done(result) = loader.step(1) else {
        panic!("there is nothing to wait for")
    };
    assert_eq!(result.map(|_| ()), Err(LoadError::NotUtf8 { byte: 1 }));
}

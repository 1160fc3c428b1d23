//! A system of linear equations with a positive definite matrix.

/// Solves `matrix` · x = `right` for a positive definite matrix, of which the lower half is read,
/// by Cholesky's factors; `None` where it is not one.
pub(in crate::score) fn solve(
    mut matrix: Vec<f64>,
    mut right: Vec<f64>,
    n: usize,
) -> Option<Vec<f64>> {
    for i in 0..n {
        for j in 0..=i {
            let dot: f64 = (0..j).map(|k| matrix[i * n + k] * matrix[j * n + k]).sum();
            let rest = matrix[i * n + j] - dot;
            if i == j && (rest.is_nan() || rest <= 0.0) {
                return None;
            }
            matrix[i * n + j] = if i == j {
                rest.sqrt()
            } else {
                rest / matrix[j * n + j]
            };
        }
    }
    for i in 0..n {
        let dot: f64 = (0..i).map(|k| matrix[i * n + k] * right[k]).sum();
        right[i] = (right[i] - dot) / matrix[i * n + i];
    }
    for i in (0..n).rev() {
        let dot: f64 = (i + 1..n).map(|k| matrix[k * n + i] * right[k]).sum();
        right[i] = (right[i] - dot) / matrix[i * n + i];
    }
    Some(right)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_system_is_solved_from_its_lower_half() {
        let solution = solve(vec![4.0, 9.0, 2.0, 3.0], vec![2.0, 5.0], 2).unwrap();
        assert!((solution[0] + 0.5).abs() < 1e-12 && (solution[1] - 2.0).abs() < 1e-12);
    }

    #[test]
    fn a_matrix_that_is_not_positive_definite_has_no_solution() {
        assert_eq!(solve(vec![0.0], vec![1.0], 1), None);
        assert_eq!(solve(vec![f64::NAN], vec![1.0], 1), None);
    }
}

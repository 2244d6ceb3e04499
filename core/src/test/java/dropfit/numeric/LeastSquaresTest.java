package dropfit.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import dropfit.data.Matrix;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LeastSquaresTest {

  /** Sizes around those at which rows are folded into the triangle. */
  @ParameterizedTest
  @CsvSource({"4, 4", "10, 3", "255, 5", "256, 5", "257, 5", "512, 2", "513, 7", "1500, 30"})
  void equalsTheNormalEquations(int rows, int columns) {
    Matrix x = RandomMatrix.of(rows, columns, rows);
    double[] y = RandomMatrix.of(rows, 1, rows + 1).toArray();
    double[] solution = solve(x, y);
    assertArrayEquals(normalEquations(x, y), solution, 1e-9);
    for (double slope : slopes(x, y, solution)) {
      assertEquals(0, slope, 1e-11 * rows, "the residuals are at right angles to the columns");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 255, 256, 257, 513})
  void findsTheWeightsThatMadeTheRows(int rows) {
    Matrix x = RandomMatrix.of(rows, 1, 8);
    double[] y = x.toArray();
    for (int i = 0; i < rows; i++) {
      y[i] *= -2.5;
    }
    assertEquals(-2.5, solve(x, y)[0], 1e-14);
  }

  @Test
  void withoutRowsTheWeightsAreZero() {
    assertArrayEquals(new double[3], new LeastSquares(3).solve());
  }

  /** Columns that repeat, vanish or add up, and more columns than rows. */
  @ParameterizedTest
  @ValueSource(strings = {"repeated", "zero", "sum", "wide", "all zero", "one row"})
  void ofManySolutionsTheShortestIsGiven(String kind) {
    Matrix x =
        switch (kind) {
          case "repeated" -> combined(new double[][] {{1, 0, 1}, {0, 1, 0}});
          case "zero" -> combined(new double[][] {{1, 0, 0}, {0, 0, 1}});
          case "sum" -> combined(new double[][] {{1, 0, 1, 3}, {0, 1, 1, -2}});
          case "wide" -> RandomMatrix.of(5, 12, 3);
          case "all zero" -> Matrix.of(300, 2, new double[600]);
          case "one row" -> RandomMatrix.of(1, 4, 4);
          default -> throw new IllegalArgumentException(kind);
        };
    double[] y = RandomMatrix.of(x.rows(), 1, 9).toArray();
    assertArrayEquals(pseudoInverse(x, y), solve(x, y), 1e-11);
  }

  /** 300 rows of two random columns, combined by a matrix of two rows. */
  private static Matrix combined(double[][] parts) {
    Matrix two = RandomMatrix.of(300, 2, 5);
    int columns = parts[0].length;
    double[] cells = new double[300 * columns];
    for (int i = 0; i < 300; i++) {
      for (int j = 0; j < columns; j++) {
        cells[i * columns + j] = two.get(i, 0) * parts[0][j] + two.get(i, 1) * parts[1][j];
      }
    }
    return Matrix.of(300, columns, cells);
  }

  /** The unit of a column changes its weight by the inverse factor and nothing else. */
  @Test
  void theUnitsOfColumnsDoNotMatter() {
    double[] factors = {1e-150, 1e-9, 1, 1e12, 1e140};
    Matrix x = RandomMatrix.of(400, 5, 6);
    double[] y = RandomMatrix.of(400, 1, 7).toArray();
    double[] plain = solve(x, y);
    double[] cells = x.toArray();
    for (int i = 0; i < cells.length; i++) {
      cells[i] *= factors[i % 5];
    }
    double[] scaled = solve(Matrix.of(400, 5, cells), y);
    for (int j = 0; j < 5; j++) {
      assertEquals(plain[j], scaled[j] * factors[j], 1e-12);
    }
  }

  @Test
  void columnsThatDifferALittleAreToldApart() {
    int rows = 300;
    double[] cells = new double[2 * rows];
    double[] y = new double[rows];
    for (int i = 0; i < rows; i++) {
      double a = Math.sin(i);
      double b = a + 1e-9 * Math.cos(5.0 * i);
      cells[2 * i] = a;
      cells[2 * i + 1] = b;
      y[i] = 3 * a - 2 * b;
    }
    double[] solution = solve(Matrix.of(rows, 2, cells), y);
    assertEquals(3, solution[0], 1e-5);
    assertEquals(-2, solution[1], 1e-5);
  }

  @Test
  void solvingTwiceAndAddingAfterwardsIsAllowed() {
    Matrix x = RandomMatrix.of(10, 2, 1);
    double[] y = RandomMatrix.of(10, 1, 2).toArray();
    LeastSquares problem = new LeastSquares(2);
    for (int i = 0; i < 10; i++) {
      problem.add(x.toArray(), 2 * i, y[i]);
      if (i == 5) {
        problem.solve();
      }
    }
    assertArrayEquals(solve(x, y), problem.solve(), 1e-13);
    assertArrayEquals(solve(x, y), problem.solve(), 1e-13);
  }

  private static double[] solve(Matrix x, double[] y) {
    LeastSquares problem = new LeastSquares(x.columns());
    double[] cells = x.toArray();
    for (int i = 0; i < x.rows(); i++) {
      problem.add(cells, i * x.columns(), y[i]);
    }
    return problem.solve();
  }

  /** Xᵀ (X w − y). */
  private static double[] slopes(Matrix x, double[] y, double[] w) {
    double[] slopes = new double[w.length];
    for (int i = 0; i < x.rows(); i++) {
      double error = -y[i];
      for (int j = 0; j < w.length; j++) {
        error += x.get(i, j) * w[j];
      }
      for (int j = 0; j < w.length; j++) {
        slopes[j] += error * x.get(i, j);
      }
    }
    return slopes;
  }

  /** XᵀX w = Xᵀy by elimination with pivots, precise enough for random columns. */
  private static double[] normalEquations(Matrix x, double[] y) {
    int n = x.columns();
    double[][] a = new double[n][n + 1];
    for (int i = 0; i < x.rows(); i++) {
      for (int j = 0; j < n; j++) {
        for (int k = 0; k < n; k++) {
          a[j][k] += x.get(i, j) * x.get(i, k);
        }
        a[j][n] += x.get(i, j) * y[i];
      }
    }
    for (int p = 0; p < n; p++) {
      assertTrue(a[p][p] > 1e-6, "the columns are independent");
      for (int i = 0; i < n; i++) {
        double factor = i == p ? 0 : a[i][p] / a[p][p];
        for (int k = p; k <= n; k++) {
          a[i][k] -= factor * a[p][k];
        }
      }
    }
    double[] w = new double[n];
    for (int j = 0; j < n; j++) {
      w[j] = a[j][n] / a[j][j];
    }
    return w;
  }

  /** X⁺ y with the pseudo-inverse of the whole of X. */
  private static double[] pseudoInverse(Matrix x, double[] y) {
    DMatrixRMaj inverse = new DMatrixRMaj(x.columns(), x.rows());
    CommonOps_DDRM.pinv(new DMatrixRMaj(x.rows(), x.columns(), true, x.toArray()), inverse);
    DMatrixRMaj w = new DMatrixRMaj(x.columns(), 1);
    CommonOps_DDRM.mult(inverse, new DMatrixRMaj(y.length, 1, true, y), w);
    return w.data;
  }
}

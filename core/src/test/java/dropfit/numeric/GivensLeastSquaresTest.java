package dropfit.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dropfit.RandomMatrix;
import dropfit.data.Matrix;
import org.junit.jupiter.api.Test;

class GivensLeastSquaresTest {

  private static double[] solve(GivensLeastSquares problem, Matrix x, double[] y, double[] w) {
    problem.clear();
    double[] row = new double[x.columns()];
    for (int i = 0; i < x.rows(); i++) {
      x.copyRow(i, row);
      problem.add(row, y[i], w[i]);
    }
    double[] out = new double[x.columns()];
    problem.solve(out);
    return out;
  }

  @Test
  void equalsTheOrthogonalDecomposition() {
    GivensLeastSquares problem = new GivensLeastSquares(5);
    for (int seed = 1; seed <= 3; seed++) {
      Matrix x = RandomMatrix.of(40, 5, seed);
      double[] y = RandomMatrix.of(40, 1, 9 + seed).toArray();
      double[] weights = new double[40];
      LeastSquares other = new LeastSquares(5);
      double[] row = new double[5];
      for (int i = 0; i < 40; i++) {
        weights[i] = i % 4;
        x.copyRow(i, row);
        for (int j = 0; j < 5; j++) {
          row[j] *= Math.sqrt(weights[i]);
        }
        other.add(row, 0, y[i] * Math.sqrt(weights[i]));
      }
      assertArrayEquals(other.solve(), solve(problem, x, y, weights), 1e-13);
    }
  }

  @Test
  void aSquareSystemIsSolved() {
    Matrix x = Matrix.of(3, 3, new double[] {0, 2, 1, 1e-9, 1, 0, 3e-9, 0, 1});
    double[] y = {7, 3, 6};
    double[] weights = {1, 1, 1};
    // 2 b + c = 7, a + b = 3, 3 a + c = 6 in units of 1e9 for a.
    double[] solved = solve(new GivensLeastSquares(3), x, y, weights);
    assertArrayEquals(new double[] {1e9, 2, 3}, solved, 1e-3);
    assertEquals(2, solved[1], 1e-12);
  }

  /** A column that depends on those before gets nothing, and what it says of later ones is kept. */
  @Test
  void dependentColumnsGetNothing() {
    Matrix free = RandomMatrix.of(30, 2, 5);
    double[] cells = new double[30 * 4];
    double[] y = new double[30];
    double[] weights = new double[30];
    for (int i = 0; i < 30; i++) {
      double a = free.get(i, 0);
      double b = free.get(i, 1);
      double[] row = {a, 0, 3 * a, b};
      System.arraycopy(row, 0, cells, 4 * i, 4);
      y[i] = 2 * a - b;
      weights[i] = 1;
    }
    double[] solved = solve(new GivensLeastSquares(4), Matrix.of(30, 4, cells), y, weights);
    assertArrayEquals(new double[] {2, 0, 0, -1}, solved, 1e-12);
  }
}

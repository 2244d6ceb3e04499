package dropfit.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CholeskyTest {

  /** By hand: the factor of this matrix is (2; 1 3; 3 2 1). */
  @Test
  void solvesASystem() {
    double[] matrix = {4, 99, 99, 2, 10, 99, 6, 9, 14};
    Cholesky cholesky = new Cholesky(3);
    assertTrue(cholesky.factor(matrix, 0));
    double[] x = {1, -2, 3};
    double[] b = {4 - 4 + 18, 2 - 20 + 27, 6 - 18 + 42};
    cholesky.solve(b);
    assertArrayEquals(x, b, 1e-12);
  }

  @Test
  void refusesWhatIsNotPositiveDefinite() {
    double[] saddle = {1, 0, 0, -1};
    Cholesky cholesky = new Cholesky(2);
    assertFalse(cholesky.factor(saddle, 0));
    assertFalse(cholesky.factor(saddle, 1));
    assertTrue(cholesky.factor(saddle, 1.5));
    double[] b = {5, 1};
    cholesky.solve(b);
    assertEquals(2, b[0], 1e-15);
    assertEquals(2, b[1], 1e-15);
    assertFalse(cholesky.factor(new double[] {Double.NaN, 0, 0, 1}, 0));
    assertFalse(cholesky.factor(new double[] {Double.POSITIVE_INFINITY, 0, 0, 1}, 0));
  }
}

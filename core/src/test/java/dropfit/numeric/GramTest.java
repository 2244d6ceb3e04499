package dropfit.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GramTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 3, 4, 5, 11})
  void sumsTheProductsOfTheRows(int rows) {
    double[] x = RandomMatrix.of(rows + 1, 3, 1).toArray();
    double[] weights = RandomMatrix.of(rows + 1, 1, 2).toArray();
    Gram gram = new Gram(3);
    gram.add(x, 0, weights, 1);
    gram.clear();
    gram.add(x, 3, weights, rows);
    for (int j = 0; j < 3; j++) {
      for (int k = 0; k <= j; k++) {
        double sum = 0;
        for (int i = 0; i < rows; i++) {
          sum += weights[i] * x[3 * i + 3 + j] * x[3 * i + 3 + k];
        }
        assertEquals(sum, gram.lower()[3 * j + k], 1e-14);
      }
    }
  }

  /** The third column is the sum of the first two, the fourth is 0. */
  @Test
  void dependentColumnsArePassedOver() {
    double[] x = RandomMatrix.of(20, 5, 3).toArray();
    double[] ones = new double[20];
    for (int i = 0; i < 20; i++) {
      x[5 * i + 2] = x[5 * i] + x[5 * i + 1];
      x[5 * i + 3] = 0;
      ones[i] = 1;
    }
    Gram gram = new Gram(5);
    gram.add(x, 0, ones, 20);
    Cholesky cholesky = new Cholesky(5);
    cholesky.factorIndependent(gram.lower(), 1e-11);
    assertTrue(cholesky.isDependent(2));
    assertTrue(cholesky.isDependent(3));
    assertFalse(cholesky.isDependent(4));
    double[] truth = {1, -2, 0, 0, 3};
    double[] right = new double[5];
    for (int j = 0; j < 5; j++) {
      for (int k = 0; k < 5; k++) {
        right[j] += gram.lower()[5 * Math.max(j, k) + Math.min(j, k)] * truth[k];
      }
    }
    cholesky.solve(right);
    assertArrayEquals(truth, right, 1e-12);
  }
}

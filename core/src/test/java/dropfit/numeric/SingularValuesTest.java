package dropfit.numeric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.RandomMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SingularValuesTest {

  @ParameterizedTest
  @CsvSource({"1, 1", "5, 5", "9, 4", "3, 8"})
  void multipliesBackToTheMatrix(int rows, int columns) {
    double[] a = RandomMatrix.of(rows, columns, rows + columns).toArray();
    SingularValues svd = new SingularValues(a, rows, columns);
    assertEquals(Math.min(rows, columns), svd.count());
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        double sum = 0;
        for (int k = 0; k < svd.count(); k++) {
          sum += svd.left(i, k) * svd.value(k) * svd.right(j, k);
        }
        assertEquals(a[i * columns + j], sum, 1e-13);
      }
    }
    for (int k = 1; k < svd.count(); k++) {
      assertTrue(svd.value(k) <= svd.value(k - 1) && svd.value(k) >= 0);
    }
  }

  /** By hand: AᵀA is diagonal with 9, 4 and 0. */
  @Test
  void theLargestComesFirst() {
    SingularValues svd = new SingularValues(new double[] {0, 2, 0, 3, 0, 0}, 2, 3);
    assertEquals(3, svd.value(0), 1e-15);
    assertEquals(2, svd.value(1), 1e-15);
    assertEquals(1, Math.abs(svd.right(0, 0)), 1e-15);
    assertEquals(1, Math.abs(svd.left(0, 1)), 1e-15);
  }
}

package dropfit.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dropfit.RandomMatrix;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TriangleTest {

  /** Numbers of rows around those at which a block is folded. */
  @ParameterizedTest
  @ValueSource(ints = {1, 3, 255, 256, 257, 513})
  void hasTheProductsOfTheColumns(int rows) {
    int columns = 4;
    double[] x = RandomMatrix.of(rows, columns, rows).toArray();
    Triangle triangle = new Triangle(columns);
    for (int i = 0; i < rows; i++) {
      triangle.add(x, i * columns);
    }
    double[] r = triangle.toArray();
    assertArrayEquals(r, triangle.toArray(), "looking changes nothing");
    for (int a = 0; a < columns; a++) {
      for (int b = 0; b < columns; b++) {
        assertEquals(product(x, rows, columns, a, b), product(r, columns, columns, a, b), 1e-11);
        if (a > b) {
          assertEquals(0, r[a * columns + b]);
        }
      }
      double length = Math.sqrt(product(x, rows, columns, a, a));
      assertEquals(length, Triangle.norm(r, columns, a), 1e-12);
    }
  }

  @Test
  void lengthsNeitherOverflowNorVanish() {
    for (double scale : new double[] {1e-300, 1e300}) {
      double[] r = {3 * scale, 3 * scale, 0, 4 * scale};
      assertEquals(5, Triangle.norm(r, 2, 1) / scale, 1e-15);
    }
    assertEquals(0, Triangle.norm(new Triangle(1).toArray(), 1, 0));
  }

  private static double product(double[] x, int rows, int columns, int a, int b) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += x[i * columns + a] * x[i * columns + b];
    }
    return sum;
  }
}

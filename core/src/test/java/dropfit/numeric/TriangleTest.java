package dropfit.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dropfit.RandomMatrix;
import java.util.Arrays;
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

  private static Triangle of(double[] cells, int columns) {
    Triangle triangle = new Triangle(columns);
    for (int at = 0; at < cells.length; at += columns) {
      triangle.add(cells, at);
    }
    return triangle;
  }

  @ParameterizedTest
  @ValueSource(ints = {3, 300})
  void trianglesOfPartsAddUp(int rows) {
    double[] cells = RandomMatrix.of(2 * rows, 4, 9).toArray();
    Triangle sum = new Triangle(4);
    sum.add(of(Arrays.copyOf(cells, rows * 4), 4));
    sum.add(of(Arrays.copyOfRange(cells, rows * 4, rows * 8), 4));
    double[] all = of(cells, 4).toArray();
    double[] found = sum.toArray();
    for (int i = 0; i < 16; i++) {
      assertEquals(Math.abs(all[i]), Math.abs(found[i]), 1e-11);
    }
    Triangle copy = new Triangle(4);
    copy.addUnit(2, 7);
    copy.copy(sum);
    assertArrayEquals(found, copy.toArray());
  }

  @ParameterizedTest
  @ValueSource(doubles = {1e-200, 1, 1e200})
  void solvesWithItselfAndItsTranspose(double scale) {
    double[] cells = RandomMatrix.of(40, 4, 3).toArray();
    Triangle triangle = of(cells, 4);
    // X'X x = b, with b made from x; a column in another unit changes one element of both.
    double[] expected = {3, -2, 0.5, 7};
    double[] x = new double[4];
    for (int j = 0; j < 4; j++) {
      for (int k = 0; k < 4; k++) {
        x[j] += product(cells, 40, 4, j, k) * expected[k];
      }
    }
    for (int at = 1; at < cells.length; at += 4) {
      cells[at] *= scale;
    }
    Triangle scaled = of(cells, 4);
    double[] y = x.clone();
    y[1] *= scale;
    triangle.substituteForward(x);
    triangle.substituteBack(0, x);
    scaled.substituteForward(y);
    scaled.substituteBack(0, y);
    y[1] *= scale;
    assertArrayEquals(expected, x, 1e-12);
    assertArrayEquals(expected, y, 1e-12);
  }

  @Test
  void solvesForAStretchWithAnotherColumn() {
    // The second and third columns as equations for the fourth: 2x + y = 8 and 3y = 9.
    Triangle triangle = new Triangle(4);
    triangle.addUnit(0, 1e3);
    triangle.add(new double[] {0, 2, 1, 8}, 0);
    triangle.add(new double[] {0, 0, 3, 9}, 0);
    double[] x = new double[2];
    triangle.substituteBack(1, 3, x);
    assertArrayEquals(new double[] {2.5, 3}, x, 1e-14);
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 300})
  void aUnitRowIsARow(int times) {
    Triangle unit = new Triangle(3);
    Triangle row = new Triangle(3);
    for (int i = 0; i < times; i++) {
      unit.addUnit(i % 3, i);
      double[] cells = new double[3];
      cells[i % 3] = i;
      row.add(cells, 0);
    }
    assertArrayEquals(row.toArray(), unit.toArray());
  }

  private static double product(double[] x, int rows, int columns, int a, int b) {
    double sum = 0;
    for (int i = 0; i < rows; i++) {
      sum += x[i * columns + a] * x[i * columns + b];
    }
    return sum;
  }
}

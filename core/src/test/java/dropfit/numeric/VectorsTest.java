package dropfit.numeric;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VectorsTest {

  /** Whole numbers, whose sums are exact in any order. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 100})
  void sumsOfEveryLengthAreComplete(int length) {
    double[] a = new double[length + 5];
    double[] b = new double[length + 5];
    for (int i = 0; i < a.length; i++) {
      a[i] = 3 * i - 7;
      b[i] = i * i - 11;
    }
    double dot = 0;
    double distance = 0;
    for (int i = 0; i < length; i++) {
      dot += a[2 + i] * b[5 + i];
      distance += (a[2 + i] - b[5 + i]) * (a[2 + i] - b[5 + i]);
    }
    assertEquals(dot, Vectors.dot(a, 2, b, 5, length));
    assertEquals(distance, Vectors.squaredDistance(a, 2, b, 5, length));
    double whole = 0;
    for (int i = 0; i < a.length; i++) {
      whole += a[i] * b[i];
    }
    assertEquals(whole, Vectors.dot(a, b));
  }

  @Test
  void multiplesAreAddedInPlace() {
    double[] a = {1, 2, 3};
    Vectors.addScaled(a, -2, new double[] {5, 0, 1});
    assertArrayEquals(new double[] {-9, 2, 1}, a);
    Vectors.scale(a, 0.5);
    assertArrayEquals(new double[] {-4.5, 1, 0.5}, a);
  }

  @Test
  void theLargestAbsoluteValueIsFound() {
    assertEquals(0, Vectors.maxAbs(new double[0]));
    assertEquals(4, Vectors.maxAbs(new double[] {1, -4, 3}));
    assertEquals(Double.POSITIVE_INFINITY, Vectors.maxAbs(new double[] {Double.NEGATIVE_INFINITY}));
    assertTrue(Double.isNaN(Vectors.maxAbs(new double[] {1, Double.NaN, 9})));
    assertTrue(Double.isNaN(Vectors.maxAbs(new double[] {Double.NaN})));
  }

  @Test
  void theMeanLosesNothingFarFromZero() {
    double[] values = new double[1000];
    for (int i = 0; i < values.length; i++) {
      values[i] = 1e15 + i % 10 - 4.5;
    }
    assertEquals(1e15, Vectors.mean(values));
    double[] tenths = new double[10];
    Arrays.fill(tenths, 0.1);
    assertEquals(0.1, Vectors.mean(tenths));
    assertTrue(Double.isNaN(Vectors.mean(new double[0])));
    double huge = 1.5e308;
    assertEquals(huge, Vectors.mean(new double[] {huge, huge, huge, huge}));
    assertEquals(-huge / 3, Vectors.mean(new double[] {huge, -huge, -huge}), 1e294);
  }

  @Test
  void weightedMeanCountsEachNumberAsOftenAsItWeighs() {
    double[] values = {1e9 + 1, 1e9 + 4, 7};
    double mean = Vectors.mean(values, new double[] {2, 1, 0});
    assertEquals(1e9 + 2, mean);
    assertEquals(0, Vectors.mean(new double[] {1.5e308, -1.5e308}, new double[] {3, 3}));
    assertTrue(Double.isNaN(Vectors.mean(values, new double[3])));
  }
}

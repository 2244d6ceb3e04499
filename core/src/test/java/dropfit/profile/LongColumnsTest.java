package dropfit.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dropfit.data.Column;
import dropfit.data.Repeats;
import dropfit.numeric.Ranks;
import dropfit.numeric.Seeds;
import dropfit.numeric.Work;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found in several parts is what the definitions say of all rows at once. */
class LongColumnsTest {
  private static final int ROWS = 3 * Work.PART + 17;
  private static final double TOLERANCE = 1e-12;

  private final double[] x = new double[ROWS];
  private final double[] y = new double[ROWS];
  private final int[] a = new int[ROWS];
  private final int[] b = new int[ROWS];

  @BeforeEach
  void draw() {
    UniformRandomProvider random = Seeds.generator(11);
    for (int i = 0; i < ROWS; i++) {
      x[i] = Math.floor(5000 * random.nextDouble());
      y[i] = x[i] / 2000 + random.nextDouble();
      a[i] = random.nextInt(5);
      b[i] = random.nextInt(3) == 0 ? a[i] % 3 : random.nextInt(3);
    }
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  private static double pearson(double[] u, double[] v) {
    double meanU = mean(u);
    double meanV = mean(v);
    double together = 0;
    double squaresU = 0;
    double squaresV = 0;
    for (int i = 0; i < u.length; i++) {
      together += (u[i] - meanU) * (v[i] - meanV);
      squaresU += (u[i] - meanU) * (u[i] - meanU);
      squaresV += (v[i] - meanV) * (v[i] - meanV);
    }
    return together / Math.sqrt(squaresU * squaresV);
  }

  @Test
  void correlations() {
    assertEquals(pearson(x, y), Correlation.pearson(x, y), TOLERANCE);
    assertEquals(pearson(Ranks.of(x), Ranks.of(y)), Correlation.spearman(x, y), TOLERANCE);
  }

  @Test
  void correlationRatio() {
    double[] sums = new double[5];
    int[] counts = new int[5];
    for (int i = 0; i < ROWS; i++) {
      sums[a[i]] += y[i] + a[i];
      counts[a[i]]++;
    }
    double[] values = IntStream.range(0, ROWS).mapToDouble(i -> y[i] + a[i]).toArray();
    double mean = mean(values);
    double between = 0;
    double total = 0;
    for (int k = 0; k < 5; k++) {
      between += counts[k] * Math.pow(sums[k] / counts[k] - mean, 2);
    }
    for (double value : values) {
      total += (value - mean) * (value - mean);
    }
    assertEquals(between / total, CorrelationRatio.of(a, 5, values).squared(), TOLERANCE);
  }

  @Test
  void cramersV() {
    double[][] together = new double[5][3];
    double[] countsA = new double[5];
    double[] countsB = new double[3];
    for (int i = 0; i < ROWS; i++) {
      together[a[i]][b[i]]++;
      countsA[a[i]]++;
      countsB[b[i]]++;
    }
    double phi = -1;
    for (int j = 0; j < 5; j++) {
      for (int k = 0; k < 3; k++) {
        phi += together[j][k] * together[j][k] / countsA[j] / countsB[k];
      }
    }
    double n = ROWS - 1.0;
    double corrected = Math.max(0, phi - 4 * 2 / n);
    double most = Math.min(5 - 16 / n, 3 - 4 / n) - 1;
    assertEquals(Math.sqrt(corrected / most), CramersV.of(a, 5, b, 3), TOLERANCE);
  }

  @Test
  void figuresOfNumbers() {
    double[] sorted = y.clone();
    Arrays.sort(sorted);
    Column.Numbers column = new Column.Numbers("y", y);
    NumberSummary summary = (NumberSummary) ColumnSummary.of(column);
    double mean = mean(y);
    double squares = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).sum();
    double cubes = Arrays.stream(y).map(v -> Math.pow(v - mean, 3)).sum();
    assertEquals(mean, summary.mean(), TOLERANCE);
    assertEquals(Math.sqrt(squares / (ROWS - 1)), summary.deviation(), TOLERANCE);
    assertEquals(cubes / ROWS / Math.pow(squares / ROWS, 1.5), summary.skew(), TOLERANCE);
    // ROWS - 1 is a multiple of 16, so that no quartile lies between two numbers.
    assertEquals(sorted[(ROWS - 1) / 4], summary.lowerQuartile());
    assertEquals(sorted[(ROWS - 1) / 2], summary.median());
    assertEquals(sorted[3 * (ROWS - 1) / 4], summary.upperQuartile());
    assertEquals(Arrays.stream(y).distinct().count(), summary.unique());
    assertEquals(ROWS, summary.histogram().counts().stream().mapToInt(Integer::intValue).sum());
  }

  @Test
  void firstRowsThatHoldTheSame() {
    Map<String, Integer> firsts = new HashMap<>();
    int[] expected = new int[ROWS];
    for (int i = 0; i < ROWS; i++) {
      expected[i] = firsts.merge(x[i] + " " + a[i], i, (first, later) -> first);
    }
    List<Column> columns =
        List.of(
            new Column.Numbers("x", x),
            new Column.Categories("a", List.of("p", "q", "r", "s", "t"), a));
    assertArrayEquals(expected, Repeats.firsts(columns, IntStream.range(0, ROWS).toArray()));
  }
}

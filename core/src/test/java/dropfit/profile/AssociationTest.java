package dropfit.profile;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.Reference;
import dropfit.data.Column;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.numeric.Order;
import dropfit.numeric.Ranks;
import dropfit.profile.Association.Measure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssociationTest {
  private static final List<String> LABELS = List.of("a", "b", "c", "d");

  @Test
  void pearsonIsThatOfAnotherTool() {
    Matrix x = Reference.features("iris");
    double[] all =
        IntStream.range(0, 16)
            .mapToDouble(i -> Correlation.pearson(x.column(i / 4), x.column(i % 4)))
            .toArray();
    Reference.of("describe__iris").assertResult("pearson", all);
  }

  /** The F statistic of a regression on one column is r² / (1 - r²) · (n - 2). */
  @Test
  void pearsonGivesTheStatisticOfAnotherTool() {
    Matrix x = Reference.features("diabetes");
    double[] y = Reference.target("diabetes");
    double[] f =
        IntStream.range(0, x.columns())
            .mapToDouble(j -> Correlation.pearson(x.column(j), y))
            .map(r -> r * r / (1 - r * r) * (y.length - 2))
            .toArray();
    Reference.of("feature_scores__diabetes").assertResult("f_regression", f);
  }

  /** The F statistic of an analysis of variance is η² / (1 - η²) · (n - k) / (k - 1). */
  @ParameterizedTest
  @ValueSource(strings = {"iris", "breast_cancer"})
  void correlationRatioGivesTheStatisticOfAnotherTool(String dataSet) {
    Matrix x = Reference.features(dataSet);
    int[] classes = Reference.classes(dataSet);
    double[] f =
        IntStream.range(0, x.columns())
            .mapToObj(j -> CorrelationRatio.of(classes, 5, x.column(j)))
            .mapToDouble(
                ratio ->
                    ratio.squared()
                        / (1 - ratio.squared())
                        * (ratio.rows() - ratio.groups())
                        / (ratio.groups() - 1))
            .toArray();
    Reference.of("feature_scores__" + dataSet).assertResult("f_classif", f);
  }

  @Test
  void spearmanAndCramersVAreThoseOfAnotherTool() {
    Reference reference = Reference.of("association__diabetes_iris");
    Matrix x = Reference.features("diabetes");
    double[] y = Reference.target("diabetes");
    reference.assertResult(
        "spearman",
        IntStream.range(0, x.columns())
            .mapToDouble(j -> Correlation.spearman(x.column(j), y))
            .toArray());
    Matrix iris = Reference.features("iris");
    int[] species = Reference.classes("iris");
    reference.assertResult(
        "cramers_v",
        IntStream.range(0, 4)
            .mapToDouble(
                j -> {
                  double[] column = iris.column(j);
                  int[] whole = IntStream.range(0, 150).map(i -> (int) column[i]).toArray();
                  return CramersV.of(whole, 10, species, 3);
                })
            .toArray());
  }

  @Property
  void numbersAreOrderedAsByComparison(@ForAll @Size(max = 200) List<Double> values) {
    double[] x = values.stream().mapToDouble(value -> value + 0.0).toArray();
    double[] sorted = x.clone();
    Arrays.sort(sorted);
    int[] order = Order.of(x);
    assertArrayEquals(sorted, IntStream.of(order).mapToDouble(i -> x[i]).toArray());
    for (int i = 1; i < order.length; i++) {
      assertTrue(
          x[order[i - 1]] != x[order[i]] || order[i - 1] < order[i], "ties keep their order");
    }
    double[] some = {3, Double.NaN, -0.0, 0.0, Double.NEGATIVE_INFINITY, -1e-300, 3};
    assertArrayEquals(new int[] {4, 5, 2, 3, 0, 6, 1}, Order.of(some));
  }

  @Test
  void equalNumbersShareTheirRank() {
    assertArrayEquals(
        new double[] {5, 2, 2, 4, 2, 6}, Ranks.of(new double[] {7, 0.0, -0.0, 3, 0, 9}));
    assertArrayEquals(new double[0], Ranks.of(new double[0]));
  }

  /** Hours of television against intelligence: 1 - 6 · 194 / (10 · 99), a textbook's example. */
  @Test
  void spearmanIsThatByHand() {
    double[] quotient = {106, 100, 86, 101, 99, 103, 97, 113, 112, 110};
    double[] hours = {7, 27, 2, 50, 28, 29, 20, 12, 6, 17};
    assertEquals(-29 / 165.0, Correlation.spearman(quotient, hours), 1e-15);
    double[] grown = IntStream.range(0, 10).mapToDouble(i -> Math.exp(hours[i])).toArray();
    assertEquals(1, Correlation.spearman(grown, hours), 1e-15);
    assertTrue(Correlation.pearson(grown, hours) < 0.9);
  }

  @Test
  void correlationsOfExtremesAreFinite() {
    double most = Double.MAX_VALUE;
    assertEquals(
        1, Correlation.pearson(new double[] {-most, most}, new double[] {0, 1e-300}), 1e-15);
    assertTrue(Double.isNaN(Correlation.pearson(new double[] {0.1, 0.1, 0.1}, new double[3])));
    assertTrue(Double.isNaN(Correlation.pearson(new double[0], new double[0])));
  }

  /** χ² = 0 without and n with full dependence; of (10, 5 / 5, 10) it is 30 / 9. */
  @Test
  void cramersVIsThatByHand() {
    int[] half = IntStream.range(0, 40).map(i -> i % 2).toArray();
    int[] quarter = IntStream.range(0, 40).map(i -> i / 2 % 2).toArray();
    assertEquals(0, CramersV.of(half, 2, quarter, 2));
    assertEquals(1, CramersV.of(half, 2, half, 4), 1e-15);
    int[] a = IntStream.range(0, 30).map(i -> i / 15).toArray();
    int[] b = IntStream.range(0, 30).map(i -> i % 15 < 10 ? i / 15 : 1 - i / 15).toArray();
    double corrected = 1 / 9.0 - 1 / 29.0;
    assertEquals(Math.sqrt(corrected / (1 - 1 / 29.0)), CramersV.of(a, 2, b, 2), 1e-15);
  }

  @Test
  void measuresThatNothingDeterminesAreNaN() {
    int[] same = new int[20];
    int[] each = IntStream.range(0, 20).toArray();
    assertTrue(Double.isNaN(CramersV.of(same, 1, each, 20)));
    assertTrue(Double.isNaN(CramersV.of(each, 20, each, 20)), "every row is a class");
    assertTrue(Double.isNaN(CramersV.of(new int[0], 2, new int[0], 2)));
    assertTrue(Double.isNaN(CorrelationRatio.of(same, 1, new double[20]).eta()));
    assertTrue(Double.isNaN(CorrelationRatio.of(each, 20, new double[20]).unbiased()));
  }

  @Test
  void theTypesChooseTheMeasure() {
    int[] rows = IntStream.range(0, 12).toArray();
    double[] values = IntStream.range(0, 12).mapToDouble(i -> i == 3 ? Double.NaN : i).toArray();
    int[] codes = IntStream.range(0, 12).map(i -> i == 4 ? -1 : i % 3).toArray();
    Column numbers = new Column.Numbers("n", values);
    Column words = new Column.Categories("w", LABELS, codes);
    Column dates = new Column.Dates("d", values, Column.Dates.Scale.DATE_TIME);
    String[] texts = new String[12];
    Arrays.fill(texts, "a remark");
    Column text = new Column.Text("t", texts);
    Target.Numbers y =
        new Target.Numbers("y", IntStream.range(0, 12).mapToDouble(i -> i * i).toArray());
    int[] classes = IntStream.range(0, 12).map(i -> i % 3).toArray();
    Target.Classes k = new Target.Classes("k", LABELS, classes);
    assertMeasures(List.of(Measure.PEARSON, Measure.SPEARMAN), Association.of(numbers, rows, y));
    assertEquals(1, Association.of(numbers, rows, y).get(1).value(), 1e-15);
    assertEquals(Association.of(numbers, rows, y), Association.of(dates, rows, y));
    assertEquals(Association.of(numbers, rows, k), Association.of(dates, rows, k));
    assertMeasures(List.of(Measure.CORRELATION_RATIO), Association.of(numbers, rows, k));
    assertMeasures(List.of(Measure.CORRELATION_RATIO), Association.of(words, rows, y));
    assertMeasures(List.of(Measure.CRAMERS_V), Association.of(words, rows, k));
    assertEquals(1, Association.of(words, rows, k).get(0).value(), 1e-15);
    assertEquals(List.of(), Association.of(words, rows, new Target.None()));
    assertEquals(List.of(), Association.of(text, rows, k));
  }

  private static void assertMeasures(List<Measure> expected, List<Association> found) {
    assertEquals(expected, found.stream().map(Association::measure).toList());
    found.forEach(each -> assertEquals(11, each.rows(), "one cell is missing"));
  }
}

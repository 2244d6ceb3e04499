package dropfit.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.Reference;
import dropfit.data.Calendar;
import dropfit.data.Column;
import dropfit.data.Matrix;
import dropfit.profile.WordSummary.Frequency;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnSummaryTest {

  private static NumberSummary numbers(double... values) {
    return (NumberSummary) ColumnSummary.of(new Column.Numbers("x", values));
  }

  @ParameterizedTest
  @ValueSource(strings = {"iris", "breast_cancer", "diabetes"})
  void figuresAreThoseOfAnotherTool(String dataSet) {
    Reference reference = Reference.of("describe__" + dataSet);
    Matrix x = Reference.features(dataSet);
    List<NumberSummary> summaries =
        IntStream.range(0, x.columns()).mapToObj(j -> numbers(x.column(j))).toList();
    Map<String, ToDoubleFunction<NumberSummary>> figures =
        Map.of(
            "mean", NumberSummary::mean,
            "std", NumberSummary::deviation,
            "min", NumberSummary::min,
            "q25", NumberSummary::lowerQuartile,
            "median", NumberSummary::median,
            "q75", NumberSummary::upperQuartile,
            "max", NumberSummary::max,
            "skew", NumberSummary::skew);
    figures.forEach(
        (name, figure) ->
            reference.assertResult(name, summaries.stream().mapToDouble(figure).toArray()));
  }

  /** Mean 5, squares 32, cubes 42: by hand. */
  @Test
  void figuresOfAFewNumbersAreThoseByHand() {
    NumberSummary summary = numbers(2, 4, 4, Double.NaN, 4, 5, 5, 7, 9);
    assertEquals(1, summary.missing());
    assertEquals(5, summary.unique());
    assertEquals(5, summary.mean(), 1e-15);
    assertEquals(Math.sqrt(32 / 7.0), summary.deviation(), 1e-15);
    assertEquals(42 / 8.0 / 8, summary.skew(), 1e-15);
    assertEquals(4, summary.lowerQuartile());
    assertEquals(4.5, summary.median());
    assertEquals(5.5, summary.upperQuartile());
    assertEquals(1.75, summary.lowerFence());
    assertEquals(7.75, summary.upperFence());
    assertEquals(0, summary.below());
    assertEquals(1, summary.above());
    assertEquals(new Histogram(1.5, 9.5, List.of(1, 0, 3, 2, 0, 1, 0, 1)), summary.histogram());
  }

  @Test
  void whatNumbersDoNotDetermineIsNaN() {
    NumberSummary none = numbers(Double.NaN, Double.NaN);
    assertEquals(2, none.missing());
    assertEquals(0, none.unique());
    for (double figure :
        new double[] {none.min(), none.median(), none.mean(), none.deviation(), none.skew()}) {
      assertTrue(Double.isNaN(figure));
    }
    assertEquals(List.of(), none.histogram().counts());
    NumberSummary one = numbers(0.1);
    assertEquals(0.1, one.upperQuartile());
    assertTrue(Double.isNaN(one.deviation()));
    assertEquals(List.of(1), one.histogram().counts());
    NumberSummary same = numbers(0.1, 0.1, 0.1);
    assertEquals(0.1, same.mean());
    assertEquals(0, same.deviation());
    assertTrue(Double.isNaN(same.skew()));
    assertTrue(Double.isNaN(same.lowerFence()), "quartiles without a distance judge nothing");
    assertEquals(0, numbers(0, 0, 0, 0, 9).above());
    assertEquals(1, numbers(0.0, -0.0).unique());
  }

  private static DateSummary dates(Column.Dates.Scale scale, double... seconds) {
    return (DateSummary) ColumnSummary.of(new Column.Dates("when", seconds, scale));
  }

  @Test
  void datesAreSummedUpOverTime() {
    double day = Calendar.SECONDS_A_DAY;
    DateSummary week =
        dates(Column.Dates.Scale.DATE, 3 * day, -day, Double.NaN, 3 * day, 0, 2 * day);
    assertEquals(1, week.missing());
    assertEquals(4, week.unique());
    assertEquals(-day, week.first());
    assertEquals(2 * day, week.median());
    assertEquals(3 * day, week.last());
    assertEquals(4 * day, week.span());
    assertEquals(new Histogram(-day, 4 * day, List.of(1, 1, 0, 1, 2)), week.histogram());
    double[] years = IntStream.range(0, 900).mapToDouble(i -> i * day).toArray();
    Histogram long900 = dates(Column.Dates.Scale.DATE, years).histogram();
    assertEquals(30, long900.counts().size());
    assertEquals(0, long900.from());
    assertEquals(899 * day, long900.to());
    DateSummary clock = dates(Column.Dates.Scale.TIME, 0.5, 86_399, 43_200, 1);
    assertEquals(1, clock.median());
    assertEquals(86_398.5, clock.span());
    DateSummary none = dates(Column.Dates.Scale.DATE, Double.NaN);
    assertTrue(Double.isNaN(none.first()) && Double.isNaN(none.span()));
    assertEquals(List.of(), none.histogram().counts());
  }

  @Test
  void theLargestNumbersOverflowNothing() {
    double most = Double.MAX_VALUE;
    NumberSummary summary = numbers(-most, -most, most, most);
    assertEquals(0, summary.mean());
    assertEquals(0, summary.skew(), 1e-12);
    assertEquals(-most, summary.lowerQuartile());
    assertEquals(4, summary.histogram().counts().stream().mapToInt(Integer::intValue).sum());
    NumberSummary large = numbers(1e300, 2e300, 3e300);
    assertEquals(1e300, large.deviation(), 1e286);
  }

  @Property
  void everyNumberIsInOneBinAndOnItsSideOfTheFences(
      @ForAll @Size(min = 1, max = 200) List<@DoubleRange(min = -1e6, max = 1e6) Double> values) {
    double[] x = values.stream().mapToDouble(Double::doubleValue).toArray();
    NumberSummary summary = numbers(x);
    assertEquals(x.length, summary.histogram().counts().stream().mapToInt(Integer::intValue).sum());
    assertTrue(summary.histogram().counts().size() <= Histogram.MOST_BINS);
    assertEquals(Arrays.stream(x).distinct().count(), summary.unique());
    assertEquals(
        Arrays.stream(x).filter(value -> value < summary.lowerFence()).count(), summary.below());
    assertEquals(
        Arrays.stream(x).filter(value -> value > summary.upperFence()).count(), summary.above());
  }

  @Property
  void wordsAreCountedWhereverTheyStand(
      @ForAll @Size(max = 300) List<@IntRange(max = 40) Integer> codes) {
    List<String> labels = IntStream.range(0, 41).mapToObj(k -> "w" + k).toList();
    int[] cells = codes.stream().mapToInt(code -> code - 1).map(k -> Math.min(k, 39)).toArray();
    String[] texts =
        Arrays.stream(cells).mapToObj(k -> k < 0 ? "" : labels.get(k)).toArray(String[]::new);
    ColumnSummary byCode = ColumnSummary.of(new Column.Categories("w", labels, cells));
    assertEquals(byCode, ColumnSummary.of(new Column.Text("w", texts)));
    Map<String, Long> counts =
        Arrays.stream(texts)
            .filter(text -> !text.isEmpty())
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    List<Long> sizes = counts.values().stream().sorted(Collections.reverseOrder()).toList();
    WordSummary summary = (WordSummary) byCode;
    assertEquals(counts.size(), summary.unique());
    assertEquals(
        sizes.stream().limit(WordSummary.MOST_WORDS).toList(),
        summary.top().stream().map(word -> (long) word.count()).toList());
    summary.top().forEach(word -> assertEquals(counts.get(word.word()), word.count()));
    int listed = summary.top().stream().mapToInt(Frequency::count).sum();
    assertEquals(cells.length, listed + summary.others() + summary.missing());
  }

  @Test
  void equallyFrequentWordsAreInTheOrderOfTheirTexts() {
    WordSummary summary =
        (WordSummary) ColumnSummary.of(new Column.Text("w", new String[] {"b", "c", "a", "c"}));
    assertEquals(
        List.of(new Frequency("c", 2), new Frequency("a", 1), new Frequency("b", 1)),
        summary.top());
  }
}

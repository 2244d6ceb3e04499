package dropfit.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.Calendar;
import dropfit.data.Column;
import dropfit.data.Column.Dates.Scale;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Counted in passes, numbers have the summary that they have all at once. */
class NumberCountTest {
  /** More passes than any of these numbers need. */
  private static final int MANY_PASSES = 40;

  private static Totals totals(double[] values) {
    return new Totals(
        3,
        values.length,
        (int) Arrays.stream(values).map(x -> x + 0.0).distinct().count(),
        false,
        Arrays.stream(values).min().orElse(Double.NaN),
        Arrays.stream(values).max().orElse(Double.NaN),
        // Two parts, so that no sum overflows.
        values.length == 0
            ? Double.NaN
            : 2 * Arrays.stream(values).map(x -> x / 2 / values.length).sum(),
        values.length > 0 && Arrays.stream(values).allMatch(x -> x == Math.floor(x)));
  }

  private static NumberSummary whole(double[] values) {
    double[] cells = Arrays.copyOf(values, values.length + 3);
    Arrays.fill(cells, values.length, cells.length, Double.NaN);
    return (NumberSummary) ColumnSummary.of(new Column.Numbers("x", cells));
  }

  /** Passes over numbers until all is told; how many passes that took. */
  private static int pass(NumberCount count, double[] values) {
    int passes = 0;
    while (!count.isDone()) {
      assertTrue(++passes <= MANY_PASSES, "the passes do not end");
      for (double value : values) {
        count.add(value, 1);
      }
      while (count.settle()) {}
    }
    return passes;
  }

  private static int assertExact(double[] values, double[] sample, int most) {
    NumberCount count = NumberCount.ofNumbers(totals(values), sample, most);
    int passes = pass(count, values);
    Exact.assertSame(whole(values), count.numbers());
    return passes;
  }

  private static double[] sample(double[] values, int size, int seed) {
    return new Random(seed).ints(size, 0, values.length).mapToDouble(i -> values[i]).toArray();
  }

  @Property
  void aFewNumbersNeedNoSample(
      @ForAll @Size(max = 60) List<@DoubleRange(min = -1e3, max = 1e3) Double> values) {
    double[] x = values.stream().mapToDouble(Double::doubleValue).toArray();
    assertEquals(1, assertExact(x, new double[0], 1));
  }

  /** Numbers as files have them, and as they had better not. */
  enum Shape {
    UNIFORM,
    WHOLE,
    FEW_WHOLE,
    TWO,
    CONSTANT,
    HALF_ZERO,
    TIED_AT_THE_QUARTILES,
    LONG_TAILED,
    BOTH_TAILS,
    HUGE,
    TINY,
    NEIGHBOURS,
    ALL_SIZES;

    double[] values(int n, int seed) {
      return new Random(seed).doubles(n).map(this::of).toArray();
    }

    /** Makes one of a number from 0 to 1. */
    private double of(double u) {
      return switch (this) {
        case UNIFORM -> u;
        case WHOLE -> Math.floor(u * 5000);
        case FEW_WHOLE -> Math.floor(u * 30);
        case TWO -> u < 0.3 ? -7 : 12.5;
        case CONSTANT -> 0.1;
        case HALF_ZERO -> u < 0.5 ? 0 : u;
        case TIED_AT_THE_QUARTILES -> Math.floor(u * 4 + 0.5) + (u * 40 % 1 < 0.1 ? u : 0);
        case LONG_TAILED -> 1 / (1 - u) / (1 - u);
        case BOTH_TAILS -> Math.tan(3.1 * (u - 0.5));
        case HUGE -> (u - 0.5) * 1.9 * Double.MAX_VALUE;
        case TINY -> Math.floor(u * 3000) * Double.MIN_VALUE;
        case NEIGHBOURS -> 1 + Math.floor(u * 2000) * Math.ulp(1.0);
        case ALL_SIZES -> Math.exp(1400 * (u - 0.5)) - Math.exp(1400 * (0.4 - u));
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void anyShapeInAnyOrderIsCountedExactly(Shape shape) {
    for (int n : new int[] {1, 2, 3, 4, 5, 1001, 20_000}) {
      double[] values = shape.values(n, n);
      double[] rising = Arrays.stream(values).sorted().toArray();
      double[] falling = Arrays.stream(values).map(x -> -x).sorted().map(x -> -x).toArray();
      double[] sample = sample(values, Math.max(1, n / 10), 1);
      for (double[] order : List.of(values, rising, falling)) {
        assertEquals(1, assertExact(order, sample, 10_000), "passes over " + n);
        // What cannot be held, or is not as the sample says, needs more passes.
        assertExact(order, sample, 1);
        assertExact(order, new double[0], 1);
        assertExact(order, DoubleStream.generate(() -> order[0]).limit(2000).toArray(), 1);
      }
    }
  }

  @Property(tries = 60)
  void anySampleGivesTheSame(
      @ForAll Shape shape,
      @ForAll @IntRange(min = 1, max = 3000) int n,
      @ForAll @Size(max = 900) List<@DoubleRange(min = -1e4, max = 1e4) Double> sample,
      @ForAll int seed) {
    double[] given = sample.stream().mapToDouble(Double::doubleValue).toArray();
    assertExact(shape.values(n, seed), given, 1);
  }

  @Property(tries = 100)
  void aNumberMayBeCountedManyTimesAtOnce(
      @ForAll Shape shape,
      @ForAll @IntRange(min = 1, max = 800) int n,
      @ForAll @IntRange(min = 1, max = 9) int most,
      @ForAll int seed) {
    double[] values = shape.values(n, seed);
    Random random = new Random(seed);
    int[] times = random.ints(n, 1, most + 1).toArray();
    double[] all = new double[Arrays.stream(times).sum()];
    for (int i = 0, at = 0; i < n; at += times[i++]) {
      Arrays.fill(all, at, at + times[i], values[i]);
    }
    NumberCount count = NumberCount.ofNumbers(totals(all), new double[0], 1);
    for (int passes = 0; !count.isDone(); passes++) {
      assertTrue(passes < MANY_PASSES, "the passes do not end");
      for (int i = 0; i < n; i++) {
        count.add(values[i], times[i]);
      }
      while (count.settle()) {}
    }
    Exact.assertSame(whole(all), count.numbers());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 30, 900, 5000})
  void datesAreCountedByDaysOrSeconds(int n) {
    for (Scale scale : Scale.values()) {
      double unit = scale == Scale.DATE ? Calendar.SECONDS_A_DAY : 0.5;
      double[] seconds =
          new Random(n).ints(n, -2000, 9000).mapToDouble(each -> each * unit).toArray();
      NumberCount count = NumberCount.ofDates(totals(seconds), scale, new double[0], 1);
      pass(count, seconds);
      double[] cells = Arrays.copyOf(seconds, n + 3);
      Arrays.fill(cells, n, n + 3, Double.NaN);
      Exact.assertSame(
          ColumnSummary.of(new Column.Dates("when", cells, scale)), count.dates(scale));
    }
  }

  @Test
  void whatNoNumbersDetermineIsNaN() {
    NumberCount none = NumberCount.ofNumbers(totals(new double[0]), new double[0], 1);
    pass(none, new double[0]);
    assertEquals(whole(new double[0]), none.numbers());
    NumberCount never = NumberCount.ofDates(totals(new double[0]), Scale.DATE, new double[0], 1);
    pass(never, new double[0]);
    double[] cells = {Double.NaN, Double.NaN, Double.NaN};
    assertEquals(
        ColumnSummary.of(new Column.Dates("when", cells, Scale.DATE)), never.dates(Scale.DATE));
  }
}

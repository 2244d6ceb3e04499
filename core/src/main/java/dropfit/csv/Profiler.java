package dropfit.csv;

import dropfit.csv.ColumnProfile.Frequency;
import dropfit.data.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sums up columns. */
final class Profiler {
  private static final Comparator<Frequency> MOST_FREQUENT =
      Comparator.comparingInt(Frequency::count).reversed();

  private Profiler() {}

  static ColumnProfile of(Column column, ColumnType detected) {
    if (column instanceof Column.Numbers numbers) {
      return ofNumbers(numbers, detected);
    }
    if (column instanceof Column.Categories categories) {
      return ofCategories(categories, detected);
    }
    return ofText((Column.Text) column, detected);
  }

  private static ColumnProfile ofNumbers(Column.Numbers column, ColumnType detected) {
    double[] values = column.toArray();
    int present = 0;
    double min = Double.NaN;
    double max = Double.NaN;
    double mean = 0;
    boolean integral = true;
    for (double value : values) {
      if (Double.isNaN(value)) {
        continue;
      }
      present++;
      min = value < min || present == 1 ? value : min;
      max = value > max || present == 1 ? value : max;
      // Halves, so that the difference of two huge numbers does not overflow.
      mean += 2 * ((value / 2 - mean / 2) / present);
      integral &= value == Math.floor(value);
    }
    return new ColumnProfile(
        column.name(),
        ColumnType.NUMBER,
        detected,
        values.length - present,
        distinct(values),
        min,
        max,
        present == 0 ? Double.NaN : mean,
        integral && present > 0,
        present > 0 && min == max,
        present == 0 ? List.of() : histogram(values, min, max),
        List.of());
  }

  private static List<Integer> histogram(double[] values, double min, double max) {
    int[] counts = new int[ColumnProfile.BINS];
    double halfWidth = max / 2 - min / 2;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        double share = halfWidth > 0 ? (value / 2 - min / 2) / halfWidth : 0;
        counts[Math.min((int) (share * counts.length), counts.length - 1)]++;
      }
    }
    List<Integer> histogram = new ArrayList<>();
    for (int count : counts) {
      histogram.add(count);
    }
    return histogram;
  }

  private static int distinct(double[] values) {
    double[] slots = new double[4 * ColumnProfile.MAX_DISTINCT_NUMBERS];
    boolean[] taken = new boolean[slots.length];
    int distinct = 0;
    for (double value : values) {
      if (Double.isNaN(value)) {
        continue;
      }
      // Adding zero makes one of the two zeros.
      long bits = Double.doubleToLongBits(value + 0.0) * 0x9E3779B97F4A7C15L;
      int slot = (int) ((bits >>> 33) % slots.length);
      while (taken[slot] && slots[slot] != value) {
        slot = slot + 1 == slots.length ? 0 : slot + 1;
      }
      if (!taken[slot]) {
        taken[slot] = true;
        slots[slot] = value;
        distinct++;
        if (distinct == ColumnProfile.MAX_DISTINCT_NUMBERS) {
          break;
        }
      }
    }
    return distinct;
  }

  private static ColumnProfile ofCategories(Column.Categories column, ColumnType detected) {
    int[] counts = new int[column.labels().size()];
    int missing = 0;
    for (int row = 0; row < column.size(); row++) {
      int code = column.code(row);
      if (code < 0) {
        missing++;
      } else {
        counts[code]++;
      }
    }
    List<Frequency> frequencies = new ArrayList<>();
    for (int code = 0; code < counts.length; code++) {
      frequencies.add(new Frequency(column.labels().get(code), counts[code]));
    }
    return ofWords(column.name(), ColumnType.CATEGORY, detected, missing, frequencies);
  }

  private static ColumnProfile ofText(Column.Text column, ColumnType detected) {
    Map<String, Integer> counts = new HashMap<>();
    int missing = 0;
    for (int row = 0; row < column.size(); row++) {
      if (column.isMissing(row)) {
        missing++;
      } else {
        counts.merge(column.text(row), 1, Integer::sum);
      }
    }
    List<Frequency> frequencies = new ArrayList<>();
    counts.forEach((word, count) -> frequencies.add(new Frequency(word, count)));
    frequencies.sort(Comparator.comparing(Frequency::word));
    return ofWords(column.name(), ColumnType.TEXT, detected, missing, frequencies);
  }

  private static ColumnProfile ofWords(
      String name, ColumnType type, ColumnType detected, int missing, List<Frequency> words) {
    List<Frequency> top = words.stream().sorted(MOST_FREQUENT).limit(ColumnProfile.BINS).toList();
    return new ColumnProfile(
        name,
        type,
        detected,
        missing,
        words.size(),
        Double.NaN,
        Double.NaN,
        Double.NaN,
        false,
        words.size() == 1,
        List.of(),
        top);
  }
}

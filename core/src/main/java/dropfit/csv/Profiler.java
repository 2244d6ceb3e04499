package dropfit.csv;

import dropfit.csv.ColumnProfile.Frequency;
import dropfit.data.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Sums up columns. */
final class Profiler {
  private static final Comparator<Frequency> MOST_FREQUENT =
      Comparator.comparingInt(Frequency::count).reversed().thenComparing(Frequency::word);

  private Profiler() {}

  /** Sums up a column as it was read; of its units, those of a row of units are told if any. */
  static ColumnProfile of(ReadColumn read, String unit) {
    Column column = read.column();
    Role role = read.choice().role().orElseGet(() -> usualRole(read.how().type()));
    if (column instanceof Column.Numbers numbers) {
      String beside = read.how().unit().isEmpty() ? unit : read.how().unit();
      return ofNumbers(read, numbers.toArray(), beside, role);
    }
    if (column instanceof Column.Dates dates) {
      return ofNumbers(read, dates.toArray(), "", role);
    }
    return ofWords(read, (WordCells) read.cells(), unit, role);
  }

  private static Role usualRole(ColumnType type) {
    return type == ColumnType.TEXT || type == ColumnType.IDENTIFIER ? Role.IGNORE : Role.FEATURE;
  }

  private static ColumnProfile ofNumbers(ReadColumn read, double[] values, String unit, Role role) {
    int present = 0;
    double min = Double.NaN;
    double max = Double.NaN;
    double sum = 0;
    boolean integral = true;
    for (double value : values) {
      if (Double.isNaN(value)) {
        continue;
      }
      present++;
      min = value < min || present == 1 ? value : min;
      max = value > max || present == 1 ? value : max;
      sum += value;
      integral = integral && isWhole(value);
    }
    return new ColumnProfile(
        read.column().name(),
        read.how().type(),
        read.detected(),
        read.how().format(),
        unit,
        role,
        values.length - present,
        distinct(values),
        min,
        max,
        mean(values, sum, present),
        integral && present > 0,
        present > 0 && min == max,
        present == 0 ? List.of() : histogram(values, min, max),
        List.of());
  }

  /** Asks without rounding by the browser's own function, which lies outside of its fast code. */
  private static boolean isWhole(double value) {
    return value == (double) (long) value || Math.abs(value) >= 0x1p53;
  }

  private static double mean(double[] values, double sum, int present) {
    double mean = sum / present;
    if (Double.isFinite(mean) || present == 0) {
      return mean;
    }
    mean = 0;
    for (double value : values) {
      mean += Double.isNaN(value) ? 0 : value / present;
    }
    return mean;
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

  private static ColumnProfile ofWords(ReadColumn read, WordCells cells, String unit, Role role) {
    List<Frequency> words = cells.frequencies();
    List<Frequency> top = new ArrayList<>();
    for (Frequency word : words) {
      if (top.size() < ColumnProfile.BINS
          || MOST_FREQUENT.compare(word, top.get(top.size() - 1)) < 0) {
        insert(top, word);
      }
    }
    return new ColumnProfile(
        read.column().name(),
        read.how().type(),
        read.detected(),
        "",
        unit,
        role,
        cells.missing(),
        words.size(),
        Double.NaN,
        Double.NaN,
        Double.NaN,
        false,
        words.size() == 1,
        List.of(),
        top);
  }

  private static void insert(List<Frequency> top, Frequency word) {
    int place = top.size();
    while (place > 0 && MOST_FREQUENT.compare(word, top.get(place - 1)) < 0) {
      place--;
    }
    top.add(place, word);
    if (top.size() > ColumnProfile.BINS) {
      top.remove(ColumnProfile.BINS);
    }
  }
}

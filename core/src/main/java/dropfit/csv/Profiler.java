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
      return ofNumbers(read, numbers, beside, role);
    }
    if (column instanceof Column.Dates dates) {
      return ofNumbers(read, dates.seconds(), "", role);
    }
    return ofWords(read, (WordCells) read.cells(), unit, role);
  }

  private static Role usualRole(ColumnType type) {
    return type == ColumnType.TEXT || type == ColumnType.IDENTIFIER ? Role.IGNORE : Role.FEATURE;
  }

  private static ColumnProfile ofNumbers(
      ReadColumn read, Column.Numbers values, String unit, Role role) {
    NumberSummary all = read.cells().summary().orElseGet(() -> summary(values));
    int present = all.present();
    return new ColumnProfile(
        read.column().name(),
        read.how().type(),
        read.detected(),
        read.how().format(),
        unit,
        role,
        read.rows() - present,
        all.distinct(),
        all.min(),
        all.max(),
        all.mean(),
        all.spread().map(Spread::deviation).orElse(Double.NaN),
        all.spread().map(Spread::skew).orElse(Double.NaN),
        all.isIntegral(),
        present > 0 && all.min() == all.max(),
        present == 0 ? List.of() : histogram(values, all.min(), all.max()),
        List.of());
  }

  private static NumberSummary summary(Column.Numbers values) {
    NumberSummary summary = NumberSummary.ofKept();
    for (int row = 0; row < values.size(); row++) {
      summary.add(values.get(row), 1);
    }
    return summary;
  }

  private static List<Integer> histogram(Column.Numbers values, double min, double max) {
    int[] counts = new int[ColumnProfile.BINS];
    double halfWidth = max / 2 - min / 2;
    for (int row = 0; row < values.size(); row++) {
      double value = values.get(row);
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

package dropfit.csv;

import dropfit.csv.ColumnProfile.Frequency;
import dropfit.data.Column;
import dropfit.profile.Bins;
import dropfit.profile.WordSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        all.isIntegral(),
        present > 0 && all.min() == all.max(),
        present == 0 ? List.of() : histogram(values, all.min(), all.max()),
        List.of(),
        Optional.empty());
  }

  private static NumberSummary summary(Column.Numbers values) {
    NumberSummary summary = NumberSummary.ofKept();
    for (int row = 0; row < values.size(); row++) {
      summary.add(values.get(row), 1);
    }
    return summary;
  }

  private static List<Integer> histogram(Column.Numbers values, double min, double max) {
    Bins bins = new Bins(min, max, ColumnProfile.BINS);
    for (int row = 0; row < values.size(); row++) {
      double value = values.get(row);
      if (!Double.isNaN(value)) {
        bins.add(value, 1);
      }
    }
    return bins.counts();
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
        top,
        Optional.empty());
  }

  /**
   * Counts the words of all rows, of which a sample is kept. Opposites count as one however they
   * are written, as they do in the column.
   */
  static WordSummary words(ColumnProfile profile, Column column, int rows) {
    Optional<Booleans> pair =
        profile.type() == ColumnType.BOOLEAN ? Booleans.of(profile.top()) : Optional.empty();
    List<Frequency> words =
        pair.isPresent() && column instanceof Column.Categories opposites
            ? opposites(profile.top(), pair.get(), opposites.labels())
            : profile.top();
    List<WordSummary.Frequency> top = new ArrayList<>();
    int others = rows - profile.missing();
    for (Frequency word : words) {
      top.add(new WordSummary.Frequency(word.word(), word.count()));
      others -= word.count();
    }
    int unique = pair.isPresent() ? words.size() : profile.distinct();
    return new WordSummary(profile.missing(), unique, top, others);
  }

  private static List<Frequency> opposites(
      List<Frequency> words, Booleans pair, List<String> labels) {
    int no = 0;
    int yes = 0;
    for (Frequency word : words) {
      boolean denies = pair.isNo(word.word());
      no += denies ? word.count() : 0;
      yes += denies ? 0 : word.count();
    }
    return Stream.of(new Frequency(labels.get(0), no), new Frequency(labels.get(1), yes))
        .sorted(MOST_FREQUENT)
        .toList();
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

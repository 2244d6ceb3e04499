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
import org.jspecify.annotations.Nullable;

/** Sums up a column, in parts: there is no profile before {@link #advance} has come to the end. */
final class Profiler {
  /** Rows or words that are looked at in one part. */
  private static final int PART = 1 << 15;

  private static final Comparator<Frequency> MOST_FREQUENT =
      Comparator.comparingInt(Frequency::count).reversed().thenComparing(Frequency::word);

  private final ReadColumn read;
  private final String unit;
  private final Optional<Column.Numbers> values;
  private final NumberSummary all;
  private int summed;
  private @Nullable Bins bins;
  private int binned;
  private final List<Frequency> words;
  private final List<Frequency> top = new ArrayList<>();
  private int ranked;

  /** Is going to look at a column; the unit is that of a row of units, empty if there is none. */
  Profiler(ReadColumn read, String unit) {
    this.read = read;
    this.unit = unit;
    Column column = read.column();
    if (column instanceof Column.Numbers numbers) {
      values = Optional.of(numbers);
    } else if (column instanceof Column.Dates dates) {
      values = Optional.of(dates.seconds());
    } else {
      values = Optional.empty();
    }
    Optional<NumberSummary> known = read.cells().summary();
    all = known.orElseGet(NumberSummary::ofKept);
    summed = known.isPresent() ? column.size() : 0;
    boolean isWords = values.isEmpty() && read.cells() instanceof WordCells;
    words = isWords ? ((WordCells) read.cells()).frequencies() : List.of();
  }

  /** Looks on; false if that was the end. */
  boolean advance() {
    return values.isPresent() ? advance(values.get()) : rank();
  }

  private boolean advance(Column.Numbers numbers) {
    int rows = numbers.size();
    if (summed < rows) {
      for (int end = Math.min(rows, summed + PART); summed < end; summed++) {
        all.add(numbers.get(summed), 1);
      }
      return true;
    }
    Bins counted = bins == null ? new Bins(all.min(), all.max(), ColumnProfile.BINS) : bins;
    bins = counted;
    for (int end = Math.min(rows, binned + PART); binned < end; binned++) {
      double value = numbers.get(binned);
      if (!Double.isNaN(value)) {
        counted.add(value, 1);
      }
    }
    return binned < rows;
  }

  private boolean rank() {
    for (int end = Math.min(words.size(), ranked + PART); ranked < end; ranked++) {
      Frequency word = words.get(ranked);
      if (top.size() < ColumnProfile.BINS
          || MOST_FREQUENT.compare(word, top.get(top.size() - 1)) < 0) {
        insert(word);
      }
    }
    return ranked < words.size();
  }

  /** The column that is looked at. */
  ReadColumn read() {
    return read;
  }

  /** What is in the column. */
  ColumnProfile profile() {
    return values.isPresent() ? ofNumbers() : ofWords();
  }

  private Role role() {
    ColumnType type = read.how().type();
    boolean ignored = type == ColumnType.TEXT || type == ColumnType.IDENTIFIER;
    return read.choice().role().orElse(ignored ? Role.IGNORE : Role.FEATURE);
  }

  private ColumnProfile ofNumbers() {
    boolean dates = read.column() instanceof Column.Dates;
    String beside = read.how().unit().isEmpty() ? unit : read.how().unit();
    int present = all.present();
    return new ColumnProfile(
        read.column().name(),
        read.how().type(),
        read.detected(),
        read.how().format(),
        dates ? "" : beside,
        role(),
        read.rows() - present,
        all.distinct(),
        all.min(),
        all.max(),
        all.mean(),
        all.isIntegral(),
        present > 0 && all.min() == all.max(),
        present == 0 || bins == null ? List.of() : bins.counts(),
        List.of(),
        Optional.empty());
  }

  private ColumnProfile ofWords() {
    return new ColumnProfile(
        read.column().name(),
        read.how().type(),
        read.detected(),
        "",
        unit,
        role(),
        read.cells().missing(),
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

  private void insert(Frequency word) {
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

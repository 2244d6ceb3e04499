package dropfit.csv;

import dropfit.data.Column;
import dropfit.profile.Bins;
import dropfit.profile.ColumnSummary;
import dropfit.profile.NumberCount;
import dropfit.profile.Totals;
import java.util.Optional;

/** A column of numbers or dates of which a sample is kept, while all of them are counted. */
final class RecountedColumn {
  /**
   * So many of the sample tell where quartiles may lie: within half a percent of all numbers, and
   * some ten milliseconds of work to sort.
   */
  private static final int SAMPLE = 1 << 18;

  /** Numbers that are counted in one part. */
  private static final int PART = 50_000;

  private final Column column;
  private final NumberCount count;
  private final Bins shape;
  private final Optional<Occurrences> occurrences;
  private int passed;
  private boolean shaped;

  /**
   * Begins to count.
   *
   * @param column numbers or dates, the sample that is kept of them
   * @param cells what they were made from
   * @param rows how many rows were read
   * @param most how many numbers may be held for each of its quartiles
   */
  RecountedColumn(Column column, Cells cells, int rows, int most) {
    this.column = column;
    Totals totals = cells.summary().orElseThrow().totals(rows);
    shape = new Bins(totals.min(), totals.max(), totals.present() > 0 ? ColumnProfile.BINS : 0);
    occurrences = cells.occurrences();
    count =
        column instanceof Column.Dates dates
            ? NumberCount.ofDates(totals, dates.scale(), sample(dates.seconds()), most)
            : NumberCount.ofNumbers(totals, sample((Column.Numbers) column), most);
  }

  private static double[] sample(Column.Numbers kept) {
    int step = kept.size() / SAMPLE + 1;
    double[] sample = new double[(kept.size() + step - 1) / step];
    for (int i = 0; i < sample.length; i++) {
      sample[i] = kept.get(i * step);
    }
    return sample;
  }

  /** Whether the numbers have to be read from the file once more. */
  boolean isRead() {
    return occurrences.isEmpty();
  }

  /** Counts a part of the numbers that are at hand; false if there is no more to do. */
  boolean countKnown() {
    Occurrences known = occurrences.orElseThrow();
    int end = Math.min(known.size(), passed + PART);
    for (; passed < end; passed++) {
      double value = known.value(passed);
      if (!Double.isNaN(value)) {
        add(value, known.count(passed));
      }
    }
    if (passed == known.size() && !settle()) {
      passed = 0;
    }
    return !count.isDone();
  }

  /** Counts a number of the pass that is under way. */
  void add(double value, int times) {
    if (!shaped) {
      shape.add(value, times);
    }
    count.add(value, times);
  }

  /** Ends a pass, part by part; false if there is no more to do before the next one. */
  boolean settle() {
    shaped = true;
    return count.settle();
  }

  /** Whether all is known. */
  boolean isDone() {
    return count.isDone();
  }

  /** The profile of the column, with the figures of all its numbers. */
  ColumnProfile exact(ColumnProfile profile) {
    ColumnSummary summary =
        column instanceof Column.Dates dates ? count.dates(dates.scale()) : count.numbers();
    return profile.with(summary, shape.counts());
  }
}

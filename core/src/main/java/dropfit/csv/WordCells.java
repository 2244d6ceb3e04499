package dropfit.csv;

import dropfit.csv.ColumnProfile.Frequency;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column read as words, each kept once. */
final class WordCells implements Cells {
  /** Stands for the word of a row that has none. */
  static final int MISSING = -1;

  private final Dictionary dictionary = new Dictionary();
  private final MissingWords missingWords;
  private final MarkedRows problems;
  private final Misfits words = new Misfits();
  private final Misfits infinite = new Misfits();
  private int[] codes = {};
  private int missing;
  private boolean summarized;
  private @Nullable NumberSummary summary;

  WordCells(MissingWords missingWords, MarkedRows problems) {
    this.problems = problems;
    this.missingWords = missingWords;
  }

  @Override
  public void grow(int capacity) {
    codes = Arrays.copyOf(codes, capacity);
  }

  @Override
  public void add(Records records, int cell, int row) {
    char[] text = records.buffer();
    int start = records.start(cell);
    int end = records.end(cell);
    if (missingWords.contains(text, start, end)) {
      addMissing(row);
    } else {
      codes[row] = dictionary.add(text, start, end);
    }
  }

  @Override
  public void addMissing(int row) {
    codes[row] = MISSING;
    missing++;
  }

  @Override
  public int missing() {
    return missing;
  }

  @Override
  public Misfits words() {
    return words;
  }

  @Override
  public Misfits infinite() {
    return infinite;
  }

  @Override
  public void summarize() {
    summarized = true;
  }

  @Override
  public Optional<NumberSummary> summary() {
    return Optional.ofNullable(summary);
  }

  @Override
  public void keep(int[] rows) {
    int[] kept = new int[rows.length];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = codes[rows[i]];
    }
    codes = kept;
  }

  /** How often each word occurs, in the order of their first occurrence. */
  List<Frequency> frequencies() {
    return dictionary.frequencies();
  }

  /** The words, each with a number. */
  Dictionary dictionary() {
    return dictionary;
  }

  /** The number of the word of a row, {@link #MISSING} if it has none. */
  int code(int row) {
    return codes[row];
  }

  /** Whether a number counts as no value. */
  boolean isMissing(double value) {
    return missingWords.contains(value);
  }

  /** Notes that the cell of a row could not be used. */
  void mark(int row) {
    problems.mark(row);
  }

  /** Where the numbers that the words are have to be summed up; empty if all rows are kept. */
  Optional<NumberSummary> summarized() {
    if (summarized) {
      summary = NumberSummary.ofSampled();
    }
    return summary();
  }
}

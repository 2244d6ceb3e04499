package dropfit.csv;

import dropfit.csv.ColumnProfile.Frequency;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A column read as words, each kept once. */
final class WordCells implements Cells {
  /** Stands for the word of a row that has none. */
  static final int MISSING = -1;

  private static final String NONE = "none";

  private final Dictionary dictionary = new Dictionary();
  private final MissingWords missingWords;
  private final MarkedRows problems;
  private final OddCells odd = new OddCells();
  private int[] codes = {};
  private int missing;
  private final Map<String, Integer> missingNames = new TreeMap<>();
  private boolean summarized;
  private @Nullable NumberSummary summary;
  private @Nullable Occurrences occurrences;

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
      if (end > start && (end - start <= 2 || end - start == NONE.length())) {
        missingNames.merge(records.cell(cell), 1, Integer::sum);
      }
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

  /**
   * The words for no value that may be one of the words of the column, and how often each occurs:
   * none may be an answer, NA a code where all others have two letters too, Na an element among one
   * or two letters, a dash or ? a sign where all others are single signs.
   */
  List<Frequency> doubtfulMissing() {
    int shortest = Integer.MAX_VALUE;
    int longest = 0;
    boolean signs = true;
    for (int code = 0; code < dictionary.size(); code++) {
      int length = dictionary.word(code).length();
      shortest = Math.min(shortest, length);
      longest = Math.max(longest, length);
      signs &= !Character.isLetterOrDigit(dictionary.word(code).charAt(0));
    }
    List<Frequency> doubtful = new ArrayList<>();
    for (Map.Entry<String, Integer> name : missingNames.entrySet()) {
      String word = name.getKey();
      boolean none = word.equalsIgnoreCase(NONE);
      boolean code = word.equals("NA") && shortest == 2 && longest == 2;
      boolean element = word.equals("Na") && longest <= 2;
      boolean sign = word.length() == 1 && longest == 1 && signs;
      if (longest > 0 && (none || code || element || sign) && !missingWords.isNamed(word)) {
        doubtful.add(new Frequency(word, name.getValue()));
      }
    }
    return doubtful;
  }

  @Override
  public OddCells odd() {
    return odd;
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
  public Optional<Occurrences> occurrences() {
    return Optional.ofNullable(occurrences);
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

  /**
   * Where the numbers that the words are have to be summed up; empty if all rows are kept.
   *
   * @param ofWords for each word its number, NaN if it has none, once the column is made
   */
  Optional<NumberSummary> summarized(double[] ofWords) {
    if (summarized) {
      summary = NumberSummary.ofSampled();
      occurrences = occurrences(ofWords);
    }
    return summary();
  }

  private Occurrences occurrences(double[] ofWords) {
    return new Occurrences() {
      @Override
      public int size() {
        return ofWords.length;
      }

      @Override
      public double value(int place) {
        return ofWords[place];
      }

      @Override
      public int count(int place) {
        return dictionary.count(place);
      }
    };
  }
}

package dropfit.csv;

import dropfit.csv.ColumnProfile.Frequency;
import dropfit.data.Column;
import dropfit.numeric.Decimals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A column read as words, each kept once. */
final class WordCells implements Cells {
  private static final int MISSING = -1;

  private final Dictionary dictionary = new Dictionary();
  private final MissingWords missingWords;
  private final MarkedRows problems;
  private int[] codes;
  private int missing;
  private boolean summarized;
  private @Nullable NumberSummary summary;
  private @Nullable Occurrences occurrences;

  WordCells(int capacity, MissingWords missingWords, MarkedRows problems) {
    this.problems = problems;
    codes = new int[capacity];
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

  /** The column as text. */
  Column.Text toText(String name, int rows) {
    String[] texts = new String[rows];
    for (int row = 0; row < rows; row++) {
      texts[row] = codes[row] == MISSING ? "" : dictionary.word(codes[row]);
    }
    return new Column.Text(name, texts);
  }

  /** A value for each row: that of its word, NaN where it is missing. */
  private double[] values(double[] ofWords, int rows) {
    if (summarized) {
      NumberSummary all = NumberSummary.ofSampled();
      for (int code = 0; code < ofWords.length; code++) {
        all.add(ofWords[code], dictionary.count(code));
      }
      summary = all;
      occurrences = occurrences(ofWords);
    }
    double[] values = new double[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = codes[row] == MISSING ? Double.NaN : ofWords[codes[row]];
    }
    return values;
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

  /** Notes the cells whose word has no value, and does not count as one of another kind. */
  private void note(boolean[] wrong, int[] lines, Misfits misfits) {
    for (int row = 0; row < lines.length; row++) {
      if (codes[row] != MISSING && wrong[codes[row]]) {
        problems.mark(row);
        misfits.add(row, lines[row], dictionary.word(codes[row]));
      }
    }
    int count = 0;
    for (int code = 0; code < wrong.length; code++) {
      count += wrong[code] ? dictionary.count(code) : 0;
    }
    misfits.setCount(count);
  }

  /**
   * The column as numbers.
   *
   * @param how their format and unit
   * @param lines for each row the line it stands on
   * @param words takes the cells that are no numbers
   * @param infinite takes the cells that are no finite numbers
   */
  Column.Numbers toNumbers(
      String name, Interpretation how, int[] lines, Misfits words, Misfits infinite) {
    double[] numbers = new double[dictionary.size()];
    boolean[] isWord = new boolean[numbers.length];
    boolean[] isInfinite = new boolean[numbers.length];
    NumberText number = new NumberText();
    for (int code = 0; code < numbers.length; code++) {
      char[] text = dictionary.word(code).toCharArray();
      boolean fits =
          number.read(text, 0, text.length)
              && (number.unit().isEmpty() || number.unit().equals(how.unit()));
      double value = fits ? number.value(how.number()) : Double.NaN;
      isInfinite[code] = Double.isInfinite(value) || Literals.isInfinite(text, 0, text.length);
      isWord[code] = Double.isNaN(value) && !isInfinite[code];
      numbers[code] = Double.isFinite(value) ? value : Double.NaN;
      if (missingWords.contains(numbers[code])) {
        numbers[code] = Double.NaN;
      }
    }
    note(isWord, lines, words);
    note(isInfinite, lines, infinite);
    return new Column.Numbers(name, values(numbers, lines.length));
  }

  /**
   * The column as dates.
   *
   * @param how their order and scale
   * @param lines for each row the line it stands on
   * @param words takes the cells that are no dates in this order
   */
  Column.Dates toDates(String name, Interpretation how, int[] lines, Misfits words) {
    double[] dates = new double[dictionary.size()];
    boolean[] wrong = new boolean[dates.length];
    DateWord date = new DateWord();
    for (int code = 0; code < dates.length; code++) {
      boolean fits = date.read(dictionary.word(code));
      dates[code] = fits ? date.seconds(how.order()) : Double.NaN;
      wrong[code] = Double.isNaN(dates[code]);
    }
    note(wrong, lines, words);
    return new Column.Dates(name, values(dates, lines.length), how.scale());
  }

  /**
   * The column as a word that denies and one that affirms, in this order, each as it is written
   * most often.
   */
  Column.Categories toBooleans(String name, Booleans pair, int rows) {
    int no = MISSING;
    int yes = MISSING;
    for (int code = 0; code < dictionary.size(); code++) {
      boolean isNo = pair.isNo(dictionary.word(code));
      if (isNo && (no == MISSING || dictionary.count(code) > dictionary.count(no))) {
        no = code;
      } else if (!isNo && (yes == MISSING || dictionary.count(code) > dictionary.count(yes))) {
        yes = code;
      }
    }
    int[] ranks = new int[rows];
    for (int row = 0; row < rows; row++) {
      boolean present = codes[row] != MISSING;
      ranks[row] = present ? (pair.isNo(dictionary.word(codes[row])) ? 0 : 1) : MISSING;
    }
    List<String> labels = List.of(dictionary.word(no), dictionary.word(yes));
    return new Column.Categories(name, labels, ranks);
  }

  /**
   * The column as categories. Their order does not depend on that of the rows: numbers by size,
   * then words by character.
   */
  Column.Categories toCategories(String name, int rows) {
    Label[] labels = new Label[dictionary.size()];
    for (int code = 0; code < labels.length; code++) {
      String word = dictionary.word(code);
      double number = Decimals.parseOrNaN(word.toCharArray(), 0, word.length());
      labels[code] = new Label(word, code, number);
    }
    Arrays.sort(labels, Label.ORDER);
    int[] ranks = new int[labels.length];
    List<String> sorted = new ArrayList<>();
    for (int rank = 0; rank < labels.length; rank++) {
      ranks[labels[rank].code] = rank;
      sorted.add(labels[rank].word);
    }
    int[] ranked = new int[rows];
    for (int row = 0; row < rows; row++) {
      ranked[row] = codes[row] == MISSING ? MISSING : ranks[codes[row]];
    }
    return new Column.Categories(name, sorted, ranked);
  }

  private record Label(String word, int code, double number) {
    // Double.compare puts NaN, here any word that is no number, last.
    private static final Comparator<Label> ORDER =
        Comparator.comparingDouble(Label::number).thenComparing(Label::word);
  }
}

package dropfit.csv;

import dropfit.csv.ColumnProfile.Frequency;
import dropfit.data.Column;
import dropfit.numeric.Decimals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A column read as words, each kept once. */
final class WordCells implements Cells {
  private static final int MISSING = -1;
  private static final String NONE = "none";

  private final Dictionary dictionary = new Dictionary();
  private final MissingWords missingWords;
  private final MarkedRows problems;
  private int[] codes;
  private int missing;
  private final Map<String, Integer> missingNames = new TreeMap<>();
  private boolean summarized;
  private @Nullable NumberSummary summary;

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
      if (end - start == NONE.length() || end - start == 2) {
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
   * none may be an answer, and NA a code where all others have two letters too.
   */
  List<Frequency> doubtfulMissing() {
    boolean codes = true;
    for (int code = 0; code < dictionary.size(); code++) {
      codes &= dictionary.word(code).length() == 2;
    }
    List<Frequency> doubtful = new ArrayList<>();
    for (Map.Entry<String, Integer> name : missingNames.entrySet()) {
      boolean none = name.getKey().equalsIgnoreCase(NONE);
      boolean code = codes && name.getKey().equals("NA");
      if (dictionary.size() > 0 && (none || code)) {
        doubtful.add(new Frequency(name.getKey(), name.getValue()));
      }
    }
    return doubtful;
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
    }
    double[] values = new double[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = codes[row] == MISSING ? Double.NaN : ofWords[codes[row]];
    }
    return values;
  }

  /** Notes the cells whose word is of one odd kind. */
  private void note(boolean[] odd, boolean problem, int[] lines, Misfits misfits) {
    for (int row = 0; row < lines.length; row++) {
      if (codes[row] != MISSING && odd[codes[row]]) {
        if (problem) {
          problems.mark(row);
        }
        misfits.add(row, lines[row], dictionary.word(codes[row]));
      }
    }
    int count = 0;
    for (int code = 0; code < odd.length; code++) {
      count += odd[code] ? dictionary.count(code) : 0;
    }
    misfits.setCount(count);
  }

  /**
   * The column as numbers.
   *
   * @param how their format and unit
   * @param lines for each row the line it stands on
   * @param odd takes the cells that are no finite numbers, or without the unit
   */
  Column.Numbers toNumbers(String name, Interpretation how, int[] lines, OddCells odd) {
    double[] numbers = new double[dictionary.size()];
    boolean[] isWord = new boolean[numbers.length];
    boolean[] isInfinite = new boolean[numbers.length];
    boolean[] isMark = new boolean[numbers.length];
    boolean[] isBare = new boolean[numbers.length];
    boolean[] isFlagged = new boolean[numbers.length];
    NumberText number = new NumberText();
    for (int code = 0; code < numbers.length; code++) {
      char[] text = dictionary.word(code).toCharArray();
      boolean readable = number.read(text, 0, text.length);
      boolean flag = readable && how.flags() && number.isFlagged();
      boolean fits =
          readable && (flag || number.unit().isEmpty() || number.unit().equals(how.unit()));
      double value = fits ? number.value(how.number()) : Double.NaN;
      isInfinite[code] = Double.isInfinite(value) || Literals.isInfinite(text, 0, text.length);
      isMark[code] = Literals.isMark(text, 0, text.length);
      isWord[code] = Double.isNaN(value) && !isInfinite[code] && !isMark[code];
      isFlagged[code] = flag && !Double.isNaN(value);
      isBare[code] = number.unit().isEmpty() && !how.unit().isEmpty() && isBeyondZero(value);
      numbers[code] = Double.isFinite(value) ? value : Double.NaN;
      if (missingWords.contains(numbers[code])) {
        numbers[code] = Double.NaN;
      }
    }
    note(isWord, true, lines, odd.words());
    note(isInfinite, true, lines, odd.infinite());
    note(isMark, false, lines, odd.marks());
    note(isBare, false, lines, odd.bare());
    note(isFlagged, false, lines, odd.flagged());
    return new Column.Numbers(name, values(numbers, lines.length));
  }

  /** Whether a number, or NaN, is one that means nothing without its unit. */
  static boolean isBeyondZero(double value) {
    return value < 0 || value > 0;
  }

  /**
   * The column as dates.
   *
   * @param how their order and scale
   * @param lines for each row the line it stands on
   * @param odd takes the cells that are no dates in this order
   */
  Column.Dates toDates(String name, Interpretation how, int[] lines, OddCells odd) {
    double[] dates = new double[dictionary.size()];
    boolean[] wrong = new boolean[dates.length];
    boolean[] isMark = new boolean[dates.length];
    DateWord date = new DateWord();
    for (int code = 0; code < dates.length; code++) {
      String word = dictionary.word(code);
      boolean fits = date.read(word);
      dates[code] = fits ? date.seconds(how.order()) : Double.NaN;
      isMark[code] = Literals.isMark(word.toCharArray(), 0, word.length());
      wrong[code] = Double.isNaN(dates[code]) && !isMark[code];
    }
    note(wrong, true, lines, odd.words());
    note(isMark, false, lines, odd.marks());
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

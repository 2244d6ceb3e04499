package dropfit.csv;

import dropfit.data.Column;
import dropfit.numeric.Decimals;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A column read as words, each kept once. */
final class WordCells implements Cells {
  private static final int MAX_CATEGORIES = 50;
  private static final int FEW_CATEGORIES = 5;

  private final Dictionary dictionary = new Dictionary();
  private final int[] codes;

  WordCells(int capacity) {
    codes = new int[capacity];
  }

  @Override
  public void add(Records records, int cell, int row) {
    codes[row] = dictionary.code(records.buffer(), records.start(cell), records.end(cell));
  }

  @Override
  public void addMissing(int row) {
    codes[row] = -1;
  }

  /**
   * What the words of a column are, each counted as often as it occurs.
   *
   * @param present cells that are not missing
   * @param distinct different words among them
   * @param numbers decimal numbers, also infinite ones
   * @param pointed those of the numbers that are infinite or have a decimal point or exponent
   * @param commas numbers with a decimal comma
   * @param formatted numbers written with units or separators
   */
  record Summary(int present, int distinct, int numbers, int pointed, int commas, int formatted) {

    /** Whether the cells are numbers, as 9 of 10 are. */
    boolean isNumeric() {
      return isMostly(numbers, present);
    }

    /** Whether all cells are numbers and the comma is their decimal sign. */
    boolean isDecimalComma() {
      return commas > 0 && pointed == 0 && commas + numbers == present;
    }

    /** Whether the words are so few that they are categories. */
    boolean isCategorical() {
      boolean repeated = distinct < present && distinct <= FEW_CATEGORIES;
      boolean few = distinct <= MAX_CATEGORIES && 2 * distinct <= present;
      return repeated || few || distinct == 1;
    }

    /** Whether most cells would be numbers, were they written as decimal numbers. */
    boolean looksFormatted() {
      return commas + formatted > 0 && isMostly(numbers + commas + formatted, present);
    }
  }

  /** Whether a part makes at least nine tenths of a whole. */
  static boolean isMostly(int part, int whole) {
    return 10L * part >= 9L * whole;
  }

  Summary summary(int rows) {
    int[] counts = counts(rows);
    int present = 0;
    int distinct = 0;
    int numbers = 0;
    int pointed = 0;
    int commas = 0;
    int formatted = 0;
    for (int code = 0; code < counts.length; code++) {
      int count = counts[code];
      char[] word = dictionary.words().get(code).toCharArray();
      if (Literals.isMissing(word, 0, word.length)) {
        continue;
      }
      present += count;
      distinct++;
      double number = Decimals.parseOrNaN(word, 0, word.length);
      if (!Double.isNaN(number) || Literals.isInfinite(word, 0, word.length)) {
        numbers += count;
        pointed += Double.isFinite(number) && Literals.isWhole(word) ? 0 : count;
      } else if (Double.isFinite(Literals.parseDecimalComma(word))) {
        commas += count;
      } else if (Literals.isFormattedNumber(word)) {
        formatted += count;
      }
    }
    return new Summary(present, distinct, numbers, pointed, commas, formatted);
  }

  /** The column as numbers with a decimal comma, NaN where a word is none. */
  Column.Numbers toDecimalCommaNumbers(String name, int rows) {
    List<String> words = dictionary.words();
    double[] meanings = new double[words.size()];
    for (int code = 0; code < meanings.length; code++) {
      meanings[code] = Literals.parseDecimalComma(words.get(code).toCharArray());
    }
    double[] values = new double[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = codes[row] < 0 ? Double.NaN : meanings[codes[row]];
    }
    return new Column.Numbers(name, values);
  }

  /**
   * The column as categories. Their order does not depend on that of the rows: numbers by size,
   * then words by character.
   */
  Column.Categories toCategories(String name, int rows) {
    List<String> words = dictionary.words();
    Label[] labels = new Label[words.size()];
    int distinct = 0;
    for (int code = 0; code < words.size(); code++) {
      char[] word = words.get(code).toCharArray();
      if (!Literals.isMissing(word, 0, word.length)) {
        double number = Decimals.parseOrNaN(word, 0, word.length);
        labels[distinct++] = new Label(words.get(code), code, number);
      }
    }
    labels = Arrays.copyOf(labels, distinct);
    Arrays.sort(labels, Label.ORDER);
    int[] ranks = new int[words.size()];
    Arrays.fill(ranks, -1);
    String[] sorted = new String[distinct];
    for (int rank = 0; rank < distinct; rank++) {
      ranks[labels[rank].code] = rank;
      sorted[rank] = labels[rank].word;
    }
    int[] ranked = new int[rows];
    for (int row = 0; row < rows; row++) {
      ranked[row] = codes[row] < 0 ? -1 : ranks[codes[row]];
    }
    return new Column.Categories(name, List.of(sorted), ranked);
  }

  private record Label(String word, int code, double number) {
    // Double.compare puts NaN, here any word that is no number, last.
    private static final Comparator<Label> ORDER =
        Comparator.comparingDouble(Label::number).thenComparing(Label::word);
  }

  /** The column as text. */
  Column.Text toText(String name, int rows) {
    List<String> words = dictionary.words();
    String[] meanings = new String[words.size()];
    for (int code = 0; code < meanings.length; code++) {
      char[] word = words.get(code).toCharArray();
      meanings[code] = Literals.isMissing(word, 0, word.length) ? "" : words.get(code);
    }
    String[] texts = new String[rows];
    for (int row = 0; row < rows; row++) {
      texts[row] = codes[row] < 0 ? "" : meanings[codes[row]];
    }
    return new Column.Text(name, texts);
  }

  private int[] counts(int rows) {
    int[] counts = new int[dictionary.words().size()];
    for (int row = 0; row < rows; row++) {
      if (codes[row] >= 0) {
        counts[codes[row]]++;
      }
    }
    return counts;
  }
}

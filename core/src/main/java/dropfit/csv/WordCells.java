package dropfit.csv;

import dropfit.csv.ColumnProfile.Frequency;
import dropfit.data.Column;
import dropfit.numeric.Decimals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** A column read as words, each kept once. */
final class WordCells implements Cells {
  private static final int MISSING = -1;

  private final Dictionary dictionary = new Dictionary();
  private int[] codes;
  private int missing;

  WordCells(int capacity) {
    codes = new int[capacity];
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
    if (Literals.isMissing(text, start, end)) {
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

  /** How many cells have no value. */
  int missing() {
    return missing;
  }

  /** How often each word occurs, in the order of their first occurrence. */
  List<Frequency> frequencies() {
    List<Frequency> frequencies = new ArrayList<>();
    for (int code = 0; code < dictionary.size(); code++) {
      frequencies.add(new Frequency(dictionary.word(code), dictionary.count(code)));
    }
    return frequencies;
  }

  /** The column as text. */
  Column.Text toText(String name, int rows) {
    String[] texts = new String[rows];
    for (int row = 0; row < rows; row++) {
      texts[row] = codes[row] == MISSING ? "" : dictionary.word(codes[row]);
    }
    return new Column.Text(name, texts);
  }

  /** The column as numbers with a decimal comma. */
  Column.Numbers toDecimalCommaNumbers(String name, int rows) {
    double[] numbers = new double[dictionary.size()];
    for (int code = 0; code < numbers.length; code++) {
      numbers[code] = Literals.parseDecimalComma(dictionary.word(code).toCharArray());
    }
    double[] values = new double[rows];
    for (int row = 0; row < rows; row++) {
      values[row] = codes[row] == MISSING ? Double.NaN : numbers[codes[row]];
    }
    return new Column.Numbers(name, values);
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

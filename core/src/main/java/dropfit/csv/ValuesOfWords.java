package dropfit.csv;

import dropfit.data.Column;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A column of numbers or dates that was read as words: the value of each word is found first, then
 * that of each row.
 */
final class ValuesOfWords implements Making {
  /** What a word is: of use, no value of the column, infinite. */
  private static final byte VALUE = 0;

  private static final byte OTHER = 1;
  private static final byte INFINITE = 2;

  private final WordCells cells;
  private final Dictionary words;
  private final ToDoubleFunction<String> reader;
  private final Function<double[], Column> maker;
  private final int[] lines;
  private final Optional<NumberSummary> summary;
  private final double[] ofWords;
  private final byte[] kinds;
  private final double[] ofRows;
  private int word;
  private int row;

  /**
   * Is going to make a column.
   *
   * @param reader gives the value of a word, NaN if it has none, or an infinite one
   * @param maker makes the column of one value a row, NaN where it is missing
   * @param lines for each row the line it stands on
   */
  ValuesOfWords(
      WordCells cells,
      ToDoubleFunction<String> reader,
      Function<double[], Column> maker,
      int[] lines) {
    this.cells = cells;
    this.words = cells.dictionary();
    this.reader = reader;
    this.maker = maker;
    this.lines = lines;
    summary = cells.summarized();
    ofWords = new double[words.size()];
    kinds = new byte[ofWords.length];
    ofRows = new double[lines.length];
  }

  @Override
  public boolean advance() {
    for (int left = PART; left > 0 && word < ofWords.length; word++) {
      read(word);
      left -= 1 + words.word(word).length();
    }
    if (word == ofWords.length) {
      for (int end = Math.min(lines.length, row + PART); row < end; row++) {
        take(cells.code(row));
      }
    }
    return word < ofWords.length || row < lines.length;
  }

  private void read(int code) {
    double value = reader.applyAsDouble(words.word(code));
    int count = words.count(code);
    if (Double.isNaN(value)) {
      kinds[code] = OTHER;
      cells.words().count(count);
    } else if (Double.isInfinite(value)) {
      kinds[code] = INFINITE;
      cells.infinite().count(count);
    }
    boolean known = Double.isFinite(value) && !cells.isMissing(value);
    ofWords[code] = known ? value : Double.NaN;
    summary.ifPresent(all -> all.add(ofWords[code], count));
  }

  private void take(int code) {
    if (code == WordCells.MISSING) {
      ofRows[row] = Double.NaN;
      return;
    }
    ofRows[row] = ofWords[code];
    if (kinds[code] != VALUE) {
      cells.mark(row);
      Misfits kind = kinds[code] == OTHER ? cells.words() : cells.infinite();
      kind.note(row, lines[row], words.word(code));
    }
  }

  @Override
  public Column column() {
    return maker.apply(ofRows);
  }
}

package dropfit.csv;

import dropfit.data.Column;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of numbers or dates that was read as words: the value of each word is found first, then
 * that of each row.
 */
final class ValuesOfWords implements Making {
  private final WordCells cells;
  private final Dictionary words;
  private final WordReader reader;
  private final Function<double[], Column> maker;
  private final int[] lines;
  private final Optional<NumberSummary> summary;
  private final double[] ofWords;
  private final @Nullable Misfits[] odd;
  private final double[] ofRows;
  private int word;
  private int row;

  /**
   * Is going to make a column.
   *
   * @param reader gives the value of a word
   * @param maker makes the column of one value a row, NaN where it is missing
   * @param lines for each row the line it stands on
   */
  ValuesOfWords(WordCells cells, WordReader reader, Function<double[], Column> maker, int[] lines) {
    this.cells = cells;
    this.words = cells.dictionary();
    this.reader = reader;
    this.maker = maker;
    this.lines = lines;
    ofWords = new double[words.size()];
    summary = cells.summarized(ofWords);
    odd = new Misfits[ofWords.length];
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
    double value = reader.read(words.word(code));
    int count = words.count(code);
    Misfits kind = reader.odd();
    odd[code] = kind;
    if (kind != null) {
      kind.count(count);
    }
    ofWords[code] = cells.isMissing(value) ? Double.NaN : value;
    summary.ifPresent(all -> all.add(ofWords[code], count));
  }

  private void take(int code) {
    if (code == WordCells.MISSING) {
      ofRows[row] = Double.NaN;
      return;
    }
    ofRows[row] = ofWords[code];
    Misfits kind = odd[code];
    if (kind != null) {
      if (cells.odd().isProblem(kind)) {
        cells.mark(row);
      }
      kind.note(row, lines[row], words.word(code));
    }
  }

  @Override
  public Column column() {
    return maker.apply(ofRows);
  }
}

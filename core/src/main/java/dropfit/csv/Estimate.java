package dropfit.csv;

import dropfit.csv.ColumnProfile.Frequency;
import dropfit.data.Matrix;
import java.util.List;

/**
 * What the table of a file will need in memory, judged by a sample of its rows before anything is
 * taken: where memory ends the browser ends the page, without a word.
 *
 * @param rows how many the file seems to have
 * @param columns how many it has
 * @param rowBytes bytes of a row that is kept
 * @param wordBytes bytes of the different words of each row that is read, kept or not
 */
record Estimate(int rows, int columns, double rowBytes, double wordBytes) {
  /** Of a file without a table. */
  static final Estimate NONE = new Estimate(0, 1, 1, 0);

  /**
   * Bytes that a table may have. A page can take about 4 GB, and preparing, splitting and learning
   * each hold the numbers once more.
   */
  static final long MOST_BYTES = 1L << 29;

  /** An object and its entry in a dictionary. */
  private static final int WORD_BYTES = 48;

  /**
   * Judges by the words of a sample.
   *
   * @param words for each column its words in the sample
   * @param columns how each is going to be read
   */
  static Estimate of(int rows, List<List<Frequency>> words, ColumnReading[] columns) {
    double rowBytes = Integer.BYTES;
    double wordBytes = 0;
    for (int i = 0; i < columns.length; i++) {
      rowBytes += columns[i].isNumbers() ? Double.BYTES : 2 * Integer.BYTES;
      wordBytes += columns[i].isNumbers() ? 0 : wordBytes(words.get(i));
    }
    return new Estimate(rows, columns.length, rowBytes, wordBytes);
  }

  /** Bytes that a further row adds to a dictionary: none if it is likely to repeat a word. */
  private static double wordBytes(List<Frequency> words) {
    int cells = 0;
    int once = 0;
    double bytes = 0;
    for (Frequency word : words) {
      cells += word.count();
      if (word.count() == 1) {
        once++;
        bytes += WORD_BYTES + 2.0 * word.word().length();
      }
    }
    // The share of words that occur once is the chance that the next word is new (Good and Turing).
    return cells == 0 || once == 0 ? 0 : bytes / cells;
  }

  /** The largest number of rows, of all that there are or of the first ones. */
  int mostRows() {
    return bounded(MOST_BYTES / (rowBytes + wordBytes));
  }

  /** The largest number of rows that may be kept of all that are read; 0 if none may. */
  int mostSampled() {
    return bounded((MOST_BYTES - rows * wordBytes) / rowBytes);
  }

  private int bounded(double most) {
    int cells = Matrix.MAX_CELLS / columns;
    return (int) Math.max(0, Math.min(most, cells));
  }
}

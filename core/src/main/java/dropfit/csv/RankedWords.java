package dropfit.csv;

import dropfit.data.Column;
import java.util.List;

/** A column of words that are categories in a known order. */
final class RankedWords implements Making {
  private final String name;
  private final WordCells cells;
  private final List<String> labels;
  private final int[] ranks;
  private final int[] ofRows;
  private int row;

  /**
   * Is going to make a column.
   *
   * @param labels the categories in their order
   * @param ranks for each word the index of its category
   */
  RankedWords(String name, WordCells cells, List<String> labels, int[] ranks, int rows) {
    this.name = name;
    this.cells = cells;
    this.labels = labels;
    this.ranks = ranks;
    ofRows = new int[rows];
  }

  /** A word that denies and one that affirms, in this order, each as it is written most often. */
  static RankedWords of(String name, WordCells cells, Booleans pair, int rows) {
    Dictionary words = cells.dictionary();
    int[] ranks = new int[words.size()];
    String[] labels = {"", ""};
    int[] most = {0, 0};
    for (int code = 0; code < ranks.length; code++) {
      int rank = pair.isNo(words.word(code)) ? 0 : 1;
      ranks[code] = rank;
      if (words.count(code) > most[rank]) {
        most[rank] = words.count(code);
        labels[rank] = words.word(code);
      }
    }
    return new RankedWords(name, cells, List.of(labels), ranks, rows);
  }

  @Override
  public boolean advance() {
    for (int end = Math.min(ofRows.length, row + PART); row < end; row++) {
      int code = cells.code(row);
      ofRows[row] = code == WordCells.MISSING ? code : ranks[code];
    }
    return row < ofRows.length;
  }

  @Override
  public Column column() {
    return new Column.Categories(name, labels, ofRows);
  }
}

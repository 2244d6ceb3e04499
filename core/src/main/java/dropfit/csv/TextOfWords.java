package dropfit.csv;

import dropfit.data.Column;

/** A column of words that are kept as they are. */
final class TextOfWords implements Making {
  private final String name;
  private final WordCells cells;
  private final String[] texts;
  private int row;

  TextOfWords(String name, WordCells cells, int rows) {
    this.name = name;
    this.cells = cells;
    texts = new String[rows];
  }

  @Override
  public boolean advance() {
    for (int end = Math.min(texts.length, row + PART); row < end; row++) {
      int code = cells.code(row);
      texts[row] = code == WordCells.MISSING ? "" : cells.dictionary().word(code);
    }
    return row < texts.length;
  }

  @Override
  public Column column() {
    return new Column.Text(name, texts);
  }
}

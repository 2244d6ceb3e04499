package dropfit.csv;

/**
 * The lines on which the cells of a record start that has line breaks within its cells. Cells are
 * mostly asked for in their order, so that no line break is counted twice then.
 */
final class CellLines {
  private int first;
  private int start;
  private int line;

  /** Begins with a record that starts on a line. */
  void begin(int firstLine) {
    first = firstLine;
    start = 0;
    line = firstLine;
  }

  /** The line of a cell that starts at an index of the cells of the record. */
  int line(char[] cells, int at) {
    if (at < start) {
      begin(first);
    }
    line += Characters.lineBreaks(cells, start, at);
    start = at;
    return line;
  }
}

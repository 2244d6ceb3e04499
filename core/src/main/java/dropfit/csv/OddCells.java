package dropfit.csv;

/**
 * Cells of a column that are not what the column is, and what comes of them.
 *
 * @param words neither missing nor of the column's type; missing in the table
 * @param infinite no finite numbers; missing in the table
 * @param marks signs alone, which say that there is no value
 * @param bare numbers without the unit that others have beside them; read as they stand
 * @param flagged numbers with letters behind them that are no unit; read without them
 */
record OddCells(Misfits words, Misfits infinite, Misfits marks, Misfits bare, Misfits flagged) {
  /** None so far. */
  OddCells() {
    this(new Misfits(), new Misfits(), new Misfits(), new Misfits(), new Misfits());
  }

  /** Whether a row with a cell of a kind is not in the table as it stands in the file. */
  boolean isProblem(Misfits kind) {
    return kind == words || kind == infinite;
  }
}

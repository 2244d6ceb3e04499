package dropfit.csv;

/** The cells of one column while a file is read: row after row, as numbers or as words. */
sealed interface Cells permits NumberCells, WordCells {

  /** Adds a cell of the current record. */
  void add(Records records, int cell, int row);

  /** Makes room for more rows. */
  void grow(int capacity);

  /** Adds a missing cell where the record is too short to have one. */
  void addMissing(int row);

  /** How many cells have no value. */
  int missing();
}

package dropfit.csv;

import java.util.Optional;

/** The cells of one column while a file is read: row after row, as numbers or as words. */
sealed interface Cells permits NumberCells, WordCells {

  /** Adds a cell of the current record. */
  void add(Records records, int cell, int row);

  /** Makes room for more rows. */
  void grow(int capacity);

  /** Adds a missing cell where the record is too short to have one. */
  void addMissing(int row);

  /** How many cells have no value, also of rows that are not kept. */
  int missing();

  /** The cells that are not what the column holds; known once it is made. */
  OddCells odd();

  /** Also sums up the numbers of rows that are not kept, from the first row on. */
  void summarize();

  /** What all numbers are like, if they were summed up. */
  Optional<NumberSummary> summary();

  /** Every number with how often it occurs, if they were summed up and that is known. */
  Optional<Occurrences> occurrences();

  /** Keeps the cells of some rows, in a given order, and no others. */
  void keep(int[] rows);
}

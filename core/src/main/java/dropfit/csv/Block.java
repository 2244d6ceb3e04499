package dropfit.csv;

/**
 * One table of a file, as its records show it.
 *
 * @param begin the index in the text of its first record, a title or a comment maybe
 * @param line the line of the file of that record
 * @param start the line of its first row of several filled cells
 * @param end the index after its last record, at a blank line or at the end of the text
 * @param cells how many it has: its rows times their usual number of cells
 * @param open whether nothing but blank lines and comments follow it
 */
record Block(int begin, int line, int start, int end, long cells, boolean open) {

  /** The same table, if it goes on. */
  Block asOpen() {
    return new Block(begin, line, start, end, cells, true);
  }
}

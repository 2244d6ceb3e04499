package dropfit.csv;

/**
 * Where the table of a file is.
 *
 * @param table the part of the text from its header, or from its values if there is none
 * @param top the index in the text of its first line, which may begin before the header does
 * @param values the index in the text of its first row of values
 * @param headerRows how many rows at its start hold names
 * @param units whether a row of units follows them
 * @param labels how many rows follow that hold neither names nor values
 * @param rowNames whether the first column holds names of rows and has no name itself
 * @param width the number of columns
 * @param trailing whether rows end with a delimiter that no column follows
 */
record Layout(
    Region table,
    int top,
    int values,
    int headerRows,
    boolean units,
    int labels,
    boolean rowNames,
    int width,
    boolean trailing) {

  /** Nothing but blank lines and comments. */
  static Layout none(Region region) {
    return new Layout(region, region.from(), region.limit(), 0, false, 0, false, 0, false);
  }

  /** The same table with the column that follows the last delimiter. */
  Layout withoutTrailing() {
    return new Layout(table, top, values, headerRows, units, labels, rowNames, width + 1, false);
  }
}

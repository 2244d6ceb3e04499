package dropfit.csv;

import java.util.Optional;

/**
 * What the user decided about where the table of a file is; the rest is detected.
 *
 * @param header whether the table begins with names
 * @param headerLine the line of the file, from 1, on which the header begins, or the values if
 *     there is none; what is above is skipped
 * @param headerRows how many rows the header has, 1 to {@link #MAX_HEADER_ROWS}
 * @param units whether a row of units follows the header
 * @param skipEnd how many lines at the end of the file are skipped, blank ones not counted
 */
public record LayoutChoice(
    Header header,
    Optional<Integer> headerLine,
    Optional<Integer> headerRows,
    Optional<Boolean> units,
    Optional<Integer> skipEnd) {

  /** The largest number of rows of a header. */
  public static final int MAX_HEADER_ROWS = 3;

  /** Everything is detected. */
  public static final LayoutChoice DETECT =
      new LayoutChoice(
          Header.AUTO, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * The same choice with a decision about the header.
   *
   * @param chosen whether the table begins with names
   * @return a new choice
   */
  public LayoutChoice withHeader(Header chosen) {
    return new LayoutChoice(chosen, headerLine, headerRows, units, skipEnd);
  }

  /**
   * The same choice with a place of the header.
   *
   * @param line of the file, from 1
   * @return a new choice
   */
  public LayoutChoice withHeaderLine(int line) {
    return new LayoutChoice(header, Optional.of(line), headerRows, units, skipEnd);
  }

  /**
   * The same choice with a height of the header.
   *
   * @param rows 1 to {@link #MAX_HEADER_ROWS}
   * @return a new choice
   */
  public LayoutChoice withHeaderRows(int rows) {
    return new LayoutChoice(header, headerLine, Optional.of(rows), units, skipEnd);
  }

  /**
   * The same choice with a decision about units.
   *
   * @param chosen whether a row of units follows the header
   * @return a new choice
   */
  public LayoutChoice withUnits(boolean chosen) {
    return new LayoutChoice(header, headerLine, headerRows, Optional.of(chosen), skipEnd);
  }

  /**
   * The same choice with an end of the table.
   *
   * @param lines how many lines at the end of the file are skipped
   * @return a new choice
   */
  public LayoutChoice withSkipEnd(int lines) {
    return new LayoutChoice(header, headerLine, headerRows, units, Optional.of(lines));
  }
}

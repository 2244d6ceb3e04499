package dropfit.csv;

import java.util.Optional;

/**
 * What the rest of a file tells about the decimal mark of a column that may have either.
 *
 * @param chosen the mark that the user chose for the whole file
 * @param others the mark that other columns have for sure, if they agree
 * @param delimiter what stands between cells
 */
record NumberContext(Optional<Character> chosen, Optional<Character> others, Delimiter delimiter) {

  /** What is known of the decimal mark: that of the columns which can have only one. */
  static NumberContext of(CsvOptions options, Dialect dialect, ColumnReading[] columns) {
    boolean points = false;
    boolean commas = false;
    for (ColumnReading column : columns) {
      char mark = column.mark().orElse(' ');
      points |= mark == '.';
      commas |= mark == ',';
    }
    Optional<Character> others =
        points == commas ? Optional.empty() : Optional.of(points ? '.' : ',');
    return new NumberContext(options.decimal(), others, dialect.delimiter());
  }

  /** Whether a format may be taken at all. */
  boolean allows(NumberFormat format) {
    return chosen.isEmpty() || chosen.get() == format.mark();
  }

  /** Whether rare commas may stand between numbers: beside semicolons they are decimal marks. */
  boolean mayBeLists() {
    return chosen.isEmpty() && delimiter != Delimiter.SEMICOLON;
  }

  /** Whether other columns have a decimal comma, and none a decimal point. */
  boolean hasCommas() {
    return others.isPresent() && others.get() == ',';
  }

  /** Whether nothing tells the mark for sure. */
  boolean isOpen() {
    return chosen.isEmpty() && others.isEmpty();
  }

  /** The mark to take if a column says nothing: files with semicolons are of decimal commas. */
  char likely() {
    return others.orElse(delimiter == Delimiter.SEMICOLON ? ',' : '.');
  }
}

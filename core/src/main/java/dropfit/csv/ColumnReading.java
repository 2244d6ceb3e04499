package dropfit.csv;

import java.util.Optional;

/**
 * How one column is being read. A column is first read as the sample suggests; if it turns out to
 * be otherwise the file is read again, so that the result depends on all cells and never on the
 * sample.
 */
final class ColumnReading {
  private final Optional<ColumnType> forced;
  private final boolean commaAllowed;
  private boolean asNumbers;
  private Optional<ColumnType> detected = Optional.empty();
  private Optional<WordStatistics> words = Optional.empty();
  private boolean decimalComma;

  ColumnReading(Optional<ColumnType> forced, boolean commaAllowed, boolean asNumbers) {
    this.forced = forced;
    this.commaAllowed = commaAllowed;
    this.asNumbers = asNumbers;
  }

  Cells start(int capacity) {
    return asNumbers ? new NumberCells(capacity) : new WordCells(capacity);
  }

  /** Learns from a reading; true if the column has to be read in another way. */
  boolean mustReadAgain(Cells cells, int rows) {
    if (detected.isEmpty()) {
      detected = detect(cells, rows);
    }
    boolean numbers = detected.isPresent() && type() == ColumnType.NUMBER && !decimalComma;
    boolean again = numbers != asNumbers;
    asNumbers = numbers;
    return again;
  }

  private Optional<ColumnType> detect(Cells cells, int rows) {
    if (cells instanceof NumberCells numbers) {
      int present = rows - numbers.missing();
      boolean known =
          WordStatistics.isMostly(present - numbers.words().count(), present)
              && !(commaAllowed && numbers.hasComma());
      return known ? Optional.of(ColumnType.NUMBER) : Optional.empty();
    }
    WordStatistics found = WordStatistics.of(((WordCells) cells).frequencies());
    words = Optional.of(found);
    decimalComma = commaAllowed && found.isDecimalComma();
    return Optional.of(decimalComma ? ColumnType.NUMBER : found.type());
  }

  /** The type to give to the column. */
  ColumnType type() {
    return forced.or(() -> detected).orElse(ColumnType.NUMBER);
  }

  /** What its words are, known if it was ever read as words. */
  Optional<WordStatistics> words() {
    return words;
  }

  /** The type its cells suggest. */
  ColumnType detected() {
    return detected.orElse(ColumnType.NUMBER);
  }
}

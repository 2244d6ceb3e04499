package dropfit.csv;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the user decided about a file; everything else is detected.
 *
 * @param dialect how its rows are written
 * @param layout where its table is
 * @param decimal the decimal mark of all number columns, a point or a comma
 * @param missing words, or numbers as they are written, that stand for no value in any column
 * @param columns what was decided about some columns, by index from 0
 */
public record CsvOptions(
    DialectChoice dialect,
    LayoutChoice layout,
    Optional<Character> decimal,
    List<String> missing,
    Map<Integer, ColumnChoice> columns) {

  /** Everything is detected. */
  public static final CsvOptions DEFAULT =
      new CsvOptions(
          DialectChoice.DETECT, LayoutChoice.DETECT, Optional.empty(), List.of(), Map.of());

  /**
   * Copies words and columns.
   *
   * @param dialect how its rows are written
   * @param layout where its table is
   * @param decimal the decimal mark of all number columns, a point or a comma
   * @param missing words, or numbers as they are written, that stand for no value in any column
   * @param columns what was decided about some columns, by index from 0
   */
  public CsvOptions {
    missing = List.copyOf(missing);
    // In the browser, get() of an empty Map.copyOf divides by zero.
    columns = Collections.unmodifiableMap(new TreeMap<>(columns));
  }

  /**
   * What was decided about one column.
   *
   * @param index from 0
   * @return the choice, {@link ColumnChoice#DETECT} if nothing was decided
   */
  public ColumnChoice column(int index) {
    return columns.getOrDefault(index, ColumnChoice.DETECT);
  }

  /**
   * The same options with another dialect.
   *
   * @param chosen how rows are written
   * @return new options
   */
  public CsvOptions withDialect(DialectChoice chosen) {
    return new CsvOptions(chosen, layout, decimal, missing, columns);
  }

  /**
   * The same options with another layout.
   *
   * @param chosen where the table is
   * @return new options
   */
  public CsvOptions withLayout(LayoutChoice chosen) {
    return new CsvOptions(dialect, chosen, decimal, missing, columns);
  }

  /**
   * The same options with a decimal mark.
   *
   * @param mark a point or a comma
   * @return new options
   */
  public CsvOptions withDecimal(char mark) {
    return new CsvOptions(dialect, layout, Optional.of(mark), missing, columns);
  }

  /**
   * The same options with words for no value.
   *
   * @param words replace those there were
   * @return new options
   */
  public CsvOptions withMissing(List<String> words) {
    return new CsvOptions(dialect, layout, decimal, words, columns);
  }

  /**
   * The same options with a choice about one column.
   *
   * @param index from 0
   * @param choice replaces what there was
   * @return new options
   */
  public CsvOptions withColumn(int index, ColumnChoice choice) {
    Map<Integer, ColumnChoice> chosen = new TreeMap<>(columns);
    chosen.put(index, choice);
    return new CsvOptions(dialect, layout, decimal, missing, chosen);
  }

  /**
   * The same options with a given delimiter.
   *
   * @param chosen the character between cells
   * @return new options
   */
  public CsvOptions withDelimiter(Delimiter chosen) {
    return withDialect(dialect.withDelimiter(chosen));
  }

  /**
   * The same options with a decision about the header.
   *
   * @param chosen whether the table begins with names
   * @return new options
   */
  public CsvOptions withHeader(Header chosen) {
    return withLayout(layout.withHeader(chosen));
  }

  /**
   * The same options with the type of one column.
   *
   * @param index from 0
   * @param type how its cells are to be understood
   * @return new options
   */
  public CsvOptions withType(int index, ColumnType type) {
    return withColumn(index, column(index).withType(type));
  }
}

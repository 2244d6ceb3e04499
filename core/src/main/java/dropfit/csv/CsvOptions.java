package dropfit.csv;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What the user decided about a file; everything else is detected.
 *
 * @param delimiter the character between cells, or empty to detect it
 * @param header whether the first row holds names
 * @param types the type of some columns by index from 0; the others are detected
 */
public record CsvOptions(
    Optional<Delimiter> delimiter, Header header, Map<Integer, ColumnType> types) {

  /** Everything is detected. */
  public static final CsvOptions DEFAULT = new CsvOptions(Optional.empty(), Header.AUTO, Map.of());

  /**
   * Copies the types.
   *
   * @param delimiter the character between cells, or empty to detect it
   * @param header whether the first row holds names
   * @param types the type of some columns by index from 0; the others are detected
   */
  public CsvOptions {
    // In the browser, get() of an empty Map.copyOf divides by zero.
    types = Collections.unmodifiableMap(new TreeMap<>(types));
  }

  /**
   * The same options with a given delimiter.
   *
   * @param chosen the character between cells
   * @return new options
   */
  public CsvOptions withDelimiter(Delimiter chosen) {
    return new CsvOptions(Optional.of(chosen), header, types);
  }

  /**
   * The same options with a decision about the header.
   *
   * @param chosen whether the first row holds names
   * @return new options
   */
  public CsvOptions withHeader(Header chosen) {
    return new CsvOptions(delimiter, chosen, types);
  }

  /**
   * The same options with the type of one column.
   *
   * @param column index from 0
   * @param type how its cells are to be understood
   * @return new options
   */
  public CsvOptions withType(int column, ColumnType type) {
    Map<Integer, ColumnType> chosen = new TreeMap<>(types);
    chosen.put(column, type);
    return new CsvOptions(delimiter, header, chosen);
  }
}

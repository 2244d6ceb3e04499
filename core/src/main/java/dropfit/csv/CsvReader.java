package dropfit.csv;

import dropfit.data.Column;
import dropfit.data.Matrix;
import dropfit.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reads the text of a CSV file into a table of typed columns.
 *
 * <p>Nothing is dropped in silence: whatever is not as expected becomes an {@link Issue}.
 */
public final class CsvReader {
  /** The largest number of columns. */
  public static final int MAX_COLUMNS = 2000;

  private CsvReader() {}

  /**
   * Reads any text at all.
   *
   * @param text the whole file, decoded
   * @param options what the user decided
   * @return the table and its issues; a table without columns if there is nothing to read
   */
  public static CsvResult read(String text, CsvOptions options) {
    return read(() -> characters(text), options);
  }

  /** Copies as a whole, where the {@code toCharArray} of the browser copies one by one. */
  private static char[] characters(String text) {
    char[] characters = new char[text.length()];
    text.getChars(0, characters.length, characters, 0);
    return characters;
  }

  /**
   * Reads any text at all, of which there need not be a second copy in memory.
   *
   * @param source gives the characters of the whole file, decoded, in a new array each time it is
   *     asked; the array then belongs to the reader
   * @param options what the user decided
   * @return the table and its issues; a table without columns if there is nothing to read
   */
  public static CsvResult read(Supplier<char[]> source, CsvOptions options) {
    char[] text = source.get();
    Optional<Delimiter> directive = Directive.of(text);
    Sample sample =
        options
            .delimiter()
            .or(() -> directive)
            .map(delimiter -> Sample.of(text, delimiter))
            .orElseGet(() -> Sample.detect(text));
    Layout layout = Layout.of(sample, options.header(), directive.isPresent());
    Dialect dialect = new Dialect(sample.delimiter(), layout.header());
    if (layout.width() == 0) {
      return empty(
          dialect, IssueCode.EMPTY_FILE, "", "A header and rows of values.", "There is no table.");
    }
    ColumnReading[] columns = plan(sample, layout, options);
    return readRows(text, source, sample, layout, columns)
        .map(reading -> result(dialect, columns, reading))
        .orElseGet(() -> tooLarge(dialect, sample, layout));
  }

  /**
   * Reads the rows, again if columns turn out to be of another kind; empty if they are too many.
   */
  private static Optional<Reading> readRows(
      char[] first,
      Supplier<char[]> source,
      Sample sample,
      Layout layout,
      ColumnReading[] columns) {
    char[] text = first;
    int expectedRows = sample.expectedRows();
    // The rows of the sample may be half as long as the others.
    if (columns.length > MAX_COLUMNS || expectedRows / 2 > Reading.mostRows(columns.length)) {
      return Optional.empty();
    }
    while (true) {
      Reading reading = new Reading(text, sample.delimiter(), layout, columns, expectedRows);
      if (reading.isTooLong()) {
        return Optional.empty();
      }
      if (!mustReadAgain(columns, reading)) {
        return Optional.of(reading);
      }
      expectedRows = reading.rows();
      text = source.get();
    }
  }

  private static CsvResult tooLarge(Dialect dialect, Sample sample, Layout layout) {
    return empty(
        dialect,
        IssueCode.TOO_LARGE,
        "About " + sample.expectedRows() + " rows of " + layout.width() + " cells",
        "At most " + MAX_COLUMNS + " columns and " + Matrix.MAX_CELLS + " cells.",
        "The file was not read.");
  }

  private static CsvResult empty(
      Dialect dialect, IssueCode code, String raw, String expected, String done) {
    IssueReport.Collector issues = new IssueReport.Collector();
    issues.add(code, () -> new Issue(code, 0, -1, "", raw, expected, done, -1));
    return new CsvResult(new Table(List.of(), 0), dialect, List.of(), issues.report(), new int[0]);
  }

  private static ColumnReading[] plan(Sample sample, Layout layout, CsvOptions options) {
    boolean commaAllowed = sample.delimiter() != Delimiter.COMMA;
    ColumnReading[] columns = new ColumnReading[layout.width()];
    for (int i = 0; i < columns.length; i++) {
      Optional<ColumnType> forced = Optional.ofNullable(options.types().get(i));
      boolean numbers =
          forced.map(type -> type == ColumnType.NUMBER).orElse(layout.hasNumbers(sample, i));
      columns[i] = new ColumnReading(forced, commaAllowed, numbers);
    }
    return columns;
  }

  private static boolean mustReadAgain(ColumnReading[] columns, Reading reading) {
    boolean again = false;
    for (int i = 0; i < columns.length; i++) {
      again |= columns[i].mustReadAgain(reading.cells(i), reading.rows());
    }
    return again;
  }

  private static CsvResult result(Dialect dialect, ColumnReading[] plans, Reading reading) {
    List<Column> columns = new ArrayList<>();
    List<ColumnProfile> profiles = new ArrayList<>();
    Findings findings = new Findings(reading);
    for (int i = 0; i < plans.length; i++) {
      Column column = column(reading, i, plans[i].type());
      ColumnProfile profile = profile(column, plans[i], reading.cells(i));
      findings.add(i, profile, plans[i].words());
      columns.add(column);
      profiles.add(profile);
    }
    return new CsvResult(
        new Table(columns, reading.rows()),
        dialect,
        profiles,
        findings.report(dialect),
        reading.lines());
  }

  private static Column column(Reading reading, int index, ColumnType type) {
    String name = reading.names().get(index);
    int rows = reading.rows();
    if (reading.cells(index) instanceof WordCells words) {
      return switch (type) {
        case NUMBER -> words.toDecimalCommaNumbers(name, rows);
        case CATEGORY -> words.toCategories(name, rows);
        case TEXT -> words.toText(name, rows);
      };
    }
    return ((NumberCells) reading.cells(index)).toNumbers(name, rows);
  }

  private static ColumnProfile profile(Column column, ColumnReading plan, Cells cells) {
    if (column instanceof Column.Numbers numbers) {
      return Profiler.ofNumbers(numbers, plan.detected());
    }
    WordCells words = (WordCells) cells;
    return Profiler.ofWords(
        column.name(), plan.type(), plan.detected(), words.missing(), words.frequencies());
  }
}

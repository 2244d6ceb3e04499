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
 * <p>Nothing is dropped in silence: whatever is not as expected becomes an {@link Issue}, and what
 * cannot be told from the text alone a {@link Question}.
 */
public final class CsvReader {
  /** The largest number of columns. */
  public static final int MAX_COLUMNS = 2000;

  private final Supplier<char[]> source;
  private final CsvOptions options;
  private final Region all;
  private final Dialect dialect;
  private final Sample sample;
  private char[] text;

  private CsvReader(Supplier<char[]> source, CsvOptions options) {
    this.source = source;
    text = source.get();
    this.options = options;
    Optional<Delimiter> directive = Directive.of(text);
    all = Region.of(text, directive.isPresent());
    int start = options.layout().headerLine().orElse(all.line());
    Region region = all.fromLine(text, start);
    DialectChoice choice = options.dialect();
    if (choice.delimiter().isEmpty() && directive.isPresent()) {
      choice = choice.withDelimiter(directive.get());
    }
    dialect = DialectDetector.detect(text, region, choice);
    sample = Sample.of(text, region, dialect);
  }

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
    return new CsvReader(source, options).read();
  }

  private CsvResult read() {
    Region region = all.fromLine(text, options.layout().headerLine().orElse(all.line()));
    Layout layout = new LayoutDetector(text, dialect, options.layout()).detect(region, sample);
    if (layout.width() == 0) {
      return empty(
          layout, IssueCode.EMPTY_FILE, "", "A header and rows of values.", "There is no table.");
    }
    if (isTooLarge(layout)) {
      return tooLarge(layout);
    }
    ColumnReading[] columns = plan(layout);
    Reading reading = readRows(layout, columns);
    if (reading.hasTrailingValue()) {
      layout = layout.withoutTrailing();
      columns = plan(layout);
      text = source.get();
      reading = readRows(layout, columns);
    }
    return reading.isTooLong() ? tooLarge(layout) : result(layout, columns, reading);
  }

  private boolean isTooLarge(Layout layout) {
    // The rows of the sample may be half as long as the others.
    return layout.width() > MAX_COLUMNS
        || sample.expectedRows() / 2 > Reading.mostRows(layout.width());
  }

  private CsvResult tooLarge(Layout layout) {
    return empty(
        layout,
        IssueCode.TOO_LARGE,
        "About " + sample.expectedRows() + " rows of " + layout.width() + " cells",
        "At most " + MAX_COLUMNS + " columns and " + Matrix.MAX_CELLS + " cells.",
        "The file was not read.");
  }

  private CsvResult empty(Layout layout, IssueCode code, String raw, String expected, String done) {
    IssueReport.Collector issues = new IssueReport.Collector();
    issues.add(code, () -> new Issue(code, 0, -1, "", raw, expected, done, -1));
    return new CsvResult(
        new Table(List.of(), 0),
        options,
        dialect,
        layout.headerRows() > 0,
        List.of(),
        List.of(),
        List.of(),
        issues.report(),
        new Rejected(new char[0], 0, 0),
        new int[0]);
  }

  /** Decides how to read each column at first, by the values of the sample. */
  private ColumnReading[] plan(Layout layout) {
    ColumnReading[] columns = new ColumnReading[layout.width()];
    List<List<ColumnProfile.Frequency>> words = sampleWords(layout);
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new ColumnReading(options.column(i), missing(i));
      columns[i].learn(new WordStatistics(words.get(i)));
    }
    NumberContext context = context(columns);
    for (ColumnReading column : columns) {
      column.plan(context);
    }
    return columns;
  }

  private MissingWords missing(int column) {
    return new MissingWords(options.missing(), options.column(column).missing());
  }

  private List<List<ColumnProfile.Frequency>> sampleWords(Layout layout) {
    List<Sample.Row> rows =
        sample.rows().stream()
            .filter(row -> row.begin() >= layout.values() && row.begin() < layout.table().limit())
            .filter(row -> !row.comment())
            .toList();
    List<List<ColumnProfile.Frequency>> words = new ArrayList<>();
    for (int column = 0; column < layout.width(); column++) {
      MissingWords missing = missing(column);
      Dictionary dictionary = new Dictionary();
      for (Sample.Row row : rows) {
        char[] cell = row.cell(column).toCharArray();
        if (!missing.contains(cell, 0, cell.length)) {
          dictionary.add(cell, 0, cell.length);
        }
      }
      words.add(dictionary.frequencies());
    }
    return words;
  }

  /** What is known of the decimal mark: that of the columns which can have only one. */
  private NumberContext context(ColumnReading[] columns) {
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

  /** Reads the rows, again if columns turn out to be of another kind. */
  private Reading readRows(Layout layout, ColumnReading[] columns) {
    int expectedRows = sample.expectedRows();
    while (true) {
      Reading reading = new Reading(text, all, dialect, layout, columns, expectedRows);
      if (reading.isTooLong() || !mustReadAgain(columns, reading)) {
        return reading;
      }
      expectedRows = reading.rows();
      text = source.get();
    }
  }

  private boolean mustReadAgain(ColumnReading[] columns, Reading reading) {
    for (int i = 0; i < columns.length; i++) {
      columns[i].learn(reading.cells(i));
    }
    NumberContext context = context(columns);
    boolean again = false;
    for (int i = 0; i < columns.length; i++) {
      again |= columns[i].mustReadAgain(reading.cells(i), reading.rows(), context);
    }
    return again;
  }

  private CsvResult result(Layout layout, ColumnReading[] plans, Reading reading) {
    List<Column> columns = new ArrayList<>();
    List<ColumnProfile> profiles = new ArrayList<>();
    Findings findings = new Findings(reading);
    for (int i = 0; i < plans.length; i++) {
      ReadColumn read = plans[i].finish(reading.cells(i), reading.names().get(i), reading.lines());
      ColumnProfile profile = Profiler.of(read, reading.unit(i));
      findings.add(i, profile, read);
      columns.add(read.column());
      profiles.add(profile);
    }
    boolean header = layout.headerRows() > 0;
    Chips chips = new Chips(text, all, options, dialect, layout, context(plans));
    return new CsvResult(
        new Table(columns, reading.rows()),
        options,
        dialect,
        header,
        chips.all(),
        profiles,
        findings.questions(),
        findings.report(header),
        reading.rejected(),
        reading.lines());
  }
}

package dropfit.csv;

import dropfit.data.Matrix;
import dropfit.data.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the text of a CSV file into a table of typed columns.
 *
 * <p>Nothing is dropped in silence: whatever is not as expected becomes an {@link Issue}, and what
 * cannot be told from the text alone a {@link Question}.
 *
 * <p>A reading can be driven from outside, in parts of a few milliseconds, so that whoever waits
 * for it can tell how far it is and end it at any moment.
 */
public final class CsvReader {
  /** The largest number of columns. */
  public static final int MAX_COLUMNS = 2000;

  /** Cells that are read in one part of a reading. */
  private static final int PART = 20_000;

  /** So many different words tell how to read a column at first. */
  private static final int PLAN_WORDS = 200;

  private final CsvText text;
  private final CsvOptions options;
  private final RowChoice choice;
  private final Region all;
  private final Dialect dialect;
  private final Sample sample;
  private Layout layout;
  private ColumnReading[] columns = {};
  private Estimate estimate = Estimate.NONE;
  private @Nullable Reading reading;
  private @Nullable ReadColumns finished;
  private @Nullable Recount recount;
  private @Nullable CsvResult result;
  private int learned;
  private long lookedBefore;
  private boolean withTrailing;

  private CsvReader(CsvText text, CsvOptions options, RowChoice choice) {
    this.text = text;
    this.options = options;
    this.choice = choice;
    Optional<Delimiter> directive = Directive.of(text.head());
    all = Region.of(text, directive.isPresent());
    int start = options.layout().headerLine().orElse(all.line());
    Region region = all.fromLine(text, start);
    DialectChoice written = options.dialect();
    if (written.delimiter().isEmpty() && directive.isPresent()) {
      written = written.withDelimiter(directive.get());
    }
    dialect = DialectDetector.detect(text, region, written);
    sample = Sample.of(text, region, dialect);
    layout = new LayoutDetector(text, dialect, options.layout()).detect(region, sample);
  }

  /**
   * Reads any text at all.
   *
   * @param text the whole file, decoded
   * @param options what the user decided
   * @return the table and its issues; a table without columns if there is nothing to read
   */
  public static CsvResult read(String text, CsvOptions options) {
    return read(CsvText.of(text), options);
  }

  /**
   * Reads any text at all.
   *
   * @param text the whole file, decoded
   * @param options what the user decided
   * @return the table and its issues; a table without columns if there is nothing to read
   */
  public static CsvResult read(CsvText text, CsvOptions options) {
    CsvReader reader = begin(text, options, RowChoice.ALL);
    while (reader.advance()) {}
    return reader.result();
  }

  /**
   * Begins to read a text: looks at its beginning and its end.
   *
   * @param text the file, decoded
   * @param options what the user decided
   * @param choice which rows are kept
   * @return a reading that {@link #advance} moves
   */
  public static CsvReader begin(CsvText text, CsvOptions options, RowChoice choice) {
    CsvReader reader = new CsvReader(text, options, choice);
    reader.begin();
    return reader;
  }

  private void begin() {
    if (layout.width() == 0) {
      result =
          empty(IssueCode.EMPTY_FILE, "", "A header and rows of values.", "There is no table.");
    } else if (layout.width() > MAX_COLUMNS) {
      result = tooLarge();
    } else {
      planColumns();
      // The rows of the sample may be half as long as the others.
      if (Math.min(estimate.rows(), choice.rows()) / 2 > mostRows()) {
        result = tooLarge();
      } else {
        readRows(estimate.rows());
      }
    }
  }

  /** How many rows can be kept of those that are wanted. */
  private int mostRows() {
    return choice.kind() == RowChoice.Kind.SAMPLE ? estimate.mostSampled() : estimate.mostRows();
  }

  private void readRows(int expectedRows) {
    // What was read before is forgotten first, or both would have to be held.
    lookedBefore = looked();
    reading = null;
    learned = 0;
    RowSlots slots = new RowSlots(choice, mostRows());
    int seen = sample.whole() ? text.length() : sample.rows().get(sample.rows().size() - 1).begin();
    reading = new Reading(text, all, dialect, layout, columns, seen, slots, expectedRows);
  }

  /**
   * Reads a small part.
   *
   * @return whether there is more to do; if not, the result is there
   */
  public boolean advance() {
    if (result == null && reading != null) {
      advance(reading);
    }
    return result == null;
  }

  private void advance(Reading now) {
    if (finished != null) {
      finish(now, finished);
    } else if (!now.isEnded()) {
      for (int records = PART / layout.width(); records >= 0 && now.next(); records--) {}
    } else if (now.isTooLong()) {
      result = tooLarge();
    } else if (learned < columns.length) {
      learned += columns[learned].learn(now.cells(learned)) ? 0 : 1;
    } else if (mustReadAgain(now)) {
      readRows(now.rows());
    } else if (now.hasTrailingValue() && !withTrailing) {
      withTrailing = true;
      layout = layout.withoutTrailing();
      planColumns();
      readRows(now.rows());
    } else {
      finished = new ReadColumns(columns, now);
    }
  }

  /** Makes the columns, and then counts what a sample of their cells does not tell. */
  private void finish(Reading now, ReadColumns read) {
    if (recount != null) {
      result = recount.next() ? null : result(now, read, recount.exact(read.profiles()));
    } else if (!read.next()) {
      if (now.kept() < now.rows() && now.isSample()) {
        recount = new Recount(text, now, columns, read.columns());
      } else {
        result = result(now, read, read.profiles());
      }
    }
  }

  /**
   * How far the reading is. It goes back to the start where columns turn out to be of another kind,
   * and where numbers of which a sample is kept are counted once more.
   *
   * @return characters, 0 to those of the text
   */
  public int position() {
    int first = reading == null ? 0 : reading.position();
    return isCounting() && recount != null ? recount.position() : first;
  }

  /**
   * Whether rows are read once more, only to count the numbers of columns of which a sample is
   * kept.
   *
   * @return false while they are read to be kept
   */
  public boolean isCounting() {
    return recount != null && recount.isReading();
  }

  /** How many characters of the table were looked at, in all of its readings. */
  long looked() {
    return lookedBefore + (reading == null ? 0 : reading.looked());
  }

  /**
   * How many rows were read, also those that are not kept; of rows that are read once more, how
   * many of them so far.
   *
   * @return 0 or more
   */
  public int rows() {
    int first = reading == null ? 0 : reading.rows();
    return isCounting() && recount != null ? recount.rows() : first;
  }

  /**
   * What came of the reading.
   *
   * @return the table and its issues; a table without columns if there is nothing to read, or if it
   *     would not fit
   * @throws IllegalStateException if there is more to do
   */
  public CsvResult result() {
    if (result == null) {
      throw new IllegalStateException("the text is not read to its end");
    }
    return result;
  }

  private CsvResult tooLarge() {
    return empty(
        IssueCode.TOO_LARGE,
        "About " + sample.expectedRows() + " rows of " + layout.width() + " cells",
        "At most "
            + MAX_COLUMNS
            + " columns, "
            + Matrix.MAX_CELLS
            + " cells and "
            + (Estimate.MOST_BYTES >> 20)
            + " MB in memory.",
        "The file was not read.");
  }

  private CsvResult empty(IssueCode code, String raw, String expected, String done) {
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
        new Rejected(""),
        0,
        new int[0],
        0,
        choice,
        RowOffer.of(estimate));
  }

  /** Decides how to read each column at first, by the values of the sample. */
  private void planColumns() {
    columns = new ColumnReading[layout.width()];
    List<List<ColumnProfile.Frequency>> words = sampleWords();
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new ColumnReading(options.column(i), missing(i));
      List<ColumnProfile.Frequency> first = words.get(i);
      first = first.subList(0, Math.min(PLAN_WORDS, first.size()));
      columns[i].learn(WordStatistics.of(first));
    }
    NumberContext context = context();
    for (ColumnReading column : columns) {
      column.plan(context);
    }
    estimate = Estimate.of(sample.expectedRows(), words, columns);
  }

  private MissingWords missing(int column) {
    return new MissingWords(options.missing(), options.column(column).missing());
  }

  private List<List<ColumnProfile.Frequency>> sampleWords() {
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
  private NumberContext context() {
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

  /** Whether columns turn out to be of another kind than it was read for. */
  private boolean mustReadAgain(Reading now) {
    NumberContext context = context();
    boolean again = false;
    for (int i = 0; i < columns.length; i++) {
      again |= columns[i].mustReadAgain(now.cells(i), now.rows(), context);
    }
    return again;
  }

  private CsvResult result(Reading now, ReadColumns read, List<ColumnProfile> profiles) {
    boolean header = layout.headerRows() > 0;
    Layout told = now.otherTable() > 0 ? layout.withStart(now.otherTable()) : layout;
    Chips chips = new Chips(text, options, dialect, told, now.skippedBelow(), context());
    return new CsvResult(
        new Table(read.columns(), now.kept()),
        options,
        dialect,
        header,
        chips.all(),
        profiles,
        read.findings().questions(),
        read.findings().report(header),
        now.rejected(),
        now.problemRows(),
        now.lines(),
        now.rows(),
        choice,
        Optional.empty());
  }
}

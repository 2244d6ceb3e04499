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

  private final CsvOptions options;
  private final RowChoice choice;
  private final Region all;
  private CsvText text;
  private @Nullable Lookup lookup;
  private Dialect dialect;
  private Tables tables;
  private Place place;
  private Layout layout;
  private ColumnReading[] columns = {};
  private Estimate estimate = Estimate.NONE;
  private @Nullable Reading reading;
  private @Nullable ReadColumns finished;
  private @Nullable CsvResult result;
  private int learned;
  private long lookedBefore;
  private boolean withTrailing;

  private CsvReader(CsvText text, CsvOptions options, RowChoice choice) {
    this.text = text;
    this.options = options;
    this.choice = choice;
    all = Region.of(text, Directive.of(text.head()).isPresent());
    tables = new Tables(options.layout(), -1);
    dialect = Dialect.of(Delimiter.COMMA);
    place = Place.none(all);
    layout = place.layout();
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
    int line = options.layout().headerLine().orElse(all.line());
    Region region = all.fromLine(text, line);
    if (region.line() < line && text.head().length < text.length()) {
      lookup = Lookup.ofLine(text, all, line);
    } else if (!text.isAtHand(region.from())) {
      lookup = Lookup.ofPlace(text, region.from());
    } else {
      detect(region);
    }
  }

  /** Finds how a text is written, and its table as far as it is known. */
  private void detect(Region region) {
    DialectChoice written = options.dialect();
    Optional<Delimiter> directive = Directive.of(text.head());
    if (written.delimiter().isEmpty() && directive.isPresent()) {
      written = written.withDelimiter(directive.get());
    }
    dialect = DialectDetector.detect(text, region, written);
    boolean chosen = options.layout().headerLine().isPresent();
    tables = new Tables(options.layout(), chosen ? region.from() : -1);
    take(Place.atFirst(text, region, dialect, options.layout()));
  }

  /** Begins to read a table. */
  private void take(Place where) {
    place = where;
    layout = where.layout();
    withTrailing = false;
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
    boolean endChosen = options.layout().skipEnd().isPresent();
    reading =
        new Reading(text, all, dialect, layout, columns, tables, slots, expectedRows, endChosen);
  }

  /**
   * Reads a small part.
   *
   * @return whether there is more to do; if not, the result is there
   */
  public boolean advance() {
    if (lookup != null) {
      advance(lookup);
    } else if (result == null && reading != null) {
      advance(reading);
    }
    return result == null;
  }

  private void advance(Lookup now) {
    if (!now.next()) {
      text = now.text();
      lookup = null;
      if (tables.taken().isPresent()) {
        take(Place.of(text, tables.taken().get(), dialect, options.layout()));
      } else {
        detect(now.region());
      }
    }
  }

  private void advance(Reading now) {
    if (finished != null) {
      result = finished.next() ? null : result(now, finished);
    } else if (!now.isEnded()) {
      for (int records = PART / layout.width(); records >= 0 && now.next(); records--) {}
    } else if (now.isTooLong()) {
      result = tooLarge();
    } else if (now.isSpoilt() || !place.isTaken(tables, now.lastRow())) {
      takeOther(tables.taken().orElseThrow());
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

  /** Begins anew with the table that is the one to take, as the whole text shows. */
  private void takeOther(Block block) {
    lookedBefore = looked();
    reading = null;
    if (text.isAtHand(block.begin())) {
      take(Place.of(text, block, dialect, options.layout()));
    } else {
      lookup = Lookup.ofPlace(text, block.begin());
    }
  }

  /**
   * How far the reading is. It goes back to the start where another table turns out to be the one
   * to take, or columns to be of another kind.
   *
   * @return characters, 0 to those of the text
   */
  public int position() {
    if (lookup != null) {
      return lookup.position();
    }
    return reading == null ? 0 : reading.position();
  }

  /** How many characters of the table were looked at, in all of its readings. */
  long looked() {
    return lookedBefore + (reading == null ? 0 : reading.looked());
  }

  /**
   * How many rows were read, also those that are not kept.
   *
   * @return 0 or more
   */
  public int rows() {
    return reading == null ? 0 : reading.rows();
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
        "About " + place.sample().expectedRows() + " rows of " + layout.width() + " cells",
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
    estimate = Estimate.of(place.sample().expectedRows(), words, columns);
  }

  private MissingWords missing(int column) {
    return new MissingWords(options.missing(), options.column(column).missing());
  }

  private List<List<ColumnProfile.Frequency>> sampleWords() {
    List<Sample.Row> rows =
        place.sample().rows().stream()
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

  private CsvResult result(Reading now, ReadColumns read) {
    boolean header = layout.headerRows() > 0;
    List<Integer> starts = place.starts(tables);
    Chips chips = new Chips(text, options, dialect, layout, starts, now.skippedBelow(), context());
    return new CsvResult(
        new Table(read.columns(), now.kept()),
        options,
        dialect,
        header,
        chips.all(),
        read.profiles(),
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

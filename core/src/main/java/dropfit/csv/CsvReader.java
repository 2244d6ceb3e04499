package dropfit.csv;

import dropfit.data.Matrix;
import dropfit.data.Table;
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

  private final CsvText text;
  private final CsvOptions options;
  private final RowChoice choice;
  private final Opening opening;
  private Layout layout;
  private @Nullable Plan plan;
  private @Nullable Reading reading;
  private @Nullable ReadColumns finished;
  private @Nullable Recount recount;
  private @Nullable CsvResult result;
  private int rowsBefore;
  private int learned;
  private long lookedBefore;
  private long parts;

  private CsvReader(CsvText text, CsvOptions options, RowChoice choice) {
    this.text = text;
    this.options = options;
    this.choice = choice;
    opening = new Opening(text, options);
    layout = Layout.none(opening.all());
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
   * Begins to read a text.
   *
   * @param text the file, decoded
   * @param options what the user decided
   * @param choice which rows are kept
   * @return a reading that {@link #advance} moves
   */
  public static CsvReader begin(CsvText text, CsvOptions options, RowChoice choice) {
    return new CsvReader(text, options, choice);
  }

  /**
   * Does a small part of the work: of looking at the file, of planning how its columns are read, of
   * reading its rows, of learning what its words are, or of making its columns.
   *
   * @return whether there is more to do; if not, the result is there
   */
  public boolean advance() {
    if (result == null) {
      parts++;
      if (reading != null) {
        read(reading);
      } else if (plan != null) {
        plan(plan);
      } else if (!opening.advance()) {
        layout = opening.place().layout();
        begin();
      }
    }
    return result == null;
  }

  private void begin() {
    if (layout.width() == 0) {
      result =
          empty(IssueCode.EMPTY_FILE, "", "A header and rows of values.", "There is no table.");
    } else if (layout.width() > MAX_COLUMNS) {
      result = tooLarge();
    } else {
      plan = new Plan(options, opening.dialect(), layout, opening.place().sample());
    }
  }

  private void plan(Plan now) {
    if (now.advance()) {
      return;
    }
    int rows = now.estimate().rows();
    // The rows of the sample may be half as long as the others.
    if (Math.min(rows, choice.rows()) / 2 > mostRows(now.estimate())) {
      result = tooLarge();
    } else {
      read(now, rowsBefore > 0 ? rowsBefore : rows);
    }
  }

  /** How many rows can be kept of those that are wanted. */
  private int mostRows(Estimate estimate) {
    return choice.kind() == RowChoice.Kind.SAMPLE ? estimate.mostSampled() : estimate.mostRows();
  }

  /** Begins to read all rows. */
  private void read(Plan now, int expectedRows) {
    forgetReading();
    RowSlots slots = new RowSlots(choice, mostRows(now.estimate()));
    reading =
        new Reading(
            text,
            opening.all(),
            opening.dialect(),
            layout,
            now.columns(),
            opening.tablesOfAll(),
            slots,
            expectedRows,
            options.layout().skipEnd().isPresent());
  }

  /** What was read before is forgotten before it is read again, or both would have to be held. */
  private void forgetReading() {
    lookedBefore = looked();
    rowsBefore = rows();
    reading = null;
    learned = 0;
  }

  private void read(Reading now) {
    ColumnReading[] columns = planned().columns();
    if (finished != null) {
      finish(now, finished);
    } else if (!now.isEnded()) {
      now.advance();
    } else if (now.isTooLong()) {
      result = tooLarge();
    } else if (now.isSpoilt() || !opening.place().isTaken(opening.tablesOfAll(), now.lastRow())) {
      takeOther(opening.tablesOfAll().taken().orElseThrow());
    } else if (learned < columns.length) {
      learned += columns[learned].learn(now.cells(learned)) ? 0 : 1;
    } else if (mustReadAgain(now, columns)) {
      read(planned(), now.rows());
    } else if (now.hasTrailingValue()) {
      layout = layout.withoutTrailing();
      forgetReading();
      plan = new Plan(options, opening.dialect(), layout, opening.place().sample());
    } else {
      finished = new ReadColumns(columns, now);
    }
  }

  /** Makes the columns, and then counts what a sample of their cells does not tell. */
  private void finish(Reading now, ReadColumns read) {
    if (recount != null) {
      result = recount.next() ? null : result(now, read, recount.exact(read.profiles()));
    } else if (!read.advance()) {
      if (now.isSample() && now.kept() < now.rows()) {
        recount = new Recount(text, now, planned().columns(), read.columns());
      } else {
        result = result(now, read, read.profiles());
      }
    }
  }

  /** Begins anew with the table that is the one to take, as the whole text shows. */
  private void takeOther(Block block) {
    forgetReading();
    rowsBefore = 0;
    plan = null;
    opening.turnTo(block);
  }

  private Plan planned() {
    if (plan == null) {
      throw new IllegalStateException("it is not known how to read the columns");
    }
    return plan;
  }

  /**
   * How far the reading is. It goes back to the start where another table turns out to be the one
   * to take, or columns to be of another kind, and where numbers of which a sample is kept are
   * counted once more.
   *
   * @return characters, 0 to those of the text
   */
  public int position() {
    int first = reading == null ? opening.position() : reading.position();
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

  /** How many characters were looked at to tell what the file is like. */
  long lookedFirst() {
    return opening.looked();
  }

  /** In how many parts the work was done so far; each takes some milliseconds at most. */
  long parts() {
    return parts;
  }

  /**
   * How many rows were read, also those that are not kept; of rows that are read once more, how
   * many of them so far.
   *
   * @return 0 or more
   */
  public int rows() {
    int first = reading == null ? rowsBefore : reading.rows();
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
        "About "
            + opening.place().sample().expectedRows()
            + " rows of "
            + layout.width()
            + " cells",
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
        opening.dialect(),
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
        RowOffer.of(plan == null ? Estimate.NONE : plan.estimate()));
  }

  /** Whether columns turn out to be of another kind than it was read for. */
  private boolean mustReadAgain(Reading now, ColumnReading[] columns) {
    NumberContext context = NumberContext.of(options, opening.dialect(), columns);
    boolean again = false;
    for (int i = 0; i < columns.length; i++) {
      again |= columns[i].mustReadAgain(now.cells(i), now.rows(), context);
    }
    return again;
  }

  private CsvResult result(Reading now, ReadColumns read, List<ColumnProfile> profiles) {
    boolean header = layout.headerRows() > 0;
    List<Integer> starts = opening.place().starts(opening.tablesOfAll());
    NumberContext context = NumberContext.of(options, opening.dialect(), planned().columns());
    Chips chips =
        new Chips(text, options, opening.dialect(), layout, starts, now.skippedBelow(), context);
    return new CsvResult(
        new Table(read.columns(), now.kept()),
        options,
        opening.dialect(),
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

package dropfit.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes the beginning of a text from a place on a line, more of it if its rows are very long. It is
 * done in parts: there is no sample before {@link #advance} has come to the end.
 */
final class Sampling {
  private static final int CHARACTERS = 1 << 17;

  /** A sample has no more characters. */
  static final int MOST_CHARACTERS = 1 << 23;

  /** A sample of longer rows could else have so many short ones below them that memory ends. */
  private static final int MOST_ROWS = 1 << 17;

  /** Characters that are read in one part; a record is not cut. */
  private static final int PART = 1 << 15;

  private final CsvText text;
  private final Region region;
  private final Dialect dialect;
  private final int length;
  private final int most;
  private int shown;
  private Records records;
  private List<Sample.Row> rows = new ArrayList<>();
  private @Nullable Sample sample;
  private long lookedBefore;

  Sampling(CsvText text, Region region, Dialect dialect) {
    this.text = text;
    this.region = region;
    this.dialect = dialect;
    length = region.limit() - region.from();
    most = Math.min(MOST_CHARACTERS, text.reach(region.from()));
    shown = Math.min(length, Math.min(CHARACTERS, most));
    records = show();
  }

  private Records show() {
    char[] part = text.copy(region.from(), region.from() + shown);
    return new Records(part, region.line(), dialect);
  }

  /** Reads some rows; false if that were the last ones. */
  boolean advance() {
    for (long end = records.looked() + PART; records.looked() < end; ) {
      if (rows.size() == MOST_ROWS || !records.next()) {
        return showsMore();
      }
      rows.add(row());
    }
    return true;
  }

  private Sample.Row row() {
    int begin = region.from() + records.begin();
    boolean blank = records.hasNoValue();
    // A file with wider rows is refused for their number of cells alone.
    List<String> cells = records.cells();
    List<Boolean> quotes = new ArrayList<>();
    char delimiter = dialect.delimiter().character();
    for (int i = 0; !records.isBare() && i < cells.size(); i++) {
      quotes.add(records.isQuoted(i) && cells.get(i).indexOf(delimiter) < 0);
    }
    return new Sample.Row(begin, records.line(), records.isComment(), blank, cells, quotes);
  }

  /** Ends with what was read, or shows more of the text if that is too little. */
  private boolean showsMore() {
    int read = records.position();
    // The last row may go on behind what is shown.
    int complete = rows.size() - 1;
    if (read == length) {
      sample = new Sample(rows, true, rows.size());
    } else if (complete > 1 || shown == most) {
      double expected = (double) rows.size() * length / read;
      sample = new Sample(rows.subList(0, Math.max(1, complete)), false, (int) expected);
    } else {
      lookedBefore += records.looked();
      rows = new ArrayList<>();
      shown = (int) Math.min(8L * shown, Math.min(length, most));
      records = show();
    }
    return sample == null;
  }

  /** The sample. */
  Sample sample() {
    if (sample == null) {
      throw new IllegalStateException("the sample is not taken yet");
    }
    return sample;
  }

  /** How many characters were looked at. */
  long looked() {
    return lookedBefore + records.looked();
  }
}

package dropfit.csv;

import dropfit.data.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Counts the numbers of all rows of a file of which a sample is kept, until the figures of every
 * column are those of all rows. Where it is known how often each number occurs nothing has to be
 * read; for the other columns the rows are read once more, and again only for those of which that
 * did not tell all. It goes in small parts.
 */
final class Recount {
  /** Numbers that may be held together: they need half as much memory as a table may have. */
  private static final int MOST_HELD = 1 << 24;

  /** Numbers that may be held for one quartile, so that they are soon sorted. */
  private static final int MOST_SORTED = 1 << 19;

  private static final int QUARTILES = 3;

  private final CsvText text;
  private final Reading first;
  private final ColumnReading[] plans;
  private final List<Column> columns;
  private final List<Optional<RecountedColumn>> counted = new ArrayList<>();
  private final int most;
  private int known;
  private @Nullable RowsAgain rows;

  /**
   * Is going to count.
   *
   * @param first the reading, which is at its end
   * @param plans how its cells were read
   * @param columns what came of them
   */
  Recount(CsvText text, Reading first, ColumnReading[] plans, List<Column> columns) {
    this.text = text;
    this.first = first;
    this.plans = plans;
    this.columns = columns;
    most = Math.min(MOST_SORTED, MOST_HELD / QUARTILES / columns.size());
  }

  /** Goes on by a small part; false if all is counted. */
  boolean next() {
    if (counted.size() < columns.size()) {
      counted.add(begun(counted.size()));
      return true;
    }
    if (known < columns.size()) {
      Optional<RecountedColumn> column = counted.get(known).filter(each -> !each.isRead());
      known += column.isPresent() && column.get().countKnown() ? 0 : 1;
      return true;
    }
    if (rows == null || !rows.next()) {
      rows = again();
    }
    return rows != null;
  }

  /** Whether rows are read once more. */
  boolean isReading() {
    return rows != null;
  }

  /** How far that is, in characters of the text. */
  int position() {
    return rows == null ? 0 : rows.position();
  }

  /** How many rows were read so. */
  int rows() {
    return rows == null ? 0 : rows.rows();
  }

  /** The profiles of the columns, with the figures of all rows. */
  List<ColumnProfile> exact(List<ColumnProfile> profiles) {
    List<ColumnProfile> exact = new ArrayList<>();
    for (int index = 0; index < profiles.size(); index++) {
      ColumnProfile profile = profiles.get(index);
      exact.add(
          counted.get(index).isPresent()
              ? counted.get(index).get().exact(profile)
              : profile.with(Profiler.words(profile, columns.get(index), first.rows()), List.of()));
    }
    return exact;
  }

  private Optional<RecountedColumn> begun(int index) {
    Cells cells = first.cells(index);
    return cells
        .summary()
        .map(all -> new RecountedColumn(columns.get(index), cells, first.rows(), most));
  }

  /** The rows for the columns of which not all is known; null if there is none. */
  private @Nullable RowsAgain again() {
    List<Integer> places = new ArrayList<>();
    List<RecountedColumn> open = new ArrayList<>();
    for (int index = 0; index < counted.size(); index++) {
      Optional<RecountedColumn> column = counted.get(index).filter(each -> !each.isDone());
      if (column.isPresent()) {
        places.add(index);
        open.add(column.get());
      }
    }
    return open.isEmpty()
        ? null
        : new RowsAgain(
            text, first, plans, places.stream().mapToInt(Integer::intValue).toArray(), open);
  }
}

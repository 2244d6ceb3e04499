package dropfit.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells the tables of a file apart while its records pass. What blank lines separate belongs
 * together, unless it begins with a header of its own, or all of it has one width and all of the
 * table before another. A header that comes again, as in logs that were put together, begins no
 * other table, and neither do rows of fewer cells that begin with a value. Rows of one filled cell
 * each above all others are titles, however many empty cells a spreadsheet put behind them.
 *
 * <p>What stands behind a blank line is judged by its first rows, so that a table is known to end
 * soon after it did. Nothing else is held of the records, however many there are.
 */
final class Tables {
  /** So many rows behind a blank line tell whether they are another table. */
  private static final int JUDGED = 200;

  /** So many tables are told; a file of more is no file of tables. */
  private static final int MOST_TOLD = 100;

  private final boolean byHeader;
  private final int chosen;
  private final List<Block> told = new ArrayList<>();
  private @Nullable Block largest;
  private @Nullable Block last;

  /** The table that may still go on. */
  private @Nullable GrowingBlock table;

  /** The rows since the last blank line. */
  private @Nullable GrowingBlock part;

  /** Lines of one cell, which are the table where there is no other. */
  private @Nullable GrowingBlock narrow;

  private boolean judged;
  private boolean cut;
  private boolean finished;
  private int mostRows;
  private int end;

  /**
   * Begins at the beginning of a file.
   *
   * @param choice what the user decided; without headers, none begins a table
   * @param chosen the index at which a table begins because the user says so, and is the one to
   *     take; -1 if he says nothing
   */
  Tables(LayoutChoice choice, int chosen) {
    byHeader = choice.header() != Header.NO;
    this.chosen = chosen;
  }

  /** Looks at the current record; at none once they are finished. */
  void add(Records records) {
    if (finished) {
      return;
    }
    if (records.isComment()) {
      addComment(records.begin(), records.line());
    } else if (records.hasNoValue()) {
      endPart(records.begin());
    } else if (addRow(records.begin(), records.line(), records.size())) {
      look(records.cells(), records.line());
    }
  }

  /** Looks at a row of a sample. */
  void add(Sample.Row row) {
    if (row.comment()) {
      addComment(row.begin(), row.line());
    } else if (row.blank()) {
      endPart(row.begin());
    } else if (addRow(row.begin(), row.line(), row.size())) {
      look(row.cells(), row.line());
    }
  }

  /** Passes a comment, which may stand above a table. */
  void addComment(int begin, int line) {
    if (!finished) {
      partOf(begin, line);
    }
  }

  /** Counts a row; whether its cells are of interest too. */
  private boolean addRow(int begin, int line, int size) {
    GrowingBlock rows = partOf(begin, line);
    if (!judged && rows.rows() >= JUDGED && isOfCells(rows)) {
      judge(rows);
    }
    GrowingBlock target = judged && table != null ? table : rows;
    target.add(size);
    mostRows = Math.max(mostRows, target.rows());
    if (rows.top() == null) {
      return !judged && (size > 1 || rows.rows() == 1);
    }
    target.compare(size);
    return !judged && table != null && rows.top().isPossible();
  }

  /** Looks at the cells of the row that was counted last. */
  private void look(List<String> cells, int line) {
    GrowingBlock rows = part;
    if (rows == null) {
      return;
    }
    if (rows.top() != null) {
      rows.top().compare(cells);
    } else if (filled(cells) > 1) {
      rows.setTop(new TopRow(cells), line);
      rows.compare(cells.size());
    } else if (rows.rows() == 1) {
      rows.setStart(cells);
    }
  }

  private static int filled(List<String> cells) {
    int filled = 0;
    for (String cell : cells) {
      filled += cell.isEmpty() ? 0 : 1;
    }
    return filled;
  }

  /** The rows without a blank line among them to which a record belongs. */
  private GrowingBlock partOf(int begin, int line) {
    if (!cut && chosen >= 0 && begin >= chosen) {
      cut = true;
      endPart(begin);
      endTable(false);
      narrow = null;
    }
    if (part == null) {
      part = new GrowingBlock(begin, line);
      judged = false;
    }
    return part;
  }

  /** Ends the rows that no blank line separates. */
  private void endPart(int at) {
    GrowingBlock rows = part;
    part = null;
    if (rows == null || rows.rows() == 0) {
      return;
    }
    rows.end(at);
    if (!judged && isOfCells(rows)) {
      judge(rows);
    }
    if (table != null && judged) {
      table.end(at);
    } else if (table != null && rows.startsWithValue()) {
      table.join(rows);
    } else if (table != null) {
      table.follow();
    } else if (narrow == null) {
      narrow = rows;
    } else {
      narrow.join(rows);
      mostRows = Math.max(mostRows, narrow.rows());
    }
  }

  /**
   * Whether rows can be of a table of several columns: titles above its header have one filled
   * cell.
   */
  private boolean isOfCells(GrowingBlock rows) {
    return rows.width() > 1 && (table != null || rows.top() != null || !byHeader);
  }

  /** Decides to which table some rows belong, and those that follow without a blank line. */
  private void judge(GrowingBlock rows) {
    judged = true;
    if (table != null && !isTableBeside(rows, table)) {
      table.join(rows);
    } else {
      endTable(false);
      table = rows;
    }
  }

  private boolean isTableBeside(GrowingBlock rows, GrowingBlock before) {
    TopRow top = rows.top();
    boolean again = top != null && before.top() != null && top.isLike(before.top());
    if (rows.rows() < 2 || top == null || again) {
      return false;
    }
    return (byHeader && top.isSurelyHeader())
        || (rows.isEvenBeside(before) && (rows.width() > before.width() || top.isOfWords()));
  }

  private void endTable(boolean whole) {
    if (table == null) {
      return;
    }
    Block block = table.block(whole);
    table = null;
    last = block;
    if (told.size() < MOST_TOLD) {
      told.add(block);
    }
    boolean more = largest == null || (chosen < 0 && block.cells() > largest.cells());
    if (more && block.begin() >= chosen) {
      largest = block;
    }
  }

  /**
   * Ends the last table.
   *
   * @param at the index up to which records passed
   * @param whole whether that is the end of the text
   */
  void finish(int at, boolean whole) {
    if (finished) {
      return;
    }
    endPart(at);
    endTable(whole);
    if (narrow != null && largest == null) {
      largest = narrow.block(whole);
    }
    end = at;
    finished = true;
  }

  /** Whether all tables are known that are looked for. */
  boolean areFinished() {
    return finished;
  }

  /** Whether the user says which table to take. */
  boolean isChosen() {
    return chosen >= 0;
  }

  /** The table to take: the chosen one, or the one with most cells, the first of equals. */
  Optional<Block> taken() {
    return Optional.ofNullable(largest);
  }

  /** The last table. */
  Optional<Block> last() {
    return last == null ? taken() : Optional.of(last);
  }

  /** The index at which the last table begins that was found so far, -1 if there is none. */
  int lastBegin() {
    return table == null ? -1 : table.begin();
  }

  /**
   * Whether records up to a place are enough where some rows at the beginning of a file are wanted:
   * what one sees at once of a file, and more only until one of its tables has so many rows.
   */
  boolean areEnough(int position, int rows) {
    return finished ? position >= end : position >= CsvText.HEAD && mostRows > rows;
  }

  /** The lines on which the first tables start, and the one that is taken. */
  List<Integer> starts(Block taken, int start) {
    List<Integer> starts = new ArrayList<>();
    for (Block block : told) {
      if (block.begin() != taken.begin()) {
        starts.add(block.start());
      }
    }
    starts.add(start);
    starts.sort(null);
    return starts;
  }
}

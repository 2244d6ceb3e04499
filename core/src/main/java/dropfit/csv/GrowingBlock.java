package dropfit.csv;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows that follow each other, while they pass: those of a table, or a part of them. */
final class GrowingBlock {
  private static final int MOST = CsvReader.MAX_COLUMNS + 1;

  private final int begin;
  private final int line;
  private int[] counts = new int[8];
  private int width;
  private int rows;
  private boolean even = true;
  private int evenWidth;
  private @Nullable TopRow top;
  private int topLine;
  private int end;
  private boolean followed;
  private boolean value;

  /** Begins with a row or a comment. */
  GrowingBlock(int begin, int line) {
    this.begin = begin;
    this.line = line;
  }

  /** Counts a row of some cells. */
  void add(int size) {
    rows++;
    count(Math.min(size, MOST), 1);
  }

  /** Compares the width of the top row, and of each row below it, with the others. */
  void compare(int size) {
    evenWidth = evenWidth == 0 ? size : evenWidth;
    even &= size == evenWidth;
  }

  /** Takes the rows of a part as its own. */
  void join(GrowingBlock part) {
    for (int size = 1; size < part.counts.length; size++) {
      if (part.counts[size] > 0) {
        count(size, part.counts[size]);
      }
    }
    rows += part.rows;
    if (part.evenWidth > 0) {
      even &= part.even;
      compare(part.evenWidth);
    }
    end(part.end);
  }

  /** Keeps the most frequent number of cells, the larger one if two are equally frequent. */
  private void count(int size, int times) {
    if (size >= counts.length) {
      counts = Arrays.copyOf(counts, 2 * size);
    }
    counts[size] += times;
    boolean more = counts[size] > counts[width];
    width = more || (counts[size] == counts[width] && size > width) ? size : width;
  }

  /** Its usual number of cells. */
  int width() {
    return width;
  }

  int rows() {
    return rows;
  }

  int begin() {
    return begin;
  }

  /** Its first row of several filled cells, if there was one. */
  @Nullable TopRow top() {
    return top;
  }

  /** What was taken for titles so far is above this row. */
  void setTop(TopRow row, int rowLine) {
    top = row;
    topLine = rowLine;
  }

  /** Takes the cells of its first row, if only one of them is filled. */
  void setStart(List<String> cells) {
    value = cells.stream().anyMatch(HeaderRows::isValue);
  }

  /** Whether it begins with a value alone, which is a row that is too short and no remark. */
  boolean startsWithValue() {
    return value;
  }

  /** Ends it for now, before a blank line or at the end. */
  void end(int at) {
    end = at;
    followed = false;
  }

  /** Notes that lines follow that are none of its rows. */
  void follow() {
    followed = true;
  }

  /** Whether these rows have one width and all of the others another. */
  boolean isEvenBeside(GrowingBlock before) {
    boolean known = evenWidth > 0 && before.evenWidth > 0;
    return known && even && before.even && evenWidth != before.evenWidth;
  }

  /** What it is so far. */
  Block block(boolean last) {
    int start = top == null ? line : topLine;
    return new Block(begin, line, start, end, (long) rows * width, last && !followed);
  }
}

package dropfit.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of a sample that may be one table: what blank lines separate belongs together if it has the
 * same number of cells and does not begin with a header of its own.
 *
 * @param first the index of its first row
 * @param last the index after its last row
 * @param width its usual number of cells
 */
record Block(int first, int last, int width) {

  /**
   * The blocks of a sample that have two columns or more; if there is none, all rows as one.
   *
   * @param byHeader whether a header between equally wide rows begins another table
   */
  static List<Block> of(List<Sample.Row> rows, boolean byHeader) {
    List<Block> parts = parts(rows);
    List<Joined> tables = new ArrayList<>();
    for (Block part : parts) {
      Joined before = tables.isEmpty() ? null : tables.get(tables.size() - 1);
      boolean begins = before == null || part.isTableBeside(before, rows, byHeader);
      if (begins && part.width > 1) {
        tables.add(new Joined(part, rows));
      } else if (before != null && part.width > 1) {
        before.join(part, rows);
      }
    }
    if (tables.isEmpty() && !parts.isEmpty()) {
      Joined all = new Joined(parts.get(0), rows);
      parts.subList(1, parts.size()).forEach(part -> all.join(part, rows));
      tables.add(all);
    }
    return tables.stream().map(Joined::block).toList();
  }

  /** Parts that are one table. Each row is looked at once, however many parts there are. */
  private static final class Joined {
    private final int first;
    private int last;
    private int[] counts = new int[8];
    private int width;
    private int widths;

    Joined(Block part, List<Sample.Row> rows) {
      first = part.first;
      join(part, rows);
    }

    void join(Block part, List<Sample.Row> rows) {
      for (Sample.Row row : rows.subList(part.first, part.last)) {
        if (!row.comment() && !row.blank()) {
          count(row.size());
        }
      }
      last = part.last;
    }

    /** Keeps the most frequent number of cells, the larger one if two are equally frequent. */
    private void count(int size) {
      if (size >= counts.length) {
        counts = Arrays.copyOf(counts, 2 * size);
      }
      widths += counts[size] == 0 ? 1 : 0;
      counts[size]++;
      boolean more = counts[size] > counts[width];
      width = more || (counts[size] == counts[width] && size > width) ? size : width;
    }

    /** Whether all rows have the same number of cells. */
    boolean isEven() {
      return widths == 1;
    }

    Block block() {
      return new Block(first, last, width);
    }
  }

  /**
   * Whether these rows are another table than those before: they have a header of their own, or all
   * of them have one width and all of the others another.
   */
  private boolean isTableBeside(Joined before, List<Sample.Row> rows, boolean byHeader) {
    if (width < 2 || rows(rows) < 2) {
      return false;
    }
    return (byHeader && startsWithHeader(rows))
        || (width != before.width && before.isEven() && isEven(rows));
  }

  private boolean isEven(List<Sample.Row> rows) {
    for (Sample.Row row : rows.subList(first, last)) {
      if (!row.comment() && !row.blank() && row.size() != width) {
        return false;
      }
    }
    return true;
  }

  /** Rows without a blank line among them. */
  private static List<Block> parts(List<Sample.Row> rows) {
    List<Block> parts = new ArrayList<>();
    int first = -1;
    for (int i = 0; i <= rows.size(); i++) {
      boolean ends = i == rows.size() || (rows.get(i).blank() && !rows.get(i).comment());
      if (ends && first >= 0) {
        int width = Sample.usualWidth(rows.subList(first, i));
        if (width > 0) {
          parts.add(new Block(first, i, width));
        }
        first = -1;
      } else if (!ends && first < 0) {
        first = i;
      }
    }
    return parts;
  }

  private int rows(List<Sample.Row> rows) {
    int count = 0;
    for (Sample.Row row : rows.subList(first, last)) {
      count += row.comment() ? 0 : 1;
    }
    return count;
  }

  /** The largest of some blocks by its cells; the last one goes on where a sample ends. */
  static Block largest(List<Block> blocks, Sample sample) {
    Block best = blocks.get(0);
    for (Block block : blocks) {
      if (!sample.whole() && block.last == sample.rows().size()) {
        return block;
      }
      best =
          block.rows(sample.rows()) * (long) block.width
                  > best.rows(sample.rows()) * (long) best.width
              ? block
              : best;
    }
    return best;
  }

  private boolean startsWithHeader(List<Sample.Row> rows) {
    // A title may stand above the header.
    int top = first;
    while (top < last - 1 && rows.get(top).filled() == 1 && rows.get(top).size() < width) {
      top++;
    }
    List<Sample.Row> own = rows.subList(top, last).stream().filter(row -> !row.comment()).toList();
    return !own.isEmpty() && HeaderRows.isSurelyHeader(own);
  }
}

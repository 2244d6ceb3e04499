package dropfit.csv;

import java.util.ArrayList;
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
    List<Block> tables = new ArrayList<>();
    for (Block part : parts) {
      if (tables.isEmpty()) {
        if (part.width > 1) {
          tables.add(part);
        }
        continue;
      }
      Block before = tables.get(tables.size() - 1);
      if (part.isTableBeside(before, rows, byHeader)) {
        tables.add(part);
      } else if (part.width > 1) {
        tables.set(tables.size() - 1, spanning(before.first, part.last, rows));
      }
    }
    if (tables.isEmpty() && !parts.isEmpty()) {
      int first = parts.get(0).first;
      int last = parts.get(parts.size() - 1).last;
      tables.add(spanning(first, last, rows));
    }
    return tables;
  }

  private static Block spanning(int first, int last, List<Sample.Row> rows) {
    return new Block(first, last, Sample.usualWidth(rows.subList(first, last)));
  }

  /**
   * Whether these rows are another table than those before: they have a header of their own, or all
   * of them have one width and all of the others another.
   */
  private boolean isTableBeside(Block before, List<Sample.Row> rows, boolean byHeader) {
    if (width < 2 || rows(rows) < 2) {
      return false;
    }
    return (byHeader && startsWithHeader(rows))
        || (width != before.width && isEven(rows) && before.isEven(rows));
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
    List<Sample.Row> own =
        rows.subList(first, last).stream().filter(row -> !row.comment()).toList();
    return HeaderRows.isSurelyHeader(own);
  }
}

package dropfit.trap;

import dropfit.data.Column;
import dropfit.data.Repeats;
import dropfit.numeric.Work;
import java.util.List;

/** Finds out whether a column numbers or names the rows. */
final class Identifier {
  /** In fewer rows, different values are no sign of anything. */
  private static final int FEWEST_ROWS = 20;

  /** The share of different words from which on a column names rows: a name may occur twice. */
  private static final double MOSTLY_UNIQUE = 0.95;

  /** Numbers in this range without a gap may be years, which count something real. */
  private static final int FIRST_YEAR = 1500;

  private static final int LAST_YEAR = 2200;

  /** Words that name identifiers in the headers of many files. */
  private static final List<String> WORDS =
      List.of("id", "ids", "identifier", "key", "uid", "uuid", "guid", "rowid");

  private final Work work;
  private final Column column;
  private final int[] rows;
  private boolean whole = true;
  private double first = Double.POSITIVE_INFINITY;
  private double last = Double.NEGATIVE_INFINITY;
  private int present;
  private int different;
  private boolean found;

  /**
   * Is going to look at a column.
   *
   * @param work receives the parts in which that is done
   * @param rows the rows that are looked at
   */
  Identifier(Work work, Column column, int[] rows) {
    this.work = work;
    this.column = column;
    this.rows = rows;
    if (rows.length < FEWEST_ROWS) {
      return;
    }
    if (column instanceof Column.Numbers numbers) {
      work.over(rows.length, (from, to) -> measure(numbers, from, to));
      work.then(() -> judge(numbers));
    } else if (!(column instanceof Column.Categories words)
        || words.labels().size() >= FEWEST_ROWS) {
      work.then(this::countDifferent);
    }
  }

  /** Whether it numbers or names the rows, once the work is done. */
  boolean found() {
    return found;
  }

  private void measure(Column.Numbers numbers, int from, int to) {
    for (int i = from; i < to && whole; i++) {
      double value = numbers.get(rows[i]);
      if (!Double.isNaN(value)) {
        whole = value == Math.floor(value);
        first = Math.min(first, value);
        last = Math.max(last, value);
        present++;
      }
    }
  }

  /** Whole numbers are a count if they go from one to another, each once, and are no years. */
  private void judge(Column.Numbers numbers) {
    if (!whole) {
      return;
    }
    boolean years = first >= FIRST_YEAR && last <= LAST_YEAR;
    if (!years && present >= FEWEST_ROWS && last - first == present - 1) {
      boolean[] seen = new boolean[present];
      work.over(
          rows.length,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              double value = numbers.get(rows[i]);
              if (!Double.isNaN(value)) {
                int place = (int) (value - first);
                different += seen[place] ? 0 : 1;
                seen[place] = true;
              }
            }
          });
    }
    work.then(
        () -> {
          found = present >= FEWEST_ROWS && different == present;
          if (!found && isNamedSo(column.name())) {
            countDifferent();
          }
        });
  }

  private void countDifferent() {
    present = 0;
    different = 0;
    Repeats repeats = new Repeats(work, List.of(column), rows);
    work.over(
        rows.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            if (!column.isMissing(rows[i])) {
              present++;
              different += repeats.firsts()[i] == i ? 1 : 0;
            }
          }
        });
    work.then(() -> found = present >= FEWEST_ROWS && different >= MOSTLY_UNIQUE * present);
  }

  /** Whether a word of a header, such as PassengerId or row_id, names identifiers. */
  private static boolean isNamedSo(String header) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < header.length(); i++) {
      char here = header.charAt(i);
      boolean starts =
          Character.isUpperCase(here) && i > 0 && Character.isLowerCase(header.charAt(i - 1));
      if (starts || !Character.isLetter(here)) {
        if (WORDS.contains(word.toString())) {
          return true;
        }
        word.setLength(0);
      }
      if (Character.isLetter(here)) {
        word.append(Character.toLowerCase(here));
      }
    }
    return WORDS.contains(word.toString());
  }
}

package dropfit.trap;

import dropfit.data.Column;
import dropfit.data.Repeats;
import java.util.List;
import java.util.Optional;

/** Features that number or name the rows. */
final class Identifiers {
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

  private Identifiers() {}

  /**
   * The features that look like identifiers. A moment is not one, and neither is a text of several
   * words: that no two rows have the same says nothing about their parts, which are learned from.
   */
  static List<Integer> among(Subject subject) {
    return subject.features().stream()
        .filter(index -> isOneWord(subject.column(index), subject.rows()))
        .filter(index -> isIdentifier(subject.column(index), subject.rows()))
        .toList();
  }

  /** Whether a column is neither of dates nor of texts most of which have a blank between words. */
  private static boolean isOneWord(Column column, int[] rows) {
    if (!(column instanceof Column.Text)) {
      return !(column instanceof Column.Dates);
    }
    int present = 0;
    int words = 0;
    for (int row : rows) {
      String text = column.text(row);
      present += text.isEmpty() ? 0 : 1;
      words += text.indexOf(' ') >= 0 ? 1 : 0;
    }
    return 2 * words <= present;
  }

  static Optional<Trap> trap(Subject subject, List<Integer> columns) {
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    boolean one = columns.size() == 1;
    return Optional.of(
        new Trap(
            Trap.Code.IDENTIFIER,
            columns,
            List.of(new Trap.Figure("rows", subject.rows().length)),
            subject.names(columns)
                + (one ? " has" : " have")
                + " a different value in nearly every row and "
                + (one ? "looks like an identifier." : "look like identifiers."),
            "A model can learn by heart which row is which; that says nothing about new rows.",
            Optional.of(new Fix.LeaveOut(columns))));
  }

  /** Whether a column numbers or names the rows. */
  static boolean isIdentifier(Column column, int[] rows) {
    if (rows.length < FEWEST_ROWS) {
      return false;
    }
    if (column instanceof Column.Numbers numbers) {
      return areWhole(numbers, rows)
          && (isCount(numbers, rows) || (isNamedSo(column.name()) && isMostlyUnique(column, rows)));
    }
    boolean fewWords =
        column instanceof Column.Categories words && words.labels().size() < FEWEST_ROWS;
    return !fewWords && isMostlyUnique(column, rows);
  }

  private static boolean isMostlyUnique(Column column, int[] rows) {
    int[] firsts = Repeats.firsts(List.of(column), rows);
    int present = 0;
    int different = 0;
    for (int i = 0; i < rows.length; i++) {
      if (!column.isMissing(rows[i])) {
        present++;
        different += firsts[i] == i ? 1 : 0;
      }
    }
    return present >= FEWEST_ROWS && different >= MOSTLY_UNIQUE * present;
  }

  private static boolean areWhole(Column.Numbers column, int[] rows) {
    for (int row : rows) {
      double value = column.get(row);
      if (value != Math.floor(value) && !Double.isNaN(value)) {
        return false;
      }
    }
    return true;
  }

  /** Whether whole numbers are those from one to another, each once, and no years. */
  private static boolean isCount(Column.Numbers column, int[] rows) {
    double first = Double.POSITIVE_INFINITY;
    double last = Double.NEGATIVE_INFINITY;
    int present = 0;
    for (int row : rows) {
      if (!column.isMissing(row)) {
        first = Math.min(first, column.get(row));
        last = Math.max(last, column.get(row));
        present++;
      }
    }
    boolean years = first >= FIRST_YEAR && last <= LAST_YEAR;
    if (years || present < FEWEST_ROWS || last - first != present - 1) {
      return false;
    }
    boolean[] seen = new boolean[present];
    int different = 0;
    for (int row : rows) {
      if (!column.isMissing(row)) {
        int place = (int) (column.get(row) - first);
        different += seen[place] ? 0 : 1;
        seen[place] = true;
      }
    }
    return different == present;
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

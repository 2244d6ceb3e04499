package dropfit.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Names for the columns of a file, no two of them equal. */
final class Names {
  private Names() {}

  /** Names for columns without a header. */
  static List<String> numbered(int width) {
    List<String> names = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      names.add(numbered("", column));
    }
    return names;
  }

  /** Names from the current record; what is empty or repeated is changed and reported. */
  static List<String> read(Records header, int width, IssueReport.Collector issues) {
    Set<String> given = new HashSet<>();
    for (int column = 0; column < header.size(); column++) {
      given.add(header.cell(column));
    }
    Set<String> taken = new HashSet<>();
    List<String> names = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      String raw = column < header.size() ? header.cell(column) : "";
      String name = numbered(raw, column);
      boolean repeated = taken.contains(name);
      String base = name;
      // A name that another column has by right is not taken from it.
      for (int copy = 2;
          taken.contains(name) || (!name.equals(raw) && given.contains(name));
          copy++) {
        name = base + " (" + copy + ")";
      }
      taken.add(name);
      names.add(name);
      if (raw.isEmpty()) {
        report(issues, IssueCode.EMPTY_HEADER, header, column, name);
      } else if (repeated) {
        report(issues, IssueCode.DUPLICATE_HEADER, header, column, name);
      }
    }
    return names;
  }

  private static String numbered(String raw, int column) {
    return raw.isEmpty() ? "Column " + (column + 1) : raw;
  }

  private static void report(
      IssueReport.Collector issues, IssueCode code, Records header, int column, String name) {
    boolean present = column < header.size();
    issues.add(
        code,
        () ->
            new Issue(
                code,
                present ? header.line(column) : header.line(),
                column,
                name,
                present ? header.cell(column) : "",
                "A name of its own for every column.",
                "The column was named \"" + name + "\".",
                -1));
  }
}

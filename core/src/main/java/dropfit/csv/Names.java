package dropfit.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Names for the columns of a file, no two of them equal. */
final class Names {
  private final int width;
  private final int shift;
  private final List<String> given = new ArrayList<>();
  private final List<String> raw = new ArrayList<>();
  private final int[] lines;

  /**
   * Nothing is named yet.
   *
   * @param shift how many columns stand before the first that has a name
   */
  Names(int width, int shift) {
    this.width = width;
    this.shift = shift;
    this.lines = new int[width];
  }

  /** Takes the names of the current record, below those that came before it. */
  void add(Records header, boolean isLast) {
    String above = "";
    for (int column = 0; column < Math.max(width, header.size()); column++) {
      int at = column - shift;
      boolean present = at >= 0 && at < header.size();
      String cell = present ? header.cell(at) : "";
      // Of merged cells only the first has a text; the row that others stand above has none.
      above = cell.isEmpty() && !isLast ? above : cell;
      if (column == given.size()) {
        given.add("");
        raw.add("");
      }
      given.set(column, joined(given.get(column), above));
      raw.set(column, joined(raw.get(column), cell));
      if (column < width) {
        lines[column] = present ? header.line(at) : header.line();
      }
    }
  }

  private static String joined(String upper, String lower) {
    return upper.isEmpty() || lower.isEmpty() || upper.equals(lower)
        ? upper + (upper.equals(lower) ? "" : lower)
        : upper + " " + lower;
  }

  /** A name for each column; what was empty or repeated is changed and reported. */
  List<String> unique(IssueReport.Collector issues) {
    Set<String> all = new HashSet<>(given);
    Set<String> taken = new HashSet<>();
    Map<String, Integer> copies = new HashMap<>();
    List<String> names = new ArrayList<>();
    for (int column = 0; column < width; column++) {
      boolean named = column < given.size() && !given.get(column).isEmpty();
      String base = named ? given.get(column) : "Column " + (column + 1);
      boolean repeated = taken.contains(base);
      String name = base;
      int copy = copies.getOrDefault(base, 1);
      // A name that another column has by right is not taken from it.
      while (taken.contains(name) || ((repeated || !named) && all.contains(name))) {
        copy++;
        name = base + " (" + copy + ")";
      }
      copies.put(base, copy);
      taken.add(name);
      names.add(name);
      if (lines.length > 0 && !given.isEmpty() && (!named || repeated)) {
        IssueCode code = named ? IssueCode.DUPLICATE_HEADER : IssueCode.EMPTY_HEADER;
        report(issues, code, column, name);
      }
    }
    return names;
  }

  private void report(IssueReport.Collector issues, IssueCode code, int column, String name) {
    issues.add(
        code,
        () ->
            new Issue(
                code,
                lines[column],
                column,
                name,
                column < raw.size() ? raw.get(column) : "",
                "A name of its own for every column.",
                "The column was named \"" + name + "\".",
                -1));
  }
}

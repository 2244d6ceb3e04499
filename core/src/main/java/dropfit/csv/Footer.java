package dropfit.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Finds what stands below the rows of a table at the end of a file: totals and remarks. */
final class Footer {
  private static final int CHARACTERS = 1 << 13;

  private static final Set<String> TOTALS =
      new HashSet<>(
          List.of(
              "total",
              "totals",
              "grand total",
              "sum",
              "average",
              "mean",
              "summe",
              "gesamt",
              "gesamtsumme",
              "mittelwert",
              "durchschnitt",
              "somme",
              "moyenne",
              "total général",
              "suma",
              "promedio",
              "totale",
              "media",
              "totaal",
              "gemiddelde"));

  private static final List<String> REMARKS =
      List.of("source:", "note:", "notes:", "quelle:", "hinweis:", "©", "(c)");

  private final CsvText text;
  private final Region region;
  private final Dialect dialect;
  private final Sample sample;

  Footer(CsvText text, Region region, Dialect dialect, Sample sample) {
    this.text = text;
    this.region = region;
    this.dialect = dialect;
    this.sample = sample;
  }

  /**
   * Where the lines start that the user wants to skip at the end, blank ones not counted; no more
   * than the end of the text that is at hand.
   */
  static int skip(CsvText text, Region region, int lines) {
    int at = region.limit();
    int first = Math.max(region.from(), text.tailStart());
    int found = 0;
    boolean blank = true;
    while (at > first && found < lines) {
      at--;
      char c = text.charAt(at);
      boolean lineBreak = c == '\n' || c == '\r';
      boolean starts = at == region.from() || (lineBreak && !blank);
      if (!lineBreak) {
        blank &= Character.isWhitespace(c);
      }
      if (starts) {
        found += blank ? 0 : 1;
        blank = true;
        if (found == lines) {
          return lineBreak ? at + 1 : at;
        }
      }
    }
    return lines == 0 ? region.limit() : first;
  }

  /**
   * The index at which the footer of a table of some width starts, with the blank lines above it;
   * the end of the text if there is none.
   */
  int start(int width) {
    List<Sample.Row> rows =
        sample.whole() ? sample.rows() : Sample.of(text, tail(), dialect).rows();
    int start = rows.size();
    // Two rows are left in any case, so that a table remains.
    for (int i = rows.size() - 1; i > 1; i--) {
      Sample.Row row = rows.get(i);
      if (row.blank() || row.comment()) {
        continue;
      }
      boolean apart = rows.get(i - 1).blank();
      if (!isRemark(row, width, apart) && !isTotal(rows, i)) {
        break;
      }
      start = i;
    }
    while (start > 1 && start < rows.size() && rows.get(start - 1).blank()) {
      start--;
    }
    return start < rows.size() ? rows.get(start).begin() : region.limit();
  }

  private Region tail() {
    int from = Math.max(region.from(), region.limit() - CHARACTERS);
    while (from < region.limit()
        && text.charAt(from - 1) != '\n'
        && text.charAt(from - 1) != '\r') {
      from++;
    }
    return new Region(from, region.limit(), 1);
  }

  /** Whether a row is a text alone: apart from the others, or longer than a word, or marked. */
  private static boolean isRemark(Sample.Row row, int width, boolean apart) {
    String cell = row.cell(0);
    if (width < 2 || row.filled() != 1 || cell.isEmpty() || HeaderRows.isValue(cell)) {
      return false;
    }
    if (row.size() < width && (apart || cell.indexOf(' ') > 0)) {
      return true;
    }
    String lower = cell.toLowerCase(Locale.ROOT);
    return REMARKS.stream().anyMatch(lower::startsWith);
  }

  /** Whether a row begins with a word for a total that no other row has there. */
  private static boolean isTotal(List<Sample.Row> rows, int index) {
    Sample.Row row = rows.get(index);
    int column = 0;
    while (column < row.size() && row.cell(column).isEmpty()) {
      column++;
    }
    String cell = row.cell(column);
    String word = cell.toLowerCase(Locale.ROOT).replace(":", "").strip();
    if (!TOTALS.contains(word)) {
      return false;
    }
    boolean values = false;
    for (int i = column + 1; i < row.size(); i++) {
      values |= HeaderRows.isValue(row.cell(i));
    }
    for (Sample.Row other : rows.subList(0, index)) {
      values &= !other.cell(column).equalsIgnoreCase(cell);
    }
    return values;
  }
}

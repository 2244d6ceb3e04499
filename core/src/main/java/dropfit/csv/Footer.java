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
              "gemiddelde",
              "balance",
              "closing balance",
              "saldo",
              "kontostand",
              "endsaldo"));

  /** Groups before decimal commas: sums come out where it was right. */
  private static final List<NumberFormat> FORMATS =
      List.of(
          NumberFormat.COMMA_POINT,
          NumberFormat.POINT,
          NumberFormat.POINT_COMMA,
          NumberFormat.COMMA,
          NumberFormat.SPACE_COMMA,
          NumberFormat.APOSTROPHE_POINT);

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
      boolean remark = isRemark(row, width, apart) || isRowCount(row, apart);
      if (!remark
          && !isRuler(row, width)
          && !isTotal(rows, i)
          && !(sample.whole() && isSum(rows, i))) {
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

  /** Whether a row is a line drawn across the columns. */
  private static boolean isRuler(Sample.Row row, int width) {
    return row.size() < width && LabelRows.isRuler(row);
  }

  /** Whether a row says how many rows there are, as databases write it below them. */
  private static boolean isRowCount(Sample.Row row, boolean apart) {
    String text = String.join(" ", row.cells()).toLowerCase(Locale.ROOT);
    int at = text.startsWith("(") ? 1 : 0;
    int digits = at;
    while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return apart && digits > at && text.startsWith(" row", digits);
  }

  /** Whether a row has no label where all others have one, and holds sums of the others. */
  private static boolean isSum(List<Sample.Row> rows, int index) {
    Sample.Row row = rows.get(index);
    boolean labelled = row.size() > 1 && row.cell(0).isEmpty();
    for (Sample.Row other : rows.subList(0, index)) {
      labelled &= other.comment() || other.blank() || !other.cell(0).isEmpty();
    }
    int sums = 0;
    for (int column = 1; labelled && column < row.size(); column++) {
      double total = number(row.cell(column));
      double sum = 0;
      int parts = 0;
      for (Sample.Row other : rows.subList(0, index)) {
        double value = number(other.cell(column));
        parts += value < 0 || value > 0 ? 1 : 0;
        sum += Double.isNaN(value) ? 0 : value;
      }
      boolean equal = Math.abs(sum - total) < 1e-9 * Math.abs(total);
      // One of two numbers may be the sum of both others by chance.
      sums += equal ? Math.max(0, parts - 1) : 0;
    }
    return sums > 1;
  }

  /** A number in the first format that fits, NaN for anything else. */
  private static double number(String cell) {
    NumberText number = new NumberText();
    if (number.read(cell.toCharArray(), 0, cell.length())) {
      for (NumberFormat format : FORMATS) {
        double value = number.value(format);
        if (!Double.isNaN(value)) {
          return value;
        }
      }
    }
    return Double.NaN;
  }

  /** Whether a row begins with a word for a total that no other row has there. */
  private static boolean isTotal(List<Sample.Row> rows, int index) {
    Sample.Row row = rows.get(index);
    int column = 0;
    while (column < row.size() && row.cell(column).isEmpty()) {
      column++;
    }
    String cell = row.cell(column);
    int colon = cell.indexOf(':');
    String word = (colon < 0 ? cell : cell.substring(0, colon)).toLowerCase(Locale.ROOT).strip();
    if (!TOTALS.contains(word) && !word.startsWith("total ") && !word.endsWith(" total")) {
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

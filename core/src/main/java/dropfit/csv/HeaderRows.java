package dropfit.csv;

import dropfit.numeric.Decimals;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Tells rows of names and units from rows of values. */
final class HeaderRows {
  private static final int MAX_UNIT = 12;
  private static final Set<String> UNITS =
      new HashSet<>(
          List.of(
              "m", "s", "h", "g", "l", "kg", "mg", "cm", "mm", "km", "ms", "min", "hz", "khz",
              "mhz", "v", "mv", "a", "ma", "w", "kw", "kwh", "pa", "hpa", "kpa", "bar", "mbar", "n",
              "nm", "k", "c", "f", "%", "ppm", "mol", "ml", "m/s", "km/h", "m/s2", "rad", "deg",
              "usd", "eur", "$", "€", "£", "j", "kj", "db", "lux", "rpm", "days", "years", "°c",
              "°f", "°"));

  private HeaderRows() {}

  /**
   * A header is a row of words above columns of numbers or dates. Where no column has these, it is
   * a row of different words that do not come again below it.
   */
  static boolean isHeader(List<Sample.Row> rows) {
    Judgement judgement = new Judgement(rows);
    if (judgement.names + judgement.values > 0) {
      return judgement.names >= judgement.values;
    }
    return !judgement.repeated && !judgement.valuesOnTop;
  }

  /** What the first of some rows is, compared with the others. */
  private static final class Judgement {
    private int names;
    private int values;
    private boolean repeated;
    private boolean valuesOnTop;

    Judgement(List<Sample.Row> rows) {
      Sample.Row top = rows.get(0);
      List<Sample.Row> below = rows.subList(1, rows.size());
      Set<String> distinct = new HashSet<>();
      for (int column = 0; column < top.size(); column++) {
        String cell = top.cell(column);
        boolean value = isValue(cell);
        valuesOnTop |= value;
        repeated |= !distinct.add(cell) || isSentence(cell);
        if (isMissing(cell)) {
          continue;
        }
        if (isTyped(below, column)) {
          boolean name = !value || (isYear(cell) && !areYears(below, column));
          names += name ? 1 : 0;
          values += name ? 0 : 1;
        }
        for (Sample.Row row : below) {
          repeated |= !row.comment() && row.cell(column).equals(cell);
        }
      }
    }
  }

  /** A year may be a name, where the column below it holds something else. */
  static boolean isYear(String cell) {
    return cell.length() == 4 && (cell.startsWith("19") || cell.startsWith("20")) && isValue(cell);
  }

  private static boolean areYears(List<Sample.Row> rows, int column) {
    int years = 0;
    for (Sample.Row row : rows) {
      years += isYear(row.cell(column)) ? 1 : 0;
    }
    return 2 * years > rows.size();
  }

  /** Nobody names a column with a whole sentence. */
  static boolean isSentence(String cell) {
    return cell.endsWith(".") && cell.indexOf(' ') > 0;
  }

  /**
   * Whether rows have one cell more than there are names, and the first of them counts or names the
   * rows, as R writes them.
   */
  static boolean hasRowNames(List<Sample.Row> values, int named) {
    Set<String> words = new HashSet<>();
    boolean counted = true;
    boolean distinct = named > 0 && values.size() > 1;
    for (int i = 0; i < values.size(); i++) {
      String cell = values.get(i).cell(0);
      counted &= cell.equals(Integer.toString(i + 1));
      distinct &= values.get(i).size() == named + 1 && words.add(cell);
      distinct &= counted || !isValue(cell);
    }
    return distinct;
  }

  /** Whether most cells of a column are numbers or dates. */
  private static boolean isTyped(List<Sample.Row> rows, int column) {
    int present = 0;
    int typed = 0;
    for (Sample.Row row : rows) {
      String cell = row.cell(column);
      if (!row.comment() && !isMissing(cell)) {
        present++;
        typed += isValue(cell) ? 1 : 0;
      }
    }
    return present > 0 && 2 * typed > present;
  }

  /**
   * Whether the second row goes on with the names of the first, which has gaps or repeats itself
   * where cells were merged.
   */
  static boolean continues(List<Sample.Row> rows, int width) {
    if (rows.size() < 3) {
      return false;
    }
    Sample.Row upper = rows.get(0);
    Sample.Row lower = rows.get(1);
    Set<String> distinct = new HashSet<>();
    boolean merged = false;
    boolean typed = false;
    for (int column = 0; column < width; column++) {
      merged |= upper.cell(column).isEmpty() || !distinct.add(upper.cell(column));
      boolean values = isTyped(rows.subList(2, rows.size()), column);
      typed |= values;
      if (values && (lower.cell(column).isEmpty() || isValue(lower.cell(column)))) {
        return false;
      }
    }
    return merged && typed && upper.filled() > 0;
  }

  /** Whether the second row holds the units of the numbers below it, and nothing else. */
  static boolean areUnits(List<Sample.Row> rows, int width) {
    if (rows.size() < 3) {
      return false;
    }
    Sample.Row row = rows.get(1);
    int units = 0;
    int known = 0;
    for (int column = 0; column < width; column++) {
      String cell = row.cell(column);
      if (isValue(cell) || cell.length() > MAX_UNIT) {
        return false;
      }
      boolean marked = isUnit(cell);
      known += marked ? 1 : 0;
      if (isTyped(rows.subList(2, rows.size()), column)) {
        units += isMissing(cell) ? 0 : 1;
      } else if (!isMissing(cell) && !marked) {
        return false;
      }
    }
    return known > 0 && units > 0 && 2 * known >= units;
  }

  private static boolean isUnit(String cell) {
    if (cell.length() > 2) {
      char open = cell.charAt(0);
      char close = cell.charAt(cell.length() - 1);
      if ((open == '(' && close == ')') || (open == '[' && close == ']')) {
        return true;
      }
    }
    return UNITS.contains(cell.toLowerCase(Locale.ROOT));
  }

  /** Whether a cell is a number or a date rather than a name. */
  static boolean isValue(String cell) {
    char[] text = cell.toCharArray();
    if (Literals.isMissing(text, 0, text.length)) {
      return false;
    }
    if (!Double.isNaN(Decimals.parseOrNaN(text, 0, text.length))) {
      return true;
    }
    NumberText number = new NumberText();
    if (number.read(text, 0, text.length)
        && (number.unit().isEmpty() || NumberText.isSymbol(number.unit()))) {
      for (NumberFormat format : NumberFormat.values()) {
        if (!Double.isNaN(number.value(format))) {
          return true;
        }
      }
    }
    return new DateWord().read(cell);
  }

  static boolean isMissing(String cell) {
    return Literals.isMissing(cell.toCharArray(), 0, cell.length());
  }
}

package dropfit.csv;

import dropfit.numeric.Decimals;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/** Tells rows of names and units from rows of values. */
final class HeaderRows {
  private static final int MAX_UNIT = 12;

  /** So many rows are looked at for a header below other rows. */
  private static final int MOST_ABOVE = 40;

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
    if (countsColumns(rows.get(0))) {
      return true;
    }
    Judgement judgement = new Judgement(rows);
    if (judgement.names + judgement.values > 0) {
      return judgement.names >= judgement.values;
    }
    return !judgement.repeated && !judgement.valuesOnTop;
  }

  /** Whether a row counts the columns beside an empty cell, as pandas and R write a matrix. */
  private static boolean countsColumns(Sample.Row row) {
    boolean counts = row.size() > 2 && row.cell(0).isEmpty();
    int first = row.cell(1).equals("0") ? 0 : 1;
    for (int column = 1; counts && column < row.size(); column++) {
      counts = row.cell(column).equals(Integer.toString(first + column - 1));
    }
    return counts;
  }

  /** Whether the first row has words above columns of numbers or dates, and more than values. */
  private static boolean isSurelyHeader(List<Sample.Row> rows) {
    Judgement judgement = new Judgement(rows);
    return judgement.names > judgement.values;
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
        boolean typed = isTyped(below, column);
        if (typed || isTyped(below, column, HeaderRows::isQuantity)) {
          boolean name = typed ? !value || isNamingYear(cell, below, column) : !isQuantity(cell);
          name |= !typed && isNamingYear(cell, below, column);
          name |= top.isQuoted(column) && isBare(below, column);
          names += name ? 1 : 0;
          values += name ? 0 : 1;
        }
        for (Sample.Row row : below) {
          repeated |= !row.comment() && row.cell(column).equals(cell);
        }
      }
    }
  }

  /** Whether no cell of a column has quotes: where its first one has them, that is a name. */
  private static boolean isBare(List<Sample.Row> rows, int column) {
    for (Sample.Row row : rows) {
      if (row.isQuoted(column)) {
        return false;
      }
    }
    return true;
  }

  /** A year may be a name, where the column below it holds something else. */
  static boolean isYear(String cell) {
    return cell.length() == 4 && (cell.startsWith("19") || cell.startsWith("20")) && isValue(cell);
  }

  private static boolean isNamingYear(String cell, List<Sample.Row> below, int column) {
    return isYear(cell) && !areYears(below, column);
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
   * Whether all rows have one cell more than there are names, and the first of them tells the rows
   * apart, as R writes them.
   *
   * @param byBlanks whether blanks or tabulators separate cells, as R's write.table does it: then
   *     the numbers of rows may have gaps, where rows were taken out. Its write.csv has an empty
   *     name above them.
   */
  static boolean hasRowNames(List<Sample.Row> values, int named, boolean byBlanks) {
    Set<String> words = new HashSet<>();
    boolean counted = true;
    boolean distinct = named > 0 && values.size() > 1;
    for (int i = 0; i < values.size(); i++) {
      String cell = values.get(i).cell(0);
      counted &= cell.equals(Integer.toString(i + 1));
      distinct &= values.get(i).size() == named + 1 && words.add(cell);
      distinct &= counted || (byBlanks ? !cell.isEmpty() : !isValue(cell));
    }
    return distinct;
  }

  /** Whether most cells of a column are numbers or dates. */
  static boolean isTyped(List<Sample.Row> rows, int column) {
    return isTyped(rows, column, HeaderRows::isValue);
  }

  private static boolean isTyped(List<Sample.Row> rows, int column, Predicate<String> isOfType) {
    int present = 0;
    int typed = 0;
    for (Sample.Row row : rows) {
      String cell = row.cell(column);
      boolean mark = Literals.isMark(cell.toCharArray(), 0, cell.length());
      if (!row.comment() && !mark && !isMissing(cell)) {
        present++;
        typed += isOfType.test(cell) ? 1 : 0;
      }
    }
    return present > 0 && 2 * typed > present;
  }

  /**
   * The index of the row that is the header for sure, below rows that hold less or more than it: it
   * has a name for each column. 0 if there is no other than the first; the row right above it where
   * that may name groups of columns.
   */
  static int firstFull(List<Sample.Row> rows, int width) {
    int most = Math.min(rows.size(), MOST_ABOVE);
    int at = nextFull(rows, 0, most, width);
    int next =
        at + 1 < most && rows.get(at + 1).size() == 1 ? nextFull(rows, at + 1, most, width) : most;
    if (width < 2 || at == most) {
      return 0;
    }
    // A title with a comma may look like two names; lines alone follow it, and then the names.
    if (next < most && isHeaderFrom(rows, next)) {
      return next;
    }
    int above = at - 1;
    while (above >= 0 && (rows.get(above).comment() || rows.get(above).blank())) {
      above--;
    }
    boolean upper = above >= 0 && rows.get(above).size() == width && areGroups(rows.get(above));
    return above >= 0 && !upper && isHeaderFrom(rows, at) ? at : 0;
  }

  /** The index of the next row with something in each column; the limit if there is none. */
  private static int nextFull(List<Sample.Row> rows, int from, int limit, int width) {
    int at = from;
    while (at < limit) {
      Sample.Row row = rows.get(at);
      if (!row.comment() && row.size() == width && row.filled() == width) {
        break;
      }
      at++;
    }
    return at;
  }

  private static boolean isHeaderFrom(List<Sample.Row> rows, int at) {
    List<Sample.Row> below =
        rows.subList(at, rows.size()).stream()
            .filter(row -> !row.comment() && !row.blank())
            .limit(MOST_ABOVE)
            .toList();
    return areNames(below.get(0)) && isSurelyHeader(below);
  }

  private static boolean areNames(Sample.Row row) {
    Set<String> distinct = new HashSet<>();
    for (String cell : row.cells()) {
      if ((isValue(cell) && !isYear(cell)) || isMissing(cell) || !distinct.add(cell)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a row with gaps may name groups of columns: it holds several words and no numbers. */
  private static boolean areGroups(Sample.Row row) {
    for (String cell : row.cells()) {
      if (isValue(cell) && !isYear(cell)) {
        return false;
      }
    }
    return row.filled() > 1;
  }

  /**
   * Whether a third row holds nothing but names for columns that the first two leave without one.
   */
  static boolean nameGaps(List<Sample.Row> rows, int width) {
    if (rows.size() < 4) {
      return false;
    }
    Sample.Row row = rows.get(2);
    for (int column = 0; column < width; column++) {
      String cell = row.cell(column);
      boolean gap = rows.get(0).cell(column).isEmpty() && rows.get(1).cell(column).isEmpty();
      if (!cell.isEmpty() && (!gap || isValue(cell))) {
        return false;
      }
    }
    return row.filled() > 0;
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
    int merged = 0;
    boolean typed = false;
    boolean unnamed = false;
    for (int column = 0; column < width; column++) {
      boolean gap = upper.cell(column).isEmpty();
      merged += gap || !distinct.add(upper.cell(column)) ? 1 : 0;
      boolean values = isTyped(rows.subList(2, rows.size()), column);
      typed |= values;
      // A column of values has its name in one of both.
      boolean empty = lower.cell(column).isEmpty();
      if (values && ((empty && gap) || isValue(lower.cell(column)))) {
        return false;
      }
      unnamed |= (values && empty) || (gap && empty);
    }
    boolean surely = !unnamed || (merged > 1 && areNamesOfGaps(upper, lower, width));
    return merged > 0 && surely && typed && upper.filled() > 0;
  }

  /** Whether a row has a name for each column that the row above it has none for, and no value. */
  private static boolean areNamesOfGaps(Sample.Row upper, Sample.Row lower, int width) {
    boolean names = true;
    for (int column = 0; column < width; column++) {
      boolean gap = upper.cell(column).isEmpty() && column > 0;
      names &= !isValue(lower.cell(column)) && !(gap && lower.cell(column).isEmpty());
    }
    return names;
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
    // Quarters and weeks are as often names as years are.
    return Period.firstDay(cell) == 0 && new DateWord().read(cell);
  }

  /** Whether a cell is a number, with or without anything beside it. */
  private static boolean isQuantity(String cell) {
    NumberText number = new NumberText();
    boolean quantity = number.read(cell.toCharArray(), 0, cell.length());
    return quantity && (isValue(cell) || number.unit().length() <= 3);
  }

  static boolean isMissing(String cell) {
    return Literals.isMissing(cell.toCharArray(), 0, cell.length());
  }
}

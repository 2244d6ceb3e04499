package dropfit.csv;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where the header and the columns of a file are.
 *
 * @param directive whether the first line only names the delimiter, as in {@code sep=;}
 * @param header whether the first row, after a directive, holds names
 * @param width the number of columns
 */
record Layout(boolean directive, boolean header, int width) {

  static Layout of(Sample sample, Header choice, boolean directive) {
    int first = directive ? 1 : 0;
    if (sample.rows().size() <= first) {
      return new Layout(directive, false, 0);
    }
    boolean header =
        switch (choice) {
          case YES -> true;
          case NO -> false;
          case AUTO -> looksLikeHeader(sample.rows(), first);
        };
    return new Layout(directive, header, width(sample, header, first));
  }

  private static int width(Sample sample, boolean header, int first) {
    if (!header) {
      return sample.usualWidth(first);
    }
    int named = sample.rows().get(first).size();
    int wider = 0;
    List<List<String>> below = sample.rows().subList(first + 1, sample.rows().size());
    for (List<String> row : below) {
      boolean hasMore = false;
      for (int i = named; i < row.size(); i++) {
        hasMore |= !row.get(i).isEmpty();
      }
      wider += hasMore ? 1 : 0;
    }
    // A header shorter than most rows lacks names; the values are worth more than the names.
    return 2 * wider > below.size() ? Math.max(named, sample.usualWidth(first + 1)) : named;
  }

  /**
   * A header is a row of words above columns of numbers. Where no column has numbers, it is a row
   * of different words that do not come again below it.
   */
  private static boolean looksLikeHeader(List<List<String>> rows, int first) {
    List<String> top = rows.get(first);
    List<List<String>> below = rows.subList(first + 1, rows.size());
    int names = 0;
    int values = 0;
    boolean repeated = false;
    boolean numbersOnTop = false;
    Set<String> distinct = new HashSet<>();
    for (int column = 0; column < top.size(); column++) {
      String cell = top.get(column);
      boolean number = Sample.isNumber(cell) || isDecimalComma(cell);
      numbersOnTop |= number;
      repeated |= !distinct.add(cell);
      if (Sample.isMissing(cell)) {
        continue;
      }
      int present = 0;
      int numbers = 0;
      for (List<String> row : below) {
        if (column < row.size() && !Sample.isMissing(row.get(column))) {
          present++;
          String other = row.get(column);
          numbers += Sample.isNumber(other) || isDecimalComma(other) ? 1 : 0;
          repeated |= other.equals(cell);
        }
      }
      if (present > 0 && 2 * numbers > present) {
        names += number ? 0 : 1;
        values += number ? 1 : 0;
      }
    }
    if (names + values > 0) {
      return names >= values;
    }
    return !repeated && !numbersOnTop;
  }

  /** Whether the sample has at least as many numbers as words in a column. */
  boolean hasNumbers(Sample sample, int column) {
    int first = (directive ? 1 : 0) + (header ? 1 : 0);
    int balance = 0;
    for (List<String> row : sample.rows().subList(first, sample.rows().size())) {
      if (column < row.size() && !Sample.isMissing(row.get(column))) {
        balance += Sample.isNumber(row.get(column)) ? 1 : -1;
      }
    }
    return balance >= 0;
  }

  private static boolean isDecimalComma(String cell) {
    return cell.indexOf(',') >= 0 && Sample.isNumber(cell.replace(',', '.'));
  }
}

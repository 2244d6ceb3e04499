package dropfit.csv;

/** Units as they stand in a row of their own. */
final class Units {
  private Units() {}

  /** A unit without the brackets around it; empty for a cell that says there is none. */
  static String bare(String cell) {
    int last = cell.length() - 1;
    boolean round = last > 0 && cell.charAt(0) == '(' && cell.charAt(last) == ')';
    boolean square = last > 0 && cell.charAt(0) == '[' && cell.charAt(last) == ']';
    String inner = round || square ? cell.substring(1, last).strip() : cell;
    return HeaderRows.isMissing(inner) ? "" : inner;
  }
}

package dropfit.csv;

import dropfit.data.Column.Dates.Scale;

/**
 * How the cells of a column are understood.
 *
 * @param type what they are
 * @param number how they are written if they are numbers
 * @param unit what stands beside each number, empty if nothing
 * @param flags whether letters behind some numbers are no part of them
 * @param order how they are written if they are dates
 * @param scale what the dates count from
 * @param doubt what is left open
 */
record Interpretation(
    ColumnType type,
    NumberFormat number,
    String unit,
    boolean flags,
    DateOrder order,
    Scale scale,
    Doubt doubt) {

  /** Numbers as most programs write them. */
  static final Interpretation PLAIN_NUMBERS =
      new Interpretation(
          ColumnType.NUMBER,
          NumberFormat.POINT,
          "",
          false,
          DateOrder.YEAR_FIRST,
          Scale.DATE,
          Doubt.NONE);

  /** How an option names the format, empty if the type has none. */
  String format() {
    return switch (type) {
      case NUMBER -> number.code();
      case DATE -> order.code();
      default -> "";
    };
  }
}

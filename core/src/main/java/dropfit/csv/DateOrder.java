package dropfit.csv;

import java.util.Optional;

/** In which order the dates of a column are written. */
enum DateOrder {
  /** Year, month, day, as ISO 8601 has it. */
  YEAR_FIRST("yyyy-mm-dd"),
  /** Day, month, year. */
  DAY_FIRST("dd/mm/yyyy"),
  /** Month, day, year. */
  MONTH_FIRST("mm/dd/yyyy"),
  /** No date at all, only a time of the day. */
  TIME("hh:mm");

  private final String code;

  DateOrder(String code) {
    this.code = code;
  }

  /** How an option names the order. */
  String code() {
    return code;
  }

  static Optional<DateOrder> of(String code) {
    for (DateOrder order : values()) {
      if (order.code.equals(code)) {
        return Optional.of(order);
      }
    }
    return Optional.empty();
  }
}

package dropfit.csv;

import java.util.Optional;

/** How the numbers of a column are written: the decimal mark, and what groups the digits. */
enum NumberFormat {
  /** A point and no groups. */
  POINT("1234.5", '.', Group.NONE),
  /** A comma and no groups. */
  COMMA("1234,5", ',', Group.NONE),
  /** As in English. */
  COMMA_POINT("1,234.5", '.', Group.COMMA),
  /** As in German. */
  POINT_COMMA("1.234,5", ',', Group.POINT),
  /** As in ISO 80000 with a point. */
  SPACE_POINT("1 234.5", '.', Group.SPACE),
  /** As in French. */
  SPACE_COMMA("1 234,5", ',', Group.SPACE),
  /** As in Switzerland. */
  APOSTROPHE_POINT("1'234.5", '.', Group.APOSTROPHE),
  /** As in Switzerland with a comma. */
  APOSTROPHE_COMMA("1'234,5", ',', Group.APOSTROPHE);

  /** What stands between groups of three digits. */
  private enum Group {
    NONE,
    COMMA,
    POINT,
    SPACE,
    APOSTROPHE;

    boolean is(char c) {
      return switch (this) {
        case NONE -> false;
        case COMMA -> c == ',';
        case POINT -> c == '.';
        case SPACE -> c == ' ' || c == '\u00A0' || c == '\u202F' || c == '\u2009';
        case APOSTROPHE -> c == '\'' || c == '\u2019';
      };
    }
  }

  private final String code;
  private final char mark;
  private final Group group;

  NumberFormat(String code, char mark, Group group) {
    this.code = code;
    this.mark = mark;
    this.group = group;
  }

  /** What 1234.5 looks like; how an option names the format. */
  String code() {
    return code;
  }

  /** The decimal mark, a point or a comma. */
  char mark() {
    return mark;
  }

  static Optional<NumberFormat> of(String code) {
    for (NumberFormat format : values()) {
      if (format.code.equals(code)) {
        return Optional.of(format);
      }
    }
    return Optional.empty();
  }

  /**
   * Copies digits without their groups and with a decimal point.
   *
   * @param text holds digits, marks and an exponent, without a sign
   * @param out at least as long as the part, filled from 0
   * @return the number of characters copied, or -1 if the part is not written in this format
   */
  int copyPlain(char[] text, int start, int end, char[] out) {
    int length = 0;
    int run = 0;
    boolean grouped = false;
    int at = start;
    for (; at < end; at++) {
      char c = text[at];
      if (c >= '0' && c <= '9') {
        out[length++] = c;
        run++;
      } else if (group.is(c) && isGroup(run, grouped)) {
        grouped = true;
        run = 0;
      } else {
        break;
      }
    }
    // A zero leads no groups unless decimals follow: 0,125 is no number of thousands.
    boolean marked = at < end && text[at] == mark;
    if (grouped && (run != 3 || (out[0] == '0' && !marked))) {
      return -1;
    }
    if (marked) {
      out[length++] = '.';
      at++;
    }
    // What is left is decimals and an exponent; anything else is judged where it is parsed.
    while (at < end) {
      char c = text[at++];
      if (c == '.' || c == ',') {
        return -1;
      }
      out[length++] = c;
    }
    return length;
  }

  /** Whether so many digits may stand before a sign that groups them. */
  private boolean isGroup(int run, boolean grouped) {
    // In India all groups but the last have two digits.
    boolean pair = run == 2 && group == Group.COMMA;
    return grouped ? run == 3 || pair : run >= 1 && run <= 3;
  }
}

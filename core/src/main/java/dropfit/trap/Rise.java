package dropfit.trap;

/** Which way values go one after the other. */
final class Rise {
  /** An order with fewer steps is a sorting by a few groups. */
  static final int FEWEST_STEPS = 10;

  private int up;
  private int down;
  private double before = Double.NaN;
  private String textBefore = "";
  private boolean open = true;

  /** Goes on to a number. */
  void add(double value) {
    up += value > before ? 1 : 0;
    down += value < before ? 1 : 0;
    before = value;
  }

  /** Goes on to a text. */
  void add(String text) {
    int step = textBefore.isEmpty() ? 0 : text.compareTo(textBefore);
    up += step > 0 ? 1 : 0;
    down += step < 0 ? 1 : 0;
    textBefore = text;
  }

  /** Takes what was added for no order at all. */
  void giveUp() {
    open = false;
  }

  /** Whether it may still be an order. */
  boolean isOpen() {
    return open && (up == 0 || down == 0);
  }

  /** Whether values only rise (1) or only fall (-1), in many steps; 0 otherwise. */
  int direction() {
    if (!isOpen() || up + down < FEWEST_STEPS) {
      return 0;
    }
    return up > 0 ? 1 : -1;
  }

  /** Whether a text begins as 2024-05 or 2024-05-17 does. */
  static boolean isDate(String text) {
    if (text.length() < 7) {
      return false;
    }
    for (int i = 0; i < 7; i++) {
      char here = text.charAt(i);
      boolean fits = i == 4 ? here == '-' : ('0' <= here && here <= '9');
      if (!fits) {
        return false;
      }
    }
    return text.length() == 7 || text.charAt(7) == '-';
  }
}

package dropfit.lab;

/** Whether one who races goes on. */
public enum Outlook {
  /** It can move. */
  WALKING(0),
  /** Its method can do no better than where it is. */
  RESTING(1),
  /** It left the finite numbers. */
  LOST(2);

  /** After as many steps everyone rests, for the counters' sake. */
  static final int MOST_STEPS = 2_000_000_000;

  private final int code;

  Outlook(int code) {
    this.code = code;
  }

  /**
   * Its number.
   *
   * @return 0 for walking, 1 for resting, 2 for lost
   */
  public int code() {
    return code;
  }

  /** The outlook of a number. */
  static Outlook of(int code) {
    return code == 0 ? WALKING : code == 1 ? RESTING : LOST;
  }
}

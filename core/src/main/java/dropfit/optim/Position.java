package dropfit.optim;

/** A point of the plane that an optimizer moves in place. */
public final class Position {
  /** First coordinate. */
  public double x;

  /** Second coordinate. */
  public double y;

  /**
   * A point.
   *
   * @param x first coordinate
   * @param y second coordinate
   */
  public Position(double x, double y) {
    this.x = x;
    this.y = y;
  }
}

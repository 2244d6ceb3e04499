package dropfit.formula;

/** A function of x and y with exact slopes and curvatures. Evaluating allocates nothing. */
public interface Surface {

  /**
   * The height at a point.
   *
   * @param x first coordinate
   * @param y second coordinate
   * @return f(x, y), NaN where there is none
   */
  double value(double x, double y);

  /**
   * The height and the slopes at a point.
   *
   * @param x first coordinate
   * @param y second coordinate
   * @param out receives them; its curvatures are left as they are
   */
  void slopes(double x, double y, Jet out);

  /**
   * The height, the slopes and the curvatures at a point.
   *
   * @param x first coordinate
   * @param y second coordinate
   * @param out receives all
   */
  void curvatures(double x, double y, Jet out);

  /**
   * Whether the function is given as a sum of squares, each perhaps times a positive number.
   *
   * @return true if {@link #gaussNewton} has an answer
   */
  boolean isSumOfSquares();

  /**
   * As {@link #curvatures}, but with the curvatures that a sum of squares has where its residuals r
   * are straight: 2 JᵀJ.
   *
   * @param x first coordinate
   * @param y second coordinate
   * @param out receives all
   */
  void gaussNewton(double x, double y, Jet out);
}

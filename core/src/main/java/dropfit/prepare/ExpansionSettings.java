package dropfit.prepare;

/**
 * What is made of columns of numbers; each component but the first matters for some kinds only.
 *
 * @param kind what is made
 * @param degree how many factors a product has at most, 1 to 4
 * @param knots how many knots a spline has, its ends among them, 2 or more
 * @param splineDegree the degree of a spline's pieces, 1 or more
 * @param placement where the knots are
 * @param beyond how splines go on beyond the outermost knots
 */
public record ExpansionSettings(
    Expansion kind, int degree, int knots, int splineDegree, Knots placement, Beyond beyond) {

  /** More columns than this are refused: products of many columns grow beyond all use. */
  public static final int MOST_COLUMNS = 1000;

  /** Nothing; what it would be made with, if the kind alone were changed, is usual. */
  public static final ExpansionSettings NONE =
      new ExpansionSettings(Expansion.NONE, 2, 5, 3, Knots.UNIFORM, Beyond.CONSTANT);

  /**
   * How many columns there will be in place of columns of numbers.
   *
   * @param numbers how many columns of numbers there are
   * @return the columns themselves or their splines, and all products
   */
  public long columns(int numbers) {
    if (kind == Expansion.NONE) {
      return numbers;
    }
    return kind == Expansion.SPLINES
        ? (long) numbers * (knots + splineDegree - 2)
        : Terms.count(kind, degree, numbers);
  }

  /**
   * Whether so many columns can be made.
   *
   * @param numbers how many columns of numbers there are
   * @return false if there would be more than {@link #MOST_COLUMNS}, unless there are already
   */
  public boolean fits(int numbers) {
    return columns(numbers) <= Math.max(MOST_COLUMNS, numbers);
  }

  /**
   * Settings of another kind.
   *
   * @param value what is made
   * @return changed settings
   */
  public ExpansionSettings kind(Expansion value) {
    return new ExpansionSettings(value, degree, knots, splineDegree, placement, beyond);
  }

  /**
   * Settings with longer or shorter products.
   *
   * @param value how many factors at most
   * @return changed settings
   */
  public ExpansionSettings degree(int value) {
    return new ExpansionSettings(kind, value, knots, splineDegree, placement, beyond);
  }

  /**
   * Settings with another number of knots.
   *
   * @param value how many knots
   * @return changed settings
   */
  public ExpansionSettings knots(int value) {
    return new ExpansionSettings(kind, degree, value, splineDegree, placement, beyond);
  }

  /**
   * Settings with smoother or rougher splines.
   *
   * @param value the degree of the pieces
   * @return changed settings
   */
  public ExpansionSettings splineDegree(int value) {
    return new ExpansionSettings(kind, degree, knots, value, placement, beyond);
  }

  /**
   * Settings with knots elsewhere.
   *
   * @param value where they are
   * @return changed settings
   */
  public ExpansionSettings placement(Knots value) {
    return new ExpansionSettings(kind, degree, knots, splineDegree, value, beyond);
  }

  /**
   * Settings with other ends.
   *
   * @param value how splines go on
   * @return changed settings
   */
  public ExpansionSettings beyond(Beyond value) {
    return new ExpansionSettings(kind, degree, knots, splineDegree, placement, value);
  }
}

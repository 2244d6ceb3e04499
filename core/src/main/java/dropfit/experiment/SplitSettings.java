package dropfit.experiment;

/**
 * How rows are split into those to learn from, to watch by and to test; {@link Settings#SCHEMA}
 * knows the ranges.
 *
 * @param validationShare the share of rows that the live validation curve is computed on
 * @param testShare the share of rows that are held back for the test score
 * @param splitting by what rows are split
 * @param dateColumn the index of the column of dates by which rows are split if they are so; rows
 *     without a date are left out then
 * @param seed decides which rows go where if that is chance
 */
public record SplitSettings(
    double validationShare, double testShare, Splitting splitting, int dateColumn, int seed) {

  /** Fifteen of a hundred rows to watch by and as many to test, at random. */
  public static final SplitSettings USUAL = new SplitSettings(0.15, 0.15, Splitting.RANDOM, 0, 0);

  /**
   * Settings with another validation share.
   *
   * @param value the share of rows
   * @return changed settings
   */
  public SplitSettings validationShare(double value) {
    return new SplitSettings(value, testShare, splitting, dateColumn, seed);
  }

  /**
   * Settings with another test share.
   *
   * @param value the share of rows
   * @return changed settings
   */
  public SplitSettings testShare(double value) {
    return new SplitSettings(validationShare, value, splitting, dateColumn, seed);
  }

  /**
   * Settings with another way to split.
   *
   * @param value by what rows are split
   * @return changed settings
   */
  public SplitSettings splitting(Splitting value) {
    return new SplitSettings(validationShare, testShare, value, dateColumn, seed);
  }

  /**
   * Settings with another column of dates.
   *
   * @param value its index
   * @return changed settings
   */
  public SplitSettings dateColumn(int value) {
    return new SplitSettings(validationShare, testShare, splitting, value, seed);
  }

  /**
   * Settings with another seed.
   *
   * @param value decides which rows go where
   * @return changed settings
   */
  public SplitSettings seed(int value) {
    return new SplitSettings(validationShare, testShare, splitting, dateColumn, value);
  }
}

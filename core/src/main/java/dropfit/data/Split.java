package dropfit.data;

import dropfit.numeric.Work;

/**
 * Rows divided into three parts: to learn from, to watch the learning by, and to judge the result
 * by. Within each part the rows keep their order.
 */
public final class Split {
  private final int[] train;
  private final int[] validation;
  private final int[] test;

  Split(int[] train, int[] validation, int[] test) {
    this.train = train;
    this.validation = validation;
    this.test = test;
  }

  /**
   * Divides rows at random, without regard to what they hold.
   *
   * @param rows how many, 0 or more
   * @param validationShare the share of rows for validation, 0 to 1
   * @param testShare the share of rows for the test, 0 to 1
   * @param seed decides which rows go where
   * @return parts whose sizes are the shares, rounded; at least one row is left to learn from
   */
  public static Split of(int rows, double validationShare, double testShare, int seed) {
    Work work = new Work();
    Splitter splitter = Splitter.atRandom(work, rows, validationShare, testShare, seed);
    work.finish();
    return splitter.split();
  }

  /**
   * Divides rows by their order: the first to learn from, the next for validation, the last for the
   * test, as rows that were recorded over time have to be judged.
   *
   * @param rows how many, 0 or more
   * @param validationShare the share of rows for validation, 0 to 1
   * @param testShare the share of rows for the test, 0 to 1
   * @param newestFirst whether the order is the other way round, so that the first rows are for the
   *     test
   * @return parts whose sizes are the shares, rounded; at least one row is left to learn from
   */
  public static Split inOrder(
      int rows, double validationShare, double testShare, boolean newestFirst) {
    Work work = new Work();
    Splitter splitter = Splitter.inOrder(work, rows, validationShare, testShare, newestFirst);
    work.finish();
    return splitter.split();
  }

  /**
   * Divides rows by numbers: those of the smallest to learn from, those of the largest for the
   * test, as rows of dates have to be judged. Rows of equal numbers keep their order.
   *
   * @param keys one number a row, none of them NaN
   * @param validationShare the share of rows for validation, 0 to 1
   * @param testShare the share of rows for the test, 0 to 1
   * @return parts whose sizes are the shares, rounded; at least one row is left to learn from
   */
  public static Split by(double[] keys, double validationShare, double testShare) {
    Work work = new Work();
    Splitter splitter = Splitter.by(work, keys, validationShare, testShare);
    work.finish();
    return splitter.split();
  }

  /**
   * Divides rows at random so that every class has about the same share in every part.
   *
   * @param target the class of each row
   * @param validationShare the share of rows for validation, 0 to 1
   * @param testShare the share of rows for the test, 0 to 1
   * @param seed decides which rows go where
   * @return parts that hold of each class its share, rounded up or down so that the parts have
   *     their share of all rows too; at least one row of every class is left to learn from
   */
  public static Split stratified(
      Target.Classes target, double validationShare, double testShare, int seed) {
    Work work = new Work();
    Splitter splitter = Splitter.stratified(work, target, validationShare, testShare, seed);
    work.finish();
    return splitter.split();
  }

  /**
   * The rows to learn from.
   *
   * @return row numbers in rising order
   */
  public int[] train() {
    return train.clone();
  }

  /**
   * The rows to watch the learning by.
   *
   * @return row numbers in rising order
   */
  public int[] validation() {
    return validation.clone();
  }

  /**
   * The rows to judge the result by.
   *
   * @return row numbers in rising order
   */
  public int[] test() {
    return test.clone();
  }
}

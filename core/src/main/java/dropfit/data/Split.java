package dropfit.data;

import dropfit.numeric.Order;
import dropfit.numeric.Seeds;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Rows divided into three parts: to learn from, to watch the learning by, and to judge the result
 * by. Within each part the rows keep their order.
 */
public final class Split {
  private final int[] train;
  private final int[] validation;
  private final int[] test;

  private Split(int[] train, int[] validation, int[] test) {
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
    byte[] parts = new byte[rows];
    int[] order = Seeds.permutation(Seeds.generator(seed), rows);
    assign(parts, order, new Share(validationShare), new Share(testShare));
    return collect(parts);
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
    byte[] parts = new byte[rows];
    int[] order = new int[rows];
    for (int i = 0; i < rows; i++) {
      order[i] = newestFirst ? i : rows - 1 - i;
    }
    assign(parts, order, new Share(validationShare), new Share(testShare));
    return collect(parts);
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
    int[] rising = Order.of(keys);
    int[] falling = new int[rising.length];
    for (int i = 0; i < rising.length; i++) {
      falling[i] = rising[rising.length - 1 - i];
    }
    byte[] parts = new byte[keys.length];
    assign(parts, falling, new Share(validationShare), new Share(testShare));
    return collect(parts);
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
    byte[] parts = new byte[target.size()];
    UniformRandomProvider generator = Seeds.generator(seed);
    int[] counts = target.counts();
    Share test = new Share(testShare);
    Share validation = new Share(validationShare);
    for (int k = 0; k < counts.length; k++) {
      int[] members = members(target, k, counts[k]);
      int[] order = Seeds.permutation(generator, members.length);
      for (int i = 0; i < order.length; i++) {
        order[i] = members[order[i]];
      }
      assign(parts, order, validation, test);
    }
    return collect(parts);
  }

  /** Rounds the share of one class after the other; what one lacks is owed to the next. */
  private static final class Share {
    private final double share;
    private double owed;

    Share(double share) {
      this.share = share;
    }

    /** The rows to take of a class, though not more than a limit. */
    int of(int rows, int most) {
      double wanted = rows * share + owed;
      int taken = (int) Math.floor(wanted + 0.5);
      owed = wanted - taken;
      return Math.min(taken, most);
    }
  }

  private static int[] members(Target.Classes target, int code, int count) {
    int[] members = new int[count];
    int next = 0;
    for (int i = 0; i < target.size(); i++) {
      if (target.get(i) == code) {
        members[next++] = i;
      }
    }
    return members;
  }

  /** Marks the first rows of an order for the test (2), the next for validation (1). */
  private static void assign(byte[] parts, int[] order, Share validationShare, Share testShare) {
    int most = Math.max(order.length - 1, 0);
    int test = testShare.of(order.length, most);
    int validation = validationShare.of(order.length, most - test);
    for (int i = 0; i < test; i++) {
      parts[order[i]] = 2;
    }
    for (int i = test; i < test + validation; i++) {
      parts[order[i]] = 1;
    }
  }

  private static Split collect(byte[] parts) {
    return new Split(rowsOf(parts, 0), rowsOf(parts, 1), rowsOf(parts, 2));
  }

  private static int[] rowsOf(byte[] parts, int part) {
    int[] rows = new int[parts.length];
    int count = 0;
    for (int i = 0; i < parts.length; i++) {
      if (parts[i] == part) {
        rows[count++] = i;
      }
    }
    return Arrays.copyOf(rows, count);
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

package dropfit.data;

import dropfit.numeric.Order;
import dropfit.numeric.Seeds;
import dropfit.numeric.Work;
import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;

/** Divides rows in parts of work, each of which is short, in the ways of {@link Split}. */
public final class Splitter {
  private final Work work;
  private final byte[] parts;
  private final Share validation;
  private final Share test;
  private final int[][] rows = new int[3][];

  private Splitter(Work work, int rows, double validationShare, double testShare) {
    this.work = work;
    parts = new byte[rows];
    validation = new Share(validationShare);
    test = new Share(testShare);
  }

  /**
   * Is going to divide rows as {@link Split#of} does.
   *
   * @param work receives the parts in which that is done
   * @param rows how many, 0 or more
   * @param validationShare the share of rows for validation, 0 to 1
   * @param testShare the share of rows for the test, 0 to 1
   * @param seed decides which rows go where
   * @return what divides them
   */
  public static Splitter atRandom(
      Work work, int rows, double validationShare, double testShare, int seed) {
    Splitter splitter = new Splitter(work, rows, validationShare, testShare);
    int[] order = Seeds.permutation(work, Seeds.generator(seed), rows);
    work.then(() -> splitter.assign(order, 0, rows));
    work.then(splitter::collect);
    return splitter;
  }

  /**
   * Is going to divide rows as {@link Split#inOrder} does.
   *
   * @param work receives the parts in which that is done
   * @param rows how many, 0 or more
   * @param validationShare the share of rows for validation, 0 to 1
   * @param testShare the share of rows for the test, 0 to 1
   * @param newestFirst whether the order is the other way round
   * @return what divides them
   */
  public static Splitter inOrder(
      Work work, int rows, double validationShare, double testShare, boolean newestFirst) {
    Splitter splitter = new Splitter(work, rows, validationShare, testShare);
    int[] order = new int[rows];
    work.over(
        rows,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            order[i] = newestFirst ? i : rows - 1 - i;
          }
        });
    work.then(() -> splitter.assign(order, 0, rows));
    work.then(splitter::collect);
    return splitter;
  }

  /**
   * Is going to divide rows as {@link Split#by} does.
   *
   * @param work receives the parts in which that is done
   * @param keys one number a row, none of them NaN
   * @param validationShare the share of rows for validation, 0 to 1
   * @param testShare the share of rows for the test, 0 to 1
   * @return what divides them
   */
  public static Splitter by(Work work, double[] keys, double validationShare, double testShare) {
    Splitter splitter = new Splitter(work, keys.length, validationShare, testShare);
    Order rising = new Order(work, keys);
    int[] falling = new int[keys.length];
    work.over(
        keys.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            falling[i] = rising.places()[keys.length - 1 - i];
          }
        });
    work.then(() -> splitter.assign(falling, 0, keys.length));
    work.then(splitter::collect);
    return splitter;
  }

  /**
   * Is going to divide rows as {@link Split#stratified} does.
   *
   * @param work receives the parts in which that is done
   * @param target the class of each row
   * @param validationShare the share of rows for validation, 0 to 1
   * @param testShare the share of rows for the test, 0 to 1
   * @param seed decides which rows go where
   * @return what divides them
   */
  public static Splitter stratified(
      Work work, Target.Classes target, double validationShare, double testShare, int seed) {
    Splitter splitter = new Splitter(work, target.size(), validationShare, testShare);
    UniformRandomProvider generator = Seeds.generator(seed);
    int[] starts = new int[target.labels().size() + 1];
    work.over(
        target.size(),
        (from, to) -> {
          for (int i = from; i < to; i++) {
            starts[target.get(i) + 1]++;
          }
        });
    work.then(
        () -> {
          for (int k = 1; k < starts.length; k++) {
            starts[k] += starts[k - 1];
          }
          splitter.divideClasses(target, starts, generator);
        });
    return splitter;
  }

  private void divideClasses(Target.Classes target, int[] starts, UniformRandomProvider generator) {
    int[] members = new int[parts.length];
    int[] next = starts.clone();
    work.over(
        parts.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            members[next[target.get(i)]++] = i;
          }
        });
    int[] order = new int[parts.length];
    for (int k = 0; k + 1 < starts.length; k++) {
      int start = starts[k];
      int count = starts[k + 1] - start;
      work.then(
          () -> {
            int[] mixed = Seeds.permutation(work, generator, count);
            work.over(
                count,
                (from, to) -> {
                  for (int i = from; i < to; i++) {
                    order[start + i] = members[start + mixed[i]];
                  }
                });
            work.then(() -> assign(order, start, count));
          });
    }
    work.then(this::collect);
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

  /**
   * Marks the first rows of a stretch of an order for the test (2), the next for validation (1).
   */
  private void assign(int[] order, int start, int count) {
    int most = Math.max(count - 1, 0);
    int tested = test.of(count, most);
    int validated = validation.of(count, most - tested);
    work.over(
        tested + validated,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            parts[order[start + i]] = (byte) (i < tested ? 2 : 1);
          }
        });
  }

  private void collect() {
    for (int part = 0; part < rows.length; part++) {
      int here = part;
      int[] of = new int[parts.length];
      int[] count = {0};
      work.over(
          parts.length,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              if (parts[i] == here) {
                of[count[0]++] = i;
              }
            }
          });
      work.then(() -> rows[here] = Arrays.copyOf(of, count[0]));
    }
  }

  /**
   * How the rows are divided, once the work is done.
   *
   * @return parts whose sizes are the shares, rounded
   */
  public Split split() {
    return new Split(rows[0], rows[1], rows[2]);
  }
}

package dropfit.trap;

import dropfit.data.Target;
import dropfit.numeric.Ranks;
import dropfit.numeric.Work;

/**
 * How much more like each other neighbouring rows are than rows nearby: 1 less the mean squared
 * difference of neighbours over that of any two rows of the same block (J. von Neumann,
 * "Distribution of the ratio of the mean square successive difference to the variance", 1941). 0 on
 * average for rows in random order, also where blocks differ from each other, with a standard error
 * of about 1 / √rows.
 */
final class Likeness {
  /** In fewer rows, likeness of neighbours cannot be told from chance. */
  private static final int FEWEST_ROWS = 40;

  /** Rows that are compared with each other; differences between far rows are no sign of time. */
  private static final int BLOCK = 20;

  /** The least likeness of neighbours by which a score would be moved. */
  private static final double NOTICEABLE = 0.3;

  /** Standard errors by which the likeness has to exceed chance. */
  private static final double BEYOND_CHANCE = 4;

  private final Work work;
  private final int rows;
  private int changes;
  private double neighbors;
  private double any;

  /**
   * Is going to compare rows; where there are too few, none are alike.
   *
   * @param work receives the parts in which that is done
   */
  Likeness(Work work, Target target) {
    this.work = work;
    rows = target.size();
    if (rows < FEWEST_ROWS) {
      return;
    }
    if (target instanceof Target.Classes classes) {
      work.over(
          rows - 1,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              changes += classes.get(i + 1) != classes.get(i) ? 1 : 0;
            }
          });
      // Rows of which those of each class stand together are in the order of the classes.
      work.then(
          () -> {
            if (changes >= classes.labels().size()) {
              compare((i, j) -> classes.get(i) == classes.get(j) ? 0 : 1);
            }
          });
    } else if (target instanceof Target.Numbers numbers) {
      Ranks ranks = new Ranks(work, numbers.toArray());
      work.then(
          () -> {
            double[] all = ranks.toArray();
            compare((i, j) -> (all[i] - all[j]) * (all[i] - all[j]));
          });
    }
  }

  /** The squared difference of two rows. */
  private interface Distance {
    double of(int i, int j);
  }

  private void compare(Distance distance) {
    work.over(
        rows / BLOCK,
        BLOCK * BLOCK / 2,
        (from, to) -> {
          for (int block = from; block < to; block++) {
            compare(distance, block * BLOCK);
          }
        });
  }

  private void compare(Distance distance, int from) {
    for (int i = from; i < from + BLOCK; i++) {
      for (int j = i + 1; j < from + BLOCK; j++) {
        double here = distance.of(i, j);
        any += here / (BLOCK * (BLOCK - 1) / 2);
        neighbors += j == i + 1 ? here / (BLOCK - 1) : 0;
      }
    }
  }

  /** Once the work is done; 0 if it is little or chance. */
  double value() {
    double likeness = any > 0 ? 1 - neighbors / any : 0;
    boolean certain = likeness * Math.sqrt(rows) >= BEYOND_CHANCE;
    return certain && likeness >= NOTICEABLE ? likeness : 0;
  }
}

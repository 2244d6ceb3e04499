package dropfit.trap;

import dropfit.data.Column;
import dropfit.data.PickedTarget;
import dropfit.data.Target;
import dropfit.numeric.Order;
import dropfit.numeric.Seeds;
import dropfit.numeric.Work;
import java.util.Arrays;

/**
 * The targets of the rows that have a date, by their dates; no target if there are few different
 * ones. Rows of equal dates are mixed, so that the order of the file, which may be that of the
 * target, is not taken for one of time.
 */
final class ByDate {
  private final Work work;
  private final double[] keys;
  private int[] order = {};
  private int count;
  private int steps;
  private Target target = new Target.None();

  /**
   * Is going to order the targets.
   *
   * @param work receives the parts in which that is done
   */
  ByDate(Work work, Column.Dates dates, Subject subject) {
    this.work = work;
    int[] rows = subject.rows();
    keys = new double[rows.length];
    int[] mixed = Seeds.permutation(work, Seeds.generator(0), rows.length);
    work.over(
        rows.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            keys[i] = dates.get(rows[mixed[i]]);
          }
        });
    Order rising = new Order(work, keys);
    work.then(() -> order = new int[rows.length]);
    work.over(rows.length, (from, to) -> take(rising.places(), mixed, from, to));
    work.then(() -> select(subject.target()));
  }

  private void take(int[] rising, int[] mixed, int from, int to) {
    for (int i = from; i < to; i++) {
      int place = rising[i];
      if (!Double.isNaN(keys[place])) {
        steps += count > 0 && keys[place] != keys[rising[count - 1]] ? 1 : 0;
        order[count++] = mixed[place];
      }
    }
  }

  private void select(Target all) {
    if (steps >= Rise.FEWEST_STEPS) {
      PickedTarget picked = new PickedTarget(work, all, Arrays.copyOf(order, count));
      work.then(() -> target = picked.target());
    }
  }

  /** The targets in their order, once the work is done. */
  Target target() {
    return target;
  }
}

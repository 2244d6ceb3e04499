package dropfit.data;

import dropfit.numeric.Work;

/** Selects the target of some rows in parts, as {@link Target#select} does at once. */
public final class PickedTarget {
  private Target target = new Target.None();

  /**
   * Is going to select a target.
   *
   * @param work receives the parts in which that is done
   * @param all the target of all rows
   * @param rows the rows, from 0, in the wanted order
   */
  public PickedTarget(Work work, Target all, int[] rows) {
    if (all instanceof Target.Numbers numbers) {
      double[] values = new double[rows.length];
      work.over(
          rows.length,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              values[i] = numbers.get(rows[i]);
            }
          });
      work.then(() -> target = new Target.Numbers(numbers.name(), values));
    } else if (all instanceof Target.Classes classes) {
      int[] codes = new int[rows.length];
      work.over(
          rows.length,
          (from, to) -> {
            for (int i = from; i < to; i++) {
              codes[i] = classes.get(rows[i]);
            }
          });
      work.then(() -> target = new Target.Classes(classes.name(), classes.labels(), codes));
    } else {
      work.then(() -> target = all.select(rows));
    }
  }

  /**
   * The selected target, once the work is done.
   *
   * @return one value for each of the rows
   */
  public Target target() {
    return target;
  }
}

package dropfit.profile;

import dropfit.data.Column;
import dropfit.data.Target;
import dropfit.numeric.Work;
import dropfit.profile.Association.Measure;
import java.util.ArrayList;
import java.util.List;

/** Finds in parts how closely a column goes with the target. */
public final class Associating {
  private final Work work;
  private final List<Association> all = new ArrayList<>();

  /**
   * Is going to compare a column with the target.
   *
   * @param work receives the parts in which that is done
   * @param column any column but the target's own
   * @param rows the rows of the column that have a target
   * @param target one value for each of these rows
   */
  public Associating(Work work, Column column, int[] rows, Target target) {
    this.work = work;
    boolean compared = target instanceof Target.Numbers || target instanceof Target.Classes;
    if (compared && !(column instanceof Column.Text)) {
      boolean words = column instanceof Column.Categories;
      Pairs pairs = new Pairs(work, column, rows, target);
      work.then(
          () -> {
            if (target instanceof Target.Classes classes) {
              compare(pairs, words, classes.labels().size());
            } else {
              compare(pairs, words);
            }
          });
    }
  }

  private void compare(Pairs pairs, boolean words) {
    double[] y = pairs.targetNumbers();
    if (words) {
      Groups groups = new Groups(work, pairs.codes(), pairs.words(), y);
      work.then(() -> add(Measure.CORRELATION_RATIO, groups.ratio().eta(), pairs));
      return;
    }
    Correlation straight = Correlation.pearson(work, pairs.numbers(), y);
    work.then(() -> add(Measure.PEARSON, straight.value(), pairs));
    Correlation ranked = Correlation.spearman(work, pairs.numbers(), y);
    work.then(() -> add(Measure.SPEARMAN, ranked.value(), pairs));
  }

  private void compare(Pairs pairs, boolean words, int classes) {
    int[] y = pairs.targetClasses();
    if (words) {
      CramersV v = new CramersV(work, pairs.codes(), pairs.words(), y, classes);
      work.then(() -> add(Measure.CRAMERS_V, v.value(), pairs));
      return;
    }
    Groups groups = new Groups(work, y, classes, pairs.numbers());
    work.then(() -> add(Measure.CORRELATION_RATIO, groups.ratio().eta(), pairs));
  }

  private void add(Measure measure, double value, Pairs pairs) {
    all.add(new Association(measure, value, pairs.size()));
  }

  /**
   * What was found, once the work is done.
   *
   * @return one or two measures; none for text and where there is no target
   */
  public List<Association> all() {
    return List.copyOf(all);
  }
}

package dropfit.profile;

import dropfit.data.Column;
import dropfit.data.Target;
import dropfit.numeric.Work;
import dropfit.profile.Association.Measure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Finds in parts how closely a column goes with the target. */
public final class Associating {
  private final Work work;
  private final int[] rows;
  private final Target target;
  private final List<Association> all = new ArrayList<>();

  /** The rows, by their places among those with a target, that have a value in the column too. */
  private int[] places = {};

  private int present;

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
    this.rows = rows;
    this.target = target;
    Column cells = column instanceof Column.Dates dates ? dates.seconds() : column;
    if (target instanceof Target.None || cells instanceof Column.Text) {
      return;
    }
    work.then(() -> places = new int[rows.length]);
    work.over(
        rows.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            if (!cells.isMissing(rows[i])) {
              places[present++] = i;
            }
          }
        });
    work.then(() -> places = Arrays.copyOf(places, present));
    work.then(
        () -> {
          if (cells instanceof Column.Numbers numbers) {
            compare(numbers);
          } else if (cells instanceof Column.Categories words) {
            compare(words);
          }
        });
  }

  private void compare(Column.Numbers numbers) {
    double[] x = new double[present];
    work.over(
        present,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            x[i] = numbers.get(rows[places[i]]);
          }
        });
    if (target instanceof Target.Numbers values) {
      double[] y = picked(values);
      Correlation straight = Correlation.pearson(work, x, y);
      work.then(() -> add(Measure.PEARSON, straight.value()));
      Correlation ranked = Correlation.spearman(work, x, y);
      work.then(() -> add(Measure.SPEARMAN, ranked.value()));
    } else if (target instanceof Target.Classes classes) {
      Groups groups = new Groups(work, picked(classes), classes.labels().size(), x);
      work.then(() -> add(Measure.CORRELATION_RATIO, groups.ratio().eta()));
    }
  }

  private void compare(Column.Categories words) {
    int[] x = new int[present];
    int most = words.labels().size();
    work.over(
        present,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            x[i] = words.code(rows[places[i]]);
          }
        });
    if (target instanceof Target.Numbers values) {
      Groups groups = new Groups(work, x, most, picked(values));
      work.then(() -> add(Measure.CORRELATION_RATIO, groups.ratio().eta()));
    } else if (target instanceof Target.Classes classes) {
      CramersV v = new CramersV(work, x, most, picked(classes), classes.labels().size());
      work.then(() -> add(Measure.CRAMERS_V, v.value()));
    }
  }

  private double[] picked(Target.Numbers values) {
    double[] y = new double[present];
    work.over(
        present,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            y[i] = values.get(places[i]);
          }
        });
    return y;
  }

  private int[] picked(Target.Classes classes) {
    int[] y = new int[present];
    work.over(
        present,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            y[i] = classes.get(places[i]);
          }
        });
    return y;
  }

  private void add(Measure measure, double value) {
    all.add(new Association(measure, value, present));
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

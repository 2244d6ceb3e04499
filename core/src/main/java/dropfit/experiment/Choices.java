package dropfit.experiment;

import dropfit.fit.Task;
import dropfit.trap.Fix;
import java.util.List;

/**
 * What is to be learned from which columns of a table.
 *
 * @param task what kind of model is wanted
 * @param target the index of the column to predict; -1 for clustering
 * @param moreTargets indices of columns of numbers that are predicted together with it
 * @param features indices of the columns to learn from
 * @param weights the index of the column that says how much each row counts; -1 if all count the
 *     same
 * @param settings how rows are split and columns prepared
 */
public record Choices(
    Task task,
    int target,
    List<Integer> moreTargets,
    List<Integer> features,
    int weights,
    Settings settings) {

  /**
   * Keeps its own copies of the lists.
   *
   * @param task what kind of model is wanted
   * @param target the index of the column to predict; -1 for clustering
   * @param moreTargets indices of columns of numbers that are predicted together with it
   * @param features indices of the columns to learn from
   * @param weights the index of the column of row weights, or -1
   * @param settings how rows are split and columns prepared
   */
  public Choices {
    moreTargets = List.copyOf(moreTargets);
    features = List.copyOf(features);
  }

  /**
   * Choices of one target, by which all rows count the same.
   *
   * @param task what kind of model is wanted
   * @param target the index of the column to predict; -1 for clustering
   * @param features indices of the columns to learn from
   * @param settings how rows are split and columns prepared
   */
  public Choices(Task task, int target, List<Integer> features, Settings settings) {
    this(task, target, List.of(), features, -1, settings);
  }

  /**
   * The choices with other weights.
   *
   * @param column the index of the column of row weights, or -1
   * @return changed choices
   */
  public Choices weights(int column) {
    return new Choices(task, target, moreTargets, features, column, settings);
  }

  /**
   * The choices with other columns predicted together with the target.
   *
   * @param columns their indices
   * @return changed choices
   */
  public Choices moreTargets(List<Integer> columns) {
    return new Choices(task, target, columns, features, weights, settings);
  }

  /**
   * The choices with a trap mended.
   *
   * @param fix what mends it
   * @return changed choices
   */
  public Choices with(Fix fix) {
    if (fix instanceof Fix.LeaveOut out) {
      List<Integer> rest =
          features.stream().filter(index -> !out.columns().contains(index)).toList();
      return new Choices(task, target, moreTargets, rest, weights, settings);
    }
    return new Choices(task, target, moreTargets, features, weights, with(settings, fix));
  }

  private static Settings with(Settings settings, Fix fix) {
    if (fix instanceof Fix.SplitInOrder order) {
      return settings.splitting(order.newestFirst() ? Splitting.NEWEST_FIRST : Splitting.IN_ORDER);
    }
    if (fix instanceof Fix.SplitByDate date) {
      return settings.splitting(Splitting.BY_DATE).dateColumn(date.column());
    }
    if (fix instanceof Fix.LeaveOutClasses small) {
      return settings.fewestClassRows(small.rows());
    }
    if (fix instanceof Fix.BalanceClasses) {
      return settings.balanceClasses(true);
    }
    return fix instanceof Fix.DropDuplicates
        ? settings.dropDuplicates(true)
        : settings.splitting(Splitting.RANDOM);
  }
}

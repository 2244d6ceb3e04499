package dropfit.experiment;

import dropfit.data.Column;
import dropfit.data.Target;
import dropfit.fit.Task;
import dropfit.numeric.Decimals;
import dropfit.numeric.Work;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes a column the target of a task, for rows where it has a value, in parts. */
final class ColumnTarget {
  private final Work work;
  private final Column column;
  private final int[] rows;
  private Target target = new Target.None();

  /**
   * Is going to make a target; its classes are those that occur in the rows.
   *
   * @param work receives the parts in which that is done
   * @param column a column whose {@link Targets#tasks} hold the task
   * @param task regression or classification
   * @param rows row numbers where the column has a value
   * @throws IllegalArgumentException if the column cannot be the target of the task
   */
  ColumnTarget(Work work, Column column, Task task, int[] rows) {
    this.work = work;
    this.column = column;
    this.rows = rows;
    if (task == Task.REGRESSION && column instanceof Column.Numbers numbers) {
      takeNumbers(numbers);
    } else if (task == Task.CLASSIFICATION && column instanceof Column.Numbers numbers) {
      classify(numbers);
    } else if (task == Task.CLASSIFICATION && column instanceof Column.Categories categories) {
      classify(categories);
    } else {
      throw new IllegalArgumentException(column.name() + " is no target for " + task);
    }
  }

  /** The target, once the work is done. */
  Target target() {
    return target;
  }

  private void takeNumbers(Column.Numbers numbers) {
    double[] values = new double[rows.length];
    work.over(
        rows.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            values[i] = numbers.get(rows[i]);
          }
        });
    work.then(() -> target = new Target.Numbers(column.name(), values));
  }

  private void classify(Column.Numbers numbers) {
    FewNumbers few = new FewNumbers(Targets.MOST_NUMERIC_CLASSES);
    int[] codes = new int[rows.length];
    work.over(
        rows.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            few.add(numbers.get(rows[i]));
          }
        });
    work.then(
        () -> {
          double[] values = few.sorted();
          work.over(
              rows.length,
              (from, to) -> {
                for (int i = from; i < to; i++) {
                  double value = FewNumbers.oneZero(numbers.get(rows[i]));
                  codes[i] = Arrays.binarySearch(values, value);
                }
              });
          take(Arrays.stream(values).mapToObj(Decimals::print).toList(), codes);
        });
  }

  private void classify(Column.Categories categories) {
    boolean[] seen = new boolean[categories.labels().size()];
    int[] codes = new int[rows.length];
    work.over(
        rows.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            seen[categories.code(rows[i])] = true;
          }
        });
    work.then(
        () -> {
          int[] places = new int[seen.length];
          List<String> labels = new ArrayList<>();
          for (int code = 0; code < seen.length; code++) {
            places[code] = labels.size();
            if (seen[code]) {
              labels.add(categories.labels().get(code));
            }
          }
          work.over(
              rows.length,
              (from, to) -> {
                for (int i = from; i < to; i++) {
                  codes[i] = places[categories.code(rows[i])];
                }
              });
          take(labels, codes);
        });
  }

  private void take(List<String> labels, int[] codes) {
    work.then(() -> target = new Target.Classes(column.name(), labels, codes));
  }
}

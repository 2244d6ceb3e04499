package dropfit.experiment;

import dropfit.data.Column;
import dropfit.data.Matrix;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.fit.Task;
import dropfit.numeric.Work;
import java.util.ArrayList;
import java.util.List;

/** Which columns can be predicted, and how a column becomes a target. */
public final class Targets {
  /** The largest number of classes that is told apart. */
  public static final int MOST_CLASSES = 100;

  /** The largest number of classes that are numbers. */
  static final int MOST_NUMERIC_CLASSES = 20;

  private static final int USUAL_NUMERIC_CLASSES = 10;

  private Targets() {}

  /**
   * The tasks that a column can be the target of.
   *
   * @param column any column
   * @return the tasks, the likeliest first: classes for words and for a few whole numbers, else
   *     numbers; empty for text and for columns without two different values
   */
  public static List<Task> tasks(Column column) {
    if (column instanceof Column.Numbers numbers) {
      double[] distinct = distinct(numbers, MOST_NUMERIC_CLASSES + 1);
      if (distinct.length < 2) {
        return List.of();
      }
      boolean classes = distinct.length <= MOST_NUMERIC_CLASSES && allWhole(distinct);
      if (!classes) {
        return List.of(Task.REGRESSION);
      }
      return distinct.length <= USUAL_NUMERIC_CLASSES
          ? List.of(Task.CLASSIFICATION, Task.REGRESSION)
          : List.of(Task.REGRESSION, Task.CLASSIFICATION);
    }
    if (column instanceof Column.Categories categories) {
      int used = used(categories);
      return used >= 2 && used <= MOST_CLASSES ? List.of(Task.CLASSIFICATION) : List.of();
    }
    return List.of();
  }

  /**
   * A column as the target of a task, for rows where it has a value.
   *
   * @param column a column whose {@link #tasks} hold the task
   * @param task regression or classification
   * @param rows row numbers where the column has a value
   * @return the target; its classes are those that occur in these rows
   * @throws IllegalArgumentException if the column cannot be the target of the task
   */
  static Target of(Column column, Task task, int[] rows) {
    Work work = new Work();
    ColumnTarget found = new ColumnTarget(work, column, task, rows);
    work.finish();
    return found.target();
  }

  /** The target and what is predicted together with it, for rows where all have a value. */
  static Target.Several together(Table table, Choices choices, int[] rows) {
    List<Integer> columns = new ArrayList<>(List.of(choices.target()));
    columns.addAll(choices.moreTargets());
    List<String> names = new ArrayList<>();
    double[] values = new double[Matrix.size(rows.length, columns.size())];
    for (int k = 0; k < columns.size(); k++) {
      Column.Numbers column = (Column.Numbers) table.column(columns.get(k));
      names.add(column.name());
      for (int i = 0; i < rows.length; i++) {
        values[i * columns.size() + k] = column.get(rows[i]);
      }
    }
    return new Target.Several(names, Matrix.of(rows.length, columns.size(), values));
  }

  private static double[] distinct(Column.Numbers column, int most) {
    FewNumbers few = new FewNumbers(most);
    for (int i = 0; i < column.size() && !few.isFull(); i++) {
      few.add(column.get(i));
    }
    return few.sorted();
  }

  private static boolean allWhole(double[] values) {
    for (double value : values) {
      if (value != Math.floor(value)) {
        return false;
      }
    }
    return true;
  }

  /** How many labels occur. */
  private static int used(Column.Categories column) {
    boolean[] seen = new boolean[column.labels().size()];
    int used = 0;
    for (int i = 0; i < column.size() && used < seen.length; i++) {
      if (!column.isMissing(i) && !seen[column.code(i)]) {
        seen[column.code(i)] = true;
        used++;
      }
    }
    return used;
  }
}

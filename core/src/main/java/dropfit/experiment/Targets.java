package dropfit.experiment;

import dropfit.data.Column;
import dropfit.data.Matrix;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.fit.Task;
import dropfit.numeric.Decimals;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Which columns can be predicted, and how a column becomes a target. */
public final class Targets {
  /** The largest number of classes that is told apart. */
  public static final int MOST_CLASSES = 100;

  private static final int MOST_NUMERIC_CLASSES = 20;
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
      int used = used(categories).size();
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
    Column chosen = column.select(rows);
    if (task == Task.REGRESSION && chosen instanceof Column.Numbers numbers) {
      return new Target.Numbers(column.name(), numbers.toArray());
    }
    if (task == Task.CLASSIFICATION && chosen instanceof Column.Numbers numbers) {
      double[] values = distinct(numbers, MOST_NUMERIC_CLASSES);
      int[] codes = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        codes[i] = Arrays.binarySearch(values, oneZero(numbers.get(i)));
      }
      List<String> labels = Arrays.stream(values).mapToObj(Decimals::print).toList();
      return new Target.Classes(column.name(), labels, codes);
    }
    if (task == Task.CLASSIFICATION && chosen instanceof Column.Categories categories) {
      List<Integer> used = List.copyOf(used(categories));
      int[] codes = new int[rows.length];
      for (int i = 0; i < rows.length; i++) {
        codes[i] = used.indexOf(categories.code(i));
      }
      List<String> labels = used.stream().map(categories.labels()::get).toList();
      return new Target.Classes(column.name(), labels, codes);
    }
    throw new IllegalArgumentException(column.name() + " is no target for " + task);
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

  /** The different values in rising order, or the first few that were met if there are more. */
  private static double[] distinct(Column.Numbers column, int most) {
    double[] values = new double[most];
    int count = 0;
    for (int i = 0; i < column.size() && count < most; i++) {
      double value = column.get(i);
      int known = 0;
      while (known < count && values[known] != value) {
        known++;
      }
      if (known == count && !Double.isNaN(value)) {
        values[count++] = oneZero(value);
      }
    }
    double[] found = Arrays.copyOf(values, count);
    Arrays.sort(found);
    return found;
  }

  /** The same number, but 0 for a zero with a sign: as doubles they are told apart. */
  private static double oneZero(double value) {
    return value + 0.0;
  }

  private static boolean allWhole(double[] values) {
    for (double value : values) {
      if (value != Math.floor(value)) {
        return false;
      }
    }
    return true;
  }

  /** The codes that occur, in the order of the labels. */
  private static List<Integer> used(Column.Categories column) {
    boolean[] seen = new boolean[column.labels().size()];
    int unseen = seen.length;
    for (int i = 0; i < column.size() && unseen > 0; i++) {
      if (!column.isMissing(i) && !seen[column.code(i)]) {
        seen[column.code(i)] = true;
        unseen--;
      }
    }
    List<Integer> codes = new ArrayList<>();
    for (int code = 0; code < seen.length; code++) {
      if (seen[code]) {
        codes.add(code);
      }
    }
    return codes;
  }
}

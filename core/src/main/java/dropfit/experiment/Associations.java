package dropfit.experiment;

import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.fit.Task;
import dropfit.profile.Association;
import java.util.ArrayList;
import java.util.List;

/**
 * How closely the columns of a table go with a target, over all rows that have one. They are looked
 * at one after the other: nothing is known before {@link #advance} has come to the end.
 */
public final class Associations {
  private final Table table;
  private final int target;
  private final int[] rows;
  private final Target values;
  private final List<List<Association>> all = new ArrayList<>();

  /**
   * Begins with no column looked at.
   *
   * @param table typed columns
   * @param task regression or classification: whether the target is numbers or classes
   * @param target the index of a column that can be the target of the task
   * @throws IllegalArgumentException if the column cannot be the target of the task
   */
  public Associations(Table table, Task task, int target) {
    this.table = table;
    this.target = target;
    rows = UsableRows.withTarget(table.column(target));
    values = Targets.of(table.column(target), task, rows);
  }

  /**
   * Looks at one more column.
   *
   * @return whether there are more to look at
   */
  public boolean advance() {
    int index = all.size();
    if (index < table.columns().size()) {
      all.add(index == target ? List.of() : Association.of(table.column(index), rows, values));
    }
    return all.size() < table.columns().size();
  }

  /**
   * What was found so far.
   *
   * @return the measures of each column, the first the one that suits its types best; none for the
   *     target itself and for text
   */
  public List<List<Association>> all() {
    return List.copyOf(all);
  }
}

package dropfit.experiment;

import dropfit.data.Column;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.fit.Task;
import dropfit.numeric.Work;
import dropfit.profile.Associating;
import dropfit.profile.Association;
import java.util.ArrayList;
import java.util.List;

/**
 * How closely the columns of a table go with a target, over all rows that have one. They are looked
 * at one after the other, in short parts: nothing is known before {@link #advance} has come to the
 * end.
 */
public final class Associations {
  private final Work work = new Work();
  private final List<List<Association>> all = new ArrayList<>();

  /**
   * Begins with no column looked at.
   *
   * @param table typed columns
   * @param task regression or classification: whether the target is numbers or classes
   * @param target the index of a column that can be the target of the task
   */
  public Associations(Table table, Task task, int target) {
    work.then(() -> begin(table, task, target));
  }

  private void begin(Table table, Task task, int target) {
    int[] rows = UsableRows.withTarget(table.column(target));
    Target values = Targets.of(table.column(target), task, rows);
    for (int index = 0; index < table.columns().size(); index++) {
      int here = index;
      work.then(
          () -> {
            if (here == target) {
              all.add(List.of());
            } else {
              compare(table.column(here), rows, values);
            }
          });
    }
  }

  private void compare(Column column, int[] rows, Target target) {
    Associating found = new Associating(work, column, rows, target);
    work.then(() -> all.add(found.all()));
  }

  /**
   * Looks on.
   *
   * @return whether there is more to look at
   */
  public boolean advance() {
    return work.advance();
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

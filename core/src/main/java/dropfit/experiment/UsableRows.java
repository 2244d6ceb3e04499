package dropfit.experiment;

import dropfit.data.Column;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.fit.Task;
import dropfit.numeric.Work;
import dropfit.trap.Repeated;

/** The rows of a table that choices leave to learn from and to judge by. */
final class UsableRows {
  private final Work work;
  private final Choices choices;
  private final RowFilter left;
  private int withoutTarget;
  private int withoutWeight;
  private int withoutDate;
  private int repeated;
  private int ofRareClasses;

  /**
   * Is going to choose rows; the choices fit the table.
   *
   * @param work receives the parts in which that is done
   */
  UsableRows(Work work, Table table, Choices choices) {
    this.work = work;
    this.choices = choices;
    left = new RowFilter(work, table.rows());
    if (choices.task() != Task.CLUSTERING) {
      keepPresent(table.column(choices.target()));
      for (int index : choices.moreTargets()) {
        keepPresent(table.column(index));
      }
    }
    work.then(() -> withoutTarget = table.rows() - size());
    if (choices.weights() != -1) {
      keepPresent(table.column(choices.weights()));
    }
    work.then(() -> withoutWeight = table.rows() - size() - withoutTarget);
    SplitSettings split = choices.settings().split();
    if (split.splitting() == Splitting.BY_DATE) {
      keepPresent(table.column(split.dateColumn()));
    }
    work.then(() -> withoutDate = table.rows() - size() - withoutTarget - withoutWeight);
    if (choices.settings().dropDuplicates()) {
      work.then(() -> leaveOutRepeated(table));
    }
    if (choices.task() == Task.CLASSIFICATION && choices.settings().fewestClassRows() > 1) {
      work.then(() -> leaveOutRareClasses(table.column(choices.target())));
    }
  }

  private int size() {
    return left.rows().length;
  }

  private void keepPresent(Column column) {
    left.keep(row -> !column.isMissing(row));
  }

  private void leaveOutRepeated(Table table) {
    int before = size();
    Repeated all = new Repeated(work, table, left.rows());
    left.keepPlaces(place -> all.firsts()[place] == place);
    work.then(() -> repeated = before - size());
  }

  private void leaveOutRareClasses(Column column) {
    int before = size();
    ColumnTarget target = new ColumnTarget(work, column, choices.task(), left.rows());
    work.then(
        () -> {
          Target.Classes classes = (Target.Classes) target.target();
          int[] counts = new int[classes.labels().size()];
          work.over(
              before,
              (from, to) -> {
                for (int i = from; i < to; i++) {
                  counts[classes.get(i)]++;
                }
              });
          int fewest = choices.settings().fewestClassRows();
          left.keepPlaces(place -> counts[classes.get(place)] >= fewest);
          work.then(() -> ofRareClasses = before - size());
        });
  }

  /** Their numbers, in rising order, once the work is done; not a copy. */
  int[] rows() {
    return left.rows();
  }

  /** How many rows were left out because they have no target. */
  int withoutTarget() {
    return withoutTarget;
  }

  /** How many rows with a target were left out because they have no weight. */
  int withoutWeight() {
    return withoutWeight;
  }

  /** How many rows were left out because they are split by a date that they do not have. */
  int withoutDate() {
    return withoutDate;
  }

  /** How many rows were left out because they repeat an earlier one. */
  int repeated() {
    return repeated;
  }

  /** How many rows were left out because their class has too few others. */
  int ofRareClasses() {
    return ofRareClasses;
  }
}

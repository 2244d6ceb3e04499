package dropfit.experiment;

import dropfit.data.Column;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.fit.Task;
import dropfit.trap.Repeated;
import java.util.Arrays;

/** The rows of a table that choices leave to learn from and to judge by. */
final class UsableRows {
  private final int[] rows;
  private final int withoutTarget;
  private final int withoutWeight;
  private final int withoutDate;
  private final int repeated;
  private final int ofRareClasses;

  private UsableRows(
      int[] rows,
      int withoutTarget,
      int withoutWeight,
      int withoutDate,
      int repeated,
      int ofRareClasses) {
    this.rows = rows;
    this.withoutTarget = withoutTarget;
    this.withoutWeight = withoutWeight;
    this.withoutDate = withoutDate;
    this.repeated = repeated;
    this.ofRareClasses = ofRareClasses;
  }

  /** Chooses rows; the choices fit the table. */
  static UsableRows of(Table table, Choices choices) {
    int[] present =
        choices.task() == Task.CLUSTERING ? all(table.rows()) : withTargets(table, choices);
    int[] weighted =
        choices.weights() == -1 ? present : withValue(table.column(choices.weights()), present);
    int[] dated =
        choices.settings().split().splitting() == Splitting.BY_DATE
            ? withValue(table.column(choices.settings().split().dateColumn()), weighted)
            : weighted;
    int[] different = choices.settings().dropDuplicates() ? withoutRepeats(table, dated) : dated;
    int[] common =
        choices.task() == Task.CLASSIFICATION && choices.settings().fewestClassRows() > 1
            ? ofCommonClasses(table, choices, different)
            : different;
    return new UsableRows(
        common,
        table.rows() - present.length,
        present.length - weighted.length,
        weighted.length - dated.length,
        dated.length - different.length,
        different.length - common.length);
  }

  private static int[] all(int count) {
    int[] rows = new int[count];
    for (int i = 0; i < count; i++) {
      rows[i] = i;
    }
    return rows;
  }

  private static int[] withTargets(Table table, Choices choices) {
    int[] rows = withTarget(table.column(choices.target()));
    for (int index : choices.moreTargets()) {
      rows = withValue(table.column(index), rows);
    }
    return rows;
  }

  /** The rows in which a column has a value. */
  static int[] withTarget(Column target) {
    return withValue(target, all(target.size()));
  }

  private static int[] withValue(Column column, int[] rows) {
    return Arrays.stream(rows).filter(row -> !column.isMissing(row)).toArray();
  }

  private static int[] withoutRepeats(Table table, int[] rows) {
    int[] firsts = Repeated.firsts(table, rows);
    int[] kept = new int[rows.length];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      if (firsts[i] == i) {
        kept[count++] = rows[i];
      }
    }
    return Arrays.copyOf(kept, count);
  }

  private static int[] ofCommonClasses(Table table, Choices choices, int[] rows) {
    Column column = table.column(choices.target());
    Target.Classes classes = (Target.Classes) Targets.of(column, choices.task(), rows);
    int[] counts = classes.counts();
    int[] kept = new int[rows.length];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      if (counts[classes.get(i)] >= choices.settings().fewestClassRows()) {
        kept[count++] = rows[i];
      }
    }
    return Arrays.copyOf(kept, count);
  }

  /** Their numbers, in rising order. */
  int[] rows() {
    return rows.clone();
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

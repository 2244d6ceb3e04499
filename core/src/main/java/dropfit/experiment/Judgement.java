package dropfit.experiment;

import dropfit.data.Column;
import dropfit.data.Table;
import dropfit.fit.Task;
import dropfit.guard.Checked;
import dropfit.guard.Violation;
import java.util.ArrayList;
import java.util.List;

/** Whether choices fit the columns of a table. */
final class Judgement {
  private Judgement() {}

  /** Every reason why they do not; empty if they do. */
  static List<Violation> of(Table table, Choices choices) {
    List<Violation> violations = new ArrayList<>();
    if (Settings.SCHEMA.check(choices.settings()) instanceof Checked.Refused<Settings> refused) {
      violations.addAll(refused.violations());
    }
    features(table, choices, violations);
    target(table, choices, violations);
    moreTargets(table, choices, violations);
    weights(table, choices, violations);
    if (choices.settings().split().splitting() == Splitting.BY_DATE) {
      dates(table, choices.settings().split().dateColumn(), violations);
    }
    return violations;
  }

  private static void features(Table table, Choices choices, List<Violation> violations) {
    if (choices.features().isEmpty()) {
      violations.add(Violation.misfit("features", whyNone(table, choices)));
    }
    for (int index : choices.features()) {
      if (index < 0 || index >= table.columns().size()) {
        violations.add(Violation.misfit("features", "There is no column " + (index + 1) + "."));
      } else if (index == choices.target()) {
        violations.add(
            Violation.misfit(
                "features",
                table.column(index).name() + " is the target and cannot be learned from too."));
      }
    }
  }

  /** What keeps the other columns from being learned from, and what to do about it. */
  private static String whyNone(Table table, Choices choices) {
    if (table.rows() < 2) {
      return "At least two rows are needed to learn from; found " + table.rows() + ".";
    }
    int texts = 0;
    int constants = 0;
    int others = 0;
    for (int index = 0; index < table.columns().size(); index++) {
      Column column = table.column(index);
      if (index != choices.target()) {
        others++;
        boolean constant = !hasTwoValues(column);
        constants += constant ? 1 : 0;
        texts += !constant && column instanceof Column.Text ? 1 : 0;
      }
    }
    if (others == 0) {
      return "There is no other column to learn from. If the file has more, correct its delimiter.";
    }
    if (constants + texts < others) {
      return "Choose at least one column to learn from: give it the role Feature in the preview.";
    }
    return "No other column can be learned from as it is: "
        + (constants == 0 ? "" : count(constants, "has", "have") + " one value or none in all rows")
        + (constants == 0 || texts == 0 ? "" : ", ")
        + (texts == 0 ? "" : count(texts, "is", "are") + " identifiers or free text")
        + (texts == 0
            ? ". A model learns from what differs."
            : ". Make a text a feature in the preview, or give it another type there.");
  }

  private static String count(int columns, String one, String many) {
    return columns + " " + (columns == 1 ? one : many);
  }

  private static boolean hasTwoValues(Column column) {
    int first = -1;
    for (int row = 0; row < column.size(); row++) {
      if (!column.isMissing(row)) {
        first = first == -1 ? row : first;
        if (!areEqual(column, first, row)) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether two cells say the same; their texts are not made, which takes long in long tables. */
  private static boolean areEqual(Column column, int one, int other) {
    if (column instanceof Column.Numbers numbers) {
      return Double.compare(numbers.get(one), numbers.get(other)) == 0;
    }
    if (column instanceof Column.Dates dates) {
      return Double.compare(dates.get(one), dates.get(other)) == 0;
    }
    return column.text(one).equals(column.text(other));
  }

  private static void dates(Table table, int index, List<Violation> violations) {
    boolean known = 0 <= index && index < table.columns().size();
    if (!known || !(table.column(index) instanceof Column.Dates)) {
      violations.add(
          Violation.misfit(
              "dateColumn", "Choose a column of dates to split by, or split in another way."));
    }
  }

  private static void moreTargets(Table table, Choices choices, List<Violation> violations) {
    List<Integer> more = choices.moreTargets();
    if (!more.isEmpty() && choices.task() != Task.REGRESSION) {
      violations.add(
          Violation.misfit("moreTargets", "Only numbers can be predicted several at once."));
      return;
    }
    for (int k = 0; k < more.size(); k++) {
      int index = more.get(k);
      if (index < 0
          || index >= table.columns().size()
          || !Targets.tasks(table.column(index)).contains(Task.REGRESSION)) {
        violations.add(
            Violation.misfit(
                "moreTargets",
                "What else is predicted should be columns of two different numbers or more."));
        return;
      }
      boolean twice = index == choices.target() || more.subList(0, k).contains(index);
      if (twice || choices.features().contains(index)) {
        violations.add(
            Violation.misfit(
                "moreTargets",
                table.column(index).name()
                    + (twice ? " is a target already." : " is learned from; leave it out there.")));
      }
    }
  }

  private static void weights(Table table, Choices choices, List<Violation> violations) {
    int index = choices.weights();
    if (index == -1) {
      return;
    }
    if (index < 0
        || index >= table.columns().size()
        || !(table.column(index) instanceof Column.Numbers numbers)) {
      violations.add(Violation.misfit("weights", "Row weights should be a column of numbers."));
      return;
    }
    boolean predicted = index == choices.target() || choices.moreTargets().contains(index);
    if (predicted || choices.features().contains(index)) {
      violations.add(
          Violation.misfit(
              "weights",
              numbers.name()
                  + " cannot be row weights and "
                  + (predicted ? "a target" : "a feature")
                  + " at once."));
    }
    for (int row = 0; row < numbers.size(); row++) {
      if (numbers.get(row) < 0) {
        violations.add(
            Violation.misfit(
                "weights",
                "Row weights should be 0 or more; row "
                    + (row + 1)
                    + " of the table has "
                    + numbers.text(row)
                    + " in "
                    + numbers.name()
                    + "."));
        return;
      }
    }
  }

  private static void target(Table table, Choices choices, List<Violation> violations) {
    if (choices.task() == Task.CLUSTERING) {
      return;
    }
    if (choices.target() < 0 || choices.target() >= table.columns().size()) {
      violations.add(Violation.misfit("target", "Choose the column to predict."));
    } else if (!Targets.tasks(table.column(choices.target())).contains(choices.task())) {
      String wanted =
          choices.task() == Task.REGRESSION
              ? "two different numbers or more"
              : "2 to " + Targets.MOST_CLASSES + " classes";
      violations.add(
          Violation.misfit(
              "target",
              table.column(choices.target()).name() + " should have " + wanted + " to predict."));
    }
  }
}

package dropfit.trap;

import dropfit.data.Column;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Features with the same value in all training rows, or in nearly all. */
final class Constants {
  /** The share of rows from which on the same value is nearly everywhere. */
  private static final double NEARLY_ALL = 0.95;

  /** With as many other rows, there is something to learn from, however many rows there are. */
  private static final int ENOUGH_OTHERS = 10;

  private Constants() {}

  static Optional<Trap> constant(Subject subject) {
    int[] train = subject.trainRows();
    List<Integer> columns =
        subject.features().stream()
            .filter(index -> others(subject.column(index), train) == 0)
            .toList();
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Trap(
                Trap.Code.CONSTANT,
                columns,
                List.of(new Trap.Figure("training rows", train.length)),
                subject.names(columns)
                    + (columns.size() == 1 ? " has" : " have")
                    + " a single value in the training rows.",
                "Nothing can be learned from it, and another value would surprise the model.",
                Optional.of(new Fix.LeaveOut(columns))));
  }

  static Optional<Trap> nearlyConstant(Subject subject) {
    int[] train = subject.trainRows();
    List<Integer> columns = new ArrayList<>();
    List<Trap.Figure> figures = new ArrayList<>();
    int most = 0;
    for (int index : subject.features()) {
      int others = others(subject.column(index), train);
      if (others > 0 && others < ENOUGH_OTHERS && others <= (1 - NEARLY_ALL) * train.length) {
        columns.add(index);
        most = Math.max(most, others);
        figures.add(new Trap.Figure(subject.name(index) + ": rows with another value", others));
      }
    }
    return columns.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Trap(
                Trap.Code.NEARLY_CONSTANT,
                columns,
                figures,
                subject.names(columns)
                    + (columns.size() == 1 ? " has" : " have")
                    + " the same value in all but "
                    + (columns.size() == 1 ? "" : "at most ")
                    + most
                    + " of "
                    + train.length
                    + " training rows.",
                "What a model makes of so few rows is chance, and may be large.",
                Optional.of(new Fix.LeaveOut(columns))));
  }

  /** The training rows that have another value than the commonest; missing cells do not count. */
  private static int others(Column column, int[] rows) {
    return column instanceof Column.Categories words
        ? otherWords(words, rows)
        : otherCells(column, rows);
  }

  private static int otherWords(Column.Categories column, int[] rows) {
    int[] counts = new int[column.labels().size()];
    int present = 0;
    int most = 0;
    for (int row : rows) {
      if (!column.isMissing(row)) {
        present++;
        most = Math.max(most, ++counts[column.code(row)]);
      }
    }
    return present - most;
  }

  /**
   * Counts against the only value that more than half of the rows can have (R. Boyer, J. Moore,
   * "MJRTY: a fast majority vote algorithm", 1981); all rows count as others if there is none.
   */
  private static int otherCells(Column column, int[] rows) {
    int candidate = -1;
    int lead = 0;
    for (int row : rows) {
      if (column.isMissing(row)) {
        continue;
      }
      if (lead == 0) {
        candidate = row;
      }
      lead += same(column, row, candidate) ? 1 : -1;
    }
    int others = 0;
    for (int row : rows) {
      others += column.isMissing(row) || same(column, row, candidate) ? 0 : 1;
    }
    return others;
  }

  private static boolean same(Column column, int a, int b) {
    Column cells = column instanceof Column.Dates dates ? dates.seconds() : column;
    return cells instanceof Column.Numbers numbers
        ? numbers.get(a) == numbers.get(b)
        : cells.text(a).equals(cells.text(b));
  }
}

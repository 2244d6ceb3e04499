package dropfit.trap;

import dropfit.data.Column;
import dropfit.numeric.Work;
import java.util.List;
import java.util.Optional;

/** Features that number or name the rows. */
final class Identifiers {
  private Identifiers() {}

  /**
   * Is going to find the features that look like identifiers. A moment is not one, and neither is a
   * text of several words: that no two rows have the same says nothing about their parts, which are
   * learned from.
   *
   * @param found receives their indices
   */
  static void search(Work work, Subject subject, List<Integer> found) {
    int[] rows = subject.rows();
    for (int index : subject.features()) {
      Column column = subject.column(index);
      if (column instanceof Column.Dates) {
        continue;
      }
      Identifier identifier = new Identifier(work, column, rows);
      work.then(
          () -> {
            if (identifier.found()) {
              addUnlessWordy(work, column, rows, () -> found.add(index));
            }
          });
    }
  }

  /** Adds a column unless it is of texts most of which have a blank between words. */
  private static void addUnlessWordy(Work work, Column column, int[] rows, Runnable add) {
    if (!(column instanceof Column.Text)) {
      add.run();
      return;
    }
    int[] counts = new int[2];
    work.over(
        rows.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            String text = column.text(rows[i]);
            counts[0] += text.isEmpty() ? 0 : 1;
            counts[1] += text.indexOf(' ') >= 0 ? 1 : 0;
          }
        });
    work.then(
        () -> {
          if (2 * counts[1] <= counts[0]) {
            add.run();
          }
        });
  }

  static Optional<Trap> trap(Subject subject, List<Integer> columns) {
    if (columns.isEmpty()) {
      return Optional.empty();
    }
    boolean one = columns.size() == 1;
    return Optional.of(
        new Trap(
            Trap.Code.IDENTIFIER,
            columns,
            List.of(new Trap.Figure("rows", subject.rows().length)),
            subject.names(columns)
                + (one ? " has" : " have")
                + " a different value in nearly every row and "
                + (one ? "looks like an identifier." : "look like identifiers."),
            "A model can learn by heart which row is which; that says nothing about new rows.",
            Optional.of(new Fix.LeaveOut(columns))));
  }
}

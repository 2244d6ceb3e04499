package dropfit.experiment;

import dropfit.numeric.Work;
import java.util.Arrays;
import java.util.function.IntPredicate;

/** The rows of a table that are left when some are taken away, found in parts. */
final class RowFilter {
  private final Work work;
  private int[] rows;

  /** All rows of a table, once the work is done. */
  RowFilter(Work work, int count) {
    this.work = work;
    rows = new int[count];
    work.over(
        count,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            rows[i] = i;
          }
        });
  }

  /** Is going to keep only rows of which something is true. */
  void keep(IntPredicate kept) {
    keepPlaces(place -> kept.test(rows[place]));
  }

  /** Is going to keep only rows of whose place among those that are left something is true. */
  void keepPlaces(IntPredicate kept) {
    work.then(
        () -> {
          int[] count = {0};
          work.over(
              rows.length,
              (from, to) -> {
                for (int i = from; i < to; i++) {
                  if (kept.test(i)) {
                    rows[count[0]++] = rows[i];
                  }
                }
              });
          work.then(() -> rows = count[0] < rows.length ? Arrays.copyOf(rows, count[0]) : rows);
        });
  }

  /** The numbers of the rows that are left, in rising order; not a copy. */
  int[] rows() {
    return rows;
  }
}

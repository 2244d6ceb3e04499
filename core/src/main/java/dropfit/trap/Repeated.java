package dropfit.trap;

import dropfit.data.Column;
import dropfit.data.Repeats;
import dropfit.data.Table;
import dropfit.numeric.Work;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds for each row the first one that holds the same in every column but identifiers, which tell
 * copies of a row apart.
 */
public final class Repeated {
  private final List<Column> compared = new ArrayList<>();
  private int[] firsts = {};

  /**
   * Is going to compare rows.
   *
   * @param work receives the parts in which that is done
   * @param table typed columns
   * @param rows row numbers from 0
   */
  Repeated(Work work, Table table, int[] rows) {
    for (Column column : table.columns()) {
      Identifier identifier = new Identifier(work, column, rows);
      work.then(
          () -> {
            if (!identifier.found()) {
              compared.add(column);
            }
          });
    }
    work.then(
        () -> {
          if (compared.isEmpty()) {
            firsts = new int[rows.length];
            work.over(
                rows.length,
                (from, to) -> {
                  for (int i = from; i < to; i++) {
                    firsts[i] = i;
                  }
                });
          } else {
            Repeats repeats = new Repeats(work, compared, rows);
            work.then(() -> firsts = repeats.firsts());
          }
        });
  }

  /**
   * For each row the first one that holds the same in every column but identifiers.
   *
   * @param table typed columns
   * @param rows row numbers from 0
   * @return for each place in {@code rows} the first place whose row is the same: itself if there
   *     is none before
   */
  public static int[] firsts(Table table, int[] rows) {
    Work work = new Work();
    Repeated all = new Repeated(work, table, rows);
    work.finish();
    return all.firsts();
  }

  /** The columns that are no identifiers, once the work is done. */
  List<Column> compared() {
    return List.copyOf(compared);
  }

  /** For each place in the rows the first place whose row is the same, once the work is done. */
  int[] firsts() {
    return firsts;
  }
}

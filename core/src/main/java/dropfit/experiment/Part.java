package dropfit.experiment;

import dropfit.data.Dataset;
import dropfit.data.MatrixParts;
import dropfit.data.PickedTarget;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.data.Weights;
import dropfit.numeric.Work;
import dropfit.prepare.Preparation;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The rows of one part of a split, ready to learn from or to judge by. */
final class Part {
  /** Rows that are prepared together, however many columns they have. */
  private static final int FEWEST_TOGETHER = 256;

  private final int[] rows;
  private @Nullable Dataset data;

  /**
   * Is going to prepare some rows of a table.
   *
   * @param work receives the parts in which that is done
   * @param usable the rows of the table that are used
   * @param places which of them are prepared
   * @param target of all usable rows, as are the weights
   */
  Part(
      Work work,
      Table table,
      int[] usable,
      int[] places,
      Preparation preparation,
      Target target,
      Weights weights) {
    rows = new int[places.length];
    work.over(
        rows.length,
        (from, to) -> {
          for (int i = from; i < to; i++) {
            rows[i] = usable[places[i]];
          }
        });
    int width = Math.max(preparation.features().size(), table.columns().size());
    MatrixParts x = new MatrixParts(rows.length, preparation.features().size());
    work.over(
        rows.length,
        Math.min(width, Work.PART / FEWEST_TOGETHER),
        (from, to) -> x.add(preparation.apply(table.select(Arrays.copyOfRange(rows, from, to)))));
    PickedTarget picked = new PickedTarget(work, target, places);
    work.then(
        () ->
            data =
                new Dataset(
                    x.matrix(), preparation.features(), picked.target(), weights.select(places)));
  }

  /** The prepared rows, once the work is done. */
  Dataset data() {
    if (data == null) {
      throw new IllegalStateException("the rows are not prepared yet");
    }
    return data;
  }

  /** How many rows there are. */
  int size() {
    return rows.length;
  }

  /** The row of the table that one of the rows came from. */
  int tableRow(int row) {
    return rows[row];
  }
}

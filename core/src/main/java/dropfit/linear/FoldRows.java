package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.guard.Violation;
import dropfit.numeric.Seeds;
import java.util.ArrayList;
import java.util.List;

/** The rows of a problem in an order in which every fold is one stretch, and those stretches. */
final class FoldRows {
  final CenteredRows data;
  final List<Fold> folds;

  private FoldRows(CenteredRows data, List<Fold> folds) {
    this.data = data;
    this.folds = folds;
  }

  /** Rows in their own order without a fold. */
  static FoldRows whole(Dataset data) {
    return new FoldRows(new CenteredRows(data), List.of());
  }

  /** Deals the rows out at random to folds that differ by one row at most. */
  static FoldRows dealt(Dataset data, int folds, int seed) {
    int[] counted = CenteredRows.counted(data);
    int[] order = Seeds.permutation(Seeds.generator(seed), counted.length);
    for (int i = 0; i < order.length; i++) {
      order[i] = counted[order[i]];
    }
    return ordered(data, order, folds);
  }

  /** Cuts rows in an order into stretches that differ by one row at most. */
  static FoldRows ordered(Dataset data, int[] order, int folds) {
    CenteredRows rows = new CenteredRows(data, order);
    List<Fold> stretches = new ArrayList<>();
    int from = 0;
    for (int k = 0; k < folds; k++) {
      int to = from + (order.length - from) / (folds - k);
      stretches.add(rows.fold(from, to));
      from = to;
    }
    return new FoldRows(rows, stretches);
  }

  /** Refuses more folds than there are rows. */
  static List<Violation> misfits(Dataset data, int folds) {
    int rows = CenteredRows.counted(data).length;
    return folds <= rows
        ? List.of()
        : List.of(
            Violation.misfit(
                "folds", "Folds should be no more than the " + rows + " rows of weight above 0."));
  }
}

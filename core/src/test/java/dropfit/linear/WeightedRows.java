package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.Weights;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The same data twice: with whole weights, and with each row as often as its weight says. */
record WeightedRows(Dataset weighted, Dataset repeated) {

  /** Weights 2, 0, 1, 3 and 1 in turn. */
  static WeightedRows of(Dataset data) {
    int[] times = {2, 0, 1, 3, 1};
    double[] weights = new double[data.rows()];
    List<Integer> rows = new ArrayList<>();
    for (int i = 0; i < weights.length; i++) {
      weights[i] = times[i % times.length];
      rows.addAll(Collections.nCopies(times[i % times.length], i));
    }
    return new WeightedRows(
        data.withWeights(Weights.of(weights)),
        data.select(rows.stream().mapToInt(Integer::intValue).toArray()));
  }
}

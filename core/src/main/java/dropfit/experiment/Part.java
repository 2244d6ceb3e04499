package dropfit.experiment;

import dropfit.data.Dataset;
import dropfit.data.Table;
import dropfit.data.Target;
import dropfit.data.Weights;
import dropfit.prepare.Preparation;

/** The rows of one part of a split, ready to learn from or to judge by. */
final class Part {
  private final Dataset data;
  private final int[] rows;

  /** Prepares some rows of a table; target and weights have one value for each of them. */
  Part(Table table, int[] rows, Preparation preparation, Target target, Weights weights) {
    this.data =
        new Dataset(preparation.apply(table.select(rows)), preparation.features(), target, weights);
    this.rows = rows;
  }

  /** The prepared rows. */
  Dataset data() {
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

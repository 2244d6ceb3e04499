package dropfit.linear;

import dropfit.numeric.Triangle;

/**
 * Solves min ‖y − X w − b‖² + penalty ‖w‖² for one penalty after the other, by orthogonal
 * decompositions, so that collinear columns cost no precision: X is brought to a triangle once, and
 * √penalty times the unit matrix is folded into it.
 */
interface RidgeSolver {

  /**
   * Solves for a penalty.
   *
   * @param penalty above 0
   * @param weights receives one weight a column
   */
  void solve(double penalty, double[] weights);

  /** A solver for all rows, by the cheaper of two ways. */
  static RidgeSolver of(CenteredRows data) {
    return data.rows < data.columns
        ? new Wide(data, data.fold(0, 0))
        : new Tall(data.columns, triangle(data, 0, data.rows));
  }

  /** The triangle of a stretch of rows: a column of ones, the columns, the target. */
  static Triangle triangle(CenteredRows data, int from, int to) {
    Triangle triangle = new Triangle(data.columns + 2);
    double[] row = new double[data.columns + 2];
    for (int i = from; i < to; i++) {
      double share = Math.sqrt(data.weights[i]);
      row[0] = share;
      for (int j = 0; j < data.columns; j++) {
        row[j + 1] = share * data.x[j * data.rows + i];
      }
      row[data.columns + 1] = share * data.y[i];
      triangle.add(row, 0);
    }
    return triangle;
  }

  /**
   * At least as many rows as columns. Below the row of the ones, the triangle is that of columns
   * less their means.
   */
  final class Tall implements RidgeSolver {
    private final int columns;
    private final Triangle rows;
    private final Triangle work;

    Tall(int columns, Triangle rows) {
      this.columns = columns;
      this.rows = rows;
      this.work = new Triangle(columns + 2);
    }

    @Override
    public void solve(double penalty, double[] weights) {
      work.copy(rows);
      double root = Math.sqrt(penalty);
      for (int j = 1; j <= columns; j++) {
        work.addUnit(j, root);
      }
      work.substituteBack(1, columns + 1, weights);
    }
  }

  /**
   * More columns than rows: w = Xᵀ a with (X Xᵀ + penalty I) a = y, where the triangle of Xᵀ over
   * √penalty I gives R'R = X Xᵀ + penalty I (Golub and Van Loan, section 5.6).
   */
  final class Wide implements RidgeSolver {
    private final CenteredRows data;
    private final Fold fold;
    private final Triangle columns;
    private final Triangle work;
    private final double[] dual;

    /** The row of each place of the dual vector. */
    private final int[] places;

    Wide(CenteredRows data, Fold fold) {
      this.data = data;
      this.fold = fold;
      int rows = data.rows - (fold.to - fold.from);
      this.places = new int[rows];
      for (int i = 0; i < rows; i++) {
        places[i] = i < fold.from ? i : i + fold.to - fold.from;
      }
      this.dual = new double[rows];
      this.work = new Triangle(rows);
      this.columns = new Triangle(rows);
      double[] column = new double[rows];
      for (int j = 0; j < data.columns; j++) {
        for (int i = 0; i < rows; i++) {
          column[i] = cell(i, j);
        }
        columns.add(column, 0);
      }
    }

    private double cell(int place, int j) {
      int i = places[place];
      return Math.sqrt(data.weights[i]) * (data.x[j * data.rows + i] - fold.means[j]);
    }

    @Override
    public void solve(double penalty, double[] weights) {
      work.copy(columns);
      double root = Math.sqrt(penalty);
      for (int i = 0; i < dual.length; i++) {
        work.addUnit(i, root);
        dual[i] = Math.sqrt(data.weights[places[i]]) * (data.y[places[i]] - fold.targetMean);
      }
      work.substituteForward(dual);
      work.substituteBack(0, dual);
      for (int j = 0; j < weights.length; j++) {
        double sum = 0;
        for (int i = 0; i < dual.length; i++) {
          sum += cell(i, j) * dual[i];
        }
        weights[j] = sum;
      }
    }
  }
}

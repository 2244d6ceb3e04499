package dropfit.linear;

/** Rows of which a stretch is held out; the others are to learn from. */
final class Fold {
  /** Where the rows that are held out begin. */
  final int from;

  /** Behind the last row that is held out. */
  final int to;

  /** The weight of the rows to learn from. */
  final double total;

  /** The means of the columns over the rows to learn from. */
  final double[] means;

  /** The mean of the target over the rows to learn from. */
  final double targetMean;

  private final CenteredRows data;

  /** Holds out the rows {@code from} to {@code to - 1}, none if both are equal. */
  Fold(CenteredRows data, int from, int to) {
    this.data = data;
    this.from = from;
    this.to = to;
    this.means = new double[data.columns];
    double rest = 0;
    for (int i = 0; i < data.rows; i++) {
      rest += i >= from && i < to ? 0 : data.weights[i];
    }
    this.total = rest;
    // Nothing is held out of all rows, whose means are 0.
    for (int j = 0; j < data.columns && to > from; j++) {
      means[j] = mean(data.x, j * data.rows);
    }
    this.targetMean = to > from ? mean(data.y, 0) : 0;
  }

  private double mean(double[] values, int at) {
    double sum = 0;
    for (int i = 0; i < data.rows; i++) {
      sum += i >= from && i < to ? 0 : data.weights[i] * values[at + i];
    }
    return sum / total;
  }

  /** The mean squared error, on the rows that are held out, of weights learned from the others. */
  double heldOutError(double[] coefficients) {
    double constant = targetMean;
    for (int j = 0; j < coefficients.length; j++) {
      constant -= means[j] * coefficients[j];
    }
    return data.meanSquaredError(coefficients, constant, from, to);
  }
}

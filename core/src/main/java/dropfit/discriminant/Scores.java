package dropfit.discriminant;

import dropfit.data.Matrix;

/**
 * What a fitted model gives each class for a row: the logarithm of its probability, up to a number
 * that all classes share. Holds arrays of its own, so that looking at a row allocates nothing.
 */
abstract class Scores {
  private final double[] scores;

  Scores(int classes) {
    this.scores = new double[classes];
  }

  /** Writes one score a class for the row that begins at a place of an array. */
  abstract void scoreInto(double[] x, int from, double[] out);

  final void predictInto(Matrix x, double[] out) {
    double[] row = new double[x.columns()];
    for (int i = 0; i < x.rows(); i++) {
      x.copyRow(i, row);
      scoreInto(row, 0, scores);
      int best = 0;
      for (int k = 1; k < scores.length; k++) {
        if (scores[k] > scores[best]) {
          best = k;
        }
      }
      out[i] = best;
    }
  }

  final void probabilitiesInto(Matrix x, double[] out) {
    double[] row = new double[x.columns()];
    for (int i = 0; i < x.rows(); i++) {
      x.copyRow(i, row);
      scoreInto(row, 0, scores);
      double shared = logSumExp();
      double sum = 0;
      for (int k = 0; k < scores.length; k++) {
        scores[k] = Math.exp(scores[k] - shared);
        sum += scores[k];
      }
      for (int k = 0; k < scores.length; k++) {
        out[i * scores.length + k] = scores[k] / sum;
      }
    }
  }

  /** The mean over rows of −log of the probability of the row's class. */
  final double logLoss(ClassRows data) {
    double sum = 0;
    for (int i = 0; i < data.rows; i++) {
      scoreInto(data.x, i * data.columns, scores);
      double truth = scores[data.codes[i]];
      sum += logSumExp() - truth;
    }
    return sum / data.rows;
  }

  private double logSumExp() {
    double max = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      max = Math.max(max, score);
    }
    double sum = 0;
    for (double score : scores) {
      sum += Math.exp(score - max);
    }
    return max + Math.log(sum);
  }
}

package dropfit.fit;

import dropfit.data.Matrix;

/** A classifier that tells how probable each class is. */
public interface ProbabilisticClassifier extends Classifier {

  /**
   * Probabilities of every class for every row.
   *
   * @param x rows x {@link #features()}, finite
   * @param out receives {@code rows x labels} values, row by row; each row sums to 1
   * @throws IllegalArgumentException if {@code x} has another number of columns
   */
  void probabilitiesInto(Matrix x, double[] out);

  /**
   * Probabilities of every class for every row.
   *
   * @param x rows x {@link #features()}, finite
   * @return rows x labels
   */
  default Matrix probabilities(Matrix x) {
    double[] out = new double[Matrix.size(x.rows(), labels().size())];
    probabilitiesInto(x, out);
    return Matrix.of(x.rows(), labels().size(), out);
  }
}

package dropfit.discriminant;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.numeric.Vectors;
import java.util.List;

/**
 * A fitted quadratic discriminant analysis: one normal distribution a class.
 *
 * @param labels the classes
 * @param means one row a class, one column a feature
 * @param factors for each class, one below the other, the lower triangle L of its covariance LLᵀ
 * @param priors the probability of each class before a row is looked at, in a single row
 */
public record QuadraticDiscriminant(
    List<String> labels, Matrix means, Matrix factors, Matrix priors) implements Discriminant {

  /**
   * Keeps its own copy of the labels.
   *
   * @param labels the classes
   * @param means one row a class, one column a feature
   * @param factors (classes x features) x features
   * @param priors one probability a class, in a single row
   */
  public QuadraticDiscriminant {
    labels = List.copyOf(labels);
  }

  static QuadraticDiscriminant restore(State state) {
    List<String> labels = Discriminant.labels(state);
    Matrix means = state.matrix("means");
    Matrix factors = state.matrix("factors");
    double[] shares = state.numbers("priors");
    int columns = means.columns();
    boolean fits =
        means.rows() == labels.size()
            && shares.length == labels.size()
            && factors.columns() == columns
            && factors.rows() == (long) labels.size() * columns
            && means.isFinite()
            && factors.isFinite();
    for (int i = 0; fits && i < factors.rows(); i++) {
      fits = factors.get(i, i % columns) != 0;
    }
    for (double share : shares) {
      fits &= share > 0 && share <= 1;
    }
    if (!fits) {
      throw new State.Malformed(
          "a quadratic discriminant analysis should have a mean, a prior and a triangle without"
              + " zeros on its diagonal for each of its "
              + labels.size()
              + " labels");
    }
    return new QuadraticDiscriminant(labels, means, factors, Matrix.of(1, shares.length, shares));
  }

  @Override
  public int features() {
    return means.columns();
  }

  @Override
  public Scores scores() {
    int columns = features();
    double[] centers = means.toArray();
    double[] l = factors.toArray();
    double[] constants = new double[labels.size()];
    for (int k = 0; k < constants.length; k++) {
      constants[k] = Math.log(priors.get(0, k));
      for (int i = 0; i < columns; i++) {
        constants[k] -= Math.log(Math.abs(l[(k * columns + i) * columns + i]));
      }
    }
    double[] u = new double[columns];
    return new Scores(constants.length) {
      @Override
      void scoreInto(double[] x, int from, double[] out) {
        for (int k = 0; k < constants.length; k++) {
          double squares = 0;
          // L u = x − μ, so that the squared length of u is Mahalanobis' distance.
          for (int i = 0; i < columns; i++) {
            int at = (k * columns + i) * columns;
            double rest = x[from + i] - centers[k * columns + i] - Vectors.dot(l, at, u, 0, i);
            u[i] = rest / l[at + i];
            squares += u[i] * u[i];
          }
          out[k] = constants[k] - squares / 2;
        }
      }
    };
  }

  @Override
  public State state() {
    return new State()
        .put("labels", labels)
        .put("means", means)
        .put("factors", factors)
        .put("priors", priors.toArray());
  }
}

package dropfit.linear;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.model.ClassSums;
import java.util.List;

/**
 * A classifier that knows sides and distances, but no probabilities: the class with the largest
 * weighted sum is predicted.
 *
 * @param labels the classes
 * @param weights for two classes one row, above 0 for the second; else one row a class; one column
 *     a feature
 * @param constants one constant term a row of {@code weights}, in a single row
 */
public record LinearClassifier(List<String> labels, Matrix weights, Matrix constants)
    implements ClassSums {

  /**
   * Keeps its own copy of the labels.
   *
   * @param labels the classes
   * @param weights one row a weighted sum, one column a feature
   * @param constants one constant term a row of {@code weights}, in a single row
   */
  public LinearClassifier {
    labels = List.copyOf(labels);
  }

  /** What online learners know. */
  static LinearClassifier of(List<String> labels, OnlineLearner[] learners) {
    int columns = learners[0].weights.length;
    double[] weights = new double[learners.length * columns];
    double[] intercepts = new double[learners.length];
    for (int k = 0; k < learners.length; k++) {
      System.arraycopy(learners[k].shown(), 0, weights, k * columns, columns);
      intercepts[k] = learners[k].shownIntercept();
    }
    return new LinearClassifier(
        labels,
        Matrix.of(learners.length, columns, weights),
        Matrix.of(1, learners.length, intercepts));
  }

  static LinearClassifier restore(State state) {
    if (!state.text("probabilities").equals("none")) {
      throw new State.Malformed("a classifier that tells sides should have no probabilities");
    }
    return sides(state);
  }

  /** The weighted sums of a saved model, whether or not it has probabilities. */
  static LinearClassifier sides(State state) {
    return ClassSums.restore(state, "a linear classifier", LinearClassifier::new);
  }

  @Override
  public State state() {
    return ClassSums.super.state().put("probabilities", "none");
  }
}

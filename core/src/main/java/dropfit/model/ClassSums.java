package dropfit.model;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.Classifier;
import java.util.HashSet;
import java.util.List;

/**
 * A classifier by weighted sums: one a class, of which the largest wins; or, of two classes, a
 * single one that is above 0 for the second.
 */
public interface ClassSums extends Classifier, WeightedSums {

  /**
   * How many sums tell classes apart.
   *
   * @param classes 2 or more
   * @return 1 for two classes, else one a class
   */
  static int sums(int classes) {
    return classes == 2 ? 1 : classes;
  }

  @Override
  default void predictInto(Matrix x, double[] out) {
    RowSums sums = new RowSums(this, x);
    for (int i = 0; i < x.rows(); i++) {
      double[] scores = sums.of(i);
      out[i] = scores.length == 1 ? (scores[0] > 0 ? 1 : 0) : largest(scores);
    }
  }

  private static int largest(double[] scores) {
    int best = 0;
    for (int k = 1; k < scores.length; k++) {
      if (scores[k] > scores[best]) {
        best = k;
      }
    }
    return best;
  }

  @Override
  default State state() {
    return new State()
        .put("labels", labels())
        .put("weights", weights())
        .put("intercepts", intercepts());
  }

  /**
   * Makes a model of its parts.
   *
   * @param <M> the model
   */
  @FunctionalInterface
  interface OfParts<M> {
    /**
     * Makes it.
     *
     * @param labels the classes
     * @param weights one row a sum, one column a feature
     * @param constants one number a sum, in a single row
     * @return the model
     */
    M make(List<String> labels, Matrix weights, Matrix constants);
  }

  /**
   * The model that was saved by {@link #state}.
   *
   * @param state what was saved
   * @param name what such a model is called, for messages
   * @param model makes it of its parts
   * @param <M> the model
   * @return an equal model
   * @throws State.Malformed if the parts do not fit together
   */
  static <M> M restore(State state, String name, OfParts<M> model) {
    List<String> labels = state.texts("labels");
    Matrix weights = state.matrix("weights");
    double[] intercepts = state.numbers("intercepts");
    if (labels.size() < 2 || new HashSet<>(labels).size() != labels.size()) {
      throw new State.Malformed(name + " should have two or more different labels");
    }
    int sums = sums(labels.size());
    String expected =
        name
            + " of "
            + labels.size()
            + " labels should have "
            + sums
            + " rows of finite weights and as many intercepts";
    return model.make(
        labels, weights, WeightedSums.constantsOf(weights, intercepts, sums, expected));
  }
}

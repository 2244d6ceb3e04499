package dropfit.discriminant;

import dropfit.data.Matrix;
import dropfit.data.State;
import dropfit.fit.ProbabilisticClassifier;
import java.util.HashSet;
import java.util.List;

/** A classifier whose probabilities follow from one score a class. */
interface Discriminant extends ProbabilisticClassifier {

  /** New scores of this model. */
  Scores scores();

  @Override
  default void predictInto(Matrix x, double[] out) {
    requireFeatures(x);
    scores().predictInto(x, out);
  }

  @Override
  default void probabilitiesInto(Matrix x, double[] out) {
    requireFeatures(x);
    scores().probabilitiesInto(x, out);
  }

  /** The labels of a saved model. */
  static List<String> labels(State state) {
    List<String> labels = state.texts("labels");
    if (labels.size() < 2 || new HashSet<>(labels).size() != labels.size()) {
      throw new State.Malformed("a classifier should have two or more different labels");
    }
    return labels;
  }
}

package dropfit.fit;

import dropfit.data.State;

/**
 * A fitted model: immutable, and one of a fixed set of kinds by which views and metrics are chosen.
 */
public sealed interface Model extends Predict permits Classifier, Regressor, Clusterer {

  /**
   * Everything the model knows, from which {@link Fit#restore} makes an equal model.
   *
   * @return a new state
   */
  State state();
}

package dropfit.fit;

import dropfit.data.Dataset;
import dropfit.data.State;
import dropfit.guard.Schema;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import dropfit.inference.Inference;
import dropfit.optim.Loss;
import java.util.List;
import java.util.Optional;

/**
 * An algorithm: from checked parameters and data to a run that its caller drives.
 *
 * @param <P> the type of the parameters
 * @param <M> the type of the fitted model
 */
public interface Fit<P, M extends Model> {

  /**
   * What a person needs to know to choose it.
   *
   * @return its description
   */
  About about();

  /**
   * The one source of its parameters' defaults, ranges, labels and help.
   *
   * @return the schema
   */
  Schema<P> schema();

  /**
   * What only the data can refute: more groups than rows, one class only.
   *
   * @param params valid parameters
   * @param data the training rows; finite, at least one row and one column, with the kind of target
   *     that the task names (see {@link Suitability})
   * @return everything that is wrong; empty if the run can begin
   */
  List<Violation> misfits(P params, Dataset data);

  /**
   * Whether rows may count differently. {@link Suitability} refuses weights that an algorithm would
   * not heed.
   *
   * @return whether {@link Dataset#weights} is heeded
   */
  default boolean takesWeights() {
    return false;
  }

  /**
   * Whether several columns of numbers can be predicted together.
   *
   * @return whether a {@link dropfit.data.Target.Several} is taken
   */
  default boolean takesSeveralTargets() {
    return false;
  }

  /**
   * Begins a run. Callers make sure that {@link #misfits} is empty.
   *
   * @param params checked parameters
   * @param data the training rows
   * @return a run that has not moved yet
   */
  Training<M> begin(Valid<P> params, Dataset data);

  /**
   * The objective as a function of the model's weights, for algorithms that minimise a smooth one.
   *
   * @param params checked parameters
   * @param data the training rows
   * @return the loss; nothing unless the algorithm has one
   */
  default Optional<Loss> loss(Valid<P> params, Dataset data) {
    return Optional.empty();
  }

  /**
   * Whether models can be read statistically.
   *
   * @return whether {@link #inference} gives something
   */
  default boolean hasInference() {
    return false;
  }

  /**
   * The statistical reading of a fitted model, for algorithms that have one.
   *
   * @param params the parameters that it was fitted with
   * @param model a model of this algorithm
   * @param data the rows that it was fitted on
   * @return estimates with their errors and what the residuals tell; or why there are none; nothing
   *     if the algorithm has no such reading
   */
  default Optional<Inference> inference(Valid<P> params, M model, Dataset data) {
    return Optional.empty();
  }

  /**
   * A model from its saved state.
   *
   * @param state what {@link Model#state} gave
   * @return an equal model
   * @throws State.Malformed if something is absent, of the wrong kind or inconsistent
   */
  M restore(State state);
}

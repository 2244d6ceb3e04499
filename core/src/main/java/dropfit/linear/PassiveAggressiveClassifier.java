package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.State;
import dropfit.data.Target;
import dropfit.fit.About;
import dropfit.fit.Fit;
import dropfit.fit.Suitability;
import dropfit.fit.Task;
import dropfit.fit.Training;
import dropfit.guard.Schema;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import java.util.List;

/**
 * Passive-aggressive classification: a row with a margin of 1 changes nothing, any other moves the
 * weights as little as would give it that margin (Crammer et al., "Online passive-aggressive
 * algorithms", 2006).
 *
 * <p>As scikit-learn's {@code PassiveAggressiveClassifier}.
 */
public final class PassiveAggressiveClassifier
    implements Fit<PassiveAggressiveParams, LinearClassifier> {

  private static final Schema<PassiveAggressiveParams> SCHEMA =
      Passes.schema(PassiveAggressiveParams.fields(0));

  /** Makes the algorithm; it holds nothing. */
  public PassiveAggressiveClassifier() {}

  /**
   * The default parameters.
   *
   * @return parameters to change and to fit with
   */
  public static PassiveAggressiveParams params() {
    return SCHEMA.defaults();
  }

  @Override
  public About about() {
    return new About(
        "passive_aggressive_classifier",
        "Passive-aggressive classifier",
        Task.CLASSIFICATION,
        "Corrects each misplaced row at once and by as little as it takes; needs no learning rate.",
        "mean hinge loss");
  }

  @Override
  public Schema<PassiveAggressiveParams> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(PassiveAggressiveParams params, Dataset data) {
    return Suitability.misfitsOfClasses(data);
  }

  @Override
  public Training<LinearClassifier> begin(Valid<PassiveAggressiveParams> valid, Dataset data) {
    PassiveAggressiveParams params = valid.get();
    List<String> labels = ((Target.Classes) data.target()).labels();
    return new OnlineTraining<>(
        data,
        params.learner(OnlineLoss.HINGE),
        params.passes(),
        (rows, learners) -> LinearClassifier.of(labels, learners));
  }

  @Override
  public LinearClassifier restore(State state) {
    return LinearClassifier.restore(state);
  }
}

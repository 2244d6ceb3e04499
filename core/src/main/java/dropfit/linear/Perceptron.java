package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.State;
import dropfit.data.Target;
import dropfit.fit.About;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Suitability;
import dropfit.fit.Task;
import dropfit.fit.Training;
import dropfit.guard.Schema;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import java.util.List;

/**
 * The perceptron (Rosenblatt, "The perceptron: a probabilistic model for information storage and
 * organization in the brain", 1958): each row on the wrong side is added to the weights.
 *
 * <p>As scikit-learn's {@code Perceptron} without a penalty. Its objective is the mean of how deep
 * rows lie on the wrong side, which need not fall where no plane parts the classes.
 */
public final class Perceptron implements Fit<Perceptron.Params, LinearClassifier> {

  private static final Schema<Params> SCHEMA =
      Passes.schema(Schema.from(new Params(Passes.DEFAULT)));

  /** Makes the algorithm; it holds nothing. */
  public Perceptron() {}

  /**
   * Parameters; {@link Perceptron#schema} knows their ranges.
   *
   * @param passes how to go through the rows
   */
  public record Params(Passes passes) implements OnlineParams<Params> {

    @Override
    public Params passes(Passes value) {
      return new Params(value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of classes
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearClassifier fit(Dataset data) {
      return Driver.fit(new Perceptron(), this, data);
    }
  }

  /**
   * The default parameters.
   *
   * @return parameters to change and to fit with
   */
  public static Params params() {
    return SCHEMA.defaults();
  }

  @Override
  public About about() {
    return new About(
        "perceptron",
        "Perceptron",
        Task.CLASSIFICATION,
        "Adds each misplaced row to its weights; the oldest learner of all, which ends if a plane"
            + " parts the classes.",
        "mean perceptron loss");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    return Suitability.misfitsOfClasses(data);
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public Training<LinearClassifier> begin(Valid<Params> params, Dataset data) {
    return training(params.get(), data);
  }

  static Training<LinearClassifier> training(Params params, Dataset data) {
    List<String> labels = ((Target.Classes) data.target()).labels();
    return new OnlineTraining<>(
        data,
        columns ->
            new GradientLearner(
                OnlineLoss.PERCEPTRON, 0, columns, RateSchedule.CONSTANT, 1, 0, 0, 0, false),
        params.passes(),
        (rows, learners) -> LinearClassifier.of(labels, learners));
  }

  @Override
  public LinearClassifier restore(State state) {
    return LinearClassifier.restore(state);
  }
}

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
 * FTRL-proximal for logistic regression: each weight has a learning rate of its own, which falls
 * with the gradients that it has seen (McMahan et al., "Ad click prediction: a view from the
 * trenches", 2013).
 *
 * <p>The penalties stand against the sum of the losses of all rows seen, so they fade with every
 * epoch; the objective counts them so. The intercept is not penalised. Three classes and more are
 * learned one against the rest.
 */
public final class FtrlClassifier implements Fit<FtrlParams, OneVersusRest> {

  /** Makes the algorithm; it holds nothing. */
  public FtrlClassifier() {}

  /**
   * The default parameters.
   *
   * @return parameters to change and to fit with
   */
  public static FtrlParams params() {
    return FtrlParams.SCHEMA.defaults();
  }

  @Override
  public About about() {
    return new About(
        "ftrl_classifier",
        "FTRL-proximal classifier",
        Task.CLASSIFICATION,
        "Logistic regression with a learning rate for each feature; for many features that are mostly"
            + " zero, such as words.",
        "mean loss with penalty");
  }

  @Override
  public Schema<FtrlParams> schema() {
    return FtrlParams.SCHEMA;
  }

  @Override
  public List<Violation> misfits(FtrlParams params, Dataset data) {
    return Suitability.misfitsOfClasses(data);
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public Training<OneVersusRest> begin(Valid<FtrlParams> valid, Dataset data) {
    FtrlParams params = valid.get();
    List<String> labels = ((Target.Classes) data.target()).labels();
    return new OnlineTraining<>(
        data,
        params.learner(OnlineLoss.LOG),
        params.passes(),
        (rows, learners) ->
            new OneVersusRest(LinearClassifier.of(labels, learners), OnlineLoss.LOG));
  }

  @Override
  public OneVersusRest restore(State state) {
    return OneVersusRest.restore(state);
  }
}

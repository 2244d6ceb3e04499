package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.State;
import dropfit.data.Target;
import dropfit.fit.About;
import dropfit.fit.Classifier;
import dropfit.fit.Fit;
import dropfit.fit.Suitability;
import dropfit.fit.Task;
import dropfit.fit.Training;
import dropfit.guard.Schema;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import java.util.ArrayList;
import java.util.List;

/**
 * Linear classifiers by stochastic gradient descent: the weights move after every row.
 *
 * <p>As scikit-learn's {@code SGDClassifier} with its losses, penalties, schedules and average; its
 * penalty "l2" is an L1 share of 0, "l1" one of 1. One against the rest for three classes and more.
 * Rows of weight 0 are left out, which there still age the schedule.
 */
public final class SgdClassifier implements Fit<SgdParams, Classifier> {

  private static final OnlineLoss[] LOSSES = {
    OnlineLoss.LOG,
    OnlineLoss.HINGE,
    OnlineLoss.SQUARED_HINGE,
    OnlineLoss.MODIFIED_HUBER,
    OnlineLoss.PERCEPTRON
  };

  private static final Schema<SgdParams> SCHEMA =
      SgdParams.schema(
          Schema.from(SgdParams.with(OnlineLoss.LOG, 0, RateSchedule.OPTIMAL, 0.5))
              .choice("loss", "Loss", LOSSES, SgdParams::loss, SgdParams::loss)
              .help("What a wrong score costs; log loss and modified Huber give probabilities."));

  /** Makes the algorithm; it holds nothing. */
  public SgdClassifier() {}

  /**
   * The default parameters.
   *
   * @return parameters to change and to fit with
   */
  public static SgdParams params() {
    return SCHEMA.defaults();
  }

  @Override
  public About about() {
    return new About(
        "sgd_classifier",
        "Stochastic gradient classifier",
        Task.CLASSIFICATION,
        "Learns a weighted sum of the features row by row, with the loss of your choice; for many"
            + " rows, and to watch how schedules and losses differ.",
        "mean loss with penalty");
  }

  @Override
  public Schema<SgdParams> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(SgdParams params, Dataset data) {
    List<Violation> violations = new ArrayList<>(Suitability.misfitsOfClasses(data));
    violations.addAll(params.misfits());
    return violations;
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public Training<Classifier> begin(Valid<SgdParams> valid, Dataset data) {
    SgdParams params = valid.get();
    List<String> labels = ((Target.Classes) data.target()).labels();
    OnlineLoss loss = params.loss();
    boolean probable = loss == OnlineLoss.LOG || loss == OnlineLoss.MODIFIED_HUBER;
    return new OnlineTraining<>(
        data,
        params.learner(),
        params.passes(),
        (rows, learners) -> {
          LinearClassifier sides = LinearClassifier.of(labels, learners);
          return probable ? new OneVersusRest(sides, loss) : sides;
        });
  }

  @Override
  public Classifier restore(State state) {
    return state.text("probabilities").equals("none")
        ? LinearClassifier.restore(state)
        : OneVersusRest.restore(state);
  }
}

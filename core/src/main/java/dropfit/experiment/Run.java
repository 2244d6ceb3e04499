package dropfit.experiment;

import dropfit.data.State;
import dropfit.fit.About;
import dropfit.fit.LossHistory;
import dropfit.fit.Model;
import dropfit.fit.Status;
import dropfit.fit.Training;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.jspecify.annotations.Nullable;

/** A training run with its two loss curves. It moves when it is stepped. */
public final class Run {
  private final Experiment experiment;
  private final About about;
  private final Map<String, Object> params;
  private final Training<?> training;
  private final LossHistory losses = new LossHistory();
  private final LossHistory validationLosses = new LossHistory();
  private final @Nullable DoubleSupplier validationLoss;
  private Status status = Status.RUNNING;

  Run(Experiment experiment, About about, Map<String, Object> params, Training<?> training) {
    this.experiment = experiment;
    this.about = about;
    this.params = params;
    this.training = training;
    this.validationLoss =
        experiment.validation().size() == 0
            ? null
            : training.objectiveOn(experiment.validation().data());
  }

  /**
   * Moves the model once and notes its training loss.
   *
   * @return where the run stands now
   */
  public Status step() {
    if (status == Status.RUNNING) {
      status = training.step();
      losses.add(training.iteration(), training.objective());
    }
    return status;
  }

  /** Notes the validation loss of the model as it stands, if there are validation rows. */
  public void validate() {
    int size = validationLosses.size();
    boolean noted = size > 0 && validationLosses.iteration(size - 1) == training.iteration();
    if (validationLoss != null && !noted && training.iteration() > 0) {
      validationLosses.add(training.iteration(), validationLoss.getAsDouble());
    }
  }

  /**
   * The experiment that the run belongs to.
   *
   * @return the experiment
   */
  public Experiment experiment() {
    return experiment;
  }

  /**
   * The algorithm.
   *
   * @return its description
   */
  public About about() {
    return about;
  }

  /**
   * The parameters.
   *
   * @return plain values by name, complete
   */
  public Map<String, Object> params() {
    return params;
  }

  /**
   * Where the run stands.
   *
   * @return the status of the last step
   */
  public Status status() {
    return status;
  }

  /**
   * The run itself, to be looked at; only {@link #step} should move it.
   *
   * @return the training
   */
  public Training<?> training() {
    return training;
  }

  /**
   * The losses on the training rows.
   *
   * @return a point a step, thinned when there are many
   */
  public LossHistory losses() {
    return losses;
  }

  /**
   * The losses on the validation rows.
   *
   * @return a point each time that {@link #validate} was called after a step, thinned likewise
   */
  public LossHistory validationLosses() {
    return validationLosses;
  }

  /**
   * The model as it stands.
   *
   * @return an immutable model
   */
  public Model model() {
    return training.snapshot();
  }

  /**
   * The model as it stands and how it was made, as {@link StatisticalReading} takes it.
   *
   * @return {@code algorithm} (its id), {@code parameters}, {@code model} (its state) and {@code
   *     balanced} (whether rows weighed so that every class counted the same)
   */
  public State fitted() {
    State parameters = new State();
    params.forEach(parameters::put);
    return new State()
        .put("algorithm", about.id())
        .put("parameters", parameters)
        .put("model", model().state())
        .put("balanced", experiment.isBalanced());
  }
}

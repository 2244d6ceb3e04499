package dropfit.fit;

import dropfit.data.Dataset;
import dropfit.guard.InvalidParametersException;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import java.util.List;

/** The loop that drives a run to its end, for callers who want to see every step or none. */
public final class Driver {
  private Driver() {}

  /** Hears of every step. */
  @FunctionalInterface
  public interface Listener {
    /**
     * A step was taken.
     *
     * @param training the run, to be looked at and not to be stepped
     * @param status where it stands
     */
    void stepped(Training<?> training, Status status);
  }

  /**
   * Checks, begins and runs to the end.
   *
   * @param fit the algorithm
   * @param params any parameters
   * @param data the training rows
   * @param <P> the type of the parameters
   * @param <M> the type of the fitted model
   * @return the fitted model
   * @throws InvalidParametersException if the parameters or the data are refused
   */
  public static <P, M extends Model> M fit(Fit<P, M> fit, P params, Dataset data) {
    return run(begin(fit, params, data), (training, status) -> {});
  }

  /**
   * Checks and begins.
   *
   * @param fit the algorithm
   * @param params any parameters
   * @param data the training rows
   * @param <P> the type of the parameters
   * @param <M> the type of the fitted model
   * @return a run that has not moved yet
   * @throws InvalidParametersException if the parameters or the data are refused
   */
  public static <P, M extends Model> Training<M> begin(Fit<P, M> fit, P params, Dataset data) {
    Valid<P> valid = fit.schema().check(params).orThrow();
    List<Violation> misfits = Suitability.misfits(fit, valid.get(), data);
    if (!misfits.isEmpty()) {
      throw new InvalidParametersException(misfits);
    }
    return fit.begin(valid, data);
  }

  /**
   * Steps until the run ends.
   *
   * @param training a run
   * @param listener hears of every step
   * @param <M> the type of the fitted model
   * @return the model at the end
   */
  public static <M extends Model> M run(Training<M> training, Listener listener) {
    Status status;
    do {
      status = training.step();
      listener.stepped(training, status);
    } while (status == Status.RUNNING);
    return training.snapshot();
  }
}

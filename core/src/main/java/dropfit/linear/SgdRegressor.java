package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.State;
import dropfit.fit.About;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Task;
import dropfit.fit.Training;
import dropfit.guard.Schema;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import java.util.List;

/**
 * Linear regression by stochastic gradient descent: the weights move after every row.
 *
 * <p>As scikit-learn's {@code SGDRegressor} on a target brought to mean 0 and standard deviation 1,
 * so that one learning rate and one ε suit targets of any unit. Its penalty "l2" is an L1 share of
 * 0, "l1" one of 1. Rows of weight 0 are left out, which there still age the schedule.
 */
public final class SgdRegressor implements Fit<SgdRegressor.Params, LinearModel> {

  private static final OnlineLoss[] LOSSES = {
    OnlineLoss.SQUARED,
    OnlineLoss.HUBER,
    OnlineLoss.EPSILON_INSENSITIVE,
    OnlineLoss.SQUARED_EPSILON_INSENSITIVE
  };

  private static final Schema<Params> SCHEMA =
      Schema.from(
              new Params(
                  OnlineLoss.SQUARED,
                  0.1,
                  1e-4,
                  0,
                  RateSchedule.INVERSE_SCALING,
                  0.01,
                  0.25,
                  false,
                  true,
                  0,
                  1000,
                  1e-3))
          .choice("loss", "Loss", LOSSES, Params::loss, Params::loss)
          .help("What an error costs; all but the squared forgive outliers or small errors.")
          .real("epsilon", "Epsilon", Params::epsilon, Params::epsilon)
          .atLeast(0)
          .atMost(100)
          .logarithmic()
          .help(
              "Errors up to this, in spreads of the target, cost nothing, or a square with Huber.")
          .when(
              "loss",
              OnlineLoss.HUBER,
              OnlineLoss.EPSILON_INSENSITIVE,
              OnlineLoss.SQUARED_EPSILON_INSENSITIVE)
          .real("penalty", "Penalty", Params::penalty, Params::penalty)
          .atLeast(0)
          .atMost(1e6)
          .logarithmic()
          .help("Keeps weights small, against overfitting; alpha in scikit-learn.")
          .real("l1Share", "L1 share", Params::l1Share, Params::l1Share)
          .atLeast(0)
          .atMost(1)
          .help(
              "0 keeps all weights small (L2), 1 sets many to zero (L1), between is an elastic net.")
          .choice("schedule", "Schedule", RateSchedule.values(), Params::schedule, Params::schedule)
          .help("How the steps get smaller.")
          .real("learningRate", "Learning rate", Params::learningRate, Params::learningRate)
          .above(0)
          .atMost(100)
          .logarithmic()
          .help("How far a step goes at first.")
          .when(
              "schedule",
              RateSchedule.INVERSE_SCALING,
              RateSchedule.CONSTANT,
              RateSchedule.ADAPTIVE)
          .real("power", "Power of the schedule", Params::power, Params::power)
          .atLeast(0)
          .atMost(1)
          .help("How quickly the rate falls: it is divided by this power of the rows seen.")
          .when("schedule", RateSchedule.INVERSE_SCALING)
          .flag("average", "Average weights", Params::average, Params::average)
          .help("Predicts by the average of all weights so far, which calms the last steps.")
          .flag("shuffle", "Shuffle rows", Params::shuffle, Params::shuffle)
          .help(
              "Takes the rows in another order each time, which hinders that their order misleads.")
          .integer("seed", "Seed", Params::seed, Params::seed)
          .atLeast(0)
          .help("The same seed gives the same orders.")
          .integer(
              "maxIterations", "Iterations at most", Params::maxIterations, Params::maxIterations)
          .atLeast(1)
          .atMost(100_000)
          .logarithmic()
          .help(
              "The run stops after so many passes through the rows, even if it could still improve.")
          .real("tolerance", "Tolerance", Params::tolerance, Params::tolerance)
          .atLeast(0)
          .atMost(1)
          .logarithmic()
          .help("The run has converged when the mean loss fell by less for five passes.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public SgdRegressor() {}

  /**
   * Parameters; {@link SgdRegressor#schema} knows their ranges.
   *
   * @param loss what a wrong score costs
   * @param epsilon the width that the losses but the squared have, in spreads of the target
   * @param penalty α, the weight of the penalty against the mean loss
   * @param l1Share the share of absolute values in the penalty; squares have the rest
   * @param schedule how the learning rate falls
   * @param learningRate the first learning rate, but for {@link RateSchedule#OPTIMAL}
   * @param power the power of the number of rows seen, for {@link RateSchedule#INVERSE_SCALING}
   * @param average whether the average of all weights so far predicts
   * @param shuffle whether each epoch takes the rows in another order
   * @param seed decides the orders
   * @param maxIterations the limit of epochs
   * @param tolerance the fall of the mean loss that still counts
   */
  public record Params(
      OnlineLoss loss,
      double epsilon,
      double penalty,
      double l1Share,
      RateSchedule schedule,
      double learningRate,
      double power,
      boolean average,
      boolean shuffle,
      int seed,
      int maxIterations,
      double tolerance) {

    /**
     * Parameters with another {@code loss}.
     *
     * @param value what a wrong score costs
     * @return changed parameters
     */
    public Params loss(OnlineLoss value) {
      return new Params(
          value,
          epsilon,
          penalty,
          l1Share,
          schedule,
          learningRate,
          power,
          average,
          shuffle,
          seed,
          maxIterations,
          tolerance);
    }

    /**
     * Parameters with another {@code epsilon}.
     *
     * @param value the width that the losses but the squared have, in spreads of the target
     * @return changed parameters
     */
    public Params epsilon(double value) {
      return new Params(
          loss,
          value,
          penalty,
          l1Share,
          schedule,
          learningRate,
          power,
          average,
          shuffle,
          seed,
          maxIterations,
          tolerance);
    }

    /**
     * Parameters with another {@code penalty}.
     *
     * @param value α, the weight of the penalty against the mean loss
     * @return changed parameters
     */
    public Params penalty(double value) {
      return new Params(
          loss,
          epsilon,
          value,
          l1Share,
          schedule,
          learningRate,
          power,
          average,
          shuffle,
          seed,
          maxIterations,
          tolerance);
    }

    /**
     * Parameters with another {@code l1Share}.
     *
     * @param value the share of absolute values in the penalty; squares have the rest
     * @return changed parameters
     */
    public Params l1Share(double value) {
      return new Params(
          loss,
          epsilon,
          penalty,
          value,
          schedule,
          learningRate,
          power,
          average,
          shuffle,
          seed,
          maxIterations,
          tolerance);
    }

    /**
     * Parameters with another {@code schedule}.
     *
     * @param value how the learning rate falls
     * @return changed parameters
     */
    public Params schedule(RateSchedule value) {
      return new Params(
          loss,
          epsilon,
          penalty,
          l1Share,
          value,
          learningRate,
          power,
          average,
          shuffle,
          seed,
          maxIterations,
          tolerance);
    }

    /**
     * Parameters with another {@code learningRate}.
     *
     * @param value the first learning rate, but for {@link RateSchedule#OPTIMAL}
     * @return changed parameters
     */
    public Params learningRate(double value) {
      return new Params(
          loss,
          epsilon,
          penalty,
          l1Share,
          schedule,
          value,
          power,
          average,
          shuffle,
          seed,
          maxIterations,
          tolerance);
    }

    /**
     * Parameters with another {@code power}.
     *
     * @param value the power of the number of rows seen, for {@link RateSchedule#INVERSE_SCALING}
     * @return changed parameters
     */
    public Params power(double value) {
      return new Params(
          loss,
          epsilon,
          penalty,
          l1Share,
          schedule,
          learningRate,
          value,
          average,
          shuffle,
          seed,
          maxIterations,
          tolerance);
    }

    /**
     * Parameters with another {@code average}.
     *
     * @param value whether the average of all weights so far predicts
     * @return changed parameters
     */
    public Params average(boolean value) {
      return new Params(
          loss,
          epsilon,
          penalty,
          l1Share,
          schedule,
          learningRate,
          power,
          value,
          shuffle,
          seed,
          maxIterations,
          tolerance);
    }

    /**
     * Parameters with another {@code shuffle}.
     *
     * @param value whether each epoch takes the rows in another order
     * @return changed parameters
     */
    public Params shuffle(boolean value) {
      return new Params(
          loss,
          epsilon,
          penalty,
          l1Share,
          schedule,
          learningRate,
          power,
          average,
          value,
          seed,
          maxIterations,
          tolerance);
    }

    /**
     * Parameters with another {@code seed}.
     *
     * @param value decides the orders
     * @return changed parameters
     */
    public Params seed(int value) {
      return new Params(
          loss,
          epsilon,
          penalty,
          l1Share,
          schedule,
          learningRate,
          power,
          average,
          shuffle,
          value,
          maxIterations,
          tolerance);
    }

    /**
     * Parameters with another {@code maxIterations}.
     *
     * @param value the limit of epochs
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(
          loss,
          epsilon,
          penalty,
          l1Share,
          schedule,
          learningRate,
          power,
          average,
          shuffle,
          seed,
          value,
          tolerance);
    }

    /**
     * Parameters with another {@code tolerance}.
     *
     * @param value the fall of the mean loss that still counts
     * @return changed parameters
     */
    public Params tolerance(double value) {
      return new Params(
          loss,
          epsilon,
          penalty,
          l1Share,
          schedule,
          learningRate,
          power,
          average,
          shuffle,
          seed,
          maxIterations,
          value);
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of numbers
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LinearModel fit(Dataset data) {
      return Driver.fit(new SgdRegressor(), this, data);
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
        "sgd_regressor",
        "Stochastic gradient regressor",
        Task.REGRESSION,
        "Learns a weighted sum of the features row by row, with the loss of your choice; for many"
            + " rows, and to watch how schedules and losses differ.",
        "mean loss with penalty");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    if (params.schedule() == RateSchedule.OPTIMAL && params.penalty() == 0) {
      return List.of(
          Violation.misfit(
              "penalty",
              "The optimal schedule follows from the penalty, which should be above 0 for it; or"
                  + " take another schedule."));
    }
    return List.of();
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public Training<LinearModel> begin(Valid<Params> valid, Dataset data) {
    Params params = valid.get();
    return new OnlineTraining<>(
        data,
        columns ->
            new GradientLearner(
                params.loss(),
                params.epsilon(),
                columns,
                params.schedule(),
                params.learningRate(),
                params.power(),
                params.penalty(),
                params.l1Share(),
                params.average()),
        new OnlineTraining.Passes(
            params.shuffle(), params.seed(), params.maxIterations(), params.tolerance()),
        OnlineRows::model);
  }

  @Override
  public LinearModel restore(State state) {
    return LinearModel.restore(state);
  }
}

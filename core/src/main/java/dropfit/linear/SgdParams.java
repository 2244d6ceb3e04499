package dropfit.linear;

import dropfit.guard.Schema;
import dropfit.guard.Violation;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Parameters of stochastic gradient descent; {@link SgdRegressor#schema} knows their ranges.
 *
 * @param loss what a wrong score costs
 * @param epsilon the width that losses of numbers but the squared have, in spreads of the target; 0
 *     for classes
 * @param penalty α, the weight of the penalty against the mean loss
 * @param l1Share the share of absolute values in the penalty; squares have the rest
 * @param schedule how the learning rate falls
 * @param learningRate the first learning rate, but for {@link RateSchedule#OPTIMAL}
 * @param power the power of the number of rows seen, for {@link RateSchedule#INVERSE_SCALING}
 * @param average whether the average of all weights so far predicts
 * @param passes how to go through the rows
 */
public record SgdParams(
    OnlineLoss loss,
    double epsilon,
    double penalty,
    double l1Share,
    RateSchedule schedule,
    double learningRate,
    double power,
    boolean average,
    Passes passes)
    implements OnlineParams<SgdParams> {

  static SgdParams with(OnlineLoss loss, double epsilon, RateSchedule schedule, double power) {
    return new SgdParams(loss, epsilon, 1e-4, 0, schedule, 0.01, power, false, Passes.DEFAULT);
  }

  /** Adds to the fields of a loss those that numbers and classes share. */
  static Schema<SgdParams> schema(Schema.Builder<SgdParams> loss) {
    return Passes.schema(
        loss.real("penalty", "Penalty", SgdParams::penalty, SgdParams::penalty)
            .atLeast(0)
            .atMost(1e6)
            .logarithmic()
            .help("Keeps weights small, against overfitting; alpha in scikit-learn.")
            .real("l1Share", "L1 share", SgdParams::l1Share, SgdParams::l1Share)
            .atLeast(0)
            .atMost(1)
            .help(
                "0 keeps all weights small (L2), 1 sets many to zero (L1), between is an elastic net.")
            .choice(
                "schedule",
                "Schedule",
                RateSchedule.values(),
                SgdParams::schedule,
                SgdParams::schedule)
            .help("How the steps get smaller.")
            .real("learningRate", "Learning rate", SgdParams::learningRate, SgdParams::learningRate)
            .above(0)
            .atMost(100)
            .logarithmic()
            .help("How far a step goes at first.")
            .when(
                "schedule",
                RateSchedule.INVERSE_SCALING,
                RateSchedule.CONSTANT,
                RateSchedule.ADAPTIVE)
            .real("power", "Power of the schedule", SgdParams::power, SgdParams::power)
            .atLeast(0)
            .atMost(1)
            .help("How quickly the rate falls: it is divided by this power of the rows seen.")
            .when("schedule", RateSchedule.INVERSE_SCALING)
            .flag("average", "Average weights", SgdParams::average, SgdParams::average)
            .help("Predicts by the average of all weights so far, which calms the last steps."));
  }

  /**
   * Parameters with another {@code loss}.
   *
   * @param value what a wrong score costs
   * @return changed parameters
   */
  public SgdParams loss(OnlineLoss value) {
    return new SgdParams(
        value, epsilon, penalty, l1Share, schedule, learningRate, power, average, passes);
  }

  /**
   * Parameters with another {@code epsilon}.
   *
   * @param value the width of the loss, in spreads of the target
   * @return changed parameters
   */
  public SgdParams epsilon(double value) {
    return new SgdParams(
        loss, value, penalty, l1Share, schedule, learningRate, power, average, passes);
  }

  /**
   * Parameters with another {@code penalty}.
   *
   * @param value α, the weight of the penalty against the mean loss
   * @return changed parameters
   */
  public SgdParams penalty(double value) {
    return new SgdParams(
        loss, epsilon, value, l1Share, schedule, learningRate, power, average, passes);
  }

  /**
   * Parameters with another {@code l1Share}.
   *
   * @param value the share of absolute values in the penalty; squares have the rest
   * @return changed parameters
   */
  public SgdParams l1Share(double value) {
    return new SgdParams(
        loss, epsilon, penalty, value, schedule, learningRate, power, average, passes);
  }

  /**
   * Parameters with another {@code schedule}.
   *
   * @param value how the learning rate falls
   * @return changed parameters
   */
  public SgdParams schedule(RateSchedule value) {
    return new SgdParams(
        loss, epsilon, penalty, l1Share, value, learningRate, power, average, passes);
  }

  /**
   * Parameters with another {@code learningRate}.
   *
   * @param value the first learning rate, but for {@link RateSchedule#OPTIMAL}
   * @return changed parameters
   */
  public SgdParams learningRate(double value) {
    return new SgdParams(loss, epsilon, penalty, l1Share, schedule, value, power, average, passes);
  }

  /**
   * Parameters with another {@code power}.
   *
   * @param value the power of the number of rows seen, for {@link RateSchedule#INVERSE_SCALING}
   * @return changed parameters
   */
  public SgdParams power(double value) {
    return new SgdParams(
        loss, epsilon, penalty, l1Share, schedule, learningRate, value, average, passes);
  }

  /**
   * Parameters with another {@code average}.
   *
   * @param value whether the average of all weights so far predicts
   * @return changed parameters
   */
  public SgdParams average(boolean value) {
    return new SgdParams(
        loss, epsilon, penalty, l1Share, schedule, learningRate, power, value, passes);
  }

  @Override
  public SgdParams passes(Passes value) {
    return new SgdParams(
        loss, epsilon, penalty, l1Share, schedule, learningRate, power, average, value);
  }

  /** Why these parameters contradict each other. */
  List<Violation> misfits() {
    return schedule == RateSchedule.OPTIMAL && penalty == 0
        ? List.of(
            Violation.misfit(
                "penalty",
                "The optimal schedule follows from the penalty, which should be above 0 for it; or"
                    + " take another schedule."))
        : List.of();
  }

  /** Makes the learner of a number of columns. */
  IntFunction<OnlineLearner> learner() {
    return columns ->
        new GradientLearner(
            loss, epsilon, columns, schedule, learningRate, power, penalty, l1Share, average);
  }
}

package dropfit.linear;

import dropfit.guard.Schema;
import java.util.function.IntFunction;

/**
 * Parameters of passive-aggressive learners; {@link PassiveAggressiveRegressor#schema} knows their
 * ranges.
 *
 * @param variant PA-I or PA-II
 * @param aggressiveness C, the most that one row can move the weights
 * @param epsilon errors up to this cost nothing, in spreads of the target; 0 for classes
 * @param passes how to go through the rows
 */
public record PassiveAggressiveParams(
    PassiveAggressive variant, double aggressiveness, double epsilon, Passes passes)
    implements OnlineParams<PassiveAggressiveParams> {

  /** The first fields, of numbers and of classes. */
  static Schema.Builder<PassiveAggressiveParams> fields(double epsilon) {
    return Schema.from(
            new PassiveAggressiveParams(PassiveAggressive.PA1, 1, epsilon, Passes.DEFAULT))
        .choice(
            "variant",
            "Variant",
            PassiveAggressive.values(),
            PassiveAggressiveParams::variant,
            PassiveAggressiveParams::variant)
        .help("PA-I caps each move; PA-II holds moves back the more, the larger they are.")
        .real(
            "aggressiveness",
            "Aggressiveness",
            PassiveAggressiveParams::aggressiveness,
            PassiveAggressiveParams::aggressiveness)
        .above(0)
        .atMost(1e6)
        .logarithmic()
        .help("How far one row may move the weights; C in scikit-learn.");
  }

  /**
   * Parameters with another {@code variant}.
   *
   * @param value PA-I or PA-II
   * @return changed parameters
   */
  public PassiveAggressiveParams variant(PassiveAggressive value) {
    return new PassiveAggressiveParams(value, aggressiveness, epsilon, passes);
  }

  /**
   * Parameters with another {@code aggressiveness}.
   *
   * @param value C, the most that one row can move the weights
   * @return changed parameters
   */
  public PassiveAggressiveParams aggressiveness(double value) {
    return new PassiveAggressiveParams(variant, value, epsilon, passes);
  }

  /**
   * Parameters with another {@code epsilon}.
   *
   * @param value errors up to this cost nothing, in spreads of the target; 0 for classes
   * @return changed parameters
   */
  public PassiveAggressiveParams epsilon(double value) {
    return new PassiveAggressiveParams(variant, aggressiveness, value, passes);
  }

  @Override
  public PassiveAggressiveParams passes(Passes value) {
    return new PassiveAggressiveParams(variant, aggressiveness, epsilon, value);
  }

  /** Makes the learner of a number of columns. */
  IntFunction<OnlineLearner> learner(OnlineLoss loss) {
    return columns -> new PassiveAggressiveLearner(loss, epsilon, columns, variant, aggressiveness);
  }
}

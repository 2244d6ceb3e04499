package dropfit.optim;

import dropfit.numeric.Seeds;
import java.util.List;

/**
 * A random walk that always goes down and sometimes up, the less so the colder it is (Kirkpatrick,
 * Gelatt and Vecchi, "Optimization by simulated annealing", 1983; acceptance: Metropolis et al.
 * 1953). Its steps shorten with the root of the temperature.
 */
public final class SimulatedAnnealing extends Minimizer {
  static final Search SEARCH =
      Search.of(
          new Method.About(
              "annealing",
              "Simulated annealing",
              "A random walk that cools down: it leaves pits while hot and settles when cold.",
              "Kirkpatrick, Gelatt and Vecchi 1983"),
          Method.Family.GRADIENT_FREE,
          List.of(
              Dial.above(
                  "temperature",
                  "T",
                  "Temperature",
                  10,
                  1e6,
                  "How high it may climb at first, in the unit of the height."),
              Dial.within(
                  "cooling",
                  "c",
                  "Cooling",
                  0.99,
                  0.5,
                  0.999999,
                  "What the temperature is multiplied by at each step."),
              Dial.above("reach", "h", "Step length", 1, 100, "How far it leaps at first.")),
          (tuning, function, start, seed) ->
              new SimulatedAnnealing(
                  function, start, tuning.get(0), tuning.get(1), tuning.get(2), seed));

  /** Colder than this share of the first temperature it rests. */
  private static final double COLD = 1e-16;

  private final double temperature;
  private final double cooling;
  private final double reach;
  private final int seed;
  private final double[] share;
  private final double[] drawn;
  private final double[] trial;
  private final double[] trialGradient;
  private double rise;
  private boolean accepted;

  /**
   * Starts at a point and evaluates the function there.
   *
   * @param function what to minimise; only its values are used
   * @param start the first weights, copied
   * @param temperature the first one, above 0, in the unit of the value
   * @param cooling what it is multiplied by at each step, above 0 and below 1
   * @param reach the standard deviation of the first leaps in each weight, above 0
   * @param seed decides the walk
   */
  public SimulatedAnnealing(
      Differentiable function,
      double[] start,
      double temperature,
      double cooling,
      double reach,
      int seed) {
    super(function, start);
    this.temperature = temperature;
    this.cooling = cooling;
    this.reach = reach;
    this.seed = seed;
    this.share = kept(1);
    this.drawn = kept(1);
    this.trial = new double[start.length];
    this.trialGradient = new double[start.length];
    share[0] = 1;
  }

  @Override
  public boolean step() {
    if (share[0] < COLD) {
      return false;
    }
    double spread = reach * Math.sqrt(share[0]);
    for (int i = 0; i < trial.length; i++) {
      trial[i] = weights[i] + spread * Seeds.normal(seed, (long) drawn[0]++);
    }
    double trialValue = evaluate(trial, trialGradient);
    rise = trialValue - value();
    double chance = Math.exp(-rise / (temperature * share[0]));
    accepted = Seeds.uniform(~seed, (long) drawn[0]) < chance;
    if (accepted) {
      System.arraycopy(trial, 0, weights, 0, weights.length);
      System.arraycopy(trialGradient, 0, gradient, 0, gradient.length);
      settle(trialValue);
    }
    share[0] *= cooling;
    return true;
  }

  @Override
  public void account(Account out) {
    out.vector("q", "a random place nearby", trial);
    out.number("Δ", "f(q) - f(w)", rise);
    out.number("T", "the temperature, for the next step", temperature * share[0]);
    out.vector("w", accepted ? "q: lower, or lucky" : "w: it stays", weights);
  }
}

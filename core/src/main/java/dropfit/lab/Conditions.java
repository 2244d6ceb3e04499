package dropfit.lab;

import dropfit.guard.Schema;
import dropfit.numeric.Seeds;
import dropfit.optim.Schedule;

/**
 * What all who race have in common. Noise, clipping, weight decay and schedule concern the rules of
 * first order; the others search along lines or by values and see the landscape as it is.
 *
 * @param noise standard deviation of what is added to each slope, 0 for none
 * @param seed decides the noise and the walk of simulated annealing
 * @param clip the largest length of a gradient, 0 for any
 * @param weightDecay λ of a penalty λ/2 ‖w‖² that is added to the landscape, 0 for none
 * @param schedule how learning rates change
 * @param period of the schedule, in steps
 * @param decay of the schedule
 */
public record Conditions(
    double noise,
    int seed,
    double clip,
    double weightDecay,
    Schedule schedule,
    int period,
    double decay) {

  /** The one source of defaults, ranges, labels and help. */
  public static final Schema<Conditions> SCHEMA =
      Schema.from(new Conditions(0, 0, 0, 0, Schedule.CONSTANT, 100, 0.5))
          .choice(
              "schedule", "Schedule", Schedule.values(), Conditions::schedule, Conditions::schedule)
          .help("How learning rates change over the steps.")
          .integer("period", "Period", Conditions::period, Conditions::period)
          .atLeast(1)
          .atMost(1_000_000)
          .help("The steps of one round of the schedule.")
          .when(
              "schedule",
              Schedule.STEP,
              Schedule.EXPONENTIAL,
              Schedule.COSINE,
              Schedule.WARM_UP,
              Schedule.ONE_CYCLE)
          .real("decay", "Rate decay", Conditions::decay, Conditions::decay)
          .above(0)
          .atMost(1)
          .help("What the learning rate is multiplied by over a period.")
          .when("schedule", Schedule.STEP, Schedule.EXPONENTIAL)
          .real("noise", "Gradient noise", Conditions::noise, Conditions::noise)
          .atLeast(0)
          .atMost(1e6)
          .help("Added to each slope by chance, as small batches do; 0 for none.")
          .real("clip", "Clip gradient at", Conditions::clip, Conditions::clip)
          .atLeast(0)
          .atMost(1e12)
          .help("The longest gradient that is let through; 0 for any.")
          .real("weightDecay", "Weight decay", Conditions::weightDecay, Conditions::weightDecay)
          .atLeast(0)
          .atMost(1e3)
          .help("Pulls towards 0 by this share of the place; 0 for none.")
          .integer("seed", "Chance seed", Conditions::seed, Conditions::seed)
          .atLeast(0)
          .help("The same seed gives the same noise, random starts and annealing.")
          .build();

  Conditions noise(double value) {
    return new Conditions(value, seed, clip, weightDecay, schedule, period, decay);
  }

  Conditions seed(int value) {
    return new Conditions(noise, value, clip, weightDecay, schedule, period, decay);
  }

  Conditions clip(double value) {
    return new Conditions(noise, seed, value, weightDecay, schedule, period, decay);
  }

  Conditions weightDecay(double value) {
    return new Conditions(noise, seed, clip, value, schedule, period, decay);
  }

  Conditions schedule(Schedule value) {
    return new Conditions(noise, seed, clip, weightDecay, value, period, decay);
  }

  Conditions period(int value) {
    return new Conditions(noise, seed, clip, weightDecay, schedule, value, decay);
  }

  Conditions decay(double value) {
    return new Conditions(noise, seed, clip, weightDecay, schedule, period, value);
  }

  /** Whether slopes reach the rules as they are. */
  boolean leaveSlopes() {
    return noise == 0 && clip == 0 && weightDecay == 0;
  }

  /** The learning rate's factor at a step, from 0. */
  double factor(int step) {
    return schedule.factor(step, period, decay);
  }

  /** The noise on a slope: along x for axis 0, along y for axis 1. */
  double noise(int step, int axis) {
    return noise * Seeds.normal(seed, 2L * step + axis);
  }
}

package dropfit.optim;

import dropfit.guard.Schema;
import java.util.List;

/**
 * A number that a method is tuned by.
 *
 * @param name the key in files and links
 * @param symbol its letter in formulas
 * @param label the name that a person reads
 * @param initial the default
 * @param least smallest number allowed, or excluded if {@code open}
 * @param open whether {@code least} itself is excluded
 * @param most largest number allowed
 * @param whole whether only whole numbers are allowed
 * @param help one sentence on what it does
 */
public record Dial(
    String name,
    String symbol,
    String label,
    double initial,
    double least,
    boolean open,
    double most,
    boolean whole,
    String help) {

  /** The name of the learning rate, which the fair race tunes. */
  public static final String RATE = "learningRate";

  /**
   * A learning rate.
   *
   * @param initial the default
   * @return η
   */
  static Dial rate(double initial) {
    return above(
        RATE,
        "η",
        "Learning rate",
        initial,
        100,
        "How far a step goes: too high, and it flies off.");
  }

  /**
   * How much of a running mean is kept at each step.
   *
   * @param name the key in files and links
   * @param symbol its letter in formulas
   * @param initial the default
   * @param of what the mean is taken of
   * @return a number from 0 to nearly 1
   */
  static Dial decay(String name, String symbol, double initial, String of) {
    return within(
        name,
        symbol,
        "Decay " + symbol,
        initial,
        0,
        0.999999,
        "How much of " + of + " is kept at each step.");
  }

  /**
   * A decoupled weight decay.
   *
   * @param initial the default
   * @return λ
   */
  static Dial weightDecay(double initial) {
    return within(
        "weightDecay", "λ", "Weight decay λ", initial, 0, 10, "Pulls the weights towards 0.");
  }

  /**
   * A positive number whose order of magnitude matters.
   *
   * @param name the key in files and links
   * @param symbol its letter in formulas
   * @param label the name that a person reads
   * @param initial the default
   * @param most largest number allowed
   * @param help one sentence on what it does
   * @return the dial
   */
  static Dial above(
      String name, String symbol, String label, double initial, double most, String help) {
    return new Dial(name, symbol, label, initial, 0, true, most, false, help);
  }

  /**
   * A number of a closed range.
   *
   * @param name the key in files and links
   * @param symbol its letter in formulas
   * @param label the name that a person reads
   * @param initial the default
   * @param least smallest number allowed
   * @param most largest number allowed
   * @param help one sentence on what it does
   * @return the dial
   */
  static Dial within(
      String name,
      String symbol,
      String label,
      double initial,
      double least,
      double most,
      String help) {
    return new Dial(name, symbol, label, initial, least, false, most, false, help);
  }

  /**
   * The fields of dials, in their order.
   *
   * @param dials what a method is tuned by
   * @return a schema of tunings
   */
  static Schema<Tuning> schema(List<Dial> dials) {
    double[] initial = new double[dials.size()];
    for (int k = 0; k < initial.length; k++) {
      initial[k] = dials.get(k).initial();
    }
    Schema.Builder<Tuning> fields = Schema.from(new Tuning(initial));
    for (int k = 0; k < dials.size(); k++) {
      dials.get(k).addTo(fields, k);
    }
    return fields.build();
  }

  private void addTo(Schema.Builder<Tuning> fields, int k) {
    if (whole) {
      fields.integer(name, label, tuning -> (int) tuning.get(k), (tuning, v) -> tuning.with(k, v));
    } else {
      fields.real(name, label, tuning -> tuning.get(k), (tuning, v) -> tuning.with(k, v));
    }
    if (open) {
      fields.above(least).logarithmic();
    } else {
      fields.atLeast(least);
    }
    fields.atMost(most).help(help);
  }
}

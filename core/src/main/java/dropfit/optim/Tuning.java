package dropfit.optim;

/** The numbers that a method is tuned by, in the order of its dials; immutable. */
public final class Tuning {
  private final double[] values;

  /**
   * A tuning.
   *
   * @param values one number a dial, copied
   */
  public Tuning(double... values) {
    this.values = values.clone();
  }

  /**
   * One of the numbers.
   *
   * @param dial its index, from 0
   * @return the number
   */
  public double get(int dial) {
    return values[dial];
  }

  /**
   * A tuning with one other number.
   *
   * @param dial its index, from 0
   * @param value the number
   * @return the changed tuning
   */
  public Tuning with(int dial, double value) {
    Tuning changed = new Tuning(values);
    changed.values[dial] = value;
    return changed;
  }
}

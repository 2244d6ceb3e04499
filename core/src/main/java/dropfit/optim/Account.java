package dropfit.optim;

/** Receives what a minimizer did in its last step, line by line. */
public interface Account {

  /**
   * A line about a number.
   *
   * @param letter its letter
   * @param text how it came about
   * @param value the number
   */
  void number(String letter, String text, double value);

  /**
   * A line about one number a weight.
   *
   * @param letter its letter
   * @param text how it came about
   * @param values the numbers, to be read at once
   */
  void vector(String letter, String text, double[] values);
}

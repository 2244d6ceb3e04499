package dropfit.lab;

/** A longer computation that its caller drives piece by piece. */
public interface Study {

  /**
   * Does a piece: a few dozen steps of one method. After the end it does nothing.
   *
   * @return false once there is nothing left to do
   */
  boolean work();

  /**
   * How much is done.
   *
   * @return 0 to 1
   */
  double progress();
}

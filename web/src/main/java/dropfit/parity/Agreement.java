package dropfit.parity;

/** How near the numbers of a case in the browser have to be to those on the JVM. */
enum Agreement {
  /** Bit for bit: nothing but + − × ÷ √ and decimal text goes into them. */
  EXACT(0),
  /** Within 10^-12 of the number: exp or log, whose last bits may differ, goes into them. */
  CLOSE(1e-12),
  /**
   * Within 10^-9 of the number: it depends on the weights at an optimum, and those are found where
   * no slope exceeds 10^-12. With least curvature 1/569, the penalty over the rows, they are within
   * 6 10^-10 of the optimum, on whichever side the last bits of exp lead. Or the last bits of a
   * logarithm are multiplied by a large number.
   */
  OPTIMUM(1e-9);

  private final double tolerance;

  Agreement(double tolerance) {
    this.tolerance = tolerance;
  }

  /** The largest difference as a share of the number. */
  double tolerance() {
    return tolerance;
  }
}

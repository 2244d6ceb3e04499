package dropfit.optim;

/**
 * A first-order rule: from the gradient at a point to the next point. It keeps whatever state its
 * rule needs in preallocated memory; no step allocates.
 */
public interface Optimizer {

  /**
   * Moves the weights once.
   *
   * @param weights changed in place; as many as the optimizer was made for
   * @param gradient of the objective at {@code weights}, as many
   */
  void step(double[] weights, double[] gradient);

  /**
   * Moves a point of the plane once, by the same rule as {@link #step} with two weights; only for
   * an optimizer that was made for two.
   *
   * @param position changed in place
   * @param gradientX slope along x at {@code position}
   * @param gradientY slope along y at {@code position}
   */
  void step2d(Position position, double gradientX, double gradientY);
}

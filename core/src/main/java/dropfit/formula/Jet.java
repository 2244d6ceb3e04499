package dropfit.formula;

/** A function of x and y near a point: its value there, its slopes and its curvatures. */
public final class Jet {
  /** f. */
  public double value;

  /** ∂f/∂x. */
  public double dx;

  /** ∂f/∂y. */
  public double dy;

  /** ∂²f/∂x². */
  public double dxx;

  /** ∂²f/∂x∂y. */
  public double dxy;

  /** ∂²f/∂y². */
  public double dyy;

  /** All zero. */
  public Jet() {}
}

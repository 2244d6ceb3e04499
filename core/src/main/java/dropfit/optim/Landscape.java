package dropfit.optim;

import dropfit.guard.Option;

/**
 * Functions of two variables on which optimizers show their habits, with exact gradients (Jamil and
 * Yang, "A literature survey of benchmark functions for global optimization problems", 2013).
 */
public enum Landscape implements Option {
  /** A curved valley with a flat floor (Rosenbrock 1960). */
  ROSENBROCK("rosenbrock", "Rosenbrock's valley", "(1 − x)² + 100 (y − x²)²", -2, 2, -1, 3) {
    @Override
    public double value(double x, double y) {
      double a = 1 - x;
      double b = y - x * x;
      return a * a + 100 * b * b;
    }

    @Override
    public double slopeX(double x, double y) {
      return -2 * (1 - x) - 400 * x * (y - x * x);
    }

    @Override
    public double slopeY(double x, double y) {
      return 200 * (y - x * x);
    }

    @Override
    public double[] minima() {
      return new double[] {1, 1};
    }

    @Override
    public double[] start() {
      return new double[] {-1.5, 2.5};
    }
  },
  /** A bowl a hundred times steeper one way than the other. */
  BOWL("bowl", "Stretched bowl", "x² + 100 y²", -3, 3, -3, 3) {
    @Override
    public double value(double x, double y) {
      return x * x + 100 * y * y;
    }

    @Override
    public double slopeX(double x, double y) {
      return 2 * x;
    }

    @Override
    public double slopeY(double x, double y) {
      return 200 * y;
    }

    @Override
    public double[] minima() {
      return new double[] {0, 0};
    }

    @Override
    public double[] start() {
      return new double[] {-2.5, 2};
    }
  },
  /** Four equal minima (Himmelblau 1972). */
  HIMMELBLAU(
      "himmelblau", "Himmelblau's four hollows", "(x² + y − 11)² + (x + y² − 7)²", -5, 5, -5, 5) {
    @Override
    public double value(double x, double y) {
      double a = x * x + y - 11;
      double b = x + y * y - 7;
      return a * a + b * b;
    }

    @Override
    public double slopeX(double x, double y) {
      return 4 * x * (x * x + y - 11) + 2 * (x + y * y - 7);
    }

    @Override
    public double slopeY(double x, double y) {
      return 2 * (x * x + y - 11) + 4 * y * (x + y * y - 7);
    }

    @Override
    public double[] minima() {
      return new double[] {
        3,
        2,
        -2.805118086952745,
        3.131312518250573,
        -3.779310253377747,
        -3.283185991286170,
        3.584428340330492,
        -1.848126526964404
      };
    }

    @Override
    public double[] start() {
      return new double[] {-0.5, -1};
    }
  },
  /** Nearly flat, with steep corners (Beale 1958). */
  BEALE(
      "beale",
      "Beale's plain",
      "(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²",
      -4.5,
      4.5,
      -4.5,
      4.5) {
    @Override
    public double value(double x, double y) {
      double a = 1.5 - x + x * y;
      double b = 2.25 - x + x * y * y;
      double c = 2.625 - x + x * y * y * y;
      return a * a + b * b + c * c;
    }

    @Override
    public double slopeX(double x, double y) {
      double a = 1.5 - x + x * y;
      double b = 2.25 - x + x * y * y;
      double c = 2.625 - x + x * y * y * y;
      return 2 * a * (y - 1) + 2 * b * (y * y - 1) + 2 * c * (y * y * y - 1);
    }

    @Override
    public double slopeY(double x, double y) {
      double a = 1.5 - x + x * y;
      double b = 2.25 - x + x * y * y;
      double c = 2.625 - x + x * y * y * y;
      return 2 * a * x + 4 * b * x * y + 6 * c * x * y * y;
    }

    @Override
    public double[] minima() {
      return new double[] {3, 0.5};
    }

    @Override
    public double[] start() {
      return new double[] {-1, 1.5};
    }
  };

  private final String id;
  private final String label;
  private final String formula;
  private final double xMin;
  private final double xMax;
  private final double yMin;
  private final double yMax;

  Landscape(
      String id, String label, String formula, double xMin, double xMax, double yMin, double yMax) {
    this.id = id;
    this.label = label;
    this.formula = formula;
    this.xMin = xMin;
    this.xMax = xMax;
    this.yMin = yMin;
    this.yMax = yMax;
  }

  /**
   * The height at a point.
   *
   * @param x first coordinate
   * @param y second coordinate
   * @return f(x, y)
   */
  public abstract double value(double x, double y);

  /**
   * The slope along x at a point.
   *
   * @param x first coordinate
   * @param y second coordinate
   * @return ∂f/∂x
   */
  public abstract double slopeX(double x, double y);

  /**
   * The slope along y at a point.
   *
   * @param x first coordinate
   * @param y second coordinate
   * @return ∂f/∂y
   */
  public abstract double slopeY(double x, double y);

  /**
   * The lowest points; the height there is 0.
   *
   * @return x and y of each in turn
   */
  public abstract double[] minima();

  /**
   * A place to start from that shows the landscape's difficulty.
   *
   * @return x and y
   */
  public abstract double[] start();

  /**
   * The part of the plane that is worth seeing.
   *
   * @return least x, largest x, least y, largest y
   */
  public double[] domain() {
    return new double[] {xMin, xMax, yMin, yMax};
  }

  /**
   * The function as a person reads it.
   *
   * @return a formula in x and y
   */
  public String formula() {
    return formula;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }
}

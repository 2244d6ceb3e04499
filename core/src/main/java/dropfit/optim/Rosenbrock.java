package dropfit.optim;

import dropfit.formula.Jet;
import dropfit.formula.Surface;

/**
 * Rosenbrock's valley by hand: the landscape that speed is measured on. All others are evaluated as
 * the formulas that they are.
 */
final class Rosenbrock implements Surface {
  static final String ID = "rosenbrock";

  @Override
  public double value(double x, double y) {
    double a = 1 - x;
    double b = y - x * x;
    return a * a + 100 * b * b;
  }

  @Override
  public void slopes(double x, double y, Jet out) {
    double a = 1 - x;
    double b = y - x * x;
    out.value = a * a + 100 * b * b;
    out.dx = -2 * a - 400 * x * b;
    out.dy = 200 * b;
  }

  @Override
  public void curvatures(double x, double y, Jet out) {
    slopes(x, y, out);
    out.dxx = 2 - 400 * (y - x * x) + 800 * x * x;
    out.dxy = -400 * x;
    out.dyy = 200;
  }

  @Override
  public boolean isSumOfSquares() {
    return true;
  }

  @Override
  public void gaussNewton(double x, double y, Jet out) {
    slopes(x, y, out);
    out.dxx = 2 + 800 * x * x;
    out.dxy = -400 * x;
    out.dyy = 200;
  }
}

package dropfit.optim;

import dropfit.formula.Jet;
import dropfit.formula.Surface;

/**
 * c + b·(x, y) + ½ (x, y) A (x, y)ᵀ.
 *
 * @param constant c
 * @param x the first part of b
 * @param y the second part of b
 * @param xx A's first diagonal element
 * @param xy A's other element
 * @param yy A's second diagonal element
 */
public record QuadraticSurface(double constant, double x, double y, double xx, double xy, double yy)
    implements Surface {

  @Override
  public double value(double px, double py) {
    return constant + x * px + y * py + (xx * px * px + 2 * xy * px * py + yy * py * py) / 2;
  }

  @Override
  public void slopes(double px, double py, Jet out) {
    out.value = value(px, py);
    out.dx = x + xx * px + xy * py;
    out.dy = y + xy * px + yy * py;
  }

  @Override
  public void curvatures(double px, double py, Jet out) {
    slopes(px, py, out);
    out.dxx = xx;
    out.dxy = xy;
    out.dyy = yy;
  }

  /** Whatever is convex and quadratic is one, and its residuals are straight. */
  @Override
  public boolean isSumOfSquares() {
    return xx >= 0 && yy >= 0 && xx * yy >= xy * xy;
  }

  @Override
  public void gaussNewton(double px, double py, Jet out) {
    curvatures(px, py, out);
  }
}

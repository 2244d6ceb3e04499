package dropfit.lab;

import dropfit.formula.Jet;
import dropfit.formula.Surface;
import dropfit.optim.TwiceDifferentiable;

/** A surface as a function of two weights. */
final class SurfaceFunction implements TwiceDifferentiable {
  private final Surface surface;
  private final boolean squares;
  private final Jet jet = new Jet();

  /** With the matrix of Gauss and Newton for the second derivatives, if {@code squares}. */
  SurfaceFunction(Surface surface, boolean squares) {
    this.surface = surface;
    this.squares = squares;
  }

  @Override
  public double evaluate(double[] weights, double[] gradient) {
    surface.slopes(weights[0], weights[1], jet);
    return settle(gradient);
  }

  @Override
  public double evaluate(double[] weights, double[] gradient, double[] hessian) {
    if (squares) {
      surface.gaussNewton(weights[0], weights[1], jet);
    } else {
      surface.curvatures(weights[0], weights[1], jet);
    }
    hessian[0] = jet.dxx;
    hessian[1] = jet.dxy;
    hessian[2] = jet.dxy;
    hessian[3] = jet.dyy;
    return settle(gradient);
  }

  private double settle(double[] gradient) {
    gradient[0] = jet.dx;
    gradient[1] = jet.dy;
    return jet.value;
  }
}

package dropfit.optim;

import dropfit.formula.Surface;
import java.util.List;

/** A training loss as a function of all weights of a model, which can be seen along a plane. */
public interface Loss extends Differentiable {

  /**
   * The number of weights.
   *
   * @return 1 or more
   */
  int size();

  /**
   * What each weight belongs to.
   *
   * @return a name for each weight
   */
  List<String> names();

  /**
   * The loss on the plane of the weights {@code origin + x u + y v}.
   *
   * @param origin the weights at x = y = 0, as many as there are
   * @param u the direction of x, as long
   * @param v the direction of y, as long
   * @return a surface with exact slopes and curvatures
   */
  Surface along(double[] origin, double[] u, double[] v);
}

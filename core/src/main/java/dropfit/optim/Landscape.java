package dropfit.optim;

import dropfit.formula.Formula;
import dropfit.formula.Parsed;
import dropfit.formula.Surface;
import dropfit.guard.Option;
import java.util.List;
import java.util.Map;

/**
 * A function of two variables on which methods show their habits.
 *
 * @param id the name in files and links
 * @param label the name that a person reads
 * @param formula the function of {@code x} and {@code y}; also of the condition number {@code κ}
 *     and the angle {@code θ} in radians, if it takes a shape
 * @param source who described it, and when
 * @param domain the part of the plane that is worth seeing: least x, largest x, least y, largest y
 * @param start x and y of a place to start from that shows its difficulty
 * @param minima x and y in turn of the lowest points; empty if it falls for ever
 */
public record Landscape(
    String id,
    String label,
    String formula,
    String source,
    List<Double> domain,
    List<Double> start,
    List<Double> minima)
    implements Option {

  /**
   * Whether it takes a condition number and an angle.
   *
   * @return true for a quadratic
   */
  public boolean takesShape() {
    return formula.contains("κ");
  }

  /**
   * The function.
   *
   * @param condition the ratio of the largest to the least curvature, at least 1, if it takes one
   * @param angle between the x axis and the flat direction, in radians, if it takes one
   * @return a surface that belongs to the caller
   */
  public Surface surface(double condition, double angle) {
    if (id.equals(Rosenbrock.ID)) {
      return new Rosenbrock();
    }
    Parsed parsed = Formula.parse(formula, List.of("x", "y"), Map.of("κ", condition, "θ", angle));
    if (parsed instanceof Parsed.Read read) {
      return read.formula();
    }
    throw new IllegalStateException(label + ": " + parsed);
  }
}

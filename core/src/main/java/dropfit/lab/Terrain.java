package dropfit.lab;

import dropfit.formula.Surface;
import dropfit.guard.Valid;
import dropfit.optim.Landscape;
import java.util.List;

/** Where a race is run: a surface, the part of it that is shown, and its lowest points. */
public final class Terrain {
  private final String label;
  private final String formula;
  private final Surface surface;
  private final double[] domain;
  private final double[] start;
  private final double[] minima;

  Terrain(
      String label,
      String formula,
      Surface surface,
      double[] domain,
      double[] start,
      double[] minima) {
    this.label = label;
    this.formula = formula;
    this.surface = surface;
    this.domain = domain.clone();
    this.start = start.clone();
    this.minima = minima.clone();
  }

  /**
   * One of the known landscapes.
   *
   * @param shape which, checked
   * @return the terrain with the minima that are known
   */
  public static Terrain of(Valid<Shape> shape) {
    Landscape landscape = shape.get().landscape();
    return new Terrain(
        landscape.label(),
        landscape.formula(),
        landscape.surface(shape.get().condition(), Math.toRadians(shape.get().angle())),
        unboxed(landscape.domain()),
        unboxed(landscape.start()),
        unboxed(landscape.minima()));
  }

  /**
   * Any surface. Its lowest points are looked for.
   *
   * @param label its name
   * @param formula as a person reads it; empty if it has none
   * @param surface the function
   * @param domain least x, largest x, least y, largest y, all finite
   * @return the terrain, whose start lies towards a corner
   */
  public static Terrain of(String label, String formula, Surface surface, double[] domain) {
    double[] start = {
      domain[0] + 0.15 * (domain[1] - domain[0]), domain[2] + 0.8 * (domain[3] - domain[2])
    };
    Bottoms bottoms = new Bottoms(surface, domain);
    bottoms.scan();
    return new Terrain(label, formula, surface, domain, start, bottoms.lowest());
  }

  private static double[] unboxed(List<Double> numbers) {
    double[] out = new double[numbers.size()];
    for (int i = 0; i < out.length; i++) {
      out[i] = numbers.get(i);
    }
    return out;
  }

  /**
   * Its name.
   *
   * @return a few words
   */
  public String label() {
    return label;
  }

  /**
   * The function as a person reads it.
   *
   * @return a formula, or nothing
   */
  public String formula() {
    return formula;
  }

  /**
   * The function.
   *
   * @return the surface
   */
  public Surface surface() {
    return surface;
  }

  /**
   * The part that is shown.
   *
   * @return least x, largest x, least y, largest y
   */
  public double[] domain() {
    return domain.clone();
  }

  /**
   * A place to start from.
   *
   * @return x and y
   */
  public double[] start() {
    return start.clone();
  }

  /**
   * The lowest points, as far as known.
   *
   * @return x and y in turn; none if it falls for ever or none was found
   */
  public double[] minima() {
    return minima.clone();
  }

  /**
   * The height of the lowest points.
   *
   * @return NaN if there are none
   */
  public double lowest() {
    return minima.length == 0 ? Double.NaN : surface.value(minima[0], minima[1]);
  }

  /**
   * How far a place is from the nearest of the lowest points.
   *
   * @param x first coordinate
   * @param y second coordinate
   * @return NaN if there are none
   */
  public double distance(double x, double y) {
    double nearest = Double.NaN;
    for (int i = 0; i < minima.length; i += 2) {
      double dx = x - minima[i];
      double dy = y - minima[i + 1];
      double distance = Math.sqrt(dx * dx + dy * dy);
      nearest = nearest <= distance ? nearest : distance;
    }
    return nearest;
  }

  /**
   * Heights at the middles of the cells of a map.
   *
   * @param bounds least x, largest x, least y, largest y of the map
   * @param columns cells across
   * @param rows cells upwards
   * @return one height a cell, from the lower left rightwards; NaN where there is none
   */
  public double[] map(double[] bounds, int columns, int rows) {
    double[] heights = new double[columns * rows];
    for (int i = 0; i < rows; i++) {
      double y = bounds[2] + (i + 0.5) / rows * (bounds[3] - bounds[2]);
      for (int j = 0; j < columns; j++) {
        double x = bounds[0] + (j + 0.5) / columns * (bounds[1] - bounds[0]);
        heights[i * columns + j] = surface.value(x, y);
      }
    }
    return heights;
  }
}

package dropfit.lab;

import dropfit.formula.Surface;
import dropfit.numeric.Vectors;
import dropfit.optim.Lbfgs;
import dropfit.optim.Loss;
import dropfit.optim.Optimizer;
import java.util.Arrays;

/**
 * A training loss as a terrain: along a plane through the space of all weights (Li et al.,
 * "Visualizing the loss landscape of neural nets", NeurIPS 2018).
 */
public final class LossPlane {
  private static final int MEMORY = 10;
  private static final int MOST_STEPS_TO_MINIMUM = 200;

  /** Steps of a path that are kept, and numbers in all of them. */
  private static final int MOST_POINTS = 200;

  private static final int MOST_NUMBERS = 4_000_000;
  private static final int POWER_STEPS = 100;

  private final Terrain terrain;
  private final String xLabel;
  private final String yLabel;
  private final double[] path;
  private final double share;

  private LossPlane(Terrain terrain, String xLabel, String yLabel, double[] path, double share) {
    this.terrain = terrain;
    this.xLabel = xLabel;
    this.yLabel = yLabel;
    this.path = path;
    this.share = share;
  }

  /**
   * The loss over two of the weights, all others where the loss is least.
   *
   * @param loss the loss
   * @param label its name
   * @param first the index of the weight along x
   * @param second the index of the weight along y, another one
   * @return the plane; its coordinates are the weights, and it shows 0 and the least loss
   */
  public static LossPlane ofWeights(Loss loss, String label, int first, int second) {
    int size = loss.size();
    Lbfgs lbfgs = new Lbfgs(loss, new double[size], MEMORY);
    for (int t = 0; t < MOST_STEPS_TO_MINIMUM && lbfgs.step(); t++) {
      // As far as that leads.
    }
    double[] origin = new double[size];
    lbfgs.copyWeights(origin);
    double x = origin[first];
    double y = origin[second];
    origin[first] = 0;
    origin[second] = 0;
    double reach = 1.5 * Math.max(Math.abs(x), Math.abs(y));
    double half = reach > 1e-3 ? reach : 1;
    double[] domain = {x - half, x + half, y - half, y + half};
    Surface surface = loss.along(origin, axis(size, first), axis(size, second));
    Bottoms bottoms = new Bottoms(surface, domain);
    bottoms.descend(x, y);
    return new LossPlane(
        new Terrain(label, "", surface, domain, new double[2], bottoms.lowest()),
        loss.names().get(first),
        loss.names().get(second),
        new double[0],
        1);
  }

  private static double[] axis(int size, int index) {
    double[] out = new double[size];
    out[index] = 1;
    return out;
  }

  /**
   * The loss around the path of an optimizer from weights of 0: the plane through its start, its
   * end and the main direction of what leads aside, by principal components.
   *
   * @param loss the loss
   * @param label its name
   * @param optimizer at its start, for as many weights as the loss has
   * @param steps how many it makes, at least 1
   * @return the plane; x leads from the end to the start, y aside, in the unit of the weights
   */
  public static LossPlane ofPath(Loss loss, String label, Optimizer optimizer, int steps) {
    double[][] points = walk(loss, optimizer, steps);
    double[] end = points[points.length - 1].clone();
    for (double[] point : points) {
      Vectors.addScaled(point, -1, end);
    }
    double whole = squares(points);
    double[] u = points[0].clone();
    normalize(u, axis(u.length, 0));
    double[] path = new double[2 * points.length];
    takeOut(points, u, path, 0);
    double[] v = mainDirection(points, u);
    takeOut(points, v, path, 1);
    double share = whole > 0 ? 1 - squares(points) / whole : 1;
    Surface surface = loss.along(end, u, v);
    double[] domain = around(path);
    Bottoms bottoms = new Bottoms(surface, domain);
    bottoms.descend(0, 0);
    return new LossPlane(
        new Terrain(label, "", surface, domain, new double[] {path[0], path[1]}, bottoms.lowest()),
        "From the end to the start",
        "Main direction aside",
        path,
        share);
  }

  /** Some of the places on the way, the first and the last among them. */
  private static double[][] walk(Loss loss, Optimizer optimizer, int steps) {
    int size = loss.size();
    int most = Math.max(2, Math.min(MOST_POINTS, MOST_NUMBERS / size));
    int stride = Math.max(1, (steps + most - 2) / (most - 1));
    double[] weights = new double[size];
    double[] gradient = new double[size];
    double[][] points = new double[steps / stride + 2][];
    int kept = 0;
    points[kept++] = weights.clone();
    for (int t = 1; t <= steps; t++) {
      double value = loss.evaluate(weights, gradient);
      if (!(Math.abs(value) <= Double.MAX_VALUE)) {
        // From here on there is nothing to see.
        break;
      }
      optimizer.step(weights, gradient);
      if (t % stride == 0 || t == steps) {
        points[kept++] = weights.clone();
      }
    }
    while (kept > 1 && !(Vectors.maxAbs(points[kept - 1]) <= Double.MAX_VALUE)) {
      kept--;
    }
    return Arrays.copyOf(points, kept);
  }

  private static double squares(double[][] points) {
    double sum = 0;
    for (double[] point : points) {
      sum += Vectors.dot(point, point);
    }
    return sum;
  }

  /** Brings a vector to length 1, or takes another if it has none. */
  private static void normalize(double[] vector, double[] otherwise) {
    double length = Math.sqrt(Vectors.dot(vector, vector));
    if (length > 0) {
      Vectors.scale(vector, 1 / length);
    } else {
      System.arraycopy(otherwise, 0, vector, 0, vector.length);
    }
  }

  /** Takes the part along a direction out of all points and notes how long it was. */
  private static void takeOut(double[][] points, double[] direction, double[] path, int offset) {
    for (int t = 0; t < points.length; t++) {
      double along = Vectors.dot(points[t], direction);
      path[2 * t + offset] = along;
      Vectors.addScaled(points[t], -along, direction);
    }
  }

  /** The first principal component of points at right angles to u, by the power method. */
  private static double[] mainDirection(double[][] points, double[] u) {
    double[] v = new double[u.length];
    double longest = 0;
    for (double[] point : points) {
      double square = Vectors.dot(point, point);
      if (square > longest) {
        longest = square;
        System.arraycopy(point, 0, v, 0, v.length);
      }
    }
    double[] aside = aside(u);
    double[] next = new double[v.length];
    for (int i = 0; i < POWER_STEPS; i++) {
      normalize(v, aside);
      Arrays.fill(next, 0);
      for (double[] point : points) {
        Vectors.addScaled(next, Vectors.dot(point, v), point);
      }
      if (Vectors.maxAbs(next) == 0) {
        break;
      }
      System.arraycopy(next, 0, v, 0, v.length);
    }
    // Rounding may have brought back a little of u.
    Vectors.addScaled(v, -Vectors.dot(v, u), u);
    normalize(v, aside);
    return v;
  }

  /** Any direction at right angles to u: the axis that u leans to least, made upright. */
  private static double[] aside(double[] u) {
    int least = 0;
    for (int i = 1; i < u.length; i++) {
      if (Math.abs(u[i]) < Math.abs(u[least])) {
        least = i;
      }
    }
    double[] out = axis(u.length, least);
    Vectors.addScaled(out, -u[least], u);
    Vectors.scale(out, 1 / Math.sqrt(Vectors.dot(out, out)));
    return out;
  }

  /** A part of the plane with the whole path and some room around it. */
  private static double[] around(double[] path) {
    double[] box = {path[0], path[0], path[1], path[1]};
    for (int i = 0; i < path.length; i += 2) {
      box[0] = Math.min(box[0], path[i]);
      box[1] = Math.max(box[1], path[i]);
      box[2] = Math.min(box[2], path[i + 1]);
      box[3] = Math.max(box[3], path[i + 1]);
    }
    double size = Math.max(Math.max(box[1] - box[0], box[3] - box[2]), 1e-3);
    double roomX = Math.max(0.25 * size, (0.6 * size - (box[1] - box[0])) / 2);
    double roomY = Math.max(0.25 * size, (0.6 * size - (box[3] - box[2])) / 2);
    return new double[] {box[0] - roomX, box[1] + roomX, box[2] - roomY, box[3] + roomY};
  }

  /**
   * Where to race.
   *
   * @return the terrain
   */
  public Terrain terrain() {
    return terrain;
  }

  /**
   * What x is.
   *
   * @return a name
   */
  public String xLabel() {
    return xLabel;
  }

  /**
   * What y is.
   *
   * @return a name
   */
  public String yLabel() {
    return yLabel;
  }

  /**
   * The path that the plane was laid through.
   *
   * @return x and y in turn, from its start; empty for a plane of two weights
   */
  public double[] path() {
    return path.clone();
  }

  /**
   * How much of the path's squared distances from its end lies in the plane.
   *
   * @return 0 to 1
   */
  public double share() {
    return share;
  }
}

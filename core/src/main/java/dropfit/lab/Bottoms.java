package dropfit.lab;

import dropfit.formula.Jet;
import dropfit.formula.Surface;
import dropfit.optim.Newton;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Looks for the minima of a surface with Newton's method from given starts. */
final class Bottoms {
  private static final int GRID = 12;
  private static final int MOST_STEPS = 60;

  /** Heights that differ by less than this share are the same. */
  private static final double SAME_HEIGHT = 1e-9;

  private final Surface surface;
  private final double[] domain;
  private final List<double[]> found = new ArrayList<>();

  Bottoms(Surface surface, double[] domain) {
    this.surface = surface;
    this.domain = domain.clone();
  }

  /** Descends from a grid of starts all over the domain. */
  void scan() {
    for (int i = 0; i < GRID; i++) {
      for (int j = 0; j < GRID; j++) {
        descend(
            domain[0] + (j + 0.5) / GRID * (domain[1] - domain[0]),
            domain[2] + (i + 0.5) / GRID * (domain[3] - domain[2]));
      }
    }
  }

  /** Notes the minimum that a start leads to, if it leads to one inside the domain. */
  void descend(double x, double y) {
    Newton newton = new Newton(new SurfaceFunction(surface, false), new double[] {x, y});
    for (int t = 0; t < MOST_STEPS && newton.step(); t++) {
      // To the end.
    }
    double[] place = new double[2];
    newton.copyWeights(place);
    if (isInside(place) && isMinimum(place) && !isKnown(place)) {
      found.add(place);
    }
  }

  private boolean isInside(double[] place) {
    return place[0] >= domain[0]
        && place[0] <= domain[1]
        && place[1] >= domain[2]
        && place[1] <= domain[3];
  }

  /**
   * Level within rounding of what a thousandth of the domain's width would tilt, and not a saddle.
   */
  private boolean isMinimum(double[] place) {
    Jet jet = new Jet();
    surface.curvatures(place[0], place[1], jet);
    double flat = 1e-6 * (Math.abs(jet.dxx) + Math.abs(jet.dyy)) * width() / 1000;
    double determinant = jet.dxx * jet.dyy - jet.dxy * jet.dxy;
    return Math.abs(jet.dx) + Math.abs(jet.dy) <= flat
        && jet.dxx > 0
        && jet.dyy > 0
        && determinant >= 0;
  }

  private double width() {
    return domain[1] - domain[0] + domain[3] - domain[2];
  }

  private boolean isKnown(double[] place) {
    double near = 1e-4 * width();
    for (double[] other : found) {
      if (Math.abs(place[0] - other[0]) + Math.abs(place[1] - other[1]) < near) {
        return true;
      }
    }
    return false;
  }

  /** x and y in turn of those that are as low as the lowest. */
  double[] lowest() {
    double lowest = Double.POSITIVE_INFINITY;
    for (double[] place : found) {
      lowest = Math.min(lowest, surface.value(place[0], place[1]));
    }
    double most = lowest + SAME_HEIGHT * Math.max(1, Math.abs(lowest));
    double[] out = new double[2 * found.size()];
    int count = 0;
    for (double[] place : found) {
      if (surface.value(place[0], place[1]) <= most) {
        out[count++] = place[0];
        out[count++] = place[1];
      }
    }
    return Arrays.copyOf(out, count);
  }
}

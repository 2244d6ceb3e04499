package dropfit.lab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A map of where a method ends, by where it starts. */
public final class BasinStudy implements Study {
  /** A cell whose end is no place: it was still on its way. */
  public static final int NOWHERE = -1;

  /** A cell from where it is lost. */
  public static final int AWAY = -2;

  /** A cell that is still to come. */
  public static final int UNKNOWN = -3;

  private static final int MOST_BOTTOMS = 1_000;
  private static final int PIECE = 64;

  /** Steps between looks at whether it still moves. */
  private static final int GLANCE = 16;

  /** Moving less than this share of the map between two looks is standing. */
  private static final double STANDING = 1e-5;

  /** Places nearer than this share of the map are the same. */
  private static final double NEAR = 0.02;

  private final Terrain terrain;
  private final Lineup lineup;
  private final double[] bounds;
  private final int columns;
  private final int budget;
  private final double width;
  private final double[] ends;
  private final List<double[]> bottoms = new ArrayList<>();
  private int cell;
  private Walker walker;
  private double lastX;
  private double lastY;

  /**
   * A study at its start.
   *
   * @param terrain where
   * @param lineup whose first entry walks; its starts are not used
   * @param bounds least x, largest x, least y, largest y of the map
   * @param columns cells across
   * @param rows cells upwards
   * @param budget steps after which a walk ends
   */
  public BasinStudy(
      Terrain terrain, Lineup lineup, double[] bounds, int columns, int rows, int budget) {
    this.terrain = terrain;
    this.lineup = lineup;
    this.bounds = bounds.clone();
    this.columns = columns;
    this.budget = budget;
    this.width = Math.max(bounds[1] - bounds[0], bounds[3] - bounds[2]);
    this.ends = new double[columns * rows];
    Arrays.fill(ends, UNKNOWN);
    double[] minima = terrain.minima();
    for (int i = 0; i < minima.length; i += 2) {
      bottoms.add(new double[] {minima[i], minima[i + 1]});
    }
    this.walker = place();
  }

  private Walker place() {
    int rows = ends.length / columns;
    int row = cell / columns;
    double x = bounds[0] + (cell % columns + 0.5) / columns * (bounds[1] - bounds[0]);
    double y = bounds[2] + (row + 0.5) / rows * (bounds[3] - bounds[2]);
    lastX = Double.NaN;
    lastY = Double.NaN;
    Lineup.Entry entry = lineup.entries().get(0);
    return lineup.walker(terrain, entry, entry.tuning().get(), x, y);
  }

  @Override
  public boolean work() {
    if (cell == ends.length) {
      return false;
    }
    for (int i = 0; i < PIECE; i++) {
      boolean stands = walker.outlook == Outlook.RESTING || isStanding();
      if (stands || walker.outlook == Outlook.LOST || walker.steps >= budget) {
        ends[cell] = end(stands);
        cell++;
        if (cell < ends.length) {
          walker = place();
        }
        break;
      }
      walker.step();
    }
    return cell < ends.length;
  }

  private boolean isStanding() {
    if (walker.steps % GLANCE != 0) {
      return false;
    }
    double x = walker.position.x;
    double y = walker.position.y;
    double moved = Math.max(Math.abs(x - lastX), Math.abs(y - lastY));
    lastX = x;
    lastY = y;
    return moved < STANDING * width;
  }

  private int end(boolean stands) {
    if (walker.outlook == Outlook.LOST) {
      return AWAY;
    }
    double x = walker.position.x;
    double y = walker.position.y;
    for (int k = 0; k < bottoms.size(); k++) {
      double[] bottom = bottoms.get(k);
      if (Math.max(Math.abs(x - bottom[0]), Math.abs(y - bottom[1])) < NEAR * width) {
        return k;
      }
    }
    if (!stands || bottoms.size() == MOST_BOTTOMS) {
      return NOWHERE;
    }
    bottoms.add(new double[] {x, y});
    return bottoms.size() - 1;
  }

  @Override
  public double progress() {
    return (double) cell / ends.length;
  }

  /**
   * Where each cell ends, from the lower left rightwards.
   *
   * @return the index of a bottom, {@link #NOWHERE}, {@link #AWAY} or {@link #UNKNOWN}
   */
  public double[] ends() {
    return ends.clone();
  }

  /**
   * Where walks ended: the lowest points first, then others in the order they were found.
   *
   * @return x and y of each in turn
   */
  public double[] bottoms() {
    double[] out = new double[2 * bottoms.size()];
    for (int k = 0; k < bottoms.size(); k++) {
      System.arraycopy(bottoms.get(k), 0, out, 2 * k, 2);
    }
    return out;
  }
}

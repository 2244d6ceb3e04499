package dropfit.lab;

import dropfit.fit.LossHistory;
import dropfit.optim.Descent;
import dropfit.optim.Landscape;
import dropfit.optim.Optimizer;
import dropfit.optim.PathHistory;
import dropfit.optim.Position;

/** One optimizer on its way down a landscape, with its latest path and all its heights. */
public final class Racer {
  private final Landscape landscape;
  private final Optimizer optimizer;
  private final Position position;
  private final PathHistory path = new PathHistory();
  private final LossHistory heights = new LossHistory();
  private double height;
  private int steps;
  private boolean lost;

  /**
   * An optimizer at its start.
   *
   * @param landscape the function
   * @param descent the optimizer's rule
   * @param learningRate above 0
   * @param x first coordinate of the start
   * @param y second coordinate of the start
   */
  public Racer(Landscape landscape, Descent descent, double learningRate, double x, double y) {
    this.landscape = landscape;
    this.optimizer = descent.start(learningRate, 2);
    this.position = new Position(x, y);
    look();
  }

  /** Moves once; an optimizer that left the finite numbers rests. */
  public void step() {
    if (lost) {
      return;
    }
    double x = position.x;
    double y = position.y;
    optimizer.step2d(position, landscape.slopeX(x, y), landscape.slopeY(x, y));
    steps++;
    look();
  }

  private void look() {
    height = landscape.value(position.x, position.y);
    lost = !Double.isFinite(height);
    if (!lost) {
      path.add(position.x, position.y);
      heights.add(steps, height);
    }
  }

  /**
   * The height where it stands.
   *
   * @return the landscape's value, not finite once it is lost
   */
  public double height() {
    return height;
  }

  /**
   * Steps taken.
   *
   * @return 0 at the start
   */
  public int steps() {
    return steps;
  }

  /**
   * Whether it left the finite numbers.
   *
   * @return true if it moves no more
   */
  public boolean lost() {
    return lost;
  }

  /**
   * Its latest positions.
   *
   * @return the path, to be read only
   */
  public PathHistory path() {
    return path;
  }

  /**
   * All its heights.
   *
   * @return the history, to be read only
   */
  public LossHistory heights() {
    return heights;
  }
}

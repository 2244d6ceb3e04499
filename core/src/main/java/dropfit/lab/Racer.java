package dropfit.lab;

import dropfit.fit.LossHistory;
import dropfit.optim.PathHistory;
import java.util.List;

/**
 * One method on its way down a landscape, with its latest path and all its heights. It can go back:
 * now and then it puts its state aside, and from there it walks again, bit for bit.
 */
public final class Racer {
  /** States put aside at most; when there are as many, every other one is dropped. */
  private static final int MOST_MARKS = 32;

  private static final int FIRST_STRIDE = 64;

  private final Walker walker;
  private final PathHistory path = new PathHistory();
  private final LossHistory heights = new LossHistory();
  private final double[] marks;
  private final int markSize;
  private int marked;
  private int stride = FIRST_STRIDE;

  Racer(Walker walker) {
    this.walker = walker;
    this.markSize = walker.stateSize();
    this.marks = new double[MOST_MARKS * markSize];
    note();
  }

  /** Moves some steps; one that rests or is lost stays. */
  void advance(int count) {
    for (int i = 0; i < count && walker.outlook == Outlook.WALKING; i++) {
      walker.step();
      note();
    }
  }

  private void note() {
    if (walker.outlook == Outlook.WALKING) {
      path.add(walker.position.x, walker.position.y);
      heights.add(walker.steps, walker.here.value);
      if (walker.steps == marked * stride) {
        mark();
      }
      if (walker.steps == Outlook.MOST_STEPS) {
        walker.outlook = Outlook.RESTING;
      }
    }
  }

  private void mark() {
    if (marked == MOST_MARKS) {
      for (int k = 1; k < MOST_MARKS / 2; k++) {
        System.arraycopy(marks, 2 * k * markSize, marks, k * markSize, markSize);
      }
      marked = MOST_MARKS / 2;
      stride *= 2;
    }
    walker.save(marks, marked * markSize);
    marked++;
  }

  /**
   * Goes back, if it went farther, to where it was after some steps of the race.
   *
   * @param step the steps of the race, 0 for the start
   */
  void rewind(int step) {
    if (walker.steps <= step) {
      return;
    }
    // From far enough back that the whole path is walked again.
    int mark = Math.min(Math.max(0, step - PathHistory.CAPACITY) / stride, marked - 1);
    walker.restore(marks, mark * markSize);
    marked = mark;
    path.clear();
    heights.cut(walker.steps);
    note();
    advance(step - walker.steps);
  }

  /**
   * Why its next step goes where it goes.
   *
   * @return the calculation; without lines if it moves no more
   */
  public Explanation explain() {
    return walker.outlook == Outlook.WALKING
        ? walker.explain()
        : new Explanation(
            List.of(), new double[] {walker.here.dx, walker.here.dy}, new double[2], new double[2]);
  }

  /**
   * Where it stands.
   *
   * @return x and y; not finite, perhaps, once it is lost
   */
  public double[] place() {
    return new double[] {walker.position.x, walker.position.y};
  }

  /**
   * The height where it stands.
   *
   * @return the landscape's value, not finite once it is lost
   */
  public double height() {
    return walker.here.value;
  }

  /**
   * The slope where it stands.
   *
   * @return the length of the gradient
   */
  public double slope() {
    double dx = walker.here.dx;
    double dy = walker.here.dy;
    return Math.sqrt(dx * dx + dy * dy);
  }

  /**
   * Steps taken.
   *
   * @return 0 at the start
   */
  public int steps() {
    return walker.steps;
  }

  /**
   * How often it looked at the landscape.
   *
   * @return gradients for first-order rules, all evaluations for others
   */
  public int evaluations() {
    return walker.evaluations();
  }

  /**
   * Whether it goes on.
   *
   * @return its outlook
   */
  public Outlook outlook() {
    return walker.outlook;
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

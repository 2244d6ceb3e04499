package dropfit.lab;

import dropfit.numeric.Seeds;
import java.util.Arrays;

/** Every method from the same random starts: who reaches the lowest points, and how soon. */
public final class TrialStudy implements Study {
  /** What became of a trial. */
  public enum End {
    /** Within the tolerance of the lowest height. */
    REACHED(0),
    /** Out of evaluations. */
    OUT_OF_BUDGET(1),
    /** At rest where it is not lowest. */
    RESTING(2),
    /** Lost, or far outside. */
    DIVERGED(3);

    private final int code;

    End(int code) {
      this.code = code;
    }

    /**
     * Its number.
     *
     * @return 0 to 3, in the order above
     */
    public int code() {
      return code;
    }
  }

  private static final int PIECE = 64;

  /** Farther than so many widths from the middle of the map is outside. */
  private static final double FAR = 10;

  private final Terrain terrain;
  private final Lineup lineup;
  private final double[] starts;
  private final double tolerance;
  private final int budget;
  private final double lowest;
  private final double[] steps;
  private final double[] evaluations;
  private final double[] distances;
  private final double[] ends;
  private int trial;
  private Walker walker;

  /**
   * A study at its start.
   *
   * @param terrain where; random starts lie on its map
   * @param lineup who is tried; the seed of its conditions decides the starts, its own are not used
   * @param count how many starts, at least 1
   * @param tolerance how far above the lowest height counts as reached
   * @param budget evaluations after which a trial ends
   */
  public TrialStudy(Terrain terrain, Lineup lineup, int count, double tolerance, int budget) {
    this.terrain = terrain;
    this.lineup = lineup;
    this.tolerance = tolerance;
    this.budget = budget;
    this.lowest = terrain.lowest();
    this.starts = randomStarts(terrain, lineup.conditions().seed(), count);
    int trials = lineup.entries().size() * count;
    this.steps = unknown(trials);
    this.evaluations = unknown(trials);
    this.distances = unknown(trials);
    this.ends = unknown(trials);
    this.walker = place();
  }

  private static double[] unknown(int size) {
    double[] out = new double[size];
    Arrays.fill(out, Double.NaN);
    return out;
  }

  /** Points spread evenly at random over a terrain's map, x and y in turn. */
  static double[] randomStarts(Terrain terrain, int seed, int count) {
    double[] domain = terrain.domain();
    double[] starts = new double[2 * count];
    for (int i = 0; i < starts.length; i += 2) {
      starts[i] = domain[0] + Seeds.uniform(seed, i) * (domain[1] - domain[0]);
      starts[i + 1] = domain[2] + Seeds.uniform(seed, i + 1) * (domain[3] - domain[2]);
    }
    return starts;
  }

  private Walker place() {
    int count = starts.length / 2;
    Lineup.Entry entry = lineup.entries().get(trial / count);
    int start = 2 * (trial % count);
    return lineup.walker(terrain, entry, entry.tuning().get(), starts[start], starts[start + 1]);
  }

  @Override
  public boolean work() {
    if (trial == ends.length) {
      return false;
    }
    for (int i = 0; i < PIECE; i++) {
      if (hasEnded()) {
        note();
        trial++;
        if (trial < ends.length) {
          walker = place();
        }
        break;
      }
      walker.step();
    }
    return trial < ends.length;
  }

  private boolean hasEnded() {
    return walker.outlook != Outlook.WALKING || isLow() || walker.evaluations() >= budget;
  }

  private boolean isLow() {
    return walker.here.value - lowest <= tolerance;
  }

  private void note() {
    double x = walker.position.x;
    double y = walker.position.y;
    steps[trial] = walker.steps;
    evaluations[trial] = walker.evaluations();
    distances[trial] = terrain.distance(x, y);
    End end =
        walker.outlook == Outlook.LOST || isFar(x, y)
            ? End.DIVERGED
            : isLow()
                ? End.REACHED
                : walker.outlook == Outlook.RESTING ? End.RESTING : End.OUT_OF_BUDGET;
    ends[trial] = end.code();
  }

  private boolean isFar(double x, double y) {
    double[] domain = terrain.domain();
    double width = domain[1] - domain[0];
    double height = domain[3] - domain[2];
    double awayX = Math.abs(x - (domain[0] + domain[1]) / 2) / width;
    double awayY = Math.abs(y - (domain[2] + domain[3]) / 2) / height;
    return !(awayX <= FAR && awayY <= FAR);
  }

  @Override
  public double progress() {
    return (double) trial / ends.length;
  }

  /**
   * The starts.
   *
   * @return x and y of each in turn
   */
  public double[] starts() {
    return starts.clone();
  }

  /**
   * Steps taken in each trial: all starts of the first entry, then all of the second, and so on.
   *
   * @return NaN for trials to come
   */
  public double[] steps() {
    return steps.clone();
  }

  /**
   * Evaluations in each trial.
   *
   * @return NaN for trials to come
   */
  public double[] evaluations() {
    return evaluations.clone();
  }

  /**
   * Distance at the end of each trial from the nearest of the lowest points.
   *
   * @return NaN for trials to come, and where no lowest point is known
   */
  public double[] distances() {
    return distances.clone();
  }

  /**
   * What became of each trial.
   *
   * @return the code of an {@link End}; NaN for trials to come
   */
  public double[] ends() {
    return ends.clone();
  }
}

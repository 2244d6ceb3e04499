package dropfit.lab;

import dropfit.optim.Dial;
import dropfit.optim.Method;
import dropfit.optim.Tuning;
import org.jspecify.annotations.Nullable;

/**
 * Finds a good learning rate for every method that has one, with the same number of steps for each:
 * first along a grid of half powers of ten, then twice nearer around the best.
 *
 * <p>A rate is as good as the heights that it leads to from all starts; where the lowest height is
 * known, the mean logarithm of what is left counts, so that coming ten times nearer counts the same
 * everywhere.
 */
public final class RateStudy implements Study {
  /** Steps in one piece of work. */
  private static final int PIECE = 64;

  private static final double LOWEST_POWER = -4;
  private static final int GRID = 11;
  private static final double[] OFFSETS = {0.25, -0.25, 0.125, -0.125};

  /** Rates that are tried for each method. */
  public static final int CANDIDATES = GRID + OFFSETS.length;

  /** What is left above the lowest point counts as nothing below this. */
  private static final double NOTHING = 1e-15;

  private final Terrain terrain;
  private final Lineup lineup;
  private final int steps;
  private final double[] rates;
  private final double[] scores;
  private int entry = -1;
  private int candidate;
  private int start;
  private double sum;
  private double power;
  private double center;
  private double bestPower;
  private double bestScore;
  private @Nullable Walker walker;

  /**
   * A study at its start.
   *
   * @param terrain where
   * @param lineup whose rates are looked for, and from where
   * @param budget the steps that each method may take in all
   */
  public RateStudy(Terrain terrain, Lineup lineup, int budget) {
    int entries = lineup.entries().size();
    this.terrain = terrain;
    this.lineup = lineup;
    this.steps = Math.max(1, budget / (CANDIDATES * lineup.starts()));
    this.rates = new double[entries];
    this.scores = new double[entries];
    nextEntry();
  }

  private static boolean hasRate(Method method) {
    return !method.dials().isEmpty() && method.dials().get(0).name().equals(Dial.RATE);
  }

  private void nextEntry() {
    entry++;
    while (entry < rates.length && !hasRate(lineup.entries().get(entry).method())) {
      rates[entry] = Double.NaN;
      scores[entry] = Double.NaN;
      entry++;
    }
    candidate = 0;
    bestScore = Double.POSITIVE_INFINITY;
    bestPower = Double.NaN;
    if (entry < rates.length) {
      begin();
    }
  }

  private void begin() {
    if (candidate == GRID || candidate == GRID + 2) {
      center = Double.isNaN(bestPower) ? LOWEST_POWER : bestPower;
    }
    power = candidate < GRID ? LOWEST_POWER + candidate / 2.0 : center + OFFSETS[candidate - GRID];
    start = 0;
    sum = 0;
    place();
  }

  private void place() {
    Lineup.Entry tried = lineup.entries().get(entry);
    Tuning tuning = tried.tuning().get().with(0, Math.pow(10, power));
    walker = lineup.walker(terrain, tried, tuning, lineup.x(start), lineup.y(start));
  }

  @Override
  public boolean work() {
    Walker tried = walker;
    if (entry == rates.length || tried == null) {
      return false;
    }
    for (int i = 0; i < PIECE && tried.steps < steps; i++) {
      if (tried.outlook != Outlook.WALKING) {
        break;
      }
      tried.step();
    }
    if (tried.steps == steps || tried.outlook != Outlook.WALKING) {
      end(tried);
    }
    return entry < rates.length;
  }

  private void end(Walker walked) {
    sum += walked.outlook == Outlook.LOST ? Double.POSITIVE_INFINITY : left(walked.here.value);
    start++;
    // What a start has ruined, others cannot mend.
    if (start < lineup.starts() && sum < Double.POSITIVE_INFINITY) {
      place();
      return;
    }
    if (sum < bestScore) {
      bestScore = sum;
      bestPower = power;
    }
    candidate++;
    if (candidate < CANDIDATES) {
      begin();
      return;
    }
    rates[entry] = Math.pow(10, bestPower);
    scores[entry] = Double.isNaN(bestPower) ? Double.NaN : bestScore / lineup.starts();
    nextEntry();
  }

  private double left(double height) {
    double lowest = terrain.lowest();
    if (Double.isNaN(lowest)) {
      return height;
    }
    return Math.log(Math.max(height - lowest, NOTHING)) / Math.log(10);
  }

  @Override
  public double progress() {
    double done = entry + (double) candidate / CANDIDATES;
    return Math.min(1, done / rates.length);
  }

  /**
   * The best rates.
   *
   * @return one for each entry; NaN for those without a rate, and where every rate leads away
   */
  public double[] rates() {
    return rates.clone();
  }

  /**
   * How good they are.
   *
   * @return for each entry the mean logarithm to base ten of what is left above the lowest point,
   *     or the mean height where none is known; NaN as in {@link #rates}
   */
  public double[] scores() {
    return scores.clone();
  }
}

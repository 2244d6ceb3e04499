package dropfit.lab;

import dropfit.optim.Dial;
import dropfit.optim.Method;
import dropfit.optim.Tuning;
import org.jspecify.annotations.Nullable;

/**
 * Finds a good learning rate for every method that has one, with the same number of steps for each:
 * first along a grid of half powers of ten, then twice nearer around the best.
 *
 * <p>The best rate is the one that does best in what {@link TrialStudy} counts: with which most
 * starts arrive within the tolerance of the lowest height, and of these the one that arrives in
 * fewest steps. Where no start arrives with any rate, the best is the one that leaves least above
 * the lowest height over the last tenth of the way, so that nobody wins by a lucky last step: by
 * the mean logarithm, so that coming ten times nearer counts the same everywhere, or by the mean
 * height where no lowest is known.
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
  private final double tolerance;
  private final double lowest;
  private final double[] rates;
  private int entry = -1;
  private int candidate;
  private int start;
  private double tail;
  private int tailSteps;
  private double power;
  private double center;
  private double bestPower;
  private Tally tally = new Tally();
  private Tally best = new Tally();
  private @Nullable Walker walker;

  /** How the starts fared with one rate. */
  private static final class Tally {
    int arrived;

    /** Of those that arrived. */
    long steps;

    /** What is left of all, infinite where a start was lost. */
    double left;

    boolean isBetterThan(Tally other) {
      return arrived != other.arrived
          ? arrived > other.arrived
          : arrived > 0 ? steps < other.steps : left < other.left;
    }
  }

  /**
   * A study at its start.
   *
   * @param terrain where
   * @param lineup whose rates are looked for, and from where
   * @param tolerance how far above the lowest height counts as arrived
   * @param budget the steps that each method may take in all; the same share of it for every rate
   *     and start
   */
  public RateStudy(Terrain terrain, Lineup lineup, double tolerance, int budget) {
    int entries = lineup.entries().size();
    this.tolerance = tolerance;
    this.lowest = terrain.lowest();
    this.terrain = terrain;
    this.lineup = lineup;
    this.steps = Math.max(1, budget / (CANDIDATES * lineup.starts()));
    this.rates = new double[entries];
    nextEntry();
  }

  private static boolean hasRate(Method method) {
    return !method.dials().isEmpty() && method.dials().get(0).name().equals(Dial.RATE);
  }

  private void nextEntry() {
    entry++;
    while (entry < rates.length && !hasRate(lineup.entries().get(entry).method())) {
      rates[entry] = Double.NaN;
      entry++;
    }
    candidate = 0;
    best = new Tally();
    best.left = Double.POSITIVE_INFINITY;
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
    tally = new Tally();
    place();
  }

  private void place() {
    Lineup.Entry tried = lineup.entries().get(entry);
    Tuning tuning = tried.tuning().get().with(0, Math.pow(10, power));
    walker = lineup.walker(terrain, tried, tuning, lineup.x(start), lineup.y(start));
    tail = 0;
    tailSteps = 0;
  }

  @Override
  public boolean work() {
    Walker tried = walker;
    if (entry == rates.length || tried == null) {
      return false;
    }
    for (int i = 0; i < PIECE && !hasEnded(tried); i++) {
      tried.step();
      if (tried.steps > steps - steps / 10) {
        tail += left(tried.here.value);
        tailSteps++;
      }
    }
    if (hasEnded(tried)) {
      end(tried);
    }
    return entry < rates.length;
  }

  private boolean hasEnded(Walker tried) {
    return tried.steps == steps || tried.outlook != Outlook.WALKING || isLow(tried);
  }

  private boolean isLow(Walker tried) {
    return tried.here.value - lowest <= tolerance;
  }

  private void end(Walker walked) {
    if (walked.outlook == Outlook.LOST) {
      tally.left = Double.POSITIVE_INFINITY;
    } else {
      boolean wholeWay = walked.outlook == Outlook.WALKING && tailSteps > 0;
      tally.left += wholeWay ? tail / tailSteps : left(walked.here.value);
      if (isLow(walked)) {
        tally.arrived++;
        tally.steps += walked.steps;
      }
    }
    start++;
    if (start < lineup.starts()) {
      place();
      return;
    }
    if (tally.isBetterThan(best)) {
      best = tally;
      bestPower = power;
    }
    candidate++;
    if (candidate < CANDIDATES) {
      begin();
      return;
    }
    rates[entry] = Math.pow(10, bestPower);
    nextEntry();
  }

  private double left(double height) {
    return Double.isNaN(lowest)
        ? height
        : Math.log(Math.max(height - lowest, NOTHING)) / Math.log(10);
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
}

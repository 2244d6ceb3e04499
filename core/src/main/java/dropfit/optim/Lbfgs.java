package dropfit.optim;

import dropfit.numeric.Vectors;
import java.util.List;

/**
 * Limited-memory BFGS (Liu and Nocedal 1989; Nocedal and Wright, "Numerical Optimization", 2nd ed.,
 * algorithms 7.4 and 7.5) with a bisection line search for the weak Wolfe conditions ({@link
 * WeakWolfe}), so the gradient can be driven close to machine precision.
 */
public final class Lbfgs extends Minimizer {
  static final Search SEARCH =
      Search.of(
          new Method.About(
              "lbfgs",
              "L-BFGS",
              "BFGS that remembers only its last few steps, for problems with many weights.",
              "Liu and Nocedal 1989"),
          Method.Family.LINE_SEARCH,
          List.of(
              new Dial(
                  "memory",
                  "k",
                  "Steps remembered",
                  10,
                  1,
                  false,
                  30,
                  true,
                  "How many past steps shape the next.")),
          (tuning, function, start, seed) -> new Lbfgs(function, start, (int) tuning.get(0)));

  private final int memory;
  private final WeakWolfe search;
  private final double[] direction;
  private final double[][] moves;
  private final double[][] slopeChanges;
  private final double[] inverseCurvatures;
  private final double[] projections;

  /** The number of moves stored, and the place of the newest. */
  private final double[] marks;

  /**
   * Starts at a point and evaluates the function there.
   *
   * @param function what to minimise
   * @param start the first weights, copied
   * @param memory how many past moves shape the step; 10 is usual
   */
  public Lbfgs(Differentiable function, double[] start, int memory) {
    super(function, start);
    int size = start.length;
    this.memory = memory;
    this.search = new WeakWolfe(size);
    this.direction = new double[size];
    this.moves = new double[memory][];
    this.slopeChanges = new double[memory][];
    for (int k = 0; k < memory; k++) {
      moves[k] = kept(size);
      slopeChanges[k] = kept(size);
    }
    this.inverseCurvatures = kept(memory);
    this.projections = new double[memory];
    this.marks = kept(2);
    marks[1] = -1;
  }

  @Override
  public boolean step() {
    chooseDirection();
    double slope = Vectors.dot(gradient, direction);
    if (!(slope < 0)) {
      marks[0] = 0;
      chooseDirection();
      slope = Vectors.dot(gradient, direction);
    }
    if (!search.search(this, direction, slope, 1)) {
      return false;
    }
    remember();
    return settle(search);
  }

  /** Two-loop recursion: direction = −H g. */
  private void chooseDirection() {
    int stored = (int) marks[0];
    int newest = (int) marks[1];
    double[] d = direction;
    for (int i = 0; i < d.length; i++) {
      d[i] = -gradient[i];
    }
    if (stored == 0) {
      // Without curvature yet, the first trial should be about one unit long.
      double norm = Math.sqrt(Vectors.dot(gradient, gradient));
      Vectors.scale(d, norm > 1 ? 1 / norm : 1);
      return;
    }
    for (int k = 0; k < stored; k++) {
      int slot = slot(k);
      projections[slot] = inverseCurvatures[slot] * Vectors.dot(moves[slot], d);
      Vectors.addScaled(d, -projections[slot], slopeChanges[slot]);
    }
    double[] y = slopeChanges[newest];
    Vectors.scale(d, 1 / (inverseCurvatures[newest] * Vectors.dot(y, y)));
    for (int k = stored - 1; k >= 0; k--) {
      int slot = slot(k);
      double correction = inverseCurvatures[slot] * Vectors.dot(slopeChanges[slot], d);
      Vectors.addScaled(d, projections[slot] - correction, moves[slot]);
    }
  }

  /** The place of the k-th newest move. */
  private int slot(int k) {
    int slot = (int) marks[1] - k;
    return slot < 0 ? slot + memory : slot;
  }

  private void remember() {
    int next = (int) marks[1] + 1;
    int slot = next == memory ? 0 : next;
    double[] s = moves[slot];
    double[] y = slopeChanges[slot];
    for (int i = 0; i < weights.length; i++) {
      s[i] = search.trialWeights[i] - weights[i];
      y[i] = search.trialGradient[i] - gradient[i];
    }
    double curvature = Vectors.dot(s, y);
    // The Wolfe conditions make it positive but for rounding, where the pair would do harm.
    if (curvature > 0) {
      inverseCurvatures[slot] = 1 / curvature;
      marks[1] = slot;
      marks[0] = Math.min(marks[0] + 1, memory);
    } else {
      // Its place was that of the oldest, if all were taken.
      marks[0] = Math.min(marks[0], memory - 1);
    }
  }

  @Override
  public void account(Account out) {
    out.number("k", "steps remembered", marks[0]);
    out.vector("p", "-H g by the two loops", direction);
    out.number("α", search.condition(), search.length);
    out.vector("w", "w + α p", weights);
  }
}

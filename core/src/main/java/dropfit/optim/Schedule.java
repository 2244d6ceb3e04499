package dropfit.optim;

import dropfit.guard.Option;

/** How a learning rate changes over the steps of a run. */
public enum Schedule implements Option {
  /** The same at every step. */
  CONSTANT("constant", "Constant") {
    @Override
    public double factor(int step, int period, double decay) {
      return 1;
    }
  },
  /** Multiplied by the decay after every period. */
  STEP("step", "Step") {
    @Override
    public double factor(int step, int period, double decay) {
      int periods = step / period;
      return Math.pow(decay, periods);
    }
  },
  /** Multiplied by the decay over a period, smoothly. */
  EXPONENTIAL("exponential", "Exponential") {
    @Override
    public double factor(int step, int period, double decay) {
      return Math.pow(decay, (double) step / period);
    }
  },
  /**
   * Half a cosine from 1 to 0, then from 1 again over a period twice as long (Loshchilov and
   * Hutter, "SGDR: stochastic gradient descent with warm restarts", ICLR 2017, equation 5).
   */
  COSINE("cosine", "Cosine, warm restarts") {
    @Override
    public double factor(int step, int period, double decay) {
      long length = period;
      long at = step;
      while (at >= length) {
        at -= length;
        length *= 2;
      }
      return (1 + Math.cos(Math.PI * at / length)) / 2;
    }
  },
  /** From 1/period up to 1 in equal differences, then constant (Goyal et al. 2017, section 2.2). */
  WARM_UP("warm_up", "Warm-up") {
    @Override
    public double factor(int step, int period, double decay) {
      return Math.min(1, (step + 1.0) / period);
    }
  },
  /**
   * Once up and down: from 1/25 to 1 over the first three tenths of the period, then to nearly 0,
   * each along half a cosine (Smith and Topin, "Super-convergence", 2018).
   */
  ONE_CYCLE("one_cycle", "1-cycle") {
    @Override
    public double factor(int step, int period, double decay) {
      double at = Math.min(1, (double) step / period);
      return at < RISE
          ? between(CYCLE_START, 1, at / RISE)
          : between(1, CYCLE_END, (at - RISE) / (1 - RISE));
    }
  };

  private static final double RISE = 0.3;
  private static final double CYCLE_START = 1.0 / 25;
  private static final double CYCLE_END = CYCLE_START / 1e4;

  private final String id;
  private final String label;

  Schedule(String id, String label) {
    this.id = id;
    this.label = label;
  }

  private static double between(double from, double to, double share) {
    return to + (from - to) * (1 + Math.cos(Math.PI * share)) / 2;
  }

  /**
   * What the learning rate is multiplied by at a step.
   *
   * @param step steps taken before, 0 at the first
   * @param period of {@link #STEP}, {@link #EXPONENTIAL}, {@link #COSINE}, {@link #WARM_UP} and
   *     {@link #ONE_CYCLE}, in steps, at least 1
   * @param decay of {@link #STEP} and {@link #EXPONENTIAL}, above 0 and at most 1
   * @return 0 to 1
   */
  public abstract double factor(int step, int period, double decay);

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }
}

package dropfit.optim;

import java.util.List;

/**
 * Each weight has its own step, which grows while the slope keeps its sign and shrinks when it
 * turns (Riedmiller and Braun, "A direct adaptive method for faster backpropagation learning: the
 * RPROP algorithm", 1993, in the form iRprop⁻ of Igel and Hüsken 2000, which rests after a turn).
 */
public final class Rprop extends Optimizer {
  static final Rule RULE =
      Rule.of(
          new Method.About(
              "rprop",
              "Rprop",
              "Only the sign of the slope counts; each weight finds its own step length.",
              "Riedmiller and Braun 1993"),
          List.of(
              Dial.rate(0.01),
              Dial.within(
                  "growth",
                  "a",
                  "Growth",
                  1.2,
                  1,
                  10,
                  "Longer by this while a slope keeps its sign."),
              Dial.within(
                  "shrinkage",
                  "b",
                  "Shrinkage",
                  0.5,
                  0.001,
                  1,
                  "Shorter by this when a slope turns.")),
          List.of("Δ", "p"),
          List.of(
              "s = sign(g p)",
              "k = 1 + (a - 1) max(s, 0) + (1 - b) min(s, 0)",
              "Δ = min(50, max(1e-12, k Δ))",
              "w = w - (1 + min(s, 0)) sign(g) Δ"),
          (tuning, size) -> new Rprop(tuning.get(0), tuning.get(1), tuning.get(2), size));

  private static final double LONGEST = 50;
  private static final double SHORTEST = 1e-12;

  private final double growth;
  private final double shrinkage;
  private final double[] lengths;
  private final double[] last;
  private final double[] begun;

  /**
   * The rule at its start.
   *
   * @param learningRate the first step in each weight, above 0
   * @param growth η⁺, at least 1; 1.2 is usual
   * @param shrinkage η⁻, above 0 and at most 1; 0.5 is usual
   * @param size number of weights
   */
  public Rprop(double learningRate, double growth, double shrinkage, int size) {
    super(learningRate);
    this.growth = growth;
    this.shrinkage = shrinkage;
    this.lengths = kept(size);
    this.last = kept(size);
    this.begun = kept(size);
  }

  @Override
  protected double move(int i, double weight, double gradient) {
    double turn = Math.signum(gradient * last[i]);
    double factor = turn > 0 ? growth : turn < 0 ? shrinkage : 1;
    double length = Math.min(LONGEST, Math.max(SHORTEST, factor * remembered(0, i, gradient)));
    lengths[i] = length;
    begun[i] = 1;
    last[i] = turn < 0 ? 0 : gradient;
    return turn < 0 ? weight : weight - Math.signum(gradient) * length;
  }

  /** Before the first step, the learning rate stands for the last step. */
  @Override
  public double remembered(int memory, int i, double gradient) {
    return memory == 0 && begun[i] == 0 ? rate : super.remembered(memory, i, gradient);
  }
}

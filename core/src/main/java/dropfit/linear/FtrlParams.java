package dropfit.linear;

import dropfit.guard.Schema;
import java.util.function.IntFunction;

/**
 * Parameters of FTRL-proximal learners; {@link FtrlClassifier#schema} knows their ranges.
 *
 * @param learningRate α of the paper
 * @param smoothing β of the paper
 * @param l1Penalty λ₁, against the sum of the losses of all rows seen
 * @param l2Penalty λ₂, likewise against half the squared norm
 * @param passes how to go through the rows
 */
public record FtrlParams(
    double learningRate, double smoothing, double l1Penalty, double l2Penalty, Passes passes)
    implements OnlineParams<FtrlParams> {

  static final Schema<FtrlParams> SCHEMA =
      Passes.schema(
          Schema.from(new FtrlParams(0.1, 1, 0, 0, Passes.DEFAULT))
              .real(
                  "learningRate",
                  "Learning rate",
                  FtrlParams::learningRate,
                  FtrlParams::learningRate)
              .above(0)
              .atMost(100)
              .logarithmic()
              .help("How far each weight goes at first; it slows down by itself.")
              .real("smoothing", "Smoothing", FtrlParams::smoothing, FtrlParams::smoothing)
              .atLeast(0)
              .atMost(1e6)
              .logarithmic()
              .help("Holds back the first steps of each weight; 1 suits nearly always.")
              .real("l1Penalty", "L1 penalty", FtrlParams::l1Penalty, FtrlParams::l1Penalty)
              .atLeast(0)
              .atMost(1e6)
              .logarithmic()
              .help("Leaves weights at exactly zero until their column has shown that it matters.")
              .real("l2Penalty", "L2 penalty", FtrlParams::l2Penalty, FtrlParams::l2Penalty)
              .atLeast(0)
              .atMost(1e6)
              .logarithmic()
              .help("Keeps weights small, against overfitting."));

  /**
   * Parameters with another {@code learningRate}.
   *
   * @param value α of the paper
   * @return changed parameters
   */
  public FtrlParams learningRate(double value) {
    return new FtrlParams(value, smoothing, l1Penalty, l2Penalty, passes);
  }

  /**
   * Parameters with another {@code smoothing}.
   *
   * @param value β of the paper
   * @return changed parameters
   */
  public FtrlParams smoothing(double value) {
    return new FtrlParams(learningRate, value, l1Penalty, l2Penalty, passes);
  }

  /**
   * Parameters with another {@code l1Penalty}.
   *
   * @param value λ₁, against the sum of the losses of all rows seen
   * @return changed parameters
   */
  public FtrlParams l1Penalty(double value) {
    return new FtrlParams(learningRate, smoothing, value, l2Penalty, passes);
  }

  /**
   * Parameters with another {@code l2Penalty}.
   *
   * @param value λ₂, likewise against half the squared norm
   * @return changed parameters
   */
  public FtrlParams l2Penalty(double value) {
    return new FtrlParams(learningRate, smoothing, l1Penalty, value, passes);
  }

  @Override
  public FtrlParams passes(Passes value) {
    return new FtrlParams(learningRate, smoothing, l1Penalty, l2Penalty, value);
  }

  /** Makes the learner of a number of columns. */
  IntFunction<OnlineLearner> learner(OnlineLoss loss) {
    return columns -> new FtrlLearner(loss, columns, learningRate, smoothing, l1Penalty, l2Penalty);
  }
}

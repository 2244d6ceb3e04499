package dropfit.linear;

import dropfit.data.Dataset;
import dropfit.data.State;
import dropfit.fit.About;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Suitability;
import dropfit.fit.Task;
import dropfit.fit.Training;
import dropfit.guard.Option;
import dropfit.guard.Schema;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import dropfit.inference.Inference;
import dropfit.optim.Descent;
import dropfit.optim.Loss;
import java.util.List;
import java.util.Optional;

/**
 * Logistic regression: the log odds of a class are a weighted sum of the features; softmax for more
 * than two classes. The objective is scikit-learn's with C = 1/penalty; with an L1 penalty beside
 * the L2 penalty it is the elastic net of C = 1/(L1 + L2) and l1_ratio = L1/(L1 + L2).
 */
public final class LogisticRegression implements Fit<LogisticRegression.Params, LogisticModel> {

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(Solver.DESCENT, Descent.ADAM, 0.1, 1, 1000, 1e-6, 0, false))
          .choice("solver", "Solver", Solver.values(), Params::solver, Params::solver)
          .help(
              "Descent moves the weights step by step, so you can watch; L-BFGS needs few steps to"
                  + " the optimum; proximal gradients can take an L1 penalty, too.")
          .choice("descent", "Optimizer", Descent.values(), Params::descent, Params::descent)
          .help("The rule that turns a gradient into a step.")
          .when("solver", Solver.DESCENT)
          .real("learningRate", "Learning rate", Params::learningRate, Params::learningRate)
          .above(0)
          .atMost(100)
          .logarithmic()
          .help("How far a step goes; too high and the loss jumps about, too low and it crawls.")
          .when("solver", Solver.DESCENT)
          .real("penalty", "L2 penalty", Params::penalty, Params::penalty)
          .atLeast(0)
          .atMost(1e6)
          .logarithmic()
          .help("Keeps weights small, against overfitting; 1/C in scikit-learn, 0 for none.")
          .real("penaltyOnSizes", "L1 penalty", Params::penaltyOnSizes, Params::penaltyOnSizes)
          .atLeast(0)
          .atMost(1e6)
          .logarithmic()
          .help("Makes weights 0 that matter little, so that few features are left; 0 for none.")
          .when("solver", Solver.PROXIMAL)
          .flag("balanced", "Balance classes", Params::balanced, Params::balanced)
          .help("Lets every class count as much as any other, however few rows it has.")
          .integer(
              "maxIterations", "Iterations at most", Params::maxIterations, Params::maxIterations)
          .atLeast(1)
          .atMost(1_000_000)
          .logarithmic()
          .help("The run stops here even if it could still improve.")
          .real("tolerance", "Tolerance", Params::tolerance, Params::tolerance)
          .atLeast(0)
          .atMost(1)
          .logarithmic()
          .help("The run has converged when no slope of the loss exceeds this.")
          .build();

  /** Makes the algorithm; it holds nothing. */
  public LogisticRegression() {}

  /** Ways to the minimum. */
  public enum Solver implements Option {
    /** {@link dropfit.optim.Lbfgs}. */
    LBFGS("lbfgs", "L-BFGS"),
    /** A first-order rule over all rows. */
    DESCENT("descent", "Descent, live"),
    /** {@link ProximalGradient}. */
    PROXIMAL("proximal", "Proximal gradient (L1, elastic net)");

    private final String id;
    private final String label;

    Solver(String id, String label) {
      this.id = id;
      this.label = label;
    }

    @Override
    public String id() {
      return id;
    }

    @Override
    public String label() {
      return label;
    }
  }

  /**
   * Parameters; {@link LogisticRegression#schema} knows their ranges.
   *
   * @param solver the way to the minimum
   * @param descent the rule of a step, for {@link Solver#DESCENT}
   * @param learningRate the length of a step, for {@link Solver#DESCENT}
   * @param penalty λ, the weight of half the squared norm of the weights against the sum of losses
   * @param maxIterations the limit of steps
   * @param tolerance the slope that counts as flat
   * @param penaltyOnSizes the weight of the sum of the absolute weights against the sum of losses,
   *     for {@link Solver#PROXIMAL}; the others take it for 0
   * @param balanced whether every class counts the same, however many rows it has
   */
  public record Params(
      Solver solver,
      Descent descent,
      double learningRate,
      double penalty,
      int maxIterations,
      double tolerance,
      double penaltyOnSizes,
      boolean balanced) {

    /**
     * Parameters with another solver.
     *
     * @param value the way to the minimum
     * @return changed parameters
     */
    public Params solver(Solver value) {
      return new Params(
          value,
          descent,
          learningRate,
          penalty,
          maxIterations,
          tolerance,
          penaltyOnSizes,
          balanced);
    }

    /**
     * Parameters with another rule.
     *
     * @param value the rule of a step
     * @return changed parameters
     */
    public Params descent(Descent value) {
      return new Params(
          solver, value, learningRate, penalty, maxIterations, tolerance, penaltyOnSizes, balanced);
    }

    /**
     * Parameters with another rate.
     *
     * @param value the length of a step
     * @return changed parameters
     */
    public Params learningRate(double value) {
      return new Params(
          solver, descent, value, penalty, maxIterations, tolerance, penaltyOnSizes, balanced);
    }

    /**
     * Parameters with another penalty.
     *
     * @param value λ
     * @return changed parameters
     */
    public Params penalty(double value) {
      return new Params(
          solver, descent, learningRate, value, maxIterations, tolerance, penaltyOnSizes, balanced);
    }

    /**
     * Parameters with another limit.
     *
     * @param value the limit of steps
     * @return changed parameters
     */
    public Params maxIterations(int value) {
      return new Params(
          solver, descent, learningRate, penalty, value, tolerance, penaltyOnSizes, balanced);
    }

    /**
     * Parameters with another tolerance.
     *
     * @param value the slope that counts as flat
     * @return changed parameters
     */
    public Params tolerance(double value) {
      return new Params(
          solver, descent, learningRate, penalty, maxIterations, value, penaltyOnSizes, balanced);
    }

    /**
     * Parameters with another L1 penalty.
     *
     * @param value the weight of the sum of the absolute weights
     * @return changed parameters
     */
    public Params penaltyOnSizes(double value) {
      return new Params(
          solver, descent, learningRate, penalty, maxIterations, tolerance, value, balanced);
    }

    /**
     * Parameters with or without balance.
     *
     * @param value whether every class counts the same
     * @return changed parameters
     */
    public Params balanced(boolean value) {
      return new Params(
          solver, descent, learningRate, penalty, maxIterations, tolerance, penaltyOnSizes, value);
    }

    /** Whether there is an L1 penalty. */
    boolean sizesMatter() {
      return solver == Solver.PROXIMAL && penaltyOnSizes > 0;
    }

    /**
     * Checks these parameters and fits a model with them.
     *
     * @param data the training rows, with a target of classes
     * @return the fitted model
     * @throws dropfit.guard.InvalidParametersException if the parameters or the data are refused
     */
    public LogisticModel fit(Dataset data) {
      return Driver.fit(new LogisticRegression(), this, data);
    }
  }

  /**
   * The default parameters.
   *
   * @return parameters to change and to fit with
   */
  public static Params params() {
    return SCHEMA.defaults();
  }

  @Override
  public About about() {
    return new About(
        "logistic_regression",
        "Logistic regression",
        Task.CLASSIFICATION,
        "Predicts how probable each class is from a weighted sum of the features; the first thing"
            + " to try, and easy to explain.",
        "log loss");
  }

  @Override
  public Schema<Params> schema() {
    return SCHEMA;
  }

  @Override
  public List<Violation> misfits(Params params, Dataset data) {
    return Suitability.misfitsOfClasses(data);
  }

  @Override
  public boolean takesWeights() {
    return true;
  }

  @Override
  public Training<LogisticModel> begin(Valid<Params> params, Dataset data) {
    return new LogisticTraining(params.get(), data);
  }

  @Override
  public Optional<Loss> loss(Valid<Params> params, Dataset data) {
    // With an L1 penalty the objective is not smooth.
    return params.get().sizesMatter()
        ? Optional.empty()
        : Optional.of(LogisticTraining.loss(params.get(), data));
  }

  @Override
  public boolean hasInference() {
    return true;
  }

  @Override
  public Optional<Inference> inference(Valid<Params> params, LogisticModel model, Dataset data) {
    return Optional.of(LogisticReading.of(params.get(), model, data));
  }

  @Override
  public LogisticModel restore(State state) {
    return LogisticModel.restore(state);
  }
}

package dropfit.parity;

import dropfit.data.Dataset;
import dropfit.fit.Coefficients;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Model;
import dropfit.fit.Training;
import dropfit.linear.FtrlRegressor;
import dropfit.linear.OnlineLoss;
import dropfit.linear.PassiveAggressive;
import dropfit.linear.PassiveAggressiveClassifier;
import dropfit.linear.PassiveAggressiveRegressor;
import dropfit.linear.Perceptron;
import dropfit.linear.SgdClassifier;
import dropfit.linear.SgdRegressor;
import java.util.List;

/** Learning row by row, over three epochs: exact where no exponential and no power goes in. */
final class OnlineCases {
  private static final int EPOCHS = 3;

  private OnlineCases() {}

  static List<Case> all() {
    return List.of(
        Case.exact(
            "stochastic gradient descent with hinge loss, iris",
            samples ->
                trained(
                    new SgdClassifier(),
                    SgdClassifier.params()
                        .loss(OnlineLoss.HINGE)
                        .l1Share(0.5)
                        .average(true)
                        .maxIterations(EPOCHS),
                    classes(samples))),
        Case.close(
            "stochastic gradient descent with log loss, iris",
            samples ->
                trained(
                    new SgdClassifier(),
                    SgdClassifier.params().maxIterations(EPOCHS),
                    classes(samples))),
        Case.close(
            "stochastic gradient descent with squared error, diabetes",
            samples ->
                trained(
                    new SgdRegressor(),
                    SgdRegressor.params().maxIterations(EPOCHS),
                    numbers(samples))),
        Case.exact(
            "perceptron, iris",
            samples ->
                trained(
                    new Perceptron(), Perceptron.params().maxIterations(EPOCHS), classes(samples))),
        Case.exact(
            "passive-aggressive classifier, iris",
            samples ->
                trained(
                    new PassiveAggressiveClassifier(),
                    PassiveAggressiveClassifier.params().maxIterations(EPOCHS),
                    classes(samples))),
        Case.exact(
            "passive-aggressive regressor, diabetes",
            samples ->
                trained(
                    new PassiveAggressiveRegressor(),
                    PassiveAggressiveRegressor.params()
                        .variant(PassiveAggressive.PA2)
                        .maxIterations(EPOCHS),
                    numbers(samples))),
        Case.exact(
            "FTRL-proximal with squared error, diabetes",
            samples ->
                trained(
                    new FtrlRegressor(),
                    FtrlRegressor.params().l1Penalty(1).l2Penalty(1).maxIterations(EPOCHS),
                    numbers(samples))));
  }

  private static Dataset classes(Samples samples) {
    return Samples.standardized(samples.classification("iris"));
  }

  private static Dataset numbers(Samples samples) {
    return Samples.standardized(samples.regression("diabetes"));
  }

  private static <P, M extends Model> Answer trained(Fit<P, M> fit, P params, Dataset data) {
    Training<M> training = Driver.begin(fit, params, data);
    double[] losses = new double[EPOCHS];
    for (int i = 0; i < EPOCHS; i++) {
      training.step();
      losses[i] = training.objective();
    }
    Coefficients model = (Coefficients) training.snapshot();
    return new Answer()
        .numbers("losses", losses)
        .numbers("weights", model.coefficients().toArray())
        .numbers("intercepts", model.intercepts());
  }
}

package dropfit.parity;

import dropfit.data.Dataset;
import dropfit.data.Target;
import dropfit.fit.Driver;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.linear.LinearModel;
import dropfit.linear.LinearRegression;
import dropfit.metric.RegressionScore;
import dropfit.optim.Descent;
import java.util.ArrayList;
import java.util.List;

/** Linear regression: exact and by every descent. Nothing but + − × ÷ √ goes into it. */
final class LinearCases {
  private static final LinearRegression.Params EXACT =
      LinearRegression.params().solver(LinearRegression.Solver.EXACT);

  private LinearCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    cases.add(
        Case.exact(
            "linear_regression__diabetes", samples -> solved(samples.regression("diabetes"))));
    cases.add(
        Case.exact(
            "linear_regression_std__diabetes",
            samples -> solved(Samples.standardized(samples.regression("diabetes")))));
    cases.add(nist("longley", 6));
    cases.add(nist("filip", 10));
    for (int i = 1; i <= 5; i++) {
      cases.add(nist("wampler" + i, 5));
    }
    cases.add(Case.exact("linear regression, awkward", samples -> awkward(EXACT)));
    for (Descent descent : Descent.values()) {
      LinearRegression.Params params = LinearRegression.params().descent(descent);
      cases.add(
          Case.exact(
              "linear regression by " + descent.id() + ", diabetes",
              samples ->
                  trained(
                      params.maxIterations(300),
                      Samples.standardized(samples.regression("diabetes")),
                      new Answer(),
                      "")));
      cases.add(
          Case.exact(
              "linear regression by " + descent.id() + ", awkward",
              samples -> awkward(params.maxIterations(50))));
    }
    return cases;
  }

  private static Case nist(String set, int columns) {
    return Case.exact(
        "linear regression, NIST " + set, samples -> solved(samples.nist(set, columns)));
  }

  private static Answer solved(Dataset data) {
    Training<LinearModel> training = Driver.begin(new LinearRegression(), EXACT, data);
    LinearModel model = Driver.run(training, (run, status) -> {});
    double[] predictions = model.predict(data.x());
    RegressionScore score =
        RegressionScore.of(((Target.Numbers) data.target()).toArray(), predictions);
    return new Answer()
        .numbers("coef", model.weights().toArray())
        .numbers("intercept", model.intercept())
        .numbers("predictions", predictions)
        .numbers("mse", training.objective())
        .numbers("r2", score.r2())
        .numbers("mae", score.mae());
  }

  private static Answer awkward(LinearRegression.Params params) {
    Answer answer = new Answer();
    Samples.awkward()
        .forEach((name, x) -> trained(params, Dataset.of(x, Samples.sums(x)), answer, ", " + name));
    return answer;
  }

  private static Answer trained(
      LinearRegression.Params params, Dataset data, Answer answer, String where) {
    Training<LinearModel> training = Driver.begin(new LinearRegression(), params, data);
    List<Double> losses = new ArrayList<>();
    Status status;
    do {
      status = training.step();
      losses.add(training.objective());
    } while (status == Status.RUNNING);
    LinearModel model = training.snapshot();
    return answer
        .texts("status" + where, List.of(status.name()))
        .numbers("losses" + where, losses.stream().mapToDouble(Double::doubleValue).toArray())
        .numbers("weights" + where, model.weights().toArray())
        .numbers("intercept" + where, model.intercept());
  }
}

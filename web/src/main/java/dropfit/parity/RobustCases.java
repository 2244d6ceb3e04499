package dropfit.parity;

import dropfit.data.Dataset;
import dropfit.data.State;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Model;
import dropfit.fit.Status;
import dropfit.fit.Training;
import dropfit.linear.HuberRegression;
import dropfit.linear.IsotonicRegression;
import dropfit.linear.QuantileRegression;
import dropfit.linear.RansacRegression;
import dropfit.linear.TheilSenRegression;
import java.util.ArrayList;
import java.util.List;

/**
 * Regressions that outliers do not mislead, and isotonic regression. Nothing but + − × ÷ √ goes
 * into them, except into the number of RANSAC's trials, which is rounded up.
 */
final class RobustCases {
  private RobustCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    add(cases, new HuberRegression(), HuberRegression.params().maxIterations(100));
    add(cases, new QuantileRegression(), QuantileRegression.params().quantile(0.3));
    add(cases, new QuantileRegression(), QuantileRegression.params().penalty(0.1));
    add(cases, new TheilSenRegression(), TheilSenRegression.params().subsets(500));
    add(cases, new RansacRegression(), RansacRegression.params());
    add(cases, new IsotonicRegression(), IsotonicRegression.params());
    return cases;
  }

  private static <P, M extends Model> void add(List<Case> cases, Fit<P, M> fit, P params) {
    String name = fit.about().id() + " " + fit.schema().values(params).values();
    cases.add(
        Case.exact(
            name + ", diabetes",
            samples ->
                trained(
                    fit,
                    params,
                    Samples.standardized(samples.regression("diabetes")),
                    new Answer(),
                    "")));
    cases.add(
        Case.exact(
            name + ", awkward",
            samples -> {
              Answer answer = new Answer();
              Samples.awkward()
                  .forEach(
                      (title, x) ->
                          trained(
                              fit, params, Dataset.of(x, Samples.sums(x)), answer, ", " + title));
              return answer;
            }));
  }

  private static <P, M extends Model> Answer trained(
      Fit<P, M> fit, P params, Dataset data, Answer answer, String where) {
    Training<M> training = Driver.begin(fit, params, data);
    List<Double> losses = new ArrayList<>();
    Status status;
    do {
      status = training.step();
      losses.add(training.objective());
    } while (status == Status.RUNNING);
    M model = training.snapshot();
    State state = model.state();
    answer
        .texts("status" + where, List.of(status.name()))
        .numbers("losses" + where, losses.stream().mapToDouble(Double::doubleValue).toArray())
        .numbers("predictions" + where, model.predict(data.x()));
    for (String matrix : List.of("weights", "thresholds")) {
      if (state.has(matrix)) {
        answer.numbers(matrix + where, state.matrix(matrix).toArray());
      }
    }
    return answer;
  }
}

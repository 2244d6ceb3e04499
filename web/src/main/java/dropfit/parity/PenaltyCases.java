package dropfit.parity;

import dropfit.data.Dataset;
import dropfit.fit.CoefficientPath;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Status;
import dropfit.fit.Suitability;
import dropfit.fit.Training;
import dropfit.linear.ArdRegression;
import dropfit.linear.BayesianRidge;
import dropfit.linear.ElasticNet;
import dropfit.linear.Lars;
import dropfit.linear.Lasso;
import dropfit.linear.LassoLars;
import dropfit.linear.LassoPath;
import dropfit.linear.LinearModel;
import dropfit.linear.OrthogonalMatchingPursuit;
import dropfit.linear.Ridge;
import dropfit.linear.RidgePath;
import java.util.ArrayList;
import java.util.List;

/**
 * Linear regressions with penalties, with few features and with priors. A path's penalties are
 * powers, and evidence is a logarithm; nothing but + − × ÷ √ goes into the rest.
 */
final class PenaltyCases {
  private PenaltyCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    exact(cases, new Ridge());
    exact(cases, new Lasso());
    exact(cases, new ElasticNet());
    exact(cases, new Lars());
    exact(cases, new LassoLars());
    exact(cases, new OrthogonalMatchingPursuit());
    close(cases, new LassoPath());
    close(cases, new RidgePath());
    close(cases, new BayesianRidge());
    close(cases, new ArdRegression());
    return cases;
  }

  private static void exact(List<Case> cases, Fit<?, LinearModel> fit) {
    String id = fit.about().id();
    cases.add(Case.exact(id + ", diabetes", samples -> diabetes(fit, samples)));
    cases.add(Case.exact(id + ", awkward", samples -> awkward(fit)));
  }

  private static void close(List<Case> cases, Fit<?, LinearModel> fit) {
    cases.add(Case.close(fit.about().id() + ", diabetes", samples -> diabetes(fit, samples)));
  }

  private static Answer diabetes(Fit<?, LinearModel> fit, Samples samples) {
    return trained(fit, Samples.standardized(samples.regression("diabetes")), new Answer(), "");
  }

  private static Answer awkward(Fit<?, LinearModel> fit) {
    Answer answer = new Answer();
    Samples.awkward()
        .forEach((name, x) -> trained(fit, Dataset.of(x, Samples.sums(x)), answer, ", " + name));
    return answer;
  }

  private static <P> Answer trained(
      Fit<P, LinearModel> fit, Dataset data, Answer answer, String where) {
    P params = fit.schema().defaults();
    if (!Suitability.misfits(fit, params, data).isEmpty()) {
      return answer.texts("status" + where, List.of("refused"));
    }
    Training<LinearModel> training = Driver.begin(fit, params, data);
    List<Double> losses = new ArrayList<>();
    Status status;
    do {
      status = training.step();
      losses.add(training.objective());
    } while (status == Status.RUNNING);
    LinearModel model = training.snapshot();
    answer
        .texts("status" + where, List.of(status.name()))
        .numbers("losses" + where, losses.stream().mapToDouble(Double::doubleValue).toArray())
        .numbers("weights" + where, model.weights().toArray())
        .numbers("intercept" + where, model.intercept());
    if (training instanceof CoefficientPath path) {
      answer
          .numbers("positions" + where, path.positions())
          .numbers("path" + where, path.coefficients())
          .numbers("errors" + where, path.errors())
          .numbers("chosen" + where, path.chosen());
    }
    return answer;
  }
}

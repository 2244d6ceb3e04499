package dropfit.parity;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.fit.Driver;
import dropfit.fit.Fit;
import dropfit.fit.Model;
import dropfit.fit.ProbabilisticClassifier;
import dropfit.fit.Suitability;
import dropfit.glm.BinomialRegression;
import dropfit.glm.GammaRegression;
import dropfit.glm.GlmParams;
import dropfit.glm.Link;
import dropfit.glm.OrdinalRegression;
import dropfit.glm.PoissonRegression;
import dropfit.glm.TweedieRegression;
import dropfit.guard.Valid;
import dropfit.guard.Violation;
import dropfit.inference.Figure;
import dropfit.inference.Inference;
import dropfit.inference.Sampling;
import dropfit.inference.Term;
import dropfit.linear.LinearRegression;
import dropfit.linear.LogisticRegression;
import dropfit.numeric.Normal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Generalised linear models, statistical readings and the distributions they need. */
final class GlmCases {
  private GlmCases() {}

  static List<Case> all() {
    List<Case> cases = new ArrayList<>();
    cases.add(Case.close("normal distribution", samples -> normal()));
    cases.add(Case.close("distributions of statistics", samples -> statistics(1, 2, 7, 431)));
    // The logarithm's last bit is multiplied by the degrees of freedom.
    cases.add(Case.optimum("distributions of many degrees", samples -> statistics(99_980)));
    cases.add(Case.exact("errors of linear regression", GlmCases::errors));
    cases.add(
        Case.optimum(
            "reading of linear regression",
            samples ->
                read(
                    new LinearRegression(),
                    LinearRegression.params().solver(LinearRegression.Solver.EXACT),
                    samples.regression("diabetes"))));
    for (Link link : List.of(Link.LOG, Link.IDENTITY)) {
      cases.add(mean("poisson", new PoissonRegression(), PoissonRegression.params().link(link)));
      cases.add(mean("tweedie", new TweedieRegression(), TweedieRegression.params().link(link)));
    }
    GlmParams gamma = GammaRegression.params();
    cases.add(mean("gamma", new GammaRegression(), gamma));
    cases.add(mean("gamma", new GammaRegression(), gamma.link(Link.INVERSE)));
    for (Link link : List.of(Link.LOGIT, Link.PROBIT, Link.CLOGLOG)) {
      GlmParams params = BinomialRegression.params().link(link);
      cases.add(
          Case.optimum(
              "binomial by " + link.id(),
              samples -> read(new BinomialRegression(), params, versicolor(samples))));
      cases.add(
          Case.optimum(
              "ordinal by " + link.id(),
              samples ->
                  read(
                      new OrdinalRegression(),
                      params.penalty(0.01),
                      samples.classification("iris"))));
    }
    cases.add(
        Case.optimum(
            "logistic regression with an L1 penalty",
            samples ->
                read(
                    new LogisticRegression(),
                    LogisticRegression.params()
                        .solver(LogisticRegression.Solver.PROXIMAL)
                        .penalty(1)
                        .penaltyOnSizes(2)
                        .tolerance(1e-12)
                        .maxIterations(100_000),
                    Samples.standardized(samples.classification("iris")))));
    cases.add(Case.exact("targets that do not suit", samples -> refusals()));
    return cases;
  }

  private static Case mean(String name, Fit<GlmParams, ?> fit, GlmParams params) {
    return Case.optimum(
        name + " regression by " + params.link().id(),
        samples -> read(fit, params.tolerance(1e-14), chosen(samples.regression("diabetes"))));
  }

  /** Three columns and the target of the diabetes data. */
  private static Dataset chosen(Dataset all) {
    int rows = all.rows();
    double[] cells = new double[3 * rows];
    for (int i = 0; i < rows; i++) {
      cells[3 * i] = all.x().get(i, 2);
      cells[3 * i + 1] = all.x().get(i, 3);
      cells[3 * i + 2] = all.x().get(i, 8);
    }
    return new Dataset(Matrix.of(rows, 3, cells), List.of("bmi", "bp", "s5"), all.target());
  }

  /** Whether an iris is a versicolor, from its sepals: two classes that overlap. */
  private static Dataset versicolor(Samples samples) {
    Dataset all = samples.classification("iris");
    Target.Classes target = (Target.Classes) all.target();
    double[] cells = new double[2 * all.rows()];
    int[] codes = new int[all.rows()];
    for (int i = 0; i < codes.length; i++) {
      cells[2 * i] = all.x().get(i, 0);
      cells[2 * i + 1] = all.x().get(i, 1);
      codes[i] = target.get(i) == 1 ? 1 : 0;
    }
    return Dataset.of(Matrix.of(codes.length, 2, cells), List.of("other", "versicolor"), codes);
  }

  private static <P, M extends Model> Answer read(Fit<P, M> fit, P params, Dataset data) {
    Valid<P> valid = fit.schema().check(params).orThrow();
    M model = Driver.fit(fit, params, data);
    Answer answer =
        new Answer()
            .numbers(
                "predictions",
                model instanceof ProbabilisticClassifier classifier
                    ? classifier.probabilities(data.x()).toArray()
                    : model.predict(data.x()));
    Inference inference = fit.inference(valid, model, data).orElseThrow();
    if (inference instanceof Inference.Absent absent) {
      return answer.texts("reason", List.of(absent.reason()));
    }
    Inference.Present reading = (Inference.Present) inference;
    addTerms(reading, answer);
    add("p", reading, Term::p, answer);
    for (Figure figure : reading.figures()) {
      answer.numbers(figure.name(), figure.value());
    }
    reading
        .diagnostics()
        .ifPresent(
            rows ->
                answer
                    .numbers("leverages", rows.leverages())
                    .numbers("distances", rows.distances()));
    return answer.texts("notes", reading.notes());
  }

  private static void addTerms(Inference.Present reading, Answer answer) {
    answer.texts("terms", reading.terms().stream().map(Term::name).toList());
    add("estimates", reading, Term::estimate, answer);
    add("errors", reading, Term::standardError, answer);
  }

  private static void add(
      String name, Inference.Present reading, ToDoubleFunction<Term> number, Answer answer) {
    answer.numbers(name, reading.terms().stream().mapToDouble(number).toArray());
  }

  /** Estimates and errors are made of + − × ÷ √ alone. */
  private static Answer errors(Samples samples) {
    LinearRegression fit = new LinearRegression();
    LinearRegression.Params params =
        LinearRegression.params().solver(LinearRegression.Solver.EXACT);
    Valid<LinearRegression.Params> valid = fit.schema().check(params).orThrow();
    Answer answer = new Answer();
    Dataset data = samples.nist("longley", 6);
    addTerms(
        (Inference.Present) fit.inference(valid, params.fit(data), data).orElseThrow(), answer);
    return answer;
  }

  private static Answer normal() {
    Answer answer = new Answer();
    double[] places = {-30, -6, -1, -0.1, 0, 0.3, 2, 7};
    for (int i = 0; i < places.length; i++) {
      double z = places[i];
      answer.numbers(
          "place " + i,
          Normal.density(z),
          Normal.probability(z),
          Normal.logProbability(z),
          Normal.hazard(z));
    }
    return answer.numbers(
        "quantiles", Normal.quantile(1e-12), Normal.quantile(0.025), Normal.quantile(0.7));
  }

  private static Answer statistics(int... freedoms) {
    Answer answer = new Answer();
    for (int degrees : freedoms) {
      Sampling student = Sampling.student(degrees);
      answer.numbers(
          "t of " + degrees,
          student.reach(0.95),
          student.twoSided(0.2),
          student.twoSided(-2.5),
          student.twoSided(20),
          Sampling.largerF(0.7, 3, degrees),
          Sampling.largerF(12, 10, degrees));
    }
    return answer;
  }

  private static Answer refusals() {
    Dataset data = Dataset.of(Matrix.of(3, 1, new double[] {1, 2, 3}), new double[] {2, 0, -1.25});
    Answer answer = new Answer();
    for (Fit<GlmParams, ?> fit : List.of(new PoissonRegression(), new GammaRegression())) {
      List<String> messages =
          Suitability.misfits(fit, fit.schema().defaults(), data).stream()
              .map(Violation::message)
              .toList();
      answer.texts(fit.about().id(), messages);
    }
    return answer;
  }
}

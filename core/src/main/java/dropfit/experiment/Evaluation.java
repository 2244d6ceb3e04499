package dropfit.experiment;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.fit.Classifier;
import dropfit.fit.Clusterer;
import dropfit.fit.Model;
import dropfit.fit.Regressor;
import dropfit.metric.ClassificationScore;
import dropfit.metric.ClusterScore;
import dropfit.metric.RegressionScore;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How good a run's model is, by the kind of the model. */
public sealed interface Evaluation {

  /**
   * Of predicted numbers.
   *
   * @param scores by the rows they were computed on
   */
  record OfNumbers(Scores<RegressionScore> scores) implements Evaluation {}

  /**
   * Of predicted classes.
   *
   * @param labels the classes
   * @param scores by the rows they were computed on
   */
  record OfClasses(List<String> labels, Scores<ClassificationScore> scores) implements Evaluation {}

  /**
   * Of groups.
   *
   * @param scores by the rows they were computed on
   */
  record OfGroups(Scores<ClusterScore> scores) implements Evaluation {}

  /**
   * Judges the model of a run as it stands.
   *
   * @param run a run
   * @return its scores
   */
  static Evaluation of(Run run) {
    Experiment experiment = run.experiment();
    Model model = run.model();
    if (model instanceof Regressor regressor) {
      return new OfNumbers(
          scores(
              experiment,
              data -> RegressionScore.of(numbers(data), regressor.predict(data.x())),
              data -> RegressionScore.ofMean(numbers(experiment.train().data()), numbers(data))));
    }
    if (model instanceof Classifier classifier) {
      int classes = classifier.labels().size();
      return new OfClasses(
          classifier.labels(),
          scores(
              experiment,
              data ->
                  ClassificationScore.of(
                      classes(data),
                      codes(classifier.predict(data.x())),
                      classes,
                      classifier.probabilities(data.x())),
              data ->
                  ClassificationScore.ofMajority(
                      classes(experiment.train().data()), classes(data), classes)));
    }
    Clusterer clusterer = (Clusterer) model;
    int seed = experiment.choices().settings().seed();
    Scores<ClusterScore> scores =
        scores(
            experiment,
            data ->
                ClusterScore.of(
                    data.x(), codes(clusterer.predict(data.x())), clusterer.centers(), seed),
            data -> ClusterScore.of(data.x(), new int[data.rows()], mean(experiment), seed));
    return new OfGroups(scores);
  }

  private static Matrix mean(Experiment experiment) {
    Matrix x = experiment.train().data().x();
    double[] mean = new double[x.columns()];
    for (int j = 0; j < mean.length; j++) {
      for (double value : x.column(j)) {
        mean[j] += value / x.rows();
      }
    }
    return Matrix.of(1, mean.length, mean);
  }

  private static <S> Scores<S> scores(
      Experiment experiment, Function<Dataset, S> score, Function<Dataset, S> baseline) {
    return new Scores<>(
        score.apply(experiment.train().data()),
        rows(experiment.validation()).map(score),
        rows(experiment.test()).map(score),
        rows(experiment.test()).map(baseline));
  }

  private static Optional<Dataset> rows(Part part) {
    return part.size() == 0 ? Optional.empty() : Optional.of(part.data());
  }

  private static double[] numbers(Dataset data) {
    return ((Target.Numbers) data.target()).toArray();
  }

  private static int[] classes(Dataset data) {
    return ((Target.Classes) data.target()).toArray();
  }

  private static int[] codes(double[] predictions) {
    int[] codes = new int[predictions.length];
    for (int i = 0; i < codes.length; i++) {
      codes[i] = (int) predictions[i];
    }
    return codes;
  }

  /**
   * The confusion matrix on the rows held back.
   *
   * @param run a run
   * @param model its model as it stands
   * @return classes x classes counts, a row an actual class; empty unless the model is a classifier
   *     and rows are held back
   */
  static double[] confusion(Run run, Model model) {
    Part test = run.experiment().test();
    if (!(model instanceof Classifier classifier) || test.size() == 0) {
      return new double[0];
    }
    int classes = classifier.labels().size();
    int[] actual = classes(test.data());
    double[] predicted = classifier.predict(test.data().x());
    double[] counts = new double[classes * classes];
    for (int i = 0; i < actual.length; i++) {
      counts[actual[i] * classes + (int) predicted[i]]++;
    }
    return counts;
  }
}

package dropfit.experiment;

import dropfit.data.Target;
import dropfit.fit.Classifier;
import dropfit.fit.Model;
import dropfit.metric.ClassificationScore;
import dropfit.metric.ClusterScore;
import dropfit.metric.RegressionScore;
import java.util.List;

/** How good a run's model is, by the kind of the model. */
public sealed interface Evaluation {

  /**
   * Of predicted numbers.
   *
   * @param targets what is predicted
   * @param scores for each target, by the rows they were computed on
   */
  record OfNumbers(List<String> targets, List<Scores<RegressionScore>> scores)
      implements Evaluation {

    /**
     * Keeps its own copies of the lists.
     *
     * @param targets what is predicted
     * @param scores for each target, by the rows they were computed on
     */
    public OfNumbers {
      targets = List.copyOf(targets);
      scores = List.copyOf(scores);
    }
  }

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
   * Judges the model of a run as it stands, in one go.
   *
   * @param run a run
   * @return its scores
   */
  static Evaluation of(Run run) {
    Evaluator evaluator = new Evaluator(run);
    while (evaluator.advance()) {}
    return evaluator.evaluation();
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
    int[] actual = ((Target.Classes) test.data().target()).toArray();
    double[] predicted = classifier.predict(test.data().x());
    double[] counts = new double[classes * classes];
    for (int i = 0; i < actual.length; i++) {
      counts[actual[i] * classes + (int) predicted[i]]++;
    }
    return counts;
  }
}

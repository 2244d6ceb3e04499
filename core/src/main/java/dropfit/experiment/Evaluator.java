package dropfit.experiment;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.fit.Classifier;
import dropfit.fit.Clusterer;
import dropfit.fit.Model;
import dropfit.fit.ProbabilisticClassifier;
import dropfit.fit.Regressor;
import dropfit.metric.ClassificationScore;
import dropfit.metric.ClusterScore;
import dropfit.metric.RegressionScore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Judges the model of a run piece by piece, so that whoever drives it can do other things in
 * between. The model is the one that the run had at the beginning, however far the run has moved
 * since.
 */
public final class Evaluator {
  /** Cells that are predicted from in one piece: a few milliseconds of work for a linear model. */
  private static final int PIECE_CELLS = 1 << 16;

  private final Experiment experiment;
  private final Model model;
  private final Judge<?> judge;

  /**
   * Begins to judge the model of a run as it stands.
   *
   * @param run a run
   */
  public Evaluator(Run run) {
    this.experiment = run.experiment();
    this.model = run.model();
    if (model instanceof Regressor) {
      judge = new OfNumbers();
    } else if (model instanceof Classifier classifier) {
      judge = new OfClasses(classifier);
    } else {
      judge = new OfGroups((Clusterer) model);
    }
  }

  /**
   * Does the next piece of the work.
   *
   * @return whether there is more to do
   */
  public boolean advance() {
    return judge.advance();
  }

  /**
   * What came of it.
   *
   * @return the scores
   * @throws IllegalStateException before {@link #advance} has answered false
   */
  public Evaluation evaluation() {
    return judge.evaluation();
  }

  /**
   * What is judged.
   *
   * @return the model
   */
  public Model model() {
    return model;
  }

  /**
   * Whose rows it is judged by.
   *
   * @return the experiment of the run
   */
  public Experiment experiment() {
    return experiment;
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
   * Scores one part after the other, and then the baseline.
   *
   * @param <S> the type of the score
   */
  private abstract class Judge<S> {
    private final List<Part> parts =
        List.of(experiment.train(), experiment.validation(), experiment.test());
    private final List<Optional<S>> scores = new ArrayList<>();
    private double[] predicted = {};
    private int row;

    final boolean advance() {
      if (scores.size() < parts.size()) {
        advanceOn(parts.get(scores.size()));
      } else if (!isDone()) {
        Part test = experiment.test();
        scores.add(test.size() == 0 ? Optional.empty() : Optional.of(baseline(test.data())));
      }
      return !isDone();
    }

    private boolean isDone() {
      return scores.size() > parts.size();
    }

    private void advanceOn(Part part) {
      if (row == 0) {
        predicted = new double[Matrix.size(part.size(), model.outputs())];
        begin(part.size());
      }
      Matrix x = part.data().x();
      int rows = Math.max(1, PIECE_CELLS / Math.max(1, x.columns()));
      int end = Math.min(part.size(), row + rows);
      if (end > row) {
        Matrix piece = x.select(IntStream.range(row, end).toArray());
        double[] some = model.predict(piece);
        System.arraycopy(some, 0, predicted, row * model.outputs(), some.length);
        predict(piece, row);
        row = end;
      } else {
        scores.add(
            part.size() == 0 ? Optional.empty() : Optional.of(score(part.data(), predicted)));
        row = 0;
      }
    }

    final Evaluation evaluation() {
      if (!isDone()) {
        throw new IllegalStateException("there is more to do");
      }
      return evaluation(
          new Scores<>(scores.get(0).orElseThrow(), scores.get(1), scores.get(2), scores.get(3)));
    }

    /** Makes room for what is predicted beside the predictions themselves. */
    void begin(int rows) {}

    /** Predicts more than the predictions themselves. */
    void predict(Matrix piece, int from) {}

    abstract S score(Dataset data, double[] predictions);

    abstract S baseline(Dataset test);

    abstract Evaluation evaluation(Scores<S> all);
  }

  /** Scores one target after the other. */
  private final class OfNumbers extends Judge<List<RegressionScore>> {
    @Override
    List<RegressionScore> score(Dataset data, double[] predictions) {
      List<RegressionScore> scores = new ArrayList<>();
      for (int k = 0; k < model.outputs(); k++) {
        double[] column = new double[data.rows()];
        for (int i = 0; i < column.length; i++) {
          column[i] = predictions[i * model.outputs() + k];
        }
        scores.add(RegressionScore.of(numbers(data, k), column));
      }
      return scores;
    }

    @Override
    List<RegressionScore> baseline(Dataset test) {
      Dataset train = experiment.train().data();
      List<RegressionScore> scores = new ArrayList<>();
      for (int k = 0; k < model.outputs(); k++) {
        scores.add(RegressionScore.ofMean(numbers(train, k), numbers(test, k)));
      }
      return scores;
    }

    @Override
    Evaluation evaluation(Scores<List<RegressionScore>> all) {
      List<Scores<RegressionScore>> byTarget = new ArrayList<>();
      for (int k = 0; k < model.outputs(); k++) {
        int target = k;
        byTarget.add(
            new Scores<>(
                all.train().get(target),
                all.validation().map(scores -> scores.get(target)),
                all.test().map(scores -> scores.get(target)),
                all.baseline().map(scores -> scores.get(target))));
      }
      return new Evaluation.OfNumbers(experiment.targets(), byTarget);
    }

    private static double[] numbers(Dataset data, int target) {
      return data.target() instanceof Target.Several several
          ? several.values().column(target)
          : ((Target.Numbers) data.target()).toArray();
    }
  }

  private final class OfClasses extends Judge<ClassificationScore> {
    private final Classifier classifier;
    private final int classes;
    private double[] probabilities = {};

    OfClasses(Classifier classifier) {
      this.classifier = classifier;
      this.classes = classifier.labels().size();
    }

    @Override
    void begin(int rows) {
      if (classifier instanceof ProbabilisticClassifier) {
        probabilities = new double[Matrix.size(rows, classes)];
      }
    }

    @Override
    void predict(Matrix piece, int from) {
      if (classifier instanceof ProbabilisticClassifier probabilistic) {
        double[] some = new double[piece.rows() * classes];
        probabilistic.probabilitiesInto(piece, some);
        System.arraycopy(some, 0, probabilities, from * classes, some.length);
      }
    }

    @Override
    ClassificationScore score(Dataset data, double[] predictions) {
      return ClassificationScore.of(
          classes(data),
          codes(predictions),
          classes,
          classifier instanceof ProbabilisticClassifier
              ? Matrix.of(data.rows(), classes, probabilities)
              : null);
    }

    @Override
    ClassificationScore baseline(Dataset test) {
      return ClassificationScore.ofMajority(
          classes(experiment.train().data()), classes(test), classes);
    }

    @Override
    Evaluation evaluation(Scores<ClassificationScore> all) {
      return new Evaluation.OfClasses(classifier.labels(), all);
    }
  }

  private final class OfGroups extends Judge<ClusterScore> {
    private final Clusterer clusterer;
    private final int seed = experiment.choices().settings().split().seed();

    OfGroups(Clusterer clusterer) {
      this.clusterer = clusterer;
    }

    @Override
    ClusterScore score(Dataset data, double[] predictions) {
      return ClusterScore.of(data.x(), codes(predictions), clusterer.centers(), seed);
    }

    @Override
    ClusterScore baseline(Dataset test) {
      return ClusterScore.of(test.x(), new int[test.rows()], mean(), seed);
    }

    @Override
    Evaluation evaluation(Scores<ClusterScore> all) {
      return new Evaluation.OfGroups(all);
    }

    private Matrix mean() {
      Matrix x = experiment.train().data().x();
      double[] mean = new double[x.columns()];
      for (int j = 0; j < mean.length; j++) {
        for (double value : x.column(j)) {
          mean[j] += value / x.rows();
        }
      }
      return Matrix.of(1, mean.length, mean);
    }
  }
}

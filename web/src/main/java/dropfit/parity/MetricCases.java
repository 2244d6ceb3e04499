package dropfit.parity;

import dropfit.data.Matrix;
import dropfit.metric.ClassificationScore;
import dropfit.metric.ClusterScore;
import dropfit.metric.RegressionScore;
import dropfit.numeric.Seeds;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Scores of made-up predictions. */
final class MetricCases {
  private MetricCases() {}

  static List<Case> all() {
    return List.of(
        Case.exact("scores of numbers", samples -> numbers()),
        Case.exact("scores of classes", samples -> classes(false)),
        Case.close("log loss", samples -> classes(true)),
        Case.exact("scores of groups", samples -> groups()));
  }

  private static Answer numbers() {
    Answer answer = new Answer();
    for (double size : new double[] {1, 1e-300, 1e300}) {
      for (int rows : new int[] {1, 2, 3, 500}) {
        double[] actual = random(rows, 1, size);
        add(answer, rows + " rows times " + size, actual, random(rows, 2, size));
        add(answer, "mean of " + rows + " rows times " + size, actual, new double[rows]);
      }
    }
    add(answer, "constant", new double[] {3, 3, 3}, new double[] {3, 3, 4});
    return answer;
  }

  private static void add(Answer answer, String name, double[] actual, double[] predicted) {
    RegressionScore score = RegressionScore.of(actual, predicted);
    answer.numbers(name, score.r2(), score.rmse(), score.mae());
  }

  private static Answer classes(boolean probable) {
    Answer answer = new Answer();
    for (int count : new int[] {1, 2, 3, 7}) {
      int rows = 200;
      int[] actual = IntStream.range(0, rows).map(i -> i * i % count).toArray();
      // The last class is never predicted.
      int[] predicted = IntStream.range(0, rows).map(i -> i % Math.max(count - 1, 1)).toArray();
      Matrix probabilities = shares(rows, count);
      ClassificationScore score = ClassificationScore.of(actual, predicted, count, probabilities);
      if (probable) {
        answer.numbers(count + " classes", score.logLoss());
        continue;
      }
      answer
          .numbers(
              count + " classes", score.accuracy(), score.precision(), score.recall(), score.f1())
          .numbers(count + " classes, confusion", score.confusion().toArray())
          .numbers(
              count + " classes, each",
              score.classes().stream()
                  .flatMapToDouble(
                      one ->
                          DoubleStream.of(one.precision(), one.recall(), one.f1(), one.support()))
                  .toArray());
    }
    return answer;
  }

  /** Probabilities whose rows add up to 1; some are 0. */
  private static Matrix shares(int rows, int classes) {
    double[] cells = random(rows * classes, 5, 1);
    for (int i = 0; i < rows; i++) {
      double sum = 0;
      for (int k = i * classes; k < (i + 1) * classes; k++) {
        cells[k] = Math.max(cells[k], k == i * classes ? 0.01 : 0);
        sum += cells[k];
      }
      for (int k = i * classes; k < (i + 1) * classes; k++) {
        cells[k] /= sum;
      }
    }
    return Matrix.of(rows, classes, cells);
  }

  private static Answer groups() {
    Answer answer = new Answer();
    Samples.awkward()
        .forEach(
            (name, x) -> {
              int count = Math.min(3, x.rows());
              int[] groups = IntStream.range(0, x.rows()).map(i -> i % count).toArray();
              Matrix centers = x.select(IntStream.range(0, count).toArray());
              ClusterScore score = ClusterScore.of(x, groups, centers, 1);
              List<Double> all = new ArrayList<>(List.of(score.inertia(), score.silhouette()));
              score.sizes().forEach(size -> all.add((double) size));
              answer.numbers(name, all.stream().mapToDouble(Double::doubleValue).toArray());
            });
    return answer;
  }

  private static double[] random(int length, int seed, double size) {
    UniformRandomProvider generator = Seeds.generator(seed);
    double[] out = new double[length];
    for (int i = 0; i < length; i++) {
      out[i] = (2 * generator.nextDouble() - 1) * size;
    }
    return out;
  }
}

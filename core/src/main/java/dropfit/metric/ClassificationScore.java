package dropfit.metric;

import dropfit.data.Matrix;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well predicted classes fit the actual ones. The means are NaN without rows.
 *
 * @param accuracy the share of rows whose class is right, 0 to 1
 * @param precision the mean of the classes' precision, each class with equal weight; classes that
 *     are neither actual nor predicted in any row do not count
 * @param recall the mean of the classes' recall, likewise
 * @param f1 the mean of the classes' F1, likewise
 * @param logLoss the mean of −ln p over the rows, where p is the probability given to the actual
 *     class; 0 at best; NaN if no probabilities were given
 * @param classes the figures of every class, in the order of the labels
 * @param confusion classes x classes counts of rows: actual class down, predicted class across
 */
public record ClassificationScore(
    double accuracy,
    double precision,
    double recall,
    double f1,
    double logLoss,
    List<ClassScore> classes,
    Matrix confusion) {

  /** The distance of a probability from 0 and 1 that keeps the logarithm finite. */
  private static final double EPSILON = 0x1p-52;

  /**
   * The figures of one class against all others; each is 0 where it would divide 0 by 0.
   *
   * @param precision of the rows predicted to be of this class, the share that is
   * @param recall of the rows of this class, the share that was predicted to be
   * @param f1 the harmonic mean of precision and recall
   * @param support the number of rows of this class
   */
  public record ClassScore(double precision, double recall, double f1, int support) {}

  /**
   * Compares predictions with the truth.
   *
   * @param actual the true class of every row, from 0
   * @param predicted the predicted class of every row, from 0
   * @param classes the number of classes
   * @param probabilities rows x classes, or null if the model has none; they are kept 2^-52 away
   *     from 0 and 1 and made to sum to 1, as scikit-learn 1.2 does
   * @return the score
   * @throws IllegalArgumentException if the sizes differ or a class is out of range
   */
  public static ClassificationScore of(
      int[] actual, int[] predicted, int classes, @Nullable Matrix probabilities) {
    int rows = actual.length;
    if (predicted.length != rows) {
      throw new IllegalArgumentException(predicted.length + " predictions for " + rows + " rows");
    }
    double[] counts = new double[Matrix.size(classes, classes)];
    int right = 0;
    for (int i = 0; i < rows; i++) {
      requireClass(actual[i], classes);
      requireClass(predicted[i], classes);
      counts[actual[i] * classes + predicted[i]]++;
      if (actual[i] == predicted[i]) {
        right++;
      }
    }
    Matrix confusion = Matrix.of(classes, classes, counts);
    List<ClassScore> scores = new ArrayList<>();
    double precision = 0;
    double recall = 0;
    double f1 = 0;
    int present = 0;
    for (int k = 0; k < classes; k++) {
      double support = sum(counts, k * classes, 1, classes);
      double claimed = sum(counts, k, classes, classes);
      double hits = counts[k * classes + k];
      ClassScore score =
          new ClassScore(
              share(hits, claimed),
              share(hits, support),
              share(2 * hits, support + claimed),
              (int) support);
      scores.add(score);
      if (support + claimed > 0) {
        present++;
        precision += score.precision();
        recall += score.recall();
        f1 += score.f1();
      }
    }
    return new ClassificationScore(
        (double) right / rows,
        precision / present,
        recall / present,
        f1 / present,
        probabilities == null ? Double.NaN : logLoss(actual, classes, probabilities),
        List.copyOf(scores),
        confusion);
  }

  /**
   * What one gets without learning: always predicting the most frequent class of the training rows,
   * the first one among equals, with the classes' shares in the training rows as probabilities.
   *
   * @param training the true classes of the training rows, one or more
   * @param actual the true classes of the rows to score
   * @param classes the number of classes
   * @return the score of that prediction
   */
  public static ClassificationScore ofMajority(int[] training, int[] actual, int classes) {
    double[] shares = new double[classes];
    for (int code : training) {
      shares[code] += 1.0 / training.length;
    }
    int majority = 0;
    for (int k = 1; k < classes; k++) {
      if (shares[k] > shares[majority]) {
        majority = k;
      }
    }
    int[] predicted = new int[actual.length];
    double[] probabilities = new double[Matrix.size(actual.length, classes)];
    for (int i = 0; i < actual.length; i++) {
      predicted[i] = majority;
      System.arraycopy(shares, 0, probabilities, i * classes, classes);
    }
    return of(actual, predicted, classes, Matrix.of(actual.length, classes, probabilities));
  }

  private static double logLoss(int[] actual, int classes, Matrix probabilities) {
    if (probabilities.rows() != actual.length || probabilities.columns() != classes) {
      throw new IllegalArgumentException(
          probabilities + " of probabilities for " + actual.length + " x " + classes);
    }
    double[] row = new double[classes];
    double loss = 0;
    for (int i = 0; i < actual.length; i++) {
      probabilities.copyRow(i, row);
      double sum = 0;
      for (int k = 0; k < classes; k++) {
        row[k] = Math.min(Math.max(row[k], EPSILON), 1 - EPSILON);
        sum += row[k];
      }
      loss -= Math.log(row[actual[i]] / sum);
    }
    return loss / actual.length;
  }

  private static void requireClass(int code, int classes) {
    if (code < 0 || code >= classes) {
      throw new IllegalArgumentException("class " + code + " of " + classes);
    }
  }

  private static double sum(double[] counts, int from, int step, int classes) {
    double sum = 0;
    for (int k = 0; k < classes; k++) {
      sum += counts[from + k * step];
    }
    return sum;
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}

package dropfit.experiment;

import dropfit.data.Target;
import dropfit.data.Weights;

/**
 * Row weights by which every class counts the same in training, and all training rows together as
 * much as before: a row's own weight times n / (k · n_class), as scikit-learn's {@code
 * class_weight="balanced"} has it, where n sums the weights of the training rows, n_class those of
 * the row's class, and k classes have some.
 */
final class ClassBalance {
  private ClassBalance() {}

  /**
   * Balances classes. A class that no training row counts for keeps the weights of its rows.
   *
   * @param target the classes of all rows
   * @param own how much each of them counts by itself, 0 or more
   * @param train the places of the training rows among them
   * @return a weight for each row, training rows or not
   */
  static Weights weights(Target.Classes target, Weights own, int[] train) {
    double[] sums = new double[target.labels().size()];
    double total = 0;
    for (int row : train) {
      sums[target.get(row)] += own.get(row);
      total += own.get(row);
    }
    int present = 0;
    for (double sum : sums) {
      present += sum > 0 ? 1 : 0;
    }
    double[] weights = own.toArray(target.size());
    for (int i = 0; i < weights.length; i++) {
      double sum = sums[target.get(i)];
      weights[i] *= sum > 0 ? total / (present * sum) : 1;
    }
    return Weights.of(weights);
  }
}

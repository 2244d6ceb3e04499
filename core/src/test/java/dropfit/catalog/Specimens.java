package dropfit.catalog;

import dropfit.RandomMatrix;
import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.fit.Task;
import java.util.List;
import java.util.stream.IntStream;

/** Small made-up data for each task. */
final class Specimens {
  private Specimens() {}

  /**
   * Data of no particular difficulty: 60 rows, 3 columns; for classes once with two, once with
   * three.
   */
  static List<Dataset> of(Task task) {
    Matrix x = RandomMatrix.of(60, 3, 1);
    return task == Task.CLASSIFICATION
        ? List.of(over(task, x, 2), over(task, x, 3))
        : List.of(over(task, x, 0));
  }

  /**
   * Any features with a target that the task takes: numbers above 0, or two classes or three that
   * overlap.
   */
  static Dataset over(Task task, Matrix x, int classes) {
    double[] signal = new double[x.rows()];
    for (int i = 0; i < signal.length; i++) {
      double first = x.columns() == 0 || Double.isNaN(x.get(i, 0)) ? 0 : x.get(i, 0);
      signal[i] = 4 + Math.tanh(first) + Math.sin(37.0 * i);
    }
    return switch (task) {
      case REGRESSION -> Dataset.of(x, signal);
      case CLASSIFICATION -> Dataset.of(x, labels(classes), codes(signal, classes));
      case CLUSTERING -> Dataset.of(x);
    };
  }

  static List<String> labels(int classes) {
    return IntStream.range(0, classes).mapToObj(k -> "class " + k).toList();
  }

  /** Codes that rise with the signal, except that every seventh row has any class. */
  private static int[] codes(double[] signal, int classes) {
    int[] codes = new int[signal.length];
    for (int i = 0; i < codes.length; i++) {
      int rank = 0;
      for (int j = 0; j < codes.length; j++) {
        boolean below = signal[j] < signal[i] || (signal[j] == signal[i] && j < i);
        rank += below ? 1 : 0;
      }
      codes[i] = i % 7 == 0 ? i / 7 % classes : rank * classes / codes.length;
    }
    return codes;
  }

  /** The same data with another target, as a column of classes. */
  static Dataset withClasses(Dataset data, List<String> labels, int[] codes) {
    return data.withTarget(new Target.Classes("y", labels, codes));
  }
}

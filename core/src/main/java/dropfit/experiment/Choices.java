package dropfit.experiment;

import dropfit.fit.Task;
import java.util.List;

/**
 * What is to be learned from which columns of a table.
 *
 * @param task what kind of model is wanted
 * @param target the index of the column to predict; -1 for clustering
 * @param features indices of the columns to learn from
 * @param settings how rows are split and columns prepared
 */
public record Choices(Task task, int target, List<Integer> features, Settings settings) {

  /**
   * Keeps its own copy of the features.
   *
   * @param task what kind of model is wanted
   * @param target the index of the column to predict; -1 for clustering
   * @param features indices of the columns to learn from
   * @param settings how rows are split and columns prepared
   */
  public Choices {
    features = List.copyOf(features);
  }
}

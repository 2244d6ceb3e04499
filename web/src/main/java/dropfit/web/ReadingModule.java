package dropfit.web;

import org.teavm.jso.JSExport;
import org.teavm.jso.typedarrays.Float64Array;

/**
 * The function that reads models statistically, a module of its own, which the page's worker loads
 * when a reading is first asked for (docs/decisions/0012). It never throws: whatever goes wrong is
 * an answer.
 */
public final class ReadingModule {
  private ReadingModule() {}

  /**
   * Reads a model.
   *
   * @param fitted the model and how it was made, as JSON
   * @param names the features, and the labels of a target of classes or the names of several
   *     targets, as JSON
   * @param x the features of the training rows, row by row
   * @param target the numbers to predict, row by row, or the index of a label each
   * @param weights how much each row counts; none if all count the same
   * @param tableRows the row of the table that each came from
   * @return coefficients with their errors, figures and what the rows tell; or why there is none
   */
  @JSExport
  public static Answer read(
      String fitted,
      String names,
      Float64Array x,
      Float64Array target,
      Float64Array weights,
      Float64Array tableRows) {
    return Answer.to(
        () ->
            InferenceReplies.of(
                fitted,
                PlainRows.of(
                    names,
                    x.copyToJavaArray(),
                    target.copyToJavaArray(),
                    weights.copyToJavaArray()),
                tableRows.copyToJavaArray()));
  }
}

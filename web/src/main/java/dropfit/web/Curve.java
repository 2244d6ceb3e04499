package dropfit.web;

import dropfit.fit.LossHistory;

/** Hands a growing loss curve to the page in pieces. */
final class Curve {
  private final LossHistory history;
  private int sent;
  private int stride = 1;

  Curve(LossHistory history) {
    this.history = history;
  }

  /**
   * Adds the points that are new since the last time; all of them, marked as a new beginning, when
   * the history was thinned in between.
   */
  void drainInto(Reply reply, String name) {
    boolean reset = history.stride() != stride;
    if (reset) {
      stride = history.stride();
      sent = 0;
    }
    int count = history.size() - sent;
    double[] iterations = new double[count];
    double[] losses = new double[count];
    for (int i = 0; i < count; i++) {
      iterations[i] = history.iteration(sent + i);
      losses[i] = history.loss(sent + i);
    }
    sent = history.size();
    reply
        .put(name + "Reset", reset)
        .array(name + "Iterations", iterations)
        .array(name + "Losses", losses);
  }
}

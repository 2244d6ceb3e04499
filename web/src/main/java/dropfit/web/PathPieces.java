package dropfit.web;

import dropfit.fit.CoefficientPath;
import java.util.Arrays;

/** Hands a growing path of coefficients to the page in pieces. */
final class PathPieces {
  private final CoefficientPath path;
  private int sent;

  PathPieces(CoefficientPath path) {
    this.path = path;
  }

  /** What the models of the path differ in, as the page knows it. */
  String axis() {
    return Reply.lower(path.axis());
  }

  /** The models that are new since the last time, and all errors, which are few. */
  Reply next() {
    double[] positions = path.positions();
    double[] coefficients = path.coefficients();
    int features = positions.length == 0 ? 0 : coefficients.length / positions.length;
    int first = sent;
    sent = positions.length;
    return Reply.ok()
        .put("chosen", path.chosen())
        .array("positions", Arrays.copyOfRange(positions, first, sent))
        .array("coefficients", Arrays.copyOfRange(coefficients, first * features, sent * features))
        .array("errors", path.errors())
        .array("deviations", path.errorDeviations());
  }
}

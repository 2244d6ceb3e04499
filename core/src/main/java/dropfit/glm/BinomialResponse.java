package dropfit.glm;

import dropfit.numeric.Elementary;
import dropfit.numeric.Normal;

/**
 * One of two classes, 0 or 1, the second with a probability that follows from η: half the deviance
 * is the log loss. Everything is written in η, so that nothing is lost where a probability is near
 * 0 or 1. The loss of all three links is convex.
 */
final class BinomialResponse extends Response {
  private final Link link;

  BinomialResponse(Link link) {
    this.link = link;
  }

  @Override
  void look(double eta, double y) {
    switch (link) {
      case PROBIT -> lookByProbit(y == 1 ? eta : -eta, y == 1 ? 1 : -1);
      case CLOGLOG -> lookByLogLog(Math.exp(eta), y == 1);
      default -> lookByLogit(eta, y == 1);
    }
  }

  private void lookByLogit(double eta, boolean positive) {
    double margin = positive ? eta : -eta;
    double e = Math.exp(-Math.abs(margin));
    double small = e / (1 + e);
    loss = Math.max(-margin, 0) + Elementary.log1p(e);
    double wrong = margin > 0 ? small : 1 - small;
    slope = positive ? -wrong : wrong;
    curvature = small / (1 + e);
    information = curvature;
  }

  private void lookByProbit(double margin, int sign) {
    double hazard = Normal.hazard(margin);
    loss = -Normal.logProbability(margin);
    slope = -sign * hazard;
    curvature = Math.max(0, hazard * (hazard + margin));
    information = hazard * Normal.hazard(-margin);
  }

  /** With the rate e^η at which things happen: at least one did, or none. */
  private void lookByLogLog(double rate, boolean positive) {
    double share = rate == 0 ? 1 : rate / Elementary.expm1(rate);
    information = rate * share;
    if (positive) {
      loss = -Math.log(-Elementary.expm1(-rate));
      slope = -share;
      curvature = Math.max(0, share * (rate + share - 1));
    } else {
      loss = rate;
      slope = rate;
      curvature = rate;
    }
    if (rate > Double.MAX_VALUE) {
      information = 0;
      loss = positive ? 0 : loss;
      slope = positive ? 0 : slope;
      curvature = positive ? 0 : curvature;
    }
  }

  @Override
  double saturated(double y) {
    return 0;
  }

  @Override
  double mean(double eta) {
    return link.mean(eta);
  }

  @Override
  double predictor(double mean) {
    return link.predictor(mean);
  }
}

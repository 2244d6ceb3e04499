package dropfit.glm;

import dropfit.data.State;
import dropfit.guard.Option;
import dropfit.numeric.Elementary;
import dropfit.numeric.Normal;

/** What of the mean is linear in the features, as in R's {@code make.link}. */
public enum Link implements Option {
  /** log μ: effects multiply. */
  LOG("log", "Log: effects multiply"),
  /** μ: effects add up. */
  IDENTITY("identity", "Identity: effects add up"),
  /** 1/μ: the canonical link of the gamma distribution. */
  INVERSE("inverse", "Inverse: 1 / mean"),
  /** log(μ/(1 − μ)): log odds. */
  LOGIT("logit", "Logit: log odds"),
  /** Φ⁻¹(μ): a normal variable that crosses a threshold. */
  PROBIT("probit", "Probit: normal quantile"),
  /** log(−log(1 − μ)): whether anything happened that happens at a rate. */
  CLOGLOG("cloglog", "Complementary log-log");

  private final String id;
  private final String label;

  Link(String id, String label) {
    this.id = id;
    this.label = label;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String label() {
    return label;
  }

  /** The link of an id, for means that are probabilities or for those that are not. */
  static Link of(String id, boolean probabilities) {
    for (Link link : values()) {
      if (link.id.equals(id) && link.isForProbabilities() == probabilities) {
        return link;
      }
    }
    throw new State.Malformed("there is no such link as " + id);
  }

  /** Whether the mean is a probability. */
  boolean isForProbabilities() {
    return this == LOGIT || this == PROBIT || this == CLOGLOG;
  }

  /**
   * The mean of a linear predictor.
   *
   * @param eta any finite number
   * @return the mean, at most the largest double
   */
  public double mean(double eta) {
    return switch (this) {
      case LOG -> Math.min(Math.exp(eta), Double.MAX_VALUE);
      case IDENTITY -> eta;
      case INVERSE -> Math.max(-Double.MAX_VALUE, Math.min(1 / eta, Double.MAX_VALUE));
      case LOGIT -> 1 / (1 + Math.exp(-eta));
      case PROBIT -> Normal.probability(eta);
      case CLOGLOG -> -Elementary.expm1(-Math.exp(eta));
    };
  }

  /**
   * One less the mean, for probabilities, precise also where it is tiny.
   *
   * @param eta any finite number
   * @return 1 − μ
   */
  double complement(double eta) {
    return this == CLOGLOG ? Math.exp(-Math.exp(eta)) : mean(-eta);
  }

  /**
   * How fast the mean rises with the linear predictor.
   *
   * @param eta the linear predictor
   * @param mean what {@link #mean} gives for it
   * @return dμ/dη
   */
  double slope(double eta, double mean) {
    return switch (this) {
      case LOG -> mean;
      case IDENTITY -> 1;
      case INVERSE -> -mean * mean;
      case LOGIT -> mean * complement(eta);
      case PROBIT -> Normal.density(eta);
      case CLOGLOG -> Math.exp(eta - Math.exp(eta));
    };
  }

  /**
   * The linear predictor of a mean.
   *
   * @param mean above 0; below 1 for probabilities
   * @return η
   */
  double predictor(double mean) {
    return switch (this) {
      case LOG -> Math.log(mean);
      case IDENTITY -> mean;
      case INVERSE -> 1 / mean;
      case LOGIT -> Math.log(mean / (1 - mean));
      case PROBIT -> Normal.quantile(mean);
      case CLOGLOG -> Math.log(-Elementary.log1p(-mean));
    };
  }
}

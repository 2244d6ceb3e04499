package dropfit.inference;

/**
 * A line of a table of coefficients. Where the data cannot tell an estimate apart from others, as
 * for collinear columns, all numbers are NaN.
 *
 * @param name what the estimate belongs to: a feature, "intercept", a threshold
 * @param estimate its value
 * @param standardError the standard deviation of the estimate
 * @param statistic estimate / standardError
 * @param p the probability of a statistic as far from 0 or farther if the true value were 0
 * @param low the lower end of the confidence interval
 * @param high the upper end of the confidence interval
 */
public record Term(
    String name,
    double estimate,
    double standardError,
    double statistic,
    double p,
    double low,
    double high) {}

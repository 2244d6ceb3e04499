package dropfit.inference;

/**
 * What each row tells about the assumptions of a model, as R's {@code plot.lm} shows it: of each
 * row whose weight is above 0, in the order of the data. The arrays are not copied; whoever makes
 * or reads them leaves them as they are.
 *
 * @param fitted the prediction for each row: on the scale of the linear predictor for a generalised
 *     linear model
 * @param residuals standardized residuals: of the deviance for a generalised linear model
 * @param leverages how much each row pulls its own prediction, 0 to 1
 * @param distances Cook's distances, how far all predictions would move without the row
 * @param quantiles the quantile of the standard normal distribution that belongs to the rank of
 *     each row's residual
 */
@SuppressWarnings("ArrayRecordComponent") // Read once, by the boundary; a copy of each is memory.
public record Diagnostics(
    double[] fitted,
    double[] residuals,
    double[] leverages,
    double[] distances,
    double[] quantiles) {}

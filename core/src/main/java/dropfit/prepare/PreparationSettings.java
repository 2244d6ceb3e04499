package dropfit.prepare;

/**
 * How columns are prepared.
 *
 * @param numbers what replaces a missing number
 * @param standardize whether numbers are brought to mean 0 and standard deviation 1
 * @param textColumns in how many columns the words of a text are counted, 1 or more
 */
public record PreparationSettings(Impute numbers, boolean standardize, int textColumns) {}

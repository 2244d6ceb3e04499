package dropfit.prepare;

/**
 * How columns are prepared.
 *
 * @param numbers what replaces a missing number
 * @param standardize whether numbers are brought to mean 0 and standard deviation 1
 * @param textColumns in how many columns the words of a text are counted, 1 or more
 * @param expansion what else is made of columns of numbers
 */
public record PreparationSettings(
    Impute numbers, boolean standardize, int textColumns, ExpansionSettings expansion) {

  /**
   * Settings that make nothing else of columns of numbers.
   *
   * @param numbers what replaces a missing number
   * @param standardize whether numbers are brought to mean 0 and standard deviation 1
   * @param textColumns in how many columns the words of a text are counted, 1 or more
   */
  public PreparationSettings(Impute numbers, boolean standardize, int textColumns) {
    this(numbers, standardize, textColumns, ExpansionSettings.NONE);
  }
}

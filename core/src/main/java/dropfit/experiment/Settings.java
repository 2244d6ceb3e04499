package dropfit.experiment;

import dropfit.guard.Schema;
import dropfit.prepare.Impute;

/**
 * How rows are split and columns prepared.
 *
 * @param impute what replaces missing numbers
 * @param standardize whether numbers are brought to mean 0 and standard deviation 1
 * @param validationShare the share of rows that the live validation curve is computed on
 * @param testShare the share of rows that are held back for the test score
 * @param seed decides which rows go where
 */
public record Settings(
    Impute impute, boolean standardize, double validationShare, double testShare, int seed) {

  /** The one source of defaults, ranges, labels and help. */
  public static final Schema<Settings> SCHEMA =
      Schema.from(new Settings(Impute.MEAN, true, 0.15, 0.15, 0))
          .choice("impute", "Missing numbers", Impute.values(), Settings::impute, Settings::impute)
          .help("What replaces a missing number; missing words become the most frequent one.")
          .flag("standardize", "Standardize", Settings::standardize, Settings::standardize)
          .help("Brings numbers to mean 0 and standard deviation 1, as most algorithms want.")
          .real(
              "validationShare",
              "Validation share",
              Settings::validationShare,
              Settings::validationShare)
          .atLeast(0)
          .atMost(0.45)
          .help("The share of rows for the validation curve; 0 for none.")
          .real("testShare", "Test share", Settings::testShare, Settings::testShare)
          .atLeast(0)
          .atMost(0.45)
          .help("The share of rows held back for the test score; 0 for none.")
          .integer("seed", "Split seed", Settings::seed, Settings::seed)
          .atLeast(0)
          .help("The same seed puts the same rows aside.")
          .build();

  /**
   * Settings with another way to impute.
   *
   * @param value what replaces missing numbers
   * @return changed settings
   */
  public Settings impute(Impute value) {
    return new Settings(value, standardize, validationShare, testShare, seed);
  }

  /**
   * Settings with or without standardization.
   *
   * @param value whether numbers are standardized
   * @return changed settings
   */
  public Settings standardize(boolean value) {
    return new Settings(impute, value, validationShare, testShare, seed);
  }

  /**
   * Settings with another validation share.
   *
   * @param value the share of rows
   * @return changed settings
   */
  public Settings validationShare(double value) {
    return new Settings(impute, standardize, value, testShare, seed);
  }

  /**
   * Settings with another test share.
   *
   * @param value the share of rows
   * @return changed settings
   */
  public Settings testShare(double value) {
    return new Settings(impute, standardize, validationShare, value, seed);
  }

  /**
   * Settings with another seed.
   *
   * @param value decides which rows go where
   * @return changed settings
   */
  public Settings seed(int value) {
    return new Settings(impute, standardize, validationShare, testShare, value);
  }
}

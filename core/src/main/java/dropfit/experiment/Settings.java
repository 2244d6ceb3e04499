package dropfit.experiment;

import dropfit.guard.Schema;
import dropfit.prepare.Beyond;
import dropfit.prepare.Expansion;
import dropfit.prepare.ExpansionSettings;
import dropfit.prepare.Impute;
import dropfit.prepare.Knots;

/**
 * How rows are split and columns prepared.
 *
 * @param impute what replaces missing numbers
 * @param standardize whether numbers are brought to mean 0 and standard deviation 1
 * @param textColumns in how many columns the words of a text are counted
 * @param expansion what else is made of columns of numbers
 * @param split which rows are kept for watching and for the test
 * @param dropDuplicates whether of rows that are equal in every column but identifiers only the
 *     first is used
 * @param fewestClassRows classes with fewer rows are left out
 * @param balanceClasses whether rows weigh so that every class counts the same in training
 */
public record Settings(
    Impute impute,
    boolean standardize,
    int textColumns,
    ExpansionSettings expansion,
    SplitSettings split,
    boolean dropDuplicates,
    int fewestClassRows,
    boolean balanceClasses) {

  /** The one source of defaults, ranges, labels and help. */
  public static final Schema<Settings> SCHEMA =
      Schema.from(
              new Settings(
                  Impute.MEAN,
                  true,
                  32,
                  ExpansionSettings.NONE,
                  SplitSettings.USUAL,
                  false,
                  1,
                  false))
          .choice("impute", "Missing numbers", Impute.values(), Settings::impute, Settings::impute)
          .help("What replaces a missing number; missing words become the most frequent one.")
          .flag("standardize", "Standardize", Settings::standardize, Settings::standardize)
          .help("Brings numbers to mean 0 and standard deviation 1, as most algorithms want.")
          .integer("textColumns", "Columns per text", Settings::textColumns, Settings::textColumns)
          .atLeast(1)
          .atMost(1024)
          .help("In how many columns the words of a text are counted, if one is learned from.")
          .choice(
              "expansion",
              "Made of numbers",
              Expansion.values(),
              s -> s.expansion().kind(),
              (s, kind) -> s.expansion(s.expansion().kind(kind)))
          .help(
              "More columns, with which a linear model follows curves: powers such as x², products"
                  + " such as x·y, or splines in place of x.")
          .integer(
              "degree",
              "Most factors",
              s -> s.expansion().degree(),
              (s, degree) -> s.expansion(s.expansion().degree(degree)))
          .atLeast(1)
          .atMost(4)
          .help("How many columns are multiplied at most; 2 makes squares, 3 also cubes.")
          .when("expansion", Expansion.POLYNOMIAL, Expansion.PRODUCTS, Expansion.POWERS)
          .integer(
              "knots",
              "Spline knots",
              s -> s.expansion().knots(),
              (s, knots) -> s.expansion(s.expansion().knots(knots)))
          .atLeast(2)
          .atMost(100)
          .help("How many places a spline has, its ends among them, at which it can turn.")
          .when("expansion", Expansion.SPLINES)
          .integer(
              "splineDegree",
              "Spline degree",
              s -> s.expansion().splineDegree(),
              (s, degree) -> s.expansion(s.expansion().splineDegree(degree)))
          .atLeast(1)
          .atMost(5)
          .help("1 for straight pieces, 3 for smooth curves.")
          .when("expansion", Expansion.SPLINES)
          .choice(
              "placement",
              "Distance of knots",
              Knots.values(),
              s -> s.expansion().placement(),
              (s, placement) -> s.expansion(s.expansion().placement(placement)))
          .help("Equal numbers of rows put more knots where more rows are.")
          .when("expansion", Expansion.SPLINES)
          .choice(
              "beyond",
              "Beyond the knots",
              Beyond.values(),
              s -> s.expansion().beyond(),
              (s, beyond) -> s.expansion(s.expansion().beyond(beyond)))
          .help("How a spline goes on where the training rows have no numbers.")
          .when("expansion", Expansion.SPLINES)
          .real(
              "validationShare",
              "Validation share",
              s -> s.split().validationShare(),
              Settings::validationShare)
          .atLeast(0)
          .atMost(0.45)
          .help("The share of rows for the validation curve; 0 for none.")
          .real("testShare", "Test share", s -> s.split().testShare(), Settings::testShare)
          .atLeast(0)
          .atMost(0.45)
          .help("The share of rows held back for the test score; 0 for none.")
          .choice(
              "splitting",
              "Split",
              Splitting.values(),
              s -> s.split().splitting(),
              Settings::splitting)
          .help(
              "Which rows are held back. At random keeps the shares of classes; by order or date"
                  + " suits rows that were recorded over time.")
          .integer("dateColumn", "Date column", s -> s.split().dateColumn(), Settings::dateColumn)
          .atLeast(0)
          .help("Whose oldest rows are learned from; rows without a date are left out.")
          .when("splitting", Splitting.BY_DATE)
          .integer("seed", "Split seed", s -> s.split().seed(), Settings::seed)
          .atLeast(0)
          .help("The same seed puts the same rows aside.")
          .when("splitting", Splitting.RANDOM)
          .flag(
              "dropDuplicates",
              "Drop duplicate rows",
              Settings::dropDuplicates,
              Settings::dropDuplicates)
          .help("Uses only the first of rows that are equal in every column but identifiers.")
          .integer(
              "fewestClassRows",
              "Fewest rows of a class",
              Settings::fewestClassRows,
              Settings::fewestClassRows)
          .atLeast(1)
          .help("Rows of smaller classes are left out; 1 keeps them all.")
          .flag(
              "balanceClasses",
              "Equal weight of classes",
              Settings::balanceClasses,
              Settings::balanceClasses)
          .help(
              "Rows of a rare class count for more in training, so that every class counts the"
                  + " same; for algorithms that take row weights.")
          .build();

  /**
   * Settings with another way to impute.
   *
   * @param value what replaces missing numbers
   * @return changed settings
   */
  public Settings impute(Impute value) {
    return new Settings(
        value,
        standardize,
        textColumns,
        expansion,
        split,
        dropDuplicates,
        fewestClassRows,
        balanceClasses);
  }

  /**
   * Settings with or without standardization.
   *
   * @param value whether numbers are standardized
   * @return changed settings
   */
  public Settings standardize(boolean value) {
    return new Settings(
        impute,
        value,
        textColumns,
        expansion,
        split,
        dropDuplicates,
        fewestClassRows,
        balanceClasses);
  }

  /**
   * Settings with another number of columns for a text.
   *
   * @param value in how many columns words are counted
   * @return changed settings
   */
  public Settings textColumns(int value) {
    return new Settings(
        impute,
        standardize,
        value,
        expansion,
        split,
        dropDuplicates,
        fewestClassRows,
        balanceClasses);
  }

  /**
   * Settings with other columns made of numbers.
   *
   * @param value what is made
   * @return changed settings
   */
  public Settings expansion(ExpansionSettings value) {
    return new Settings(
        impute,
        standardize,
        textColumns,
        value,
        split,
        dropDuplicates,
        fewestClassRows,
        balanceClasses);
  }

  /**
   * Settings that split rows otherwise.
   *
   * @param value which rows are kept for watching and for the test
   * @return changed settings
   */
  public Settings split(SplitSettings value) {
    return new Settings(
        impute,
        standardize,
        textColumns,
        expansion,
        value,
        dropDuplicates,
        fewestClassRows,
        balanceClasses);
  }

  /**
   * Settings with another validation share.
   *
   * @param value the share of rows
   * @return changed settings
   */
  public Settings validationShare(double value) {
    return split(split.validationShare(value));
  }

  /**
   * Settings with another test share.
   *
   * @param value the share of rows
   * @return changed settings
   */
  public Settings testShare(double value) {
    return split(split.testShare(value));
  }

  /**
   * Settings that split by something else.
   *
   * @param value by what rows are split
   * @return changed settings
   */
  public Settings splitting(Splitting value) {
    return split(split.splitting(value));
  }

  /**
   * Settings that split by the dates of another column.
   *
   * @param value the index of the column
   * @return changed settings
   */
  public Settings dateColumn(int value) {
    return split(split.dateColumn(value));
  }

  /**
   * Settings with another seed.
   *
   * @param value decides which rows go where
   * @return changed settings
   */
  public Settings seed(int value) {
    return split(split.seed(value));
  }

  /**
   * Settings with or without duplicate rows.
   *
   * @param value whether they are used once only
   * @return changed settings
   */
  public Settings dropDuplicates(boolean value) {
    return new Settings(
        impute, standardize, textColumns, expansion, split, value, fewestClassRows, balanceClasses);
  }

  /**
   * Settings with another size of the smallest class.
   *
   * @param value classes with fewer rows are left out
   * @return changed settings
   */
  public Settings fewestClassRows(int value) {
    return new Settings(
        impute, standardize, textColumns, expansion, split, dropDuplicates, value, balanceClasses);
  }

  /**
   * Settings with or without balance.
   *
   * @param value whether every class counts the same in training
   * @return changed settings
   */
  public Settings balanceClasses(boolean value) {
    return new Settings(
        impute, standardize, textColumns, expansion, split, dropDuplicates, fewestClassRows, value);
  }
}

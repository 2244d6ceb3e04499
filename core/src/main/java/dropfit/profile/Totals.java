package dropfit.profile;

/**
 * What one pass over numbers tells of them, though none is held.
 *
 * @param missing cells without a number
 * @param present how many numbers there are
 * @param unique different numbers, as far as they were counted
 * @param moreUnique whether there are more different ones
 * @param min the smallest number, NaN if there is none
 * @param max the largest number, NaN if there is none
 * @param mean their mean, NaN if there is none
 * @param whole whether all of them are whole
 */
public record Totals(
    int missing,
    int present,
    int unique,
    boolean moreUnique,
    double min,
    double max,
    double mean,
    boolean whole) {}

package dropfit.fit;

/**
 * What a person needs to know to choose an algorithm.
 *
 * @param id the name in files and links; it never changes
 * @param title the name that a person reads
 * @param task what it is for
 * @param summary one sentence on what it does and when to use it
 * @param objective the name of what {@link Training#objective} measures, such as "mean squared
 *     error"
 */
public record About(String id, String title, Task task, String summary, String objective) {}

package dropfit.guard;

/** One of the answers to a field that offers a choice; enums of parameters implement it. */
public interface Option {

  /**
   * The name in files and links; it never changes.
   *
   * @return a short lower-case word
   */
  String id();

  /**
   * The name that a person reads.
   *
   * @return a few words
   */
  String label();
}

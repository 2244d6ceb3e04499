package dropfit.csv;

import dropfit.csv.ColumnProfile.Frequency;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Two words of opposite meaning.
 *
 * @param no the word that denies, in lower case
 * @param yes the word that affirms, in lower case
 */
record Booleans(String no, String yes) {
  private static final List<Booleans> KNOWN =
      List.of(
          new Booleans("false", "true"),
          new Booleans("no", "yes"),
          new Booleans("n", "y"),
          new Booleans("f", "t"),
          new Booleans("off", "on"),
          new Booleans("-", "+"),
          new Booleans("nein", "ja"),
          new Booleans("falsch", "wahr"),
          new Booleans("non", "oui"),
          new Booleans("faux", "vrai"),
          new Booleans("no", "sí"),
          new Booleans("no", "si"),
          new Booleans("não", "sim"),
          new Booleans("falso", "vero"));

  /** The pair that words are of, in whatever case; both have to occur. */
  static Optional<Booleans> of(List<Frequency> words) {
    // Each of the two can be written in a few ways; more than these are other words.
    if (words.size() > 8) {
      return Optional.empty();
    }
    for (Booleans pair : KNOWN) {
      boolean hasNo = false;
      boolean hasYes = false;
      boolean others = false;
      for (Frequency word : words) {
        boolean isNo = pair.isNo(word.word());
        boolean isYes = pair.isYes(word.word());
        hasNo |= isNo;
        hasYes |= isYes;
        others |= !isNo && !isYes;
      }
      if (hasNo && hasYes && !others) {
        return Optional.of(pair);
      }
    }
    return Optional.empty();
  }

  boolean isNo(String word) {
    return word.toLowerCase(Locale.ROOT).equals(no);
  }

  boolean isYes(String word) {
    return word.toLowerCase(Locale.ROOT).equals(yes);
  }
}

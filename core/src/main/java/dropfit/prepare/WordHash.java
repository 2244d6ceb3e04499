package dropfit.prepare;

/**
 * Counts the words of a text in a fixed number of places ("feature hashing", Weinberger and others,
 * 2009), without a list of words.
 *
 * <p>A word is a run of letters and digits: those of ASCII, and every character from U+00C0 on but
 * ×, ÷ and the punctuation of U+2000 to U+206F and U+3000 to U+303F. Letters of Latin-1, Greek and
 * Cyrillic are taken in lower case. The place of a word is its hash modulo the number of places,
 * the hash being FNV-1a of 32 bits (Fowler, Noll and Vo) over its UTF-16 code units, low byte
 * first. All of that is part of the model file: it never changes.
 */
final class WordHash {
  private static final int BASIS = 0x811C9DC5;
  private static final int PRIME = 0x01000193;

  private WordHash() {}

  /**
   * Adds the words of a text to their places.
   *
   * @param text any text
   * @param out holds the counts
   * @param from the index of the first place
   * @param places how many there are, 1 or more
   */
  static void count(String text, double[] out, int from, int places) {
    int hash = BASIS;
    boolean inWord = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? lower(text.charAt(i)) : ' ';
      if (isOfWord(c)) {
        hash = (hash ^ (c & 0xFF)) * PRIME;
        hash = (hash ^ (c >>> 8)) * PRIME;
        inWord = true;
      } else if (inWord) {
        out[from + Integer.remainderUnsigned(hash, places)]++;
        hash = BASIS;
        inWord = false;
      }
    }
  }

  private static boolean isOfWord(char c) {
    if (c < '\u00C0') {
      return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    }
    boolean sign = c == '\u00D7' || c == '\u00F7';
    boolean punctuation = (c >= '\u2000' && c <= '\u206F') || (c >= '\u3000' && c <= '\u303F');
    return !sign && !punctuation;
  }

  private static char lower(char c) {
    boolean capital =
        (c >= 'A' && c <= 'Z')
            || (c >= '\u00C0' && c <= '\u00DE' && c != '\u00D7')
            || (c >= '\u0391' && c <= '\u03A9')
            || (c >= '\u0410' && c <= '\u042F');
    if (capital) {
      return (char) (c + 32);
    }
    return c >= '\u0400' && c <= '\u040F' ? (char) (c + 80) : c;
  }
}

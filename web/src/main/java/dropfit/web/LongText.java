package dropfit.web;

import org.teavm.jso.core.JSString;

/** Texts as long as files. */
final class LongText {
  /** Characters that stay in the processor's cache between two copies. */
  private static final int PART = 1 << 15;

  private LongText() {}

  /**
   * Copies a text across the boundary part by part, so that it is not in memory a second time as a
   * Java string.
   */
  static char[] characters(JSString text) {
    char[] characters = new char[text.getLength()];
    for (int at = 0; at < characters.length; at += PART) {
      String part = text.substring(at, Math.min(at + PART, characters.length)).stringValue();
      part.getChars(0, part.length(), characters, at);
    }
    return characters;
  }
}

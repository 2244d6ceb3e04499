package dropfit.csv;

import java.util.Optional;

/** The line {@code sep=;} with which a spreadsheet may begin a file to name its delimiter. */
final class Directive {
  private static final String KEY = "sep=";

  private Directive() {}

  static Optional<Delimiter> of(char[] characters) {
    String text = new String(characters, 0, Math.min(characters.length, KEY.length() + 3));
    int start = text.startsWith("\uFEFF") ? 1 : 0;
    int at = start + KEY.length();
    if (!text.regionMatches(true, start, KEY, 0, KEY.length()) || at >= text.length()) {
      return Optional.empty();
    }
    boolean alone =
        at + 1 == text.length() || text.charAt(at + 1) == '\n' || text.charAt(at + 1) == '\r';
    return alone ? Delimiter.of(text.substring(at, at + 1)) : Optional.empty();
  }
}

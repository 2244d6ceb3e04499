package dropfit.csv;

import java.util.Arrays;

/**
 * Digits as they are written in Arabic, Persian, Hindi and Bengali, and those as wide as a Chinese
 * character, each as one of 0 to 9; and the signs that stand among them as those of ASCII.
 */
final class Digits {
  /** No other digits come before these in Unicode, nor signs that stand among them. */
  private static final char FIRST = '\u0660';

  /** The zeros of ten digits that follow each other. */
  private static final char[] ZEROS = {'\u0660', '\u06F0', '\u0966', '\u09E6', '\uFF10'};

  private static final String SIGNS =
      "\u066A\u066B\u066C\uFF05\uFF0B\uFF0C\uFF0D\uFF0E\uFF0F\uFF1A";
  private static final String PLAIN = "%.,%+,-./:";

  private Digits() {}

  /** The same characters, or a copy of all of them with digits of ASCII in a part. */
  static char[] plain(char[] text, int start, int end) {
    char[] copy = text;
    for (int i = start; i < end; i++) {
      if (text[i] >= FIRST && plain(text[i]) != text[i]) {
        copy = copy == text ? Arrays.copyOf(text, end) : copy;
        copy[i] = plain(text[i]);
      }
    }
    return copy;
  }

  /** The same word with digits of ASCII. */
  static String plain(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) >= FIRST) {
        return new String(plain(word.toCharArray(), 0, word.length()));
      }
    }
    return word;
  }

  private static char plain(char c) {
    for (char zero : ZEROS) {
      if (c >= zero && c <= zero + 9) {
        return (char) ('0' + (c - zero));
      }
    }
    int sign = SIGNS.indexOf(c);
    return sign < 0 ? c : PLAIN.charAt(sign);
  }
}

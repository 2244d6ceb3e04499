package dropfit.csv;

import java.io.Reader;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file: its beginning and its end are at hand, all of it can be read from the start
 * as often as needed. Where the text is short the beginning is all of it.
 */
public final class CsvText {
  /**
   * So many characters of the beginning are needed to tell what a file is like: as many as a sample
   * of its rows may have, and some for lines above the table.
   */
  public static final int HEAD = 9 << 20;

  /** So many characters of the end are needed to tell what stands below a table. */
  public static final int TAIL = 1 << 20;

  private final char[] head;
  private final char[] tail;
  private final int length;
  private final @Nullable Supplier<Reader> readers;

  private CsvText(char[] head, char[] tail, int length, @Nullable Supplier<Reader> readers) {
    this.head = head;
    this.tail = tail;
    this.length = length;
    this.readers = readers;
  }

  /**
   * A text that is held as a whole.
   *
   * @param text all of it
   * @return the text
   */
  public static CsvText of(String text) {
    return of(characters(text));
  }

  /**
   * A text that is held as a whole, and no second time.
   *
   * @param text all of its characters; they are never changed, and must not be
   * @return the text
   */
  public static CsvText of(char[] text) {
    return new CsvText(text, text, text.length, null);
  }

  /**
   * A text that is drawn from somewhere.
   *
   * @param head its beginning, of {@link #HEAD} characters if it has so many
   * @param tail its end, of {@link #TAIL} characters if it has so many
   * @param length the number of its characters
   * @param readers each gives it from the start; none is closed, the last one given is read
   * @return the text
   * @throws IllegalArgumentException if less than needed is at hand
   */
  public static CsvText of(String head, String tail, int length, Supplier<Reader> readers) {
    return of(characters(head), characters(tail), length, readers);
  }

  /**
   * A text that is drawn from somewhere.
   *
   * @param head its beginning, of {@link #HEAD} characters if it has so many; never changed
   * @param tail its end, of {@link #TAIL} characters if it has so many; never changed
   * @param length the number of its characters
   * @param readers each gives it from the start; none is closed, the last one given is read
   * @return the text
   * @throws IllegalArgumentException if less than needed is at hand
   */
  public static CsvText of(char[] head, char[] tail, int length, Supplier<Reader> readers) {
    if (head.length < Math.min(length, HEAD) || tail.length < Math.min(length, TAIL)) {
      throw new IllegalArgumentException(
          head.length + " and " + tail.length + " of " + length + " characters are too few");
    }
    return new CsvText(head, tail, length, readers);
  }

  /** The beginning. */
  char[] head() {
    return head;
  }

  /** The number of all characters. */
  int length() {
    return length;
  }

  /** How many characters are at hand from a place on, which is in the beginning or the end. */
  int reach(int from) {
    return (from < head.length ? head.length : length) - from;
  }

  /** A character of the beginning or the end. */
  char charAt(int at) {
    return at < head.length ? head[at] : tail[at - tailStart()];
  }

  /** A part of the beginning or the end. */
  char[] copy(int from, int to) {
    return to <= head.length
        ? Arrays.copyOfRange(head, from, to)
        : Arrays.copyOfRange(tail, from - tailStart(), to - tailStart());
  }

  /** A part of the beginning or the end. */
  String substring(int from, int to) {
    return to <= head.length
        ? new String(head, from, to - from)
        : new String(tail, from - tailStart(), to - from);
  }

  /** Where the end begins that is at hand; 0 if all of it is. */
  int tailStart() {
    return length - tail.length;
  }

  /** A walk over all characters, from the first one on. */
  Window window() {
    return readers == null ? new Window(head) : new Window(readers.get());
  }

  /** Copies the text as a whole, which {@code toCharArray} does one by one in the browser. */
  static char[] characters(String text) {
    char[] characters = new char[text.length()];
    text.getChars(0, characters.length, characters, 0);
    return characters;
  }
}

package dropfit.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A part of a text that moves forward over it, so that a text need not be held as a whole. A window
 * over a text that is held never moves.
 */
final class Window {
  private static final int CHARACTERS = 1 << 16;

  /** A window does not grow beyond this: no record of a table is nearly as long. */
  private static final int MOST_CHARACTERS = 1 << 26;

  private final @Nullable Reader reader;
  private char[] text;
  private int base;
  private int limit;
  private boolean full;

  /** Shows all of a text, always. */
  Window(char[] text) {
    this.reader = null;
    this.text = text;
    limit = text.length;
  }

  /** Shows the beginning of a text that it draws from a reader. */
  Window(Reader reader) {
    this.reader = reader;
    text = new char[CHARACTERS];
  }

  /** Holds the characters that are shown, up to {@link #limit()}; another array after a move. */
  char[] text() {
    return text;
  }

  /** The index in the text of the first character that is shown. */
  int base() {
    return base;
  }

  /** The number of characters that are shown. */
  int limit() {
    return limit;
  }

  /** Whether it would have had to grow beyond what is sensible. */
  boolean isFull() {
    return full;
  }

  /**
   * Moves forward.
   *
   * @param keep the index of the first character shown that is still needed; it is shown first then
   * @return whether more of the text is shown behind; nothing moves if there is no more
   */
  boolean move(int keep) {
    if (reader == null) {
      return false;
    }
    int kept = limit - keep;
    char[] target = text;
    if (2 * kept > text.length) {
      full = text.length >= MOST_CHARACTERS;
      if (full) {
        return false;
      }
      target = new char[2 * text.length];
    }
    System.arraycopy(text, keep, target, 0, kept);
    text = target;
    base += keep;
    limit = kept;
    int count = read(reader, text, limit);
    limit += Math.max(0, count);
    return count > 0;
  }

  private static int read(Reader reader, char[] target, int from) {
    try {
      return reader.read(target, from, target.length - from);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }
}

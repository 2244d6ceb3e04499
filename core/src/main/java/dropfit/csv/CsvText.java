package dropfit.csv;

import java.io.Reader;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file: its beginning, its end and maybe a piece of its middle are at hand, all of it
 * can be read from the start as often as needed. Where the text is short the beginning is all of
 * it.
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
  private final int pieceStart;
  private final char[] piece;
  private final @Nullable Supplier<Reader> readers;

  private CsvText(
      char[] head,
      char[] tail,
      int pieceStart,
      char[] piece,
      int length,
      @Nullable Supplier<Reader> readers) {
    this.head = head;
    this.tail = tail;
    this.pieceStart = pieceStart;
    this.piece = piece;
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
    return new CsvText(text, text, 0, new char[0], text.length, null);
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
    return new CsvText(head, tail, 0, new char[0], length, readers);
  }

  /** The same text with a piece from its middle at hand, and no other. */
  CsvText with(int from, char[] characters) {
    return new CsvText(head, tail, from, characters, length, readers);
  }

  /** The beginning. */
  char[] head() {
    return head;
  }

  /** The number of all characters. */
  int length() {
    return length;
  }

  /** How many characters are at hand from a place on, 0 if it is not at hand itself. */
  int reach(int from) {
    int reach = Math.max(0, head.length - from);
    if (from >= pieceStart) {
      reach = Math.max(reach, pieceStart + piece.length - from);
    }
    return from >= tailStart() ? length - from : reach;
  }

  /** Whether from a place on as much is at hand as is needed to tell what a table is like. */
  boolean isAtHand(int from) {
    return reach(from) >= Math.min(length - from, Sampling.MOST_CHARACTERS);
  }

  /** A character that is at hand. */
  char charAt(int at) {
    return at < head.length ? head[at] : holder(at, at + 1)[at - holderStart(at, at + 1)];
  }

  /** A part that is at hand. */
  char[] copy(int from, int to) {
    int start = holderStart(from, to);
    return Arrays.copyOfRange(holder(from, to), from - start, to - start);
  }

  /** A part that is at hand. */
  String substring(int from, int to) {
    return new String(holder(from, to), from - holderStart(from, to), to - from);
  }

  private char[] holder(int from, int to) {
    return to <= head.length ? head : from >= tailStart() ? tail : piece;
  }

  private int holderStart(int from, int to) {
    return to <= head.length ? 0 : from >= tailStart() ? tailStart() : pieceStart;
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

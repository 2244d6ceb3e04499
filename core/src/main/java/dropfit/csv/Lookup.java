package dropfit.csv;

import java.util.Arrays;

/** Walks to a place of a text that is not at hand, and brings what follows it. */
final class Lookup {
  private final CsvText text;
  private final Window window;
  private final int wantedLine;
  private final int wanted;
  private char[] found = new char[1 << 16];
  private int size;
  private int at;
  private int line;
  private int from = -1;
  private boolean afterReturn;

  private Lookup(CsvText text, Region start, int wanted, int wantedLine) {
    this.text = text;
    this.wanted = wanted;
    this.wantedLine = wantedLine;
    window = text.window();
    at = start.from();
    line = start.line();
  }

  /** Will bring a place. */
  static Lookup ofPlace(CsvText text, int wanted) {
    return new Lookup(text, new Region(0, text.length(), 1), wanted, Integer.MAX_VALUE);
  }

  /** Will bring a line of the file; the end of the text if there is no such line. */
  static Lookup ofLine(CsvText text, Region all, int wantedLine) {
    return new Lookup(text, all, text.length(), wantedLine);
  }

  /** Walks over what is shown of the text, and shows the next; false if all is done. */
  boolean next() {
    int limit = window.base() + window.limit();
    while (from < 0 && at < limit) {
      pass(window.text()[at - window.base()]);
    }
    if (from >= 0) {
      take(limit);
    }
    boolean enough = from >= 0 && size == Sampling.MOST_CHARACTERS;
    if (enough || !window.move(window.limit())) {
      from = from < 0 ? at : from;
      return false;
    }
    return true;
  }

  private void pass(char c) {
    boolean pair = afterReturn && c == '\n';
    if (!pair && (at >= wanted || line >= wantedLine)) {
      from = at;
      return;
    }
    line += !pair && Characters.isLineBreak(c) ? 1 : 0;
    afterReturn = c == '\r';
    at++;
  }

  private void take(int limit) {
    int count = Math.min(limit - at, Sampling.MOST_CHARACTERS - size);
    if (size + count > found.length) {
      found = Arrays.copyOf(found, Math.min(2 * (size + count), Sampling.MOST_CHARACTERS));
    }
    System.arraycopy(window.text(), at - window.base(), found, size, count);
    size += count;
    at += count;
  }

  /** How far this is in the text. */
  int position() {
    return at;
  }

  /** The text with what was looked up at hand. */
  CsvText text() {
    return text.with(from, Arrays.copyOf(found, size));
  }

  /** From the place on; empty if there is no such line. */
  Region region() {
    return new Region(from, text.length(), line);
  }
}

package dropfit.csv;

import dropfit.numeric.DecimalScanner;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Walks over the records of a text. The cells of the current record are spans of one buffer, so
 * that numbers can be read without making a string of each.
 *
 * <p>A line without quotes, or with quotes around whole cells only, needs nothing but splitting,
 * which is done in place; any other record is read by Commons CSV. Blanks around cells are trimmed.
 */
final class Records {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';

  private final char[] text;
  private final char delimiter;
  private final QuotedRecord quoted;
  private final DecimalScanner scanner = new DecimalScanner();

  private int position;
  private int nextLine = 1;

  private char[] buffer;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private double[] numbers = new double[64];
  private int size;
  private int line;
  private boolean bare;
  private final List<Fault> faults = new ArrayList<>();

  /**
   * Starts at the beginning of a text.
   *
   * @param text the characters, which this walk may change
   * @param delimiter what stands between two cells
   */
  Records(char[] text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
    this.buffer = text;
    this.quoted = new QuotedRecord(text, delimiter);
    position = text.length > 0 && text[0] == BYTE_ORDER_MARK ? 1 : 0;
  }

  /** Goes on to the next record, also if it is a blank line; false at the end of the text. */
  boolean next() {
    faults.clear();
    if (position >= text.length) {
      return false;
    }
    line = nextLine;
    if (!split()) {
      unquote();
    }
    return true;
  }

  /** What stands between two cells. */
  char delimiter() {
    return delimiter;
  }

  /** The line on which the current record starts, from 1. */
  int line() {
    return line;
  }

  /** The line on which a cell starts: a quoted cell before it may hold line breaks. */
  int line(int cell) {
    return nextLine == line + 1 ? line : line + lineBreaks(buffer, 0, starts[cell]);
  }

  /** The number of cells, 1 or more. */
  int size() {
    return size;
  }

  /** Whether the current record is a line with nothing on it, not even a quoted nothing. */
  boolean isBlankLine() {
    return size == 1 && bare && starts[0] == ends[0];
  }

  /** Whether the current record has no quotes. */
  boolean isBare() {
    return bare;
  }

  /** Holds the cells of the current record. */
  char[] buffer() {
    return buffer;
  }

  int start(int cell) {
    return starts[cell];
  }

  int end(int cell) {
    return ends[cell];
  }

  /** The value of a cell that was seen to be a number, NaN for any other. */
  double number(int cell) {
    return numbers[cell];
  }

  String cell(int cell) {
    return new String(buffer, starts[cell], ends[cell] - starts[cell]);
  }

  List<Fault> faults() {
    return faults;
  }

  /** Splits a line in place; false if its quotes are none of the simplest. */
  private boolean split() {
    char[] t = text;
    int limit = t.length;
    int at = position;
    char separator = delimiter;
    boolean clean = true;
    bare = true;
    size = 0;
    while (true) {
      int cell = at;
      int quote = 0;
      int numberEnd = scanner.scan(t, cell, limit);
      at = numberEnd;
      for (; at < limit; at++) {
        char c = t[at];
        if (c == separator) {
          break;
        }
        if (c <= '"') {
          if (c == '\n' || c == '\r') {
            break;
          }
          if (c == '"') {
            int close = at == cell ? closingQuote(at) : -1;
            if (close < 0) {
              return false;
            }
            at = close;
            quote = 1;
            bare = false;
          }
          clean &= c >= ' ' || c == '\t';
        } else if (c == REPLACEMENT) {
          clean = false;
        }
      }
      if (at == numberEnd) {
        add(cell, at, scanner.value(t, at));
      } else {
        add(t, cell + quote, at - quote);
      }
      if (at >= limit || t[at] != separator) {
        break;
      }
      at++;
    }
    if (!clean && !bare) {
      return false;
    }
    int start = position;
    buffer = t;
    position = lineEnd(t, at);
    nextLine = line + 1;
    if (!clean) {
      splitAgain(start, at);
    }
    return true;
  }

  /**
   * The index of the quote that ends a cell of ordinary characters; -1 if there is none on the
   * line, text after it, or anything but ordinary characters before it.
   */
  private int closingQuote(int open) {
    char[] t = text;
    int at = open + 1;
    while (at < t.length && t[at] != '"' && t[at] >= ' ' && t[at] != REPLACEMENT) {
      at++;
    }
    int after = at + 1;
    boolean ends =
        after >= t.length || t[after] == delimiter || t[after] == '\n' || t[after] == '\r';
    return at < t.length && t[at] == '"' && ends ? at : -1;
  }

  /** Splits a line that has characters to be cleaned. */
  private void splitAgain(int from, int to) {
    size = 0;
    int start = from;
    for (int at = from; at <= to; at++) {
      if (at == to || text[at] == delimiter) {
        clean(start, at, line);
        add(text, start, at);
        start = at + 1;
      }
    }
  }

  private void unquote() {
    quoted.read(position, line, faults);
    buffer = quoted.buffer();
    bare = false;
    position = quoted.position();
    nextLine = quoted.nextLine();
    size = 0;
    int start = 0;
    int startLine = line;
    for (int i = 0; i < quoted.size(); i++) {
      int end = quoted.end(i);
      clean(start, end, startLine);
      add(buffer, start, end);
      startLine += lineBreaks(buffer, start, end);
      start = end;
    }
  }

  /** Reports what is wrong with the characters of the next cell; control characters are blanked. */
  private void clean(int start, int end, int startLine) {
    boolean decoded = true;
    boolean printable = true;
    for (int i = start; i < end; i++) {
      char c = buffer[i];
      if (c == REPLACEMENT && decoded) {
        decoded = false;
        int at = startLine + lineBreaks(buffer, start, i);
        faults.add(new Fault(IssueCode.WRONG_ENCODING, size, at, c));
      } else if (isControl(c)) {
        if (printable) {
          printable = false;
          int at = startLine + lineBreaks(buffer, start, i);
          faults.add(new Fault(IssueCode.CONTROL_CHARACTER, size, at, c));
        }
        buffer[i] = ' ';
      }
    }
  }

  private static boolean isControl(char c) {
    return c < ' ' && !Character.isWhitespace(c);
  }

  private void add(char[] cells, int from, int to) {
    int start = from;
    int end = to;
    while (start < end && isBlank(cells[start])) {
      start++;
    }
    while (end > start && isBlank(cells[end - 1])) {
      end--;
    }
    add(start, end, Double.NaN);
  }

  private void add(int start, int end, double number) {
    if (size == starts.length) {
      starts = Arrays.copyOf(starts, size * 2);
      ends = Arrays.copyOf(ends, size * 2);
      numbers = Arrays.copyOf(numbers, size * 2);
    }
    starts[size] = start;
    ends[size] = end;
    numbers[size] = number;
    size++;
  }

  /** White space of any kind, also the no-break space that spreadsheets write. */
  private static boolean isBlank(char c) {
    boolean ordinary = c > ' ' && c < '\u00A0';
    return !ordinary && (c == ' ' || c == '\u00A0' || Character.isWhitespace(c));
  }

  /** The index after the line break at an index: LF, CRLF or CR. */
  static int lineEnd(char[] text, int at) {
    if (at + 1 < text.length && text[at] == '\r' && text[at + 1] == '\n') {
      return at + 2;
    }
    return Math.min(at + 1, text.length);
  }

  /** The number of line breaks in a part of a text. */
  static int lineBreaks(char[] text, int start, int end) {
    int count = 0;
    for (int at = start; at < end; ) {
      boolean isBreak = text[at] == '\n' || text[at] == '\r';
      at = isBreak ? lineEnd(text, at) : at + 1;
      count += isBreak ? 1 : 0;
    }
    return count;
  }
}

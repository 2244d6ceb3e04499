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
 * which is done in place; for other records there is {@link QuotedRecord}. Blanks around cells are
 * trimmed.
 *
 * <p>Where a record reaches the end of what the window shows of the text, the window is moved and
 * the record is read anew.
 */
final class Records {
  private final Window window;
  private final int partLimit;
  private final char delimiter;
  private final char quote;
  private final char comment;
  private final boolean splittable;
  private final QuotedRecord quoted;
  private final DecimalScanner scanner = new DecimalScanner();

  private char[] text;
  private int limit;
  private int position;
  private int begin;
  private int nextLine;

  private char[] buffer;
  private int[] starts = new int[64];
  private int[] ends = new int[64];
  private double[] numbers = new double[64];
  private int size;
  private int line;
  private final CellLines cellLines = new CellLines();
  private boolean bare;
  private boolean isComment;
  private long passed;
  private final List<Fault> faults = new ArrayList<>();

  /** Walks over all of a text. */
  Records(char[] text, int line, Dialect dialect) {
    this(new Window(text), new Region(0, text.length, line), dialect);
  }

  /**
   * Walks over a part of a text.
   *
   * @param window moves over the text, and is not behind the start of the part
   * @param part begins with a record
   * @param dialect how records are written
   */
  Records(Window window, Region part, Dialect dialect) {
    this.window = window;
    this.partLimit = part.limit();
    this.delimiter = dialect.delimiter().character();
    this.quote = dialect.quote().character();
    this.comment = dialect.comment();
    this.splittable =
        dialect.escape() != Escape.BACKSLASH && dialect.delimiter() != Delimiter.BLANKS;
    this.quoted = new QuotedRecord(dialect);
    nextLine = part.line();
    begin = part.from() - window.base();
    look();
    while (begin > limit && move(limit)) {
      begin = part.from() - window.base();
    }
    position = begin;
    buffer = text;
  }

  /** Goes on to the next record, also if it is a blank line or a comment; false at the end. */
  boolean next() {
    begin = position;
    if (begin >= limit && !move(begin)) {
      faults.clear();
      return false;
    }
    line = nextLine;
    do {
      read();
    } while ((position == limit || quoted.isCut()) && move(begin));
    return true;
  }

  /** Reads the record that begins in what is shown of the text. */
  private void read() {
    faults.clear();
    quoted.forget();
    cellLines.begin(line);
    position = begin;
    isComment = comment != Dialect.NO_COMMENT && text[position] == comment;
    if (isComment) {
      takeLine();
    } else if (!splittable || !split()) {
      unquote();
    }
    passed += position - begin;
  }

  /**
   * How many characters were looked at so far: more than were passed where records were read anew,
   * or quotes searched for. It grows with the text and no faster, whatever the text is.
   */
  long looked() {
    return passed + quoted.searched();
  }

  /** Shows more of the text behind a place that is shown; false if there is no more. */
  private boolean move(int keep) {
    if (window.base() + limit >= partLimit || !window.move(keep)) {
      return false;
    }
    begin -= keep;
    position -= keep;
    look();
    return true;
  }

  private void look() {
    text = window.text();
    limit = Math.min(window.limit(), partLimit - window.base());
  }

  /** Whether a record is too long to be one. */
  boolean isTooLong() {
    return window.isFull();
  }

  /** The index in the text at which the current record starts. */
  int begin() {
    return window.base() + begin;
  }

  /** The index in the text after the current record and its line break. */
  int position() {
    return window.base() + position;
  }

  /** The current record as it stands in the text, with its line break. */
  String raw() {
    return new String(text, begin, position - begin);
  }

  /** The line after the current record. */
  int nextLine() {
    return nextLine;
  }

  /** Whether the current record is a line that says nothing about the table; it is one cell. */
  boolean isComment() {
    return isComment;
  }

  /** The line on which the current record starts, from 1. */
  int line() {
    return line;
  }

  /** The line on which a cell starts: a quoted cell before it may hold line breaks. */
  int line(int cell) {
    return nextLine == line + 1 ? line : cellLines.line(buffer, starts[cell]);
  }

  /** The number of cells, 1 or more. */
  int size() {
    return size;
  }

  /** Whether the current record is a line with nothing on it, not even a quoted nothing. */
  boolean isBlankLine() {
    return size == 1 && bare && starts[0] == ends[0];
  }

  /** Whether the current record is no row: a blank line, or several cells without a text. */
  boolean hasNoValue() {
    return isBlankLine() || (size > 1 && isEmptyFrom(0));
  }

  /** Whether no cell of the current record has quotes around it. */
  boolean isBare() {
    return bare;
  }

  /** Whether a cell of the current record, if that was split in place, has quotes around it. */
  boolean isQuoted(int cell) {
    return !bare && buffer == text && starts[cell] > begin && text[starts[cell] - 1] == quote;
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

  /** All cells, or more than a table can have columns. */
  List<String> cells() {
    int width = Math.min(size, CsvReader.MAX_COLUMNS + 1);
    List<String> cells = new ArrayList<>(width);
    for (int i = 0; i < width; i++) {
      cells.add(cell(i));
    }
    return cells;
  }

  /** Whether the cells from one on have no text. */
  boolean isEmptyFrom(int first) {
    int cell = first;
    while (cell < size && starts[cell] == ends[cell]) {
      cell++;
    }
    return cell >= size;
  }

  /** The beginning of the current record as a text. */
  String rowText() {
    StringBuilder row = new StringBuilder();
    for (int i = 0; i < size && row.length() <= 100; i++) {
      row.append(i == 0 ? "" : String.valueOf(delimiter)).append(cell(i));
    }
    return row.toString();
  }

  List<Fault> faults() {
    return faults;
  }

  private void takeLine() {
    int at = position;
    while (at < limit && !Characters.isLineBreak(text[at])) {
      at++;
    }
    size = 0;
    buffer = text;
    bare = true;
    add(text, position, at);
    position = Characters.lineEnd(text, limit, at);
    nextLine = line + 1;
  }

  /** Splits a line in place; false if its quotes are none of the simplest. */
  private boolean split() {
    char[] t = text;
    int end = limit;
    int at = position;
    char separator = delimiter;
    char mark = quote;
    // Few characters lie between the two quotes, so that one comparison asks for both.
    char special = mark == '\'' ? mark : '"';
    boolean clean = true;
    bare = true;
    size = 0;
    while (true) {
      int cell = at;
      int around = 0;
      int numberEnd = scanner.scan(t, cell, end);
      at = numberEnd;
      for (; at < end; at++) {
        char c = t[at];
        if (c == separator) {
          break;
        }
        if (c <= special) {
          if (c == '\n' || c == '\r') {
            break;
          }
          if (c == mark) {
            int close = at == cell ? closingQuote(at) : -1;
            if (close < 0) {
              return false;
            }
            at = close;
            around = 1;
            bare = false;
          }
          clean &= c >= ' ' || c == '\t';
        } else if (c == Characters.REPLACEMENT) {
          clean = false;
        }
      }
      if (at == numberEnd) {
        add(cell, at, isCode(t, cell, at) ? Double.NaN : scanner.value(t, at));
      } else {
        add(t, cell + around, at - around);
      }
      if (at >= end || t[at] != separator) {
        break;
      }
      at++;
    }
    if (!clean && !bare) {
      return false;
    }
    buffer = t;
    if (!clean) {
      splitAgain(position, at);
    }
    position = Characters.lineEnd(t, end, at);
    nextLine = line + 1;
    return true;
  }

  /**
   * Whether what was scanned may be more than a number, by its length and its first digit; such
   * cells are looked at one by one.
   */
  private boolean isCode(char[] t, int start, int end) {
    int length = end - start;
    return length > 2 && (t[start] == '0' || length > 15) && scanner.isWhole();
  }

  /**
   * The index of the quote that ends a cell of ordinary characters; -1 if there is none on the
   * line, text after it, or anything but ordinary characters before it.
   */
  private int closingQuote(int open) {
    char[] t = text;
    int at = open + 1;
    while (at < limit && t[at] != quote && t[at] >= ' ' && t[at] != Characters.REPLACEMENT) {
      at++;
    }
    int after = at + 1;
    boolean ends = after >= limit || t[after] == delimiter || Characters.isLineBreak(t[after]);
    return at < limit && t[at] == quote && ends ? at : -1;
  }

  /** Splits a copy of a line that has characters to be cleaned. */
  private void splitAgain(int from, int to) {
    buffer = Arrays.copyOfRange(text, from, to);
    size = 0;
    int start = 0;
    for (int at = 0; at <= buffer.length; at++) {
      if (at == buffer.length || buffer[at] == delimiter) {
        Fault.clean(buffer, start, at, size, line, faults);
        add(buffer, start, at);
        start = at + 1;
      }
    }
  }

  private void unquote() {
    quoted.read(text, position, limit, line, faults);
    buffer = quoted.buffer();
    bare = !quoted.hasQuotes();
    position = quoted.position();
    nextLine = quoted.nextLine();
    size = 0;
    int start = 0;
    int startLine = line;
    for (int i = 0; i < quoted.size(); i++) {
      int end = quoted.end(i);
      Fault.clean(buffer, start, end, size, startLine, faults);
      add(buffer, start, end);
      startLine += Characters.lineBreaks(buffer, start, end);
      start = end;
    }
  }

  private void add(char[] cells, int from, int to) {
    int start = Characters.behindBlanks(cells, from, to);
    add(start, Characters.beforeBlanks(cells, start, to), Double.NaN);
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
}

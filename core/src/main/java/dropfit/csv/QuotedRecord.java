package dropfit.csv;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Reads one record that splitting alone cannot read: one with quotes, with escapes, or with runs of
 * blanks between its cells. Where all quotes are in order its cells are those of Commons CSV. What
 * Commons CSV does not know is read here, in a way that loses as little as possible:
 *
 * <ul>
 *   <li>a cell that goes on after its closing quote keeps all of its text;
 *   <li>a quote that is never closed, or only by a quote of a later line, is read as a blank, so
 *       that it costs its own line at most and not the rest of the file;
 *   <li>a backslash before anything that has no meaning to be taken away is a backslash.
 * </ul>
 */
final class QuotedRecord {
  /**
   * Characters in which a quote has to be closed. One that never is, is looked for no further, so
   * that no more of a text has to be held for it.
   */
  static final int MOST_QUOTED = 1 << 24;

  private final char delimiter;
  private final boolean runs;
  private final char quote;
  private final boolean backslash;
  private final @Nullable OrdinaryRecords ordinary;

  private char[] text = new char[0];
  private int limit;
  private boolean cut;
  private char[] buffer = new char[256];
  private int length;
  private int[] ends = new int[64];
  private int size;
  private boolean quoted;
  private int position;
  private int line;
  private long searched;

  QuotedRecord(Dialect dialect) {
    this.delimiter = dialect.delimiter().character();
    this.runs = dialect.delimiter() == Delimiter.BLANKS;
    this.quote = dialect.quote().character();
    this.backslash = dialect.escape() == Escape.BACKSLASH;
    boolean plain = dialect.delimiter() != Delimiter.NONE && dialect.quote() != Quote.NONE;
    ordinary = plain && !runs && !backslash ? new OrdinaryRecords(delimiter, quote) : null;
  }

  /**
   * Reads a record.
   *
   * @param shown the characters of a text that are shown
   * @param from the index at which the record starts
   * @param end the index after the last character shown
   * @param startLine the line on which the record starts
   * @param faults takes what is wrong with its quotes
   */
  void read(char[] shown, int from, int end, int startLine, List<Fault> faults) {
    text = shown;
    limit = end;
    size = 0;
    length = 0;
    quoted = false;
    line = startLine;
    int sound = faults.size();
    int at = runs ? skipSpace(from) : from;
    boolean more = true;
    while (more) {
      at = readCell(at, faults);
      endCell();
      more = at < limit && isDelimiter(text[at]);
      if (more) {
        at++;
        if (runs) {
          at = skipSpace(at);
          more = at < limit && !Characters.isLineBreak(text[at]);
        }
      }
    }
    position = Characters.lineEnd(text, limit, at);
    line++;
    if (ordinary != null && quoted && !cut && faults.size() == sound) {
      copy(ordinary.read(text, from, position));
    }
  }

  private void copy(CSVRecord record) {
    size = 0;
    length = 0;
    for (String cell : record) {
      for (int i = 0; i < cell.length(); i++) {
        append(cell.charAt(i));
      }
      endCell();
    }
  }

  /** Forgets the record before. */
  void forget() {
    cut = false;
  }

  /** Whether the record might be another if more of the text were shown. */
  boolean isCut() {
    return cut;
  }

  /** How many characters were looked at in search of closing quotes, in all records. */
  long searched() {
    return searched;
  }

  /** The cells one after the other. */
  char[] buffer() {
    return buffer;
  }

  /** The number of cells. */
  int size() {
    return size;
  }

  /** The index after the last character of a cell in the buffer. */
  int end(int cell) {
    return ends[cell];
  }

  /** Whether a cell has quotes around it. */
  boolean hasQuotes() {
    return quoted;
  }

  /** The index after the record in the text. */
  int position() {
    return position;
  }

  /** The line after the record. */
  int nextLine() {
    return line;
  }

  private void endCell() {
    if (size == ends.length) {
      ends = Arrays.copyOf(ends, 2 * size);
    }
    ends[size++] = length;
  }

  /** Reads a cell and gives the index of what ends it. */
  private int readCell(int from, List<Fault> faults) {
    int open = skipSpace(from);
    if (open == limit || text[open] != quote) {
      return readBare(from);
    }
    int close = closing(open + 1);
    int after = close == limit ? limit : runs ? close + 1 : skipSpace(close + 1);
    boolean ends = close < limit && (after == limit || endsCell(text[after]));
    int breaks = ends ? 0 : Characters.lineBreaks(text, open, close);
    if (!ends && (breaks > 0 || close == limit)) {
      faults.add(new Fault(IssueCode.UNCLOSED_QUOTE, size, line, quote));
      return readBare(open + 1);
    }
    quoted = true;
    if (!ends) {
      faults.add(new Fault(IssueCode.TEXT_AFTER_QUOTE, size, line, quote));
    }
    line += ends ? Characters.lineBreaks(text, open, close) : 0;
    appendQuoted(open + 1, close);
    return ends ? after : readBare(close + 1);
  }

  /** Takes the text up to the end of a cell, and gives the index of what ends it. */
  private int readBare(int from) {
    int at = from;
    while (at < limit && !endsCell(text[at])) {
      if (isEscape(at)) {
        at++;
        line += Characters.isLineBreak(text[at]) ? 1 : 0;
        if (Characters.isLineBreak(text[at])) {
          append('\n');
          at = Characters.lineEnd(text, limit, at);
          continue;
        }
      }
      append(text[at]);
      at++;
    }
    return at;
  }

  private void appendQuoted(int from, int to) {
    for (int at = from; at < to; at++) {
      char c = text[at];
      if (c == quote) {
        at++;
      } else if (isEscape(at)) {
        at++;
        c = text[at];
      } else if (c == '\r' && text[at + 1] != '\n') {
        c = '\n';
      }
      append(c);
    }
  }

  private void append(char c) {
    if (length == buffer.length) {
      buffer = Arrays.copyOf(buffer, 2 * length);
    }
    buffer[length++] = c;
  }

  /** Whether a backslash takes the meaning from the character after it. */
  private boolean isEscape(int at) {
    if (!backslash || text[at] != '\\' || at + 1 >= limit) {
      return false;
    }
    char next = text[at + 1];
    return next == '\\' || next == quote || isDelimiter(next) || Characters.isLineBreak(next);
  }

  /** The index of the quote that closes a cell, or the limit. */
  private int closing(int from) {
    char[] t = text;
    int at = from;
    int last = limit - from > MOST_QUOTED ? from + MOST_QUOTED : limit;
    while (at < last) {
      if (isEscape(at)) {
        at += 2;
      } else if (t[at] != quote) {
        at++;
      } else if (at + 1 < limit && t[at + 1] == quote) {
        at += 2;
      } else {
        searched += at - from;
        return at;
      }
    }
    searched += last - from;
    cut |= last == limit;
    return limit;
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < limit && Character.isWhitespace(text[at]) && isSkipped(text[at])) {
      at++;
    }
    return at;
  }

  private boolean isSkipped(char c) {
    return runs ? !Characters.isLineBreak(c) : !endsCell(c);
  }

  private boolean isDelimiter(char c) {
    return c == delimiter || (runs && c == '\t');
  }

  private boolean endsCell(char c) {
    return isDelimiter(c) || Characters.isLineBreak(c);
  }
}

package dropfit.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads one record with quotes by Commons CSV, after a look at where its quotes open and close:
 *
 * <ul>
 *   <li>a cell that goes on after its closing quote keeps all of its text;
 *   <li>a quote that is never closed, or only by a quote of a later line, is read as a blank, so
 *       that it costs its own line at most and not the rest of the file.
 * </ul>
 */
final class QuotedRecord {
  private final char[] text;
  private final char delimiter;
  private final Lines lines = new Lines();
  private final Iterator<CSVRecord> records;

  private char[] buffer = new char[256];
  private int[] ends = new int[64];
  private int size;

  QuotedRecord(char[] text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
    CSVFormat format =
        CSVFormat.Builder.create()
            .setDelimiter(delimiter)
            .setQuote('"')
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    try {
      records = format.parse(lines).iterator();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** Reads the record that starts at a position on a line, adding what is wrong with its quotes. */
  void read(int position, int line, List<Fault> faults) {
    checkQuotes(position, line, faults);
    lines.moveTo(position, line);
    copy(records.next());
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

  /** The index after the record in the text. */
  int position() {
    return lines.lineEnd;
  }

  /** The line after the record. */
  int nextLine() {
    return lines.line + 1;
  }

  private void copy(CSVRecord record) {
    size = record.size();
    if (ends.length < size) {
      ends = new int[size];
    }
    int end = 0;
    for (int i = 0; i < size; i++) {
      String cell = record.get(i);
      if (buffer.length < end + cell.length()) {
        buffer = Arrays.copyOf(buffer, Math.max(2 * buffer.length, end + cell.length()));
      }
      cell.getChars(0, cell.length(), buffer, end);
      end += cell.length();
      ends[i] = end;
    }
  }

  /** Finds what is wrong with the quotes of a record and blanks those that are never closed. */
  private void checkQuotes(int position, int startLine, List<Fault> faults) {
    int line = startLine;
    int cell = 0;
    int at = position;
    while (at < text.length) {
      at = skipSpace(at);
      if (at < text.length && text[at] == '"') {
        int close = closing(at);
        int after = close < text.length ? skipSpace(close + 1) : text.length;
        int breaks = Records.lineBreaks(text, at, close);
        boolean ends = close < text.length && (after == text.length || endsCell(text[after]));
        if (!ends && (breaks > 0 || close == text.length)) {
          text[at] = ' ';
          faults.add(new Fault(IssueCode.UNCLOSED_QUOTE, cell, line, '"'));
        } else {
          if (!ends) {
            faults.add(new Fault(IssueCode.TEXT_AFTER_QUOTE, cell, line, '"'));
          }
          line += breaks;
          at = after;
        }
      }
      while (at < text.length && !endsCell(text[at])) {
        at++;
      }
      if (at == text.length || text[at] != delimiter) {
        return;
      }
      at++;
      cell++;
    }
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < text.length && Character.isWhitespace(text[at]) && !endsCell(text[at])) {
      at++;
    }
    return at;
  }

  private boolean endsCell(char c) {
    return c == delimiter || c == '\n' || c == '\r';
  }

  /** The index of the quote that closes the one at an index, or the length of the text. */
  private int closing(int open) {
    int at = open + 1;
    while (at < text.length) {
      if (text[at] != '"') {
        at++;
      } else if (at + 1 < text.length && text[at + 1] == '"') {
        at += 2;
      } else {
        return at;
      }
    }
    return at;
  }

  /**
   * Hands out the text line by line: asked for more than a line, the parser is inside of a quoted
   * cell. So the end of a record is known without the parser reading ahead.
   */
  private final class Lines extends Reader {
    private int at;
    private int lineEnd;
    private int line;

    void moveTo(int position, int startLine) {
      at = position;
      line = startLine;
      lineEnd = endOfLine(position);
    }

    @Override
    public int read(char[] target, int offset, int length) {
      if (at == lineEnd) {
        if (at == text.length) {
          return -1;
        }
        lineEnd = endOfLine(at);
        line++;
      }
      int count = Math.min(length, lineEnd - at);
      System.arraycopy(text, at, target, offset, count);
      at += count;
      if (at == lineEnd && target[offset + count - 1] == '\r') {
        // After a CR the parser would look for an LF, and that would fetch the next line.
        target[offset + count - 1] = '\n';
      }
      return count;
    }

    @Override
    public void close() {}

    private int endOfLine(int from) {
      int to = from;
      while (to < text.length && text[to] != '\n' && text[to] != '\r') {
        to++;
      }
      return Records.lineEnd(text, to);
    }
  }
}

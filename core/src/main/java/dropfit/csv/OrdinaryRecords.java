package dropfit.csv;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** Reads records whose quotes are in order, by Commons CSV. */
final class OrdinaryRecords {
  private final Lines lines = new Lines();
  private final Iterator<CSVRecord> records;

  OrdinaryRecords(char delimiter, char quote) {
    CSVFormat format =
        CSVFormat.Builder.create()
            .setDelimiter(delimiter)
            .setQuote(quote)
            .setIgnoreSurroundingSpaces(true)
            .setIgnoreEmptyLines(false)
            .get();
    try {
      records = format.parse(lines).iterator();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /**
   * Reads one record.
   *
   * @param text holds it
   * @param from the index at which it starts
   * @param to the index after its line break, or after its last character at the end of the text
   * @return its cells
   */
  CSVRecord read(char[] text, int from, int to) {
    lines.show(text, from, to);
    return records.next();
  }

  /**
   * Hands out a record line by line: asked for more than a line, the parser is inside of a quoted
   * cell. So it never reads ahead, and goes on with the next record that is shown.
   */
  private static final class Lines extends Reader {
    private char[] text = new char[0];
    private int at;
    private int limit;

    void show(char[] shown, int from, int to) {
      text = shown;
      at = from;
      limit = to;
    }

    @Override
    public int read(char[] target, int offset, int length) {
      if (at == limit) {
        // The last record of a text may have no line break; without one the parser would end here.
        target[offset] = '\n';
        return 1;
      }
      int lineEnd = endOfLine();
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

    private int endOfLine() {
      int to = at;
      while (to < limit && !Characters.isLineBreak(text[to])) {
        to++;
      }
      return Characters.lineEnd(text, limit, to);
    }
  }
}

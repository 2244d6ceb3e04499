package dropfit.csv;

/**
 * How the rows of a file are written.
 *
 * @param delimiter the character between cells
 * @param quote the character around cells
 * @param escape how a quote is written inside of quotes
 * @param comment the character that begins a line to be skipped, or {@link #NO_COMMENT}
 */
public record Dialect(Delimiter delimiter, Quote quote, Escape escape, char comment) {
  /** Where no line is a comment; no text has this character. */
  public static final char NO_COMMENT = '\uFFFF';

  /**
   * What RFC 4180 describes, with another delimiter.
   *
   * @param delimiter the character between cells
   * @return a dialect with doubled double quotes and without comments
   */
  public static Dialect of(Delimiter delimiter) {
    return new Dialect(delimiter, Quote.DOUBLE, Escape.DOUBLED, NO_COMMENT);
  }

  Dialect withComment(char chosen) {
    return new Dialect(delimiter, quote, escape, chosen);
  }
}

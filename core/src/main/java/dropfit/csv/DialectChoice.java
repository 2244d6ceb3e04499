package dropfit.csv;

import java.util.Optional;

/**
 * What the user decided about how the rows of a file are written; the rest is detected.
 *
 * @param delimiter the character between cells
 * @param quote the character around cells
 * @param escape how a quote is written inside of quotes
 * @param comment the character that begins a line to be skipped, or {@link Dialect#NO_COMMENT}
 */
public record DialectChoice(
    Optional<Delimiter> delimiter,
    Optional<Quote> quote,
    Optional<Escape> escape,
    Optional<Character> comment) {

  /** Everything is detected. */
  public static final DialectChoice DETECT =
      new DialectChoice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /**
   * The same choice with a given delimiter.
   *
   * @param chosen the character between cells
   * @return a new choice
   */
  public DialectChoice withDelimiter(Delimiter chosen) {
    return new DialectChoice(Optional.of(chosen), quote, escape, comment);
  }

  /**
   * The same choice with a given quote.
   *
   * @param chosen the character around cells
   * @return a new choice
   */
  public DialectChoice withQuote(Quote chosen) {
    return new DialectChoice(delimiter, Optional.of(chosen), escape, comment);
  }

  /**
   * The same choice with a given escape.
   *
   * @param chosen how a quote is written inside of quotes
   * @return a new choice
   */
  public DialectChoice withEscape(Escape chosen) {
    return new DialectChoice(delimiter, quote, Optional.of(chosen), comment);
  }

  /**
   * The same choice with given comments.
   *
   * @param chosen the character that begins a line to be skipped, or {@link Dialect#NO_COMMENT}
   * @return a new choice
   */
  public DialectChoice withComment(char chosen) {
    return new DialectChoice(delimiter, quote, escape, Optional.of(chosen));
  }
}

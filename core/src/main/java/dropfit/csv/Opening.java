package dropfit.csv;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the beginning and the end of a file: how its rows are written, and where its table is.
 * It is done in parts: nothing is known before {@link #advance} has come to the end.
 */
final class Opening {
  private final CsvText text;
  private final CsvOptions options;
  private final Region all;
  private final Region region;
  private final DialectDetector detector;
  private @Nullable Sampling sampling;
  private @Nullable Layout layout;

  Opening(CsvText text, CsvOptions options) {
    this.text = text;
    this.options = options;
    Optional<Delimiter> directive = Directive.of(text.head());
    all = Region.of(text, directive.isPresent());
    region = all.fromLine(text, options.layout().headerLine().orElse(all.line()));
    DialectChoice written = options.dialect();
    if (written.delimiter().isEmpty() && directive.isPresent()) {
      written = written.withDelimiter(directive.get());
    }
    detector = new DialectDetector(text, region, written);
  }

  /** Looks on; false if that was the end. */
  boolean advance() {
    if (sampling == null) {
      if (!detector.advance()) {
        sampling = new Sampling(text, region, dialect());
      }
    } else if (!sampling.advance()) {
      LayoutDetector layouts = new LayoutDetector(text, dialect(), options.layout());
      layout = layouts.detect(region, sample());
    }
    return layout == null;
  }

  /** The file without what names its dialect. */
  Region all() {
    return all;
  }

  /** How rows are written. */
  Dialect dialect() {
    return detector.dialect();
  }

  /** The first rows. */
  Sample sample() {
    return required(sampling).sample();
  }

  /** Where the table is. */
  Layout layout() {
    return required(layout);
  }

  /** How many characters were looked at. */
  long looked() {
    return detector.looked() + (sampling == null ? 0 : sampling.looked());
  }

  private static <T> T required(@Nullable T found) {
    if (found == null) {
      throw new IllegalStateException("the file is not looked at to the end");
    }
    return found;
  }
}

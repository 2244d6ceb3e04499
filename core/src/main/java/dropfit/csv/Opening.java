package dropfit.csv;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks at the beginning and the end of a file: how its rows are written, and where its table is.
 * It is done in parts: nothing is known before {@link #advance} has come to the end.
 */
final class Opening {
  private final CsvOptions options;
  private final Region all;
  private CsvText text;
  private @Nullable Lookup lookup;
  private Region region;
  private @Nullable DialectDetector detector;
  private @Nullable Sampling sampling;
  private @Nullable Tables tables;
  private @Nullable Placing placing;
  private @Nullable Place place;
  private long lookedBefore;

  Opening(CsvText text, CsvOptions options) {
    this.text = text;
    this.options = options;
    all = Region.of(text, Directive.of(text.head()).isPresent());
    int line = options.layout().headerLine().orElse(all.line());
    region = all.fromLine(text, line);
    if (region.line() < line && text.head().length < text.length()) {
      lookup = Lookup.ofLine(text, all, line);
    } else if (!text.isAtHand(region.from())) {
      lookup = Lookup.ofPlace(text, region.from());
    }
  }

  /** Looks on; false if that was the end. */
  boolean advance() {
    if (lookup != null) {
      lookUp(lookup);
    } else if (placing != null) {
      place(placing);
    } else if (sampling != null) {
      sample(sampling);
    } else {
      detect(detector == null ? detector() : detector);
    }
    return place == null;
  }

  private void lookUp(Lookup now) {
    if (now.next()) {
      return;
    }
    text = now.text();
    lookup = null;
    if (tables == null) {
      region = now.region();
    } else {
      tables.taken().ifPresent(this::place);
    }
  }

  private DialectDetector detector() {
    Optional<Delimiter> directive = Directive.of(text.head());
    DialectChoice written = options.dialect();
    if (written.delimiter().isEmpty() && directive.isPresent()) {
      written = written.withDelimiter(directive.get());
    }
    return new DialectDetector(text, region, written);
  }

  private void detect(DialectDetector now) {
    detector = now;
    if (!now.advance()) {
      sampling = new Sampling(text, region, now.dialect());
    }
  }

  /**
   * Guesses the table by the beginning of the text: the largest in it, or the last one where that
   * goes on.
   */
  private void sample(Sampling now) {
    if (now.advance()) {
      return;
    }
    Sample sample = now.sample();
    lookedBefore += now.looked();
    sampling = null;
    tables = tables();
    Tables first = tables();
    sample.rows().forEach(first::add);
    first.finish(sample.whole() ? region.limit() : sample.end(), true);
    Optional<Block> last = first.last();
    Optional<Block> block = first.isChosen() || sample.whole() ? first.taken() : last;
    if (!sample.whole() && block.map(Block::begin).equals(last.map(Block::begin))) {
      block = block.map(Block::asOpen);
    }
    if (block.isEmpty()) {
      place = Place.none(region);
    } else if (isAll(block.get())) {
      place = Placing.place(text, block.get(), dialect(), options.layout(), region, sample);
    } else {
      place(block.get());
    }
  }

  /** Whether a table is all that was looked at. */
  private boolean isAll(Block block) {
    Region its = Placing.region(text, block, options.layout());
    return its.from() == region.from() && its.limit() == region.limit();
  }

  private Tables tables() {
    boolean chosen = options.layout().headerLine().isPresent();
    return new Tables(options.layout(), chosen ? region.from() : -1);
  }

  private void place(Block block) {
    placing = new Placing(text, block, dialect(), options.layout());
  }

  private void place(Placing now) {
    if (!now.advance()) {
      place = now.place();
      lookedBefore += now.looked();
      placing = null;
    }
  }

  /** Turns to another table of the file: there is more to be looked at. */
  void turnTo(Block block) {
    place = null;
    if (text.isAtHand(block.begin())) {
      place(block);
    } else {
      lookup = Lookup.ofPlace(text, block.begin());
    }
  }

  /** The file without what names its dialect. */
  Region all() {
    return all;
  }

  /** How rows are written. */
  Dialect dialect() {
    return required(detector).dialect();
  }

  /** Tells the tables of the file apart, while it is read first. */
  Tables tablesOfAll() {
    return required(tables);
  }

  /** Where the table is. */
  Place place() {
    return required(place);
  }

  /** How far this is in the text, where that is looked through for a place. */
  int position() {
    return lookup == null ? 0 : lookup.position();
  }

  /** How many characters were looked at. */
  long looked() {
    long now = sampling == null ? 0 : sampling.looked();
    long then = placing == null ? 0 : placing.looked();
    return lookedBefore + now + then + (detector == null ? 0 : detector.looked());
  }

  private static <T> T required(@Nullable T found) {
    if (found == null) {
      throw new IllegalStateException("the file is not looked at to the end");
    }
    return found;
  }
}

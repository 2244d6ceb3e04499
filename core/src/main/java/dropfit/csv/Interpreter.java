package dropfit.csv;

import dropfit.data.Column.Dates.Scale;
import java.util.Optional;

/** Decides how the cells of a column are understood, from what its words are. */
final class Interpreter {
  private final WordStatistics words;
  private final ColumnChoice choice;
  private final NumberContext context;

  Interpreter(WordStatistics words, ColumnChoice choice, NumberContext context) {
    this.words = words;
    this.choice = choice;
    this.context = context;
  }

  /** What the cells suggest, whatever type the user chose. */
  ColumnType detected() {
    return interpret(Optional.empty()).type();
  }

  /** How they are understood: as the user says, else as they suggest. */
  Interpretation interpretation() {
    return interpret(chosenType(choice));
  }

  /** The type that the user chose, by itself or by a format that only it has. */
  static Optional<ColumnType> chosenType(ColumnChoice choice) {
    if (choice.type().isPresent() || choice.expected()) {
      return choice.type();
    }
    if (choice.format().flatMap(NumberFormat::of).isPresent()) {
      return Optional.of(ColumnType.NUMBER);
    }
    return choice.format().flatMap(DateOrder::of).map(order -> ColumnType.DATE);
  }

  private Interpretation interpret(Optional<ColumnType> chosen) {
    Optional<NumberFormat> known = knownFormat();
    NumberFormat number = known.orElseGet(this::likelyFormat);
    Optional<DateOrder> knownOrder = knownOrder();
    DateOrder order = knownOrder.orElseGet(() -> words.dates().best());
    boolean openOrder = knownOrder.isEmpty() && words.dates().isOpen();
    ColumnType type = chosen.orElseGet(() -> type(number, openOrder));
    boolean dates = type == ColumnType.DATE || (chosen.isEmpty() && words.areDates());
    Doubt doubt = Doubt.NONE;
    if (dates && openOrder) {
      doubt = Doubt.DATE_ORDER;
    } else if (type == ColumnType.NUMBER && known.isEmpty() && isOpen(number)) {
      doubt = Doubt.DECIMAL_MARK;
    }
    Scale scale = words.dates().scale(order);
    NumberEvidence numbers = words.numbers();
    String unit = words.areDurations() ? Duration.UNIT : numbers.unit();
    return new Interpretation(type, number, unit, numbers.hasFlags(), order, scale, doubt);
  }

  private ColumnType type(NumberFormat number, boolean openOrder) {
    if (words.present() == 0) {
      return ColumnType.NUMBER;
    }
    if (words.areDates()) {
      return openOrder ? ColumnType.TEXT : ColumnType.DATE;
    }
    if (words.areCodes()) {
      return words.areRepeated() ? ColumnType.CATEGORY : ColumnType.IDENTIFIER;
    }
    return words.areNumbers(number) || words.areDurations()
        ? ColumnType.NUMBER
        : words.typeOfWords();
  }

  /** The format that the user chose, or expected and found. */
  private Optional<NumberFormat> knownFormat() {
    return choice
        .format()
        .flatMap(NumberFormat::of)
        .filter(format -> !choice.expected() || words.areNumbers(format));
  }

  private Optional<DateOrder> knownOrder() {
    return choice
        .format()
        .flatMap(DateOrder::of)
        .filter(
            order ->
                !choice.expected()
                    || WordStatistics.isMostly(words.dates().fits(order), words.telling()));
  }

  /** The format that fits most cells; of equals the one that the rest of the file suggests. */
  private NumberFormat likelyFormat() {
    int most = 0;
    for (NumberFormat format : NumberFormat.values()) {
      most = context.allows(format) ? Math.max(most, words.numbers().fits(format)) : most;
    }
    NumberFormat best = NumberFormat.POINT;
    boolean found = false;
    for (NumberFormat format : NumberFormat.values()) {
      boolean tied = context.allows(format) && words.numbers().fits(format) == most;
      if (tied && (!found || isBetter(format, best))) {
        best = format;
        found = true;
      }
    }
    return best;
  }

  /** Whether a format is better than an earlier one that fits as many cells. */
  private boolean isBetter(NumberFormat format, NumberFormat best) {
    if (best == NumberFormat.POINT) {
      return format == NumberFormat.POINT_COMMA
          && context.hasCommas()
          && words.numbers().hasOpenPoints();
    }
    return best.mark() != context.likely() && format.mark() == context.likely();
  }

  /**
   * Whether another format would fit all that this one fits, or commas may stand between numbers.
   */
  private boolean isOpen(NumberFormat format) {
    NumberEvidence numbers = words.numbers();
    if (context.chosen().isPresent()) {
      return false;
    }
    boolean commas =
        numbers.fits(NumberFormat.COMMA) == numbers.fits(NumberFormat.COMMA_POINT)
            && numbers.hasOpenCommas();
    boolean points =
        numbers.fits(NumberFormat.POINT) == numbers.fits(NumberFormat.POINT_COMMA)
            && numbers.hasOpenPoints();
    return switch (format) {
      case COMMA -> commas || (context.mayBeLists() && numbers.hasRareCommas());
      case COMMA_POINT -> commas;
      case POINT_COMMA -> points;
      // Where semicolons separate cells, commas are likely decimal marks and points may group.
      case POINT -> points && context.delimiter() == Delimiter.SEMICOLON && context.isOpen();
      default -> false;
    };
  }
}

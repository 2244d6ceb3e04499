package dropfit.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts what a column leaves open into questions. */
final class Doubts {
  private Doubts() {}

  /** The question that a column raises by its format. */
  static Optional<Question> ask(int index, ColumnProfile profile, ReadColumn read) {
    return switch (read.how().doubt()) {
      case NONE -> Optional.empty();
      case DATE_ORDER -> Optional.of(dateOrder(index, profile, read));
      case DECIMAL_MARK -> Optional.of(decimalMark(index, profile, read));
    };
  }

  private static Question dateOrder(int index, ColumnProfile profile, ReadColumn read) {
    String example = read.words().map(words -> words.dates().openWord()).orElse("");
    return new Question(
        index,
        profile.name(),
        "Do the dates of "
            + profile.name()
            + ", such as "
            + example
            + ", begin with the day or"
            + " with the month?",
        profile.format(),
        List.of(
            option(example, DateOrder.DAY_FIRST, "Day first"),
            option(example, DateOrder.MONTH_FIRST, "Month first")));
  }

  private static Question.Option option(String example, DateOrder order, String label) {
    DateWord date = new DateWord();
    String meaning =
        date.read(example)
            ? label
                + ": "
                + new dropfit.data.Column.Dates(
                        "",
                        new double[] {date.seconds(order)},
                        dropfit.data.Column.Dates.Scale.DATE)
                    .text(0)
            : label;
    return format(order.code(), meaning);
  }

  private static Question decimalMark(int index, ColumnProfile profile, ReadColumn read) {
    NumberFormat taken = read.how().number();
    boolean comma = taken != NumberFormat.POINT_COMMA && taken != NumberFormat.POINT;
    NumberFormat decimal = comma ? NumberFormat.COMMA : NumberFormat.POINT;
    NumberFormat grouped = comma ? NumberFormat.COMMA_POINT : NumberFormat.POINT_COMMA;
    // Only where all words are known there is a doubt.
    NumberEvidence numbers = read.words().orElseThrow().numbers();
    boolean groups = numbers.fits(decimal) == numbers.fits(grouped);
    boolean lists = comma && numbers.hasRareCommas();
    List<Question.Option> options = new ArrayList<>();
    options.add(format(decimal.code(), "Decimal mark"));
    if (groups) {
      options.add(format(grouped.code(), "Groups of thousands"));
    }
    if (lists) {
      options.add(
          new Question.Option(Question.Member.TYPE, "text", "Several numbers, kept as text"));
    }
    return new Question(
        index,
        profile.name(),
        "Is the "
            + (comma ? "comma" : "point")
            + " in the numbers of "
            + profile.name()
            + " the decimal mark, or does it "
            + (groups ? "group thousands" : "")
            + (groups && lists ? ", or " : "")
            + (lists ? "stand between several numbers" : "")
            + "?",
        taken.code(),
        options);
  }

  private static Question.Option format(String code, String text) {
    return new Question.Option(Question.Member.FORMAT, code, text);
  }

  /** Asks what a word means that usually stands for no value. */
  static Question meaning(int index, ColumnProfile profile, ColumnProfile.Frequency found) {
    String word = found.word();
    return new Question(
        index,
        profile.name(),
        word
            + " stands in "
            + found.count()
            + (found.count() == 1 ? " cell of " : " cells of ")
            + profile.name()
            + ". Is it a value, or does it stand for no value? Until you decide, it counts as"
            + " missing.",
        "",
        List.of(
            new Question.Option(Question.Member.VALUES, word, "Take " + word + " as a value"),
            missing(word)));
  }

  /** The answer that a word or a number stands for no value. */
  static Question.Option missing(String word) {
    return new Question.Option(Question.Member.MISSING, word, "Take " + word + " as missing");
  }

  /** A type as a sentence names it. */
  static String word(ColumnType type) {
    return switch (type) {
      case NUMBER -> "numbers";
      case DATE -> "dates";
      case BOOLEAN, CATEGORY -> "categories";
      case IDENTIFIER, TEXT -> "text";
    };
  }
}

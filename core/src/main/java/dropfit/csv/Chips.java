package dropfit.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Tells what was understood of a file as a whole. */
final class Chips {
  private final List<Chip> chips = new ArrayList<>();

  Chips(
      CsvText text,
      CsvOptions options,
      Dialect dialect,
      Layout layout,
      List<Integer> starts,
      int skippedBelow,
      NumberContext context) {
    addDialect(dialect, options.dialect());
    addLayout(layout, starts, options.layout(), skippedBelow);
    addDecimal(context);
    String lineBreak = lineBreak(text.head());
    choice("lineBreak", "Line breaks", lineBreak, lineBreak, false, List.of());
  }

  /** Everything, in the order in which it is told. */
  List<Chip> all() {
    return chips;
  }

  private void addDialect(Dialect dialect, DialectChoice choice) {
    choice(
        "delimiter",
        "Delimiter",
        dialect.delimiter().code(),
        dialect.delimiter().label(),
        choice.delimiter().isPresent(),
        Arrays.stream(Delimiter.values())
            .map(each -> new Chip.Option(each.code(), each.label()))
            .toList());
    choice(
        "quote",
        "Quotes",
        dialect.quote().code(),
        dialect.quote().label(),
        choice.quote().isPresent(),
        Arrays.stream(Quote.values())
            .map(each -> new Chip.Option(each.code(), each.label()))
            .toList());
    choice(
        "escape",
        "Quotes inside of quotes",
        code(dialect.escape()),
        dialect.escape().label(),
        choice.escape().isPresent(),
        Arrays.stream(Escape.values())
            .map(each -> new Chip.Option(code(each), each.label()))
            .toList());
    String comment =
        dialect.comment() == Dialect.NO_COMMENT ? "" : String.valueOf(dialect.comment());
    List<String> comments = new ArrayList<>(List.of("", "#", "%", ";", "!"));
    if (!comments.contains(comment)) {
      comments.add(comment);
    }
    choice(
        "comment",
        "Comment lines",
        comment,
        comment(comment),
        choice.comment().isPresent(),
        comments.stream().map(each -> new Chip.Option(each, comment(each))).toList());
  }

  private static String comment(String character) {
    return character.isEmpty() ? "None" : "Begin with " + character;
  }

  private static String code(Escape escape) {
    return escape.name().toLowerCase(Locale.ROOT);
  }

  private void addLayout(Layout layout, List<Integer> starts, LayoutChoice choice, int skipped) {
    boolean header = layout.headerRows() > 0;
    flag("header", "Header", header, choice.header() != Header.AUTO);
    int line = layout.table().line();
    number(
        "headerLine",
        header ? "Header in line" : "Values from line",
        line,
        choice.headerLine().isPresent(),
        starts);
    if (header) {
      number(
          "headerRows",
          "Header rows",
          layout.headerRows(),
          choice.headerRows().isPresent(),
          IntStream.rangeClosed(1, LayoutChoice.MAX_HEADER_ROWS).boxed().toList());
      flag("units", "Row of units", layout.units(), choice.units().isPresent());
    }
    number("skipEnd", "Lines left out below", skipped, choice.skipEnd().isPresent(), List.of());
  }

  private void addDecimal(NumberContext context) {
    Optional<Character> mark = context.chosen().or(context::others);
    choice(
        "decimal",
        "Decimal mark",
        mark.map(String::valueOf).orElse(""),
        mark.map(c -> c == '.' ? "Point" : "Comma").orElse("By column"),
        context.chosen().isPresent(),
        List.of(new Chip.Option(".", "Point"), new Chip.Option(",", "Comma")));
  }

  private void choice(
      String id,
      String label,
      String value,
      String text,
      boolean chosen,
      List<Chip.Option> options) {
    chips.add(new Chip(id, label, Chip.Kind.CHOICE, value, text, chosen, options));
  }

  private void flag(String id, String label, boolean value, boolean chosen) {
    List<Chip.Option> options = List.of(new Chip.Option(true, "Yes"), new Chip.Option(false, "No"));
    chips.add(new Chip(id, label, Chip.Kind.FLAG, value, value ? "Yes" : "No", chosen, options));
  }

  private void number(String id, String label, int value, boolean chosen, List<Integer> proposals) {
    List<Chip.Option> options =
        proposals.stream().map(each -> new Chip.Option(each, Integer.toString(each))).toList();
    chips.add(
        new Chip(id, label, Chip.Kind.NUMBER, value, Integer.toString(value), chosen, options));
  }

  private static String lineBreak(char[] text) {
    int at = 0;
    while (at < text.length && text[at] != '\n' && text[at] != '\r') {
      at++;
    }
    if (at == text.length) {
      return "None";
    }
    boolean pair = at + 1 < text.length && text[at + 1] == '\n';
    return text[at] == '\n' ? "LF" : pair ? "CRLF" : "CR";
  }
}

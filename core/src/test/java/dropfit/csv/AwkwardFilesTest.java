package dropfit.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Files as people have them: each gives the table and the issues that are written down beside it.
 */
class AwkwardFilesTest {

  static Stream<String> files() throws IOException {
    try (Stream<Path> paths = Files.list(folder())) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(".csv"))
          .map(name -> name.substring(0, name.length() - ".csv".length()))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void comesOutAsWrittenDown(String file) {
    assertEquals(
        text(file + ".expected.txt"),
        describe(CsvReader.read(text(file + ".csv"), CsvOptions.DEFAULT)));
  }

  @Test
  void thereAreManyFiles() throws IOException {
    assertTrue(files().count() >= 60);
  }

  static String text(String file) {
    try {
      return Files.readString(folder().resolve(file), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path folder() {
    try {
      return Path.of(
          Objects.requireNonNull(AwkwardFilesTest.class.getResource("/csv/awkward")).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Everything that was understood, as a text that a person can check. */
  static String describe(CsvResult result) {
    StringBuilder out = new StringBuilder();
    out.append("read as ");
    out.append(
        result.chips().stream()
            .filter(chip -> !chip.id().equals("lineBreak"))
            .map(chip -> chip.id() + "=" + visible(String.valueOf(chip.value())))
            .collect(Collectors.joining(" ")));
    out.append('\n');
    for (ColumnProfile column : result.columns()) {
      List<String> facts =
          Stream.of(lower(column.type()), column.format(), column.unit())
              .filter(fact -> !fact.isEmpty())
              .toList();
      out.append("column ").append(visible(column.name())).append(": ");
      out.append(String.join(", ", facts)).append('\n');
    }
    for (int row = 0; row < result.table().rows(); row++) {
      int at = row;
      out.append("line ").append(result.line(row)).append(": ");
      out.append(
          result.table().columns().stream()
              .map(column -> visible(column.text(at)))
              .collect(Collectors.joining(" | ")));
      out.append('\n');
    }
    for (Issue issue : result.issues().places()) {
      out.append(lower(issue.code())).append(" at ").append(issue.line());
      out.append(issue.column() < 0 ? "" : " in " + visible(issue.name()));
      out.append(issue.raw().isEmpty() ? "" : " (" + visible(issue.raw()) + ")");
      out.append(": ").append(issue.done()).append('\n');
    }
    for (Question question : result.questions()) {
      out.append("asks: ").append(visible(question.text()));
      out.append(question.taken().isEmpty() ? "" : " Takes " + question.taken() + ".");
      for (Question.Option option : question.options()) {
        out.append(" [").append(option.value()).append(": ").append(option.text()).append(']');
      }
      out.append('\n');
    }
    if (result.rejectedRows() > 0) {
      out.append("rejected ").append(result.rejectedRows()).append(": ");
      out.append(visible(result.rejectedText())).append('\n');
    }
    return out.toString();
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  /** Control characters and what runs from right to left by their numbers. */
  private static String visible(String text) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n') {
        out.append("\\n");
      } else if (c == '\r') {
        out.append("\\r");
      } else if (c < ' ' || (c >= '\u0590' && c <= '\u08FF') || (c >= '\u2000' && c <= '\u202F')) {
        out.append("\\u%04X".formatted((int) c));
      } else {
        out.append(c);
      }
    }
    return out.toString();
  }
}

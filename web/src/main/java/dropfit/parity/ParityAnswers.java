package dropfit.parity;

import com.grack.nanojson.JsonStringWriter;
import com.grack.nanojson.JsonWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Runs the cases on the JVM and writes what the browser has to find. */
public final class ParityAnswers {
  private ParityAnswers() {}

  /**
   * Writes the answers.
   *
   * @param arguments the file to write, then the folders whose CSV files the cases work on
   * @throws IOException if a file cannot be read or written
   */
  public static void main(String[] arguments) throws IOException {
    Map<String, String> files = read(Stream.of(arguments).skip(1).map(Path::of).toList());
    Files.writeString(Path.of(arguments[0]), json(files));
  }

  private static String json(Map<String, String> files) {
    JsonStringWriter json = JsonWriter.string();
    json.object().object("files");
    files.forEach(json::value);
    json.end().array("cases");
    for (Case each : Cases.all()) {
      json.object()
          .value("name", each.name())
          .value("tolerance", each.agreement().tolerance())
          .value("answer", each.computation().apply(new Samples(files)).json())
          .end();
    }
    return json.end().end().done();
  }

  /** The texts of all CSV files in some folders by their names. */
  static Map<String, String> read(List<Path> folders) {
    Map<String, String> files = new TreeMap<>();
    for (Path folder : folders) {
      try (Stream<Path> entries = Files.list(folder)) {
        for (Path file : entries.filter(path -> path.toString().endsWith(".csv")).toList()) {
          // Bytes that are no UTF-8 become replacement characters, as in a browser.
          String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
          if (files.put(file.getFileName().toString(), text) != null) {
            throw new IllegalStateException("two files are named " + file.getFileName());
          }
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return files;
  }
}

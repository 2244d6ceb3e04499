package dropfit.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dropfit.data.Matrix;
import dropfit.data.State;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelFileTest {
  private static final ModelFile FILE =
      new ModelFile(
          "0.1.0",
          "linear-regression",
          new State().put("method", "exact"),
          new State().put("target", "price").put("columns", List.of("size", "age")),
          new State(),
          new State().put("weights", Matrix.ofRows(new double[] {0.1, 1.0 / 3})));

  @Test
  void aFileComesBackAsItWas() {
    String text = FILE.write();
    ModelFile read = ModelFile.read(text);
    assertEquals(text, read.write());
    assertEquals("0.1.0", read.product());
    assertEquals("linear-regression", read.algorithm());
    assertEquals("exact", read.parameters().text("method"));
    assertEquals(List.of("size", "age"), read.data().texts("columns"));
    assertEquals(0, read.preparation().values().size());
    assertEquals(FILE.model().matrix("weights"), read.model().matrix("weights"));
  }

  @Test
  void theFileIsAsTheDocumentationShowsIt() throws IOException {
    String page = Files.readString(Path.of("..", "docs", "model-file.md"));
    String begin = "```json";
    int from = page.indexOf(begin) + begin.length();
    String shown = page.substring(from, page.indexOf("```", from));
    assertEquals(Json.write(Json.read(shown)), FILE.write());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          ''                            | This is not a Dropfit model file: expected a JSON object, found nothing.
          a,b,c                         | This is not a Dropfit model file: expected a JSON object, which starts with {.
          {}                            | This is not a Dropfit model file: its format should be "dropfit-model".
          {"format":1}                  | This is not a Dropfit model file: its format should be "dropfit-model".
          {"format":"onnx","version":1} | This is not a Dropfit model file: its format should be "dropfit-model".
          {"format":"dropfit-model"}    | This model file cannot be read: version is missing; expected a number.
          {"format":"dropfit-model","version":2} | This model file cannot be read: it has version 2, and this version of Dropfit reads up to 1.
          {"format":"dropfit-model","version":0} | This model file cannot be read: version should be an integer from 1 to 2147483647, found 0.0.
          {"format":"dropfit-model","version":1.5} | This model file cannot be read: version should be an integer from 1 to 2147483647, found 1.5.
          {"format":"dropfit-model","version":1,"product":"1"} | This model file cannot be read: algorithm is missing; expected a text.
          """)
  void whatIsNoModelFileIsRefused(String text, String message) {
    assertEquals(
        message, assertThrows(State.Malformed.class, () -> ModelFile.read(text)).getMessage());
  }

  @Test
  void aFileThatWasCutOffIsRefusedWhereverItWasCut() {
    String text = FILE.write();
    for (int length = 1; length < text.length(); length++) {
      String cut = text.substring(0, length);
      assertEquals(
          "This is not a Dropfit model file: "
              + "the text ends before its object is closed; it was cut off.",
          assertThrows(State.Malformed.class, () -> ModelFile.read(cut)).getMessage());
    }
  }

  @Test
  void aMemberOfAnotherKindIsRefused() {
    String text = FILE.write().replace("{\"method\":\"exact\"}", "[]");
    assertEquals(
        "This model file cannot be read: parameters should be an object.",
        assertThrows(State.Malformed.class, () -> ModelFile.read(text)).getMessage());
  }
}

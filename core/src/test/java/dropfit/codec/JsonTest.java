package dropfit.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.Matrix;
import dropfit.data.State;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTest {

  @Test
  void everyKindOfValueHasItsForm() {
    State state =
        new State()
            .put("number", 0.1)
            .put("unknown", Double.NaN)
            .put("beyond", Double.NEGATIVE_INFINITY)
            .put("text", "a \"b\"\n<é")
            .put("flag", true)
            .put("matrix", Matrix.ofRows(new double[] {1, 2.5}, new double[] {-0.0, 1e300}))
            .put("numbers", new double[] {1, Double.NaN})
            .put("texts", List.of("x", ""))
            .put("state", new State().put("a", 1.0))
            .put("states", List.of(new State(), new State().put("b", 2.0)))
            .put("nothing", List.of());
    assertEquals(
        """
        {"number":0.1,"unknown":null,"beyond":-1e999,"text":"a \\"b\\"\\n<é","flag":true,\
        "matrix":{"rows":2,"columns":2,"cells":[1,2.5,-0.0,1.0E300]},"numbers":[1,null],\
        "texts":["x",""],"state":{"a":1},"states":[{},{"b":2}],"nothing":[]}""",
        Json.write(state));
  }

  @Test
  void anEmptyListMayBeReadAsAnyKind() {
    State state = Json.read("{\"list\":[]}");
    assertArrayEquals(new double[0], state.numbers("list"));
    assertEquals(List.of(), state.texts("list"));
    assertEquals(List.of(), state.states("list"));
    assertEquals("{\"list\":[]}", Json.write(new State().put("list", new double[0])));
  }

  @Test
  void spaceAndForeignSpellingsOfNumbersAreRead() {
    State state = Json.read("\r\n\t{ \"a\" : [ 1E2 , -0 , 2.50e-1 ] , \"b\" : \"\\u00e9\\/\" } \n");
    assertArrayEquals(new double[] {100, -0.0, 0.25}, state.numbers("a"));
    assertEquals("é/", state.text("b"));
  }

  @Test
  void namesOfObjectsOfTheBrowserAreNamesLikeOthers() {
    State state = Json.read("{\"__proto__\":{\"constructor\":1},\"toString\":2}");
    assertEquals(1, state.state("__proto__").number("constructor"));
    assertEquals(2, state.number("toString"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\'',
      textBlock =
          """
          ''                                | expected a JSON object, found nothing
          '   '                             | expected a JSON object, found nothing
          hello                             | expected a JSON object, which starts with {
          [1]                               | expected a JSON object, which starts with {
          {} {}                             | nothing should follow the closing } of a JSON object
          {"a":1}x                          | nothing should follow the closing } of a JSON object
          {"a":[1,2                         | the text ends before its object is closed; it was cut off
          {"a":"b                           | the text ends before its object is closed; it was cut off
          {"a":1,}                          | this is not valid JSON: line 1, character 8 was not expected
          {"a":01}                          | this is not valid JSON: line 1, character 6 was not expected
          {"a":NaN}                         | this is not valid JSON: line 1, character 6 was not expected
          {"a":[1}]                         | this is not valid JSON: line 1, character 8 was not expected
          {"a":1,"a":1}                     | a is there twice
          {"a":{"b":1,"b":1}}               | a.b is there twice
          {"a":[{"b":1},{"c":1,"c":2}]}     | a[1].c is there twice
          {"a":[1,"b"]}                     | a should be a list of numbers, a list of texts or a list of objects
          {"a":["b",null]}                  | a should be a list of numbers, a list of texts or a list of objects
          {"a":[[1]]}                       | a should be a list of numbers, a list of texts or a list of objects
          {"a":[true]}                      | a should be a list of numbers, a list of texts or a list of objects
          {"a":[{"cells":[]}]}              | a should be a list of numbers, a list of texts or a list of objects
          {"cells":[]}                      | expected an object, found a matrix
          {"a":{"rows":1,"cells":[1]}}      | a: a matrix has rows, columns and cells and nothing else
          {"a":{"rows":2,"columns":2,"cells":[1]}}        | a: 1 cells do not make a matrix of 2 x 2
          {"a":{"rows":60000000,"columns":60000000,"cells":[1]}} | a: a matrix of 60000000 x 60000000 is outside 0 to 67108864 cells
          {"a":{"rows":-1,"columns":-1,"cells":[1]}}      | a: rows should be an integer from 0 to 67108864, found -1.0
          {"a":{"rows":1e999,"columns":1,"cells":[1]}}    | a: rows should be an integer from 0 to 67108864, found Infinity
          {"a":{"rows":"1","columns":1,"cells":[1]}}      | a: rows should be a number
          {"a":{"rows":1,"columns":1,"cells":"1"}}        | a: cells should be a list of numbers
          """)
  void whatIsNoStateIsRefused(String text, String message) {
    assertRefused(message, text);
  }

  @Test
  void depthIsBounded() {
    String deepest = "{\"a\":".repeat(Json.MAX_DEPTH - 1) + "{}" + "}".repeat(Json.MAX_DEPTH - 1);
    assertEquals(deepest, Json.write(Json.read(deepest)));
    String message = "objects and lists lie in each other deeper than 64";
    assertRefused(message, "{\"a\":" + deepest + "}");
    assertRefused(message, "{\"a\":" + "[".repeat(10_000_000));
    State deep = new State().put("a", Json.read(deepest));
    assertThrows(IllegalArgumentException.class, () -> Json.write(deep));
  }

  @Test
  void lengthIsBounded() {
    assertRefused("the text is longer than 67108864 characters", "[".repeat(Json.MAX_LENGTH + 1));
    State endless = new State().put("a", "x".repeat(Json.MAX_LENGTH));
    assertThrows(IllegalArgumentException.class, () -> Json.write(endless));
  }

  @Test
  void theNumberOfValuesIsBounded() {
    int room = Json.MAX_VALUES - 2;
    State full = new State().put("a", new double[room]);
    assertEquals(room, Json.read(Json.write(full)).numbers("a").length);
    State over = new State().put("a", new double[room + 1]);
    assertThrows(IllegalArgumentException.class, () -> Json.write(over));
    assertRefused(
        "a is beyond the first 8388608 values", "{\"a\":[0" + ",0".repeat(Json.MAX_VALUES) + "]}");
  }

  @Test
  void aNumberOfAMillionDigitsIsRefused() {
    assertRefused(
        "a has a number of more than 1000 characters", "{\"a\":" + "9".repeat(1_000_000) + "}");
  }

  @Test
  void aNameOfAMillionLettersIsShortenedInItsRefusal() {
    String name = "n".repeat(1_000_000);
    String message = refusal("{\"" + name + "\":[[]]}");
    assertTrue(message.length() < 200, message);
  }

  @Test
  void aNameThatOnlyAMatrixHasIsNotWritten() {
    State state = new State().put("cells", 1.0);
    assertThrows(IllegalArgumentException.class, () -> Json.write(state));
  }

  private static void assertRefused(String message, String text) {
    assertEquals(message, refusal(text));
  }

  private static String refusal(String text) {
    return String.valueOf(assertThrows(State.Malformed.class, () -> Json.read(text)).getMessage());
  }
}

package dropfit.parity;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.grack.nanojson.JsonArray;
import com.grack.nanojson.JsonObject;
import com.grack.nanojson.JsonParser;
import com.grack.nanojson.JsonParserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases on the JVM, which the browser is held to, against what other tools computed. */
class CasesTest {
  private static final Path RESOURCES = Path.of("../core/src/test/resources");

  private static final Samples SAMPLES =
      new Samples(
          ParityAnswers.read(
              Stream.of("reference/data", "reference/nist", "csv")
                  .map(RESOURCES::resolve)
                  .toList()));

  static List<Case> cases() {
    return Cases.all();
  }

  static List<String> names() {
    return Cases.all().stream().map(Case::name).toList();
  }

  @Test
  void noTwoCasesHaveOneName() {
    assertEquals(names().size(), names().stream().distinct().count());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void everyCaseAnswersTheSameTwice(Case one) {
    Answer answer = one.computation().apply(SAMPLES);
    assertFalse(answer.numbers().isEmpty() && answer.texts().isEmpty());
    assertEquals(answer.json(), one.computation().apply(SAMPLES).json());
  }

  /** What scikit-learn 1.2.1 computed, with the tolerance that stands beside it. */
  @ParameterizedTest
  @CsvSource({
    "standard_scaler__iris, mean scale transformed_head5",
    "standard_scaler__breast_cancer, mean scale transformed_head5",
    "standard_scaler__diabetes, mean scale transformed_head5",
    "linear_regression__diabetes, coef intercept predictions mse r2 mae",
    "linear_regression_std__diabetes, coef intercept predictions mse r2 mae",
    "logistic_regression_newton_C1__breast_cancer, coef intercept proba log_loss",
    "logistic_regression_newtoncg_C1__iris, coef intercept proba log_loss accuracy",
    "kmeans_fixed_init__iris, centers labels inertia n_iter silhouette"
  })
  void answersAreThoseOfTheReference(String name, String results) throws Exception {
    JsonObject reference = reference(name + ".json");
    double tolerance = Double.parseDouble(reference.getString("compare_tol"));
    Answer answer = answer(name);
    for (String result : List.of(results.split(" ", -1))) {
      double[] expected = numbers(reference.getObject("result").get(result)).toArray();
      double[] actual = there(answer.numbers(), result);
      assertEquals(expected.length, actual.length, result);
      for (int i = 0; i < expected.length; i++) {
        double most = tolerance * Math.max(1, Math.abs(expected[i]));
        assertEquals(expected[i], actual[i], most, result + " " + i);
      }
    }
  }

  /** Certified values, to as many digits as double precision gives on these sets. */
  @ParameterizedTest
  @CsvSource({
    "longley, 1e-13",
    "filip, 1e-7",
    "wampler1, 1e-9",
    "wampler2, 1e-12",
    "wampler3, 1e-9",
    "wampler4, 1e-8",
    "wampler5, 1e-6"
  })
  void regressionsAreThoseThatNistCertifies(String set, double tolerance) throws Exception {
    double[] certified =
        numbers(
                reference("nist/certified.json")
                    .getObject("sets")
                    .getObject(set)
                    .getArray("coefficients"))
            .toArray();
    Answer answer = answer("linear regression, NIST " + set);
    double[] found =
        DoubleStream.concat(
                DoubleStream.of(there(answer.numbers(), "intercept")),
                DoubleStream.of(there(answer.numbers(), "coef")))
            .toArray();
    assertEquals(certified.length, found.length);
    for (int i = 0; i < found.length; i++) {
      assertEquals(certified[i], found[i], tolerance * Math.abs(certified[i]));
    }
  }

  /** The JDK parses correctly. */
  @ParameterizedTest
  @CsvSource({"random numbers printed and parsed", "special numbers printed and parsed"})
  void printedNumbersAreTheSameToTheJdk(String name) {
    Answer answer = answer(name);
    List<String> texts = there(answer.texts(), "printed");
    assertTrue(texts.size() > 5000);
    assertArrayEquals(
        texts.stream().mapToDouble(Double::parseDouble).toArray(),
        there(answer.numbers(), "parsed"));
    assertArrayEquals(new double[] {0}, there(answer.numbers(), "lost"));
  }

  private static Answer answer(String name) {
    Case one =
        Cases.all().stream().filter(each -> each.name().equals(name)).findAny().orElseThrow();
    return one.computation().apply(SAMPLES);
  }

  private static <T> T there(Map<String, T> results, String name) {
    return Objects.requireNonNull(results.get(name), name);
  }

  private static JsonObject reference(String file) throws IOException, JsonParserException {
    return JsonParser.object().from(Files.readString(RESOURCES.resolve("reference").resolve(file)));
  }

  private static DoubleStream numbers(@Nullable Object json) {
    return json instanceof JsonArray array
        ? array.stream().flatMapToDouble(CasesTest::numbers)
        : DoubleStream.of(((Number) Objects.requireNonNull(json)).doubleValue());
  }
}

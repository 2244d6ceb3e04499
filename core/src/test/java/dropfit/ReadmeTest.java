package dropfit;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.data.Dataset;
import dropfit.data.Matrix;
import dropfit.data.Target;
import dropfit.guard.Checked;
import dropfit.linear.LinearModel;
import dropfit.linear.LinearRegression;
import dropfit.linear.LinearRegression.Solver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Holds the README's Java snippet: it stands here word for word, and does what it says. */
class ReadmeTest {

  @Test
  void snippetWorks() {
    Matrix x = Matrix.of(4, 2, new double[] {1, 2, 2, 1, 3, 5, 4, 3});
    Dataset data = Dataset.of(x, new double[] {9, 8, 22, 18});

    LinearRegression.Params params = LinearRegression.params().solver(Solver.EXACT);
    Checked<LinearRegression.Params> checked = new LinearRegression().schema().check(params);
    LinearModel model = params.fit(data);

    Dataset predicted = model.predict(data);
    double[] numbers = model.predict(x);
    double one = model.predict(5, 4);

    assertInstanceOf(Checked.Accepted.class, checked);
    assertArrayEquals(numbers, ((Target.Numbers) predicted.target()).toArray());
    assertEquals(
        model.intercept() + 5 * model.weights().get(0, 0) + 4 * model.weights().get(0, 1),
        one,
        1e-12);
  }

  @Test
  void snippetStandsHereWordForWord() throws IOException {
    Path root = Path.of(System.getProperty("user.dir"), "..").normalize();
    String readme = Files.readString(root.resolve("README.md"));
    String test = Files.readString(root.resolve("core/src/test/java/dropfit/ReadmeTest.java"));
    int begin = readme.indexOf("```java") + "```java\n".length();
    String snippet = readme.substring(begin, readme.indexOf("```", begin));
    for (String line : snippet.lines().toList()) {
      assertTrue(test.contains(line.strip()), line);
    }
  }
}

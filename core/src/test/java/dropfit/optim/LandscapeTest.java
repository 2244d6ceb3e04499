package dropfit.optim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dropfit.Allocation;
import dropfit.formula.Formula;
import dropfit.formula.Jet;
import dropfit.formula.Parsed;
import dropfit.formula.Surface;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LandscapeTest {
  private static final double CONDITION = 100;
  private static final double ANGLE = Math.PI / 6;

  static List<Landscape> landscapes() {
    return Landscapes.all();
  }

  private static Surface surface(Landscape landscape) {
    return landscape.surface(CONDITION, ANGLE);
  }

  /** Lines of {@code landscapes.csv}, which {@code landscapes.py} computed with sympy. */
  static List<String> lines() throws IOException {
    try (InputStream in = LandscapeTest.class.getResourceAsStream("/optim/landscapes.csv")) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      List<String> lines = new ArrayList<>();
      for (String line : text.split("\n", -1)) {
        if (!line.isEmpty() && !line.startsWith("#")) {
          lines.add(line);
        }
      }
      return lines;
    }
  }

  @Test
  void everyLandscapeHasItsNumbers() throws IOException {
    Set<String> known = new HashSet<>();
    for (String line : lines()) {
      known.add(line.split(",", 2)[0]);
    }
    assertEquals(new HashSet<>(landscapes().stream().map(Landscape::id).toList()), known);
  }

  @ParameterizedTest
  @MethodSource("lines")
  void slopesAndCurvaturesAreThoseOfSymbolicDifferentiation(String line) {
    String[] parts = line.split(",", -1);
    double[] numbers = new double[8];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Double.parseDouble(parts[i + 1]);
    }
    Surface surface = surface(Landscapes.find(parts[0]).orElseThrow());
    Jet jet = new Jet();
    surface.curvatures(numbers[0], numbers[1], jet);
    double[] actual = {jet.value, jet.dx, jet.dy, jet.dxx, jet.dxy, jet.dyy};
    double size = 0;
    for (double number : actual) {
      size = Math.max(size, Math.abs(number));
    }
    for (int i = 0; i < actual.length; i++) {
      assertEquals(numbers[i + 2], actual[i], 1e-12 * Math.max(size, 1e-30), "number " + i);
    }
    assertEquals(jet.value, surface.value(numbers[0], numbers[1]));
  }

  /** Also what is written by hand agrees with its formula, and all with differences. */
  @ParameterizedTest
  @MethodSource("landscapes")
  void agreesWithItsFormulaAndWithDifferences(Landscape landscape) {
    Surface surface = surface(landscape);
    Surface formula =
        landscape.takesShape()
            ? surface
            : assertInstanceOf(Parsed.Read.class, Formula.parse(landscape.formula())).formula();
    List<Double> domain = landscape.domain();
    Jet jet = new Jet();
    Jet other = new Jet();
    double h = 1e-6;
    for (int i = 1; i < 8; i++) {
      double x = domain.get(0) + (i * 0.618 % 1) * (domain.get(1) - domain.get(0));
      double y = domain.get(2) + (i * 0.414 % 1) * (domain.get(3) - domain.get(2));
      surface.curvatures(x, y, jet);
      formula.curvatures(x, y, other);
      double close = 1e-12 * (1 + Math.abs(jet.value) + Math.abs(jet.dx) + Math.abs(jet.dxx));
      assertEquals(other.value, jet.value, close);
      assertEquals(other.dx, jet.dx, close);
      assertEquals(other.dy, jet.dy, close);
      assertEquals(other.dxx, jet.dxx, close);
      assertEquals(other.dxy, jet.dxy, close);
      assertEquals(other.dyy, jet.dyy, close);
      assertEquals(formula.isSumOfSquares(), surface.isSumOfSquares());
      double near = 1e-6 * (1 + Math.abs(jet.value) + Math.abs(jet.dxx) + Math.abs(jet.dyy));
      assertEquals(
          (surface.value(x + h, y) - surface.value(x - h, y)) / (2 * h), jet.dx, near, "x");
      assertEquals(
          (surface.value(x, y + h) - surface.value(x, y - h)) / (2 * h), jet.dy, near, "y");
      if (surface.isSumOfSquares()) {
        surface.gaussNewton(x, y, jet);
        formula.gaussNewton(x, y, other);
        assertEquals(other.dxx, jet.dxx, 1e-9 * (1 + Math.abs(jet.dxx)));
        assertEquals(other.dxy, jet.dxy, 1e-9 * (1 + Math.abs(jet.dxx)));
        assertEquals(other.dyy, jet.dyy, 1e-9 * (1 + Math.abs(jet.dyy)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("landscapes")
  void itsMinimaAreTheLowestOfItsMap(Landscape landscape) {
    Surface surface = surface(landscape);
    List<Double> domain = landscape.domain();
    List<Double> minima = landscape.minima();
    Jet jet = new Jet();
    for (int k = 0; k < minima.size(); k += 2) {
      surface.curvatures(minima.get(k), minima.get(k + 1), jet);
      // Ackley's funnel has a point for a bottom.
      if (!landscape.id().equals("ackley")) {
        double close = 1e-14 * (1 + Math.abs(jet.dxx) + Math.abs(jet.dyy));
        assertEquals(0, jet.dx, close, landscape.id());
        assertEquals(0, jet.dy, close, landscape.id());
        assertTrue(jet.dxx > 0 && jet.dyy > 0 && jet.dxx * jet.dyy > jet.dxy * jet.dxy);
      }
      assertEquals(surface.value(minima.get(0), minima.get(1)), jet.value, 1e-12);
      for (int i = 0; i <= 60; i++) {
        for (int j = 0; j <= 60; j++) {
          double x = domain.get(0) + i / 60.0 * (domain.get(1) - domain.get(0));
          double y = domain.get(2) + j / 60.0 * (domain.get(3) - domain.get(2));
          assertTrue(surface.value(x, y) >= jet.value - 1e-12, landscape.id());
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("landscapes")
  void startsInsideItsMapWhereItIsNotLevel(Landscape landscape) {
    List<Double> domain = landscape.domain();
    double x = landscape.start().get(0);
    double y = landscape.start().get(1);
    assertTrue(x > domain.get(0) && x < domain.get(1));
    assertTrue(y > domain.get(2) && y < domain.get(3));
    Jet jet = new Jet();
    surface(landscape).slopes(x, y, jet);
    assertTrue(Math.abs(jet.dx) + Math.abs(jet.dy) > 1e-6, landscape.id());
    assertTrue(landscape.source().matches(".*\\d{4}.*"), landscape.source());
  }

  @Test
  void theQuadraticHasTheCurvaturesThatAreAskedFor() {
    Surface bowl = Landscapes.find("quadratic").orElseThrow().surface(50, 0.4);
    Jet jet = new Jet();
    bowl.curvatures(1, 2, jet);
    // Sum and product of the curvatures along the axes are those along any axes.
    assertEquals(51, jet.dxx + jet.dyy, 1e-12);
    assertEquals(50, jet.dxx * jet.dyy - jet.dxy * jet.dxy, 1e-11);
    double c = Math.cos(0.4);
    double s = Math.sin(0.4);
    assertEquals(1, c * c * jet.dxx + 2 * c * s * jet.dxy + s * s * jet.dyy, 1e-12);
  }

  @ParameterizedTest
  @MethodSource("landscapes")
  void lookingAllocatesNothing(Landscape landscape) {
    Surface surface = surface(landscape);
    Jet jet = new Jet();
    Runnable look =
        () -> {
          for (int i = 0; i < 500; i++) {
            surface.slopes(0.1, 0.2, jet);
            surface.curvatures(0.1, 0.2, jet);
          }
        };
    assertEquals(0, Allocation.leastOf(() -> look));
  }
}

package dropfit.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SchemaTest {

  private enum Colour implements Option {
    RED,
    BLUE;

    @Override
    public String id() {
      return name().charAt(0) + "";
    }

    @Override
    public String label() {
      return name();
    }
  }

  private record Params(double rate, int count, double any, boolean flag, Colour colour) {}

  private static final Schema<Params> SCHEMA =
      Schema.from(new Params(0.5, 3, -1, true, Colour.BLUE))
          .real(
              "rate",
              "Rate",
              Params::rate,
              (p, v) -> new Params(v, p.count, p.any, p.flag, p.colour))
          .above(0)
          .atMost(10)
          .logarithmic()
          .help("A rate.")
          .when("colour", Colour.RED)
          .integer(
              "count",
              "Count",
              Params::count,
              (p, v) -> new Params(p.rate, v, p.any, p.flag, p.colour))
          .atLeast(-2)
          .atMost(7)
          .real(
              "any", "Any", Params::any, (p, v) -> new Params(p.rate, p.count, v, p.flag, p.colour))
          .flag(
              "flag",
              "Flag",
              Params::flag,
              (p, v) -> new Params(p.rate, p.count, p.any, v, p.colour))
          .choice(
              "colour",
              "Colour",
              Colour.values(),
              Params::colour,
              (p, v) -> new Params(p.rate, p.count, p.any, p.flag, v))
          .build();

  @Property
  void realNumbersAreJudgedByTheirRange(@ForAll double value) {
    boolean inside = value > 0 && value <= 10;
    assertEquals(inside, SCHEMA.check(Map.of("rate", value)).violations().isEmpty());
    assertTrue(SCHEMA.check(Map.of("any", value)).violations().isEmpty());
  }

  @Property
  void wholeNumbersAreJudgedByTheirRange(@ForAll int value) {
    boolean inside = value >= -2 && value <= 7;
    Checked<Params> checked = SCHEMA.check(Map.of("count", (double) value));
    assertEquals(inside, checked.violations().isEmpty());
    Params params = new Params(1, value, 0, false, Colour.RED);
    assertEquals(inside, SCHEMA.check(params).violations().isEmpty());
  }

  @Test
  void messagesSayWhatWasExpectedAndFound() {
    assertMessage("Rate should be a number, above 0, at most 10; found -1.", "rate", -1.0);
    assertMessage("Rate should be a number, above 0, at most 10; found NaN.", "rate", Double.NaN);
    assertMessage("Any should be a number, a finite number; found Infinity.", "any", 1 / 0.0);
    assertMessage(
        "Count should be a whole number, at least -2, at most 7; found 1.5.", "count", 1.5);
    assertMessage("Flag should be true or false; found yes.", "flag", "yes");
    assertMessage("Colour should be one of R, B; found green.", "colour", "green");
    assertMessage("There is no parameter named size.", "size", 1.0);
  }

  private static void assertMessage(String message, String field, Object value) {
    List<Violation> violations = SCHEMA.check(Map.of(field, value)).violations();
    assertEquals(message, violations.get(0).message());
    assertEquals(field, violations.get(0).field());
    assertEquals(1, violations.size());
  }

  @Test
  void fieldsTellEverythingThatAFormNeeds() {
    List<Field> fields = SCHEMA.fields();
    assertEquals(
        List.of("rate", "count", "any", "flag", "colour"),
        fields.stream().map(Field::name).toList());
    Field rate = fields.get(0);
    assertEquals(Field.Scale.LOGARITHMIC, rate.scale());
    assertEquals("A rate.", rate.help());
    assertEquals(new Field.Relevance("colour", List.of("R")), rate.relevance());
    assertEquals(0.5, rate.initial());
    assertEquals(3.0, fields.get(1).initial());
    assertEquals(Field.Scale.LINEAR, fields.get(1).scale());
    assertEquals(true, fields.get(3).initial());
    assertEquals("B", fields.get(4).initial());
    assertEquals(
        List.of(new Field.Choice("R", "RED"), new Field.Choice("B", "BLUE")),
        fields.get(4).options());
  }

  @Test
  void aProofHoldsTheParameters() {
    Params params = new Params(10, 7, 1e300, false, Colour.RED);
    assertEquals(params, SCHEMA.check(params).orThrow().get());
    assertEquals(params, SCHEMA.check(SCHEMA.values(params)).orThrow().get());
    InvalidParametersException refusal =
        assertThrows(
            InvalidParametersException.class,
            () -> SCHEMA.check(new Params(0, 8, 1, true, Colour.RED)).orThrow());
    assertEquals(2, refusal.violations().size());
    assertEquals(
        "Rate should be a number, above 0, at most 10; found 0.; "
            + "Count should be a whole number, at least -2, at most 7; found 8.",
        refusal.getMessage());
  }
}

package org.wego.fees.indicator;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.wego.platform.problem.Fault;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * What the IMF's DataMapper answers for GDP per capita, PPP: {@code
 * {"values":{"PPPPC":{"KOR":{"2014":35000.1}}}}}. Keys are of countries and of groups of them.
 */
final class DataMapperFile {

  static final int MOST_BYTES = 2 * 1024 * 1024;

  private static final String SERIES = "PPPPC";
  private static final int MOST_FAULTS = 1_000;
  private static final Pattern YEAR = Pattern.compile("19[0-9]{2}|[2-9][0-9]{3}");
  private static final BigDecimal LIMIT =
      BigDecimal.ONE.movePointRight(IndicatorFigure.INTEGER_DIGITS);

  private static final JsonMapper JSON =
      JsonMapper.builder(
              JsonFactory.builder()
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .streamReadConstraints(
                      StreamReadConstraints.builder().maxNestingDepth(8).maxNameLength(200).build())
                  .build())
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  private final List<IndicatorFigure> figures = new ArrayList<>();
  private final List<String> unknownKeys = new ArrayList<>();
  private final Map<String, String> keyOfCountry = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();
  private int found;
  private int aggregates;
  private int withoutFigure;

  private DataMapperFile() {}

  /**
   * @throws ProblemException BODY_TOO_LARGE, MALFORMED_JSON, or INVALID_INPUT with every fault
   */
  static DataMapperFile read(byte[] file) {
    if (file.length > MOST_BYTES) {
      throw new ProblemException(
          PlatformError.BODY_TOO_LARGE, "A file may have at most " + MOST_BYTES + " bytes");
    }
    DataMapperFile read = new DataMapperFile();
    read.root(tree(file));
    if (read.found > 0) {
      throw new ProblemException(
              PlatformError.INVALID_INPUT, read.found + " faults were found; nothing was imported")
          .withFaults(read.faults);
    }
    return read;
  }

  List<IndicatorFigure> figures() {
    return figures;
  }

  /** How many keys are of groups of countries. */
  int aggregates() {
    return aggregates;
  }

  /** How many years of countries have {@code null} in place of a figure. */
  int withoutFigure() {
    return withoutFigure;
  }

  /** The keys that are neither of a country nor of a group that is known. */
  List<String> unknownKeys() {
    return unknownKeys;
  }

  private static JsonNode tree(byte[] file) {
    try {
      return JSON.readTree(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
    } catch (CharacterCodingException e) {
      throw new ProblemException(PlatformError.MALFORMED_JSON, "The body is not UTF-8", e);
    } catch (JsonProcessingException e) {
      throw new ProblemException(
          PlatformError.MALFORMED_JSON,
          "The body cannot be read as JSON, or a field occurs twice",
          e);
    }
  }

  private void root(JsonNode root) {
    if (!isObject(root, "")) {
      return;
    }
    // The IMF adds a member that tells of its interface.
    onlyMembers(root, "", List.of("values", "api"));
    JsonNode values = root.path("values");
    if (!isObject(values, "/values")) {
      return;
    }
    onlyMembers(values, "/values", List.of(SERIES));
    JsonNode series = values.path(SERIES);
    if (isObject(series, "/values/" + SERIES)) {
      series.properties().forEach(entry -> key(entry.getKey(), entry.getValue()));
    }
  }

  private void key(String key, JsonNode years) {
    Optional<String> country = ImfCountries.countryOf(key);
    if (country.isEmpty()) {
      if (ImfCountries.isAggregate(key)) {
        aggregates++;
      } else {
        unknownKeys.add(key);
      }
      return;
    }
    String at = "/values/" + SERIES + "/" + key;
    String before = keyOfCountry.put(country.get(), key);
    if (before != null) {
      fault(at, "DUPLICATE", country.get() + " is in the file before, as " + before);
    } else if (isObject(years, at)) {
      years
          .properties()
          .forEach(e -> figure(country.get(), e.getKey(), e.getValue(), child(at, e.getKey())));
    }
  }

  private void figure(String country, String year, JsonNode value, String at) {
    if (!YEAR.matcher(year).matches()) {
      fault(at, "INVALID_FORMAT", "A year from 1900 to 9999 is wanted");
    } else if (value.isNull()) {
      withoutFigure++;
    } else if (!value.isNumber()) {
      fault(at, "WRONG_TYPE", "A number is wanted, or null");
    } else if (!fits(value.decimalValue())) {
      fault(
          at,
          "OUT_OF_RANGE",
          "A number above 0 with up to %d digits and %d decimals is wanted"
              .formatted(IndicatorFigure.INTEGER_DIGITS, IndicatorFigure.FRACTION_DIGITS));
    } else {
      figures.add(new IndicatorFigure(country, Integer.parseInt(year), value.decimalValue()));
    }
  }

  /** A number such as 1e999999999 is short to write and must not be spelled out by anyone. */
  private static boolean fits(BigDecimal figure) {
    return figure.signum() > 0
        && figure.scale() <= IndicatorFigure.FRACTION_DIGITS
        && figure.scale() >= -IndicatorFigure.INTEGER_DIGITS
        && figure.compareTo(LIMIT) < 0;
  }

  private boolean isObject(JsonNode node, String at) {
    if (node.isObject()) {
      return true;
    }
    fault(
        at,
        node.isMissingNode() ? "REQUIRED" : "WRONG_TYPE",
        "An object is wanted, as in {\"values\":{\"PPPPC\":{\"KOR\":{\"2014\":35000.1}}}}");
    return false;
  }

  private void onlyMembers(JsonNode node, String at, List<String> known) {
    node.fieldNames()
        .forEachRemaining(
            name -> {
              if (!known.contains(name)) {
                fault(child(at, name), "UNKNOWN_FIELD", "Known here: " + String.join(", ", known));
              }
            });
  }

  private static String child(String at, String name) {
    return at + "/" + name.replace("~", "~0").replace("/", "~1");
  }

  private void fault(String at, String code, String detail) {
    found++;
    if (faults.size() < MOST_FAULTS) {
      faults.add(new Fault(at, code, detail));
    }
  }
}

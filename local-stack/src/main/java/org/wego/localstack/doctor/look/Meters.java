package org.wego.localstack.doctor.look;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What a service measured, as it says in Prometheus' text format. */
public record Meters(List<Sample> samples) {

  private static final Pattern LINE =
      Pattern.compile("([a-zA-Z_:][a-zA-Z0-9_:]*)(?:\\{(.*)})?\\s+(\\S+)(?:\\s+-?\\d+)?");
  private static final Pattern LABEL =
      Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

  /** What is known of a service that did not answer. */
  public static final Meters NONE = new Meters(List.of());

  /**
   * One number.
   *
   * @param name of the meter
   * @param labels of this one
   * @param value what was measured
   */
  public record Sample(String name, Map<String, String> labels, double value) {

    public String label(String label) {
      return labels.getOrDefault(label, "");
    }
  }

  /** Reads the text; comments, and lines that are none of the format, say nothing of interest. */
  static Meters parse(String text) {
    List<Sample> samples = new ArrayList<>();
    text.lines()
        .filter(line -> !line.startsWith("#"))
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(
            line ->
                samples.add(
                    new Sample(line.group(1), labels(line.group(2)), number(line.group(3)))));
    return new Meters(List.copyOf(samples));
  }

  public Stream<Sample> of(String name) {
    return samples.stream().filter(sample -> sample.name().equals(name));
  }

  public double sum(String name, Predicate<Sample> chosen) {
    return values(name, chosen).sum();
  }

  /** The highest; none where the service has no such meter. */
  public OptionalDouble highest(String name, Predicate<Sample> chosen) {
    return values(name, chosen).max();
  }

  private DoubleStream values(String name, Predicate<Sample> chosen) {
    return of(name).filter(chosen).mapToDouble(Sample::value).filter(Double::isFinite);
  }

  private static Map<String, String> labels(String text) {
    Map<String, String> labels = new TreeMap<>();
    if (text != null) {
      Matcher label = LABEL.matcher(text);
      while (label.find()) {
        labels.put(label.group(1), unescaped(label.group(2)));
      }
    }
    return labels;
  }

  private static String unescaped(String text) {
    return text.replace("\\\"", "\"").replace("\\n", "\n").replace("\\\\", "\\");
  }

  private static double number(String text) {
    return switch (text) {
      case "+Inf" -> Double.POSITIVE_INFINITY;
      case "-Inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }
}

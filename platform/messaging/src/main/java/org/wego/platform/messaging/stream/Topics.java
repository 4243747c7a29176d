package org.wego.platform.messaging.stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The topics of the suite, as {@code topics.yaml} lists them. Immutable. */
public final class Topics {

  /** Where services carry the list: the root of the class path. */
  public static final String RESOURCE = "topics.yaml";

  private final int partitions;
  private final Map<String, String> config;
  private final Map<String, Topic> byName;

  private Topics(Document document) {
    if (document.partitions < 1 || document.topics == null || document.topics.isEmpty()) {
      throw new IllegalArgumentException("topics.yaml names no partitions or no topics");
    }
    this.partitions = document.partitions;
    this.config = document.config == null ? Map.of() : Map.copyOf(document.config);
    Map<String, Topic> topics = new LinkedHashMap<>();
    for (Topic topic : document.topics) {
      if (topics.put(topic.name(), topic) != null) {
        throw new IllegalArgumentException("topics.yaml names " + topic.name() + " twice");
      }
    }
    this.byName = topics;
  }

  /**
   * Reads {@value #RESOURCE} from the class path.
   *
   * @throws IllegalStateException when it is not there
   * @throws IllegalArgumentException when it is not a list of topics
   */
  public static Topics load() {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream in = loader.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /**
   * Reads a list of topics.
   *
   * @param in YAML as in {@code contracts/events/topics.yaml}; left open
   * @throws IllegalArgumentException when it is not a list of topics
   */
  public static Topics read(InputStream in) {
    try {
      return new Topics(new ObjectMapper(new YAMLFactory()).readValue(in, Document.class));
    } catch (IOException e) {
      throw new IllegalArgumentException("Not a list of topics", e);
    }
  }

  /**
   * The topic of that name.
   *
   * @throws IllegalArgumentException when topics.yaml does not name it
   */
  public Topic get(String name) {
    Topic topic = byName.get(Objects.requireNonNull(name));
    if (topic == null) {
      throw new IllegalArgumentException("topics.yaml does not name the topic " + name);
    }
    return topic;
  }

  /** All topics, in the file's order, without the dead-letter topics. */
  public Collection<Topic> all() {
    return List.copyOf(byName.values());
  }

  /** What has to exist on a broker: every topic and every dead-letter topic. */
  public Set<String> namesToCreate() {
    Set<String> names = new LinkedHashSet<>();
    for (Topic topic : byName.values()) {
      names.add(topic.name());
      names.add(topic.deadLetter());
    }
    return names;
  }

  /** The number of partitions of every topic. */
  public int partitions() {
    return partitions;
  }

  /** The broker's settings of every topic, such as {@code retention.ms}. */
  public Map<String, String> config() {
    return config;
  }

  private record Document(
      @JsonProperty("partitions") int partitions,
      @JsonProperty("config") Map<String, String> config,
      @JsonProperty("topics") List<Topic> topics) {}
}

package org.wego.platform.servers;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;

/**
 * Creates the topics that the suite's list names, each with its dead-letter topic.
 *
 * <p>The list is a YAML document: {@code partitions} and {@code config} hold for all, {@code
 * topics} has a {@code name} and a {@code deadLetter} for each.
 */
public final class KafkaTopics {

  private static final short COPIES = 1;
  private static final long PATIENCE_SECONDS = 30;

  private KafkaTopics() {}

  /** Creates the topics of the file that are missing; see {@link #create(String, InputStream)}. */
  public static List<String> create(String bootstrapServers, Path list) {
    try (InputStream content = Files.newInputStream(list)) {
      return create(bootstrapServers, content);
    } catch (IOException e) {
      throw new ServerException("The list of topics " + list + " cannot be read", e);
    }
  }

  /**
   * Creates the topics that are missing and returns the names of all on the list. A topic that is
   * there with another number of partitions is a fault, since a stream's order hangs on it.
   */
  public static List<String> create(String bootstrapServers, InputStream list) {
    TopicList topics = read(list);
    try (Admin admin =
        Admin.create(
            Map.<String, Object>of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
      Set<String> missing = new HashSet<>(topics.names());
      missing.removeAll(admin.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
      createMissing(admin, topics, missing);
      checkPartitions(admin, topics);
      return topics.names();
    } catch (ExecutionException | TimeoutException e) {
      throw new ServerException("Kafka at " + bootstrapServers + " did not create the topics", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerException("Interrupted while Kafka created the topics", e);
    }
  }

  private static void createMissing(Admin admin, TopicList topics, Set<String> missing)
      throws ExecutionException, InterruptedException, TimeoutException {
    List<NewTopic> created =
        topics.names().stream()
            .filter(missing::contains)
            .map(name -> new NewTopic(name, topics.partitions(), COPIES).configs(topics.config()))
            .toList();
    for (var creation : admin.createTopics(created).values().entrySet()) {
      try {
        creation.getValue().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        // Another process was quicker; the check of the partitions follows for it too.
        if (!(e.getCause() instanceof TopicExistsException)) {
          throw e;
        }
      }
    }
  }

  private static void checkPartitions(Admin admin, TopicList topics)
      throws ExecutionException, InterruptedException, TimeoutException {
    describe(admin, topics.names())
        .forEach(
            (name, description) -> {
              if (description.partitions().size() != topics.partitions()) {
                throw new ServerException(
                    "The topic %s has %d partitions, not %d"
                        .formatted(name, description.partitions().size(), topics.partitions()));
              }
            });
  }

  /** The broker knows a topic a moment after it is made; until then it is asked again. */
  private static Map<String, TopicDescription> describe(Admin admin, List<String> names)
      throws ExecutionException, InterruptedException, TimeoutException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (true) {
      try {
        return admin.describeTopics(names).allTopicNames().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException e) {
        boolean notYet = e.getCause() instanceof UnknownTopicOrPartitionException;
        if (!notYet || System.nanoTime() > deadline) {
          throw e;
        }
      }
    }
  }

  /** Reads the list of the file. */
  public static TopicList read(Path list) {
    try (InputStream content = Files.newInputStream(list)) {
      return read(content);
    } catch (IOException e) {
      throw new ServerException("The list of topics " + list + " cannot be read", e);
    }
  }

  private static TopicList read(InputStream list) {
    ObjectMapper mapper =
        JsonMapper.builder(new YAMLFactory())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    try {
      return mapper.readValue(list, TopicList.class);
    } catch (IOException e) {
      throw new ServerException("The list of topics cannot be read", e);
    }
  }

  /**
   * The whole list; what a topic is about is for its readers.
   *
   * @param partitions of every topic
   * @param config of every topic
   * @param topics each with its dead-letter topic
   */
  public record TopicList(int partitions, Map<String, String> config, List<Entry> topics) {

    public TopicList {
      if (partitions < 1 || config == null || topics == null || topics.isEmpty()) {
        throw new IllegalArgumentException("The list needs partitions, config and topics");
      }
    }

    /** Every topic's name, those of dead letters among them. */
    public List<String> names() {
      return topics.stream().flatMap(entry -> Stream.of(entry.name(), entry.deadLetter())).toList();
    }

    /** A topic and the one for what nobody can read. */
    public record Entry(String name, String deadLetter) {

      public Entry {
        if (name == null || deadLetter == null) {
          throw new IllegalArgumentException("A topic needs a name and a deadLetter");
        }
      }
    }
  }
}

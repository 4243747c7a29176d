package org.wego.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.JarIndexer;

/**
 * The properties that a packaged library reads when a program runs, asked of the classes that read
 * them: the mappings of Quarkus's extensions and the suite's own, injected values, and Kafka's
 * clients. What Quarkus reads only while it builds is not among them: to set it in a container
 * would do nothing.
 */
final class Settings {

  private static final String MAPPING = "io.smallrye.config.ConfigMapping";
  private static final String ROOT = "io.quarkus.runtime.annotations.ConfigRoot";
  private static final String INJECTED = "org.eclipse.microprofile.config.inject.ConfigProperty";
  private static final Set<String> KAFKA_CLIENTS =
      Set.of("producer.ProducerConfig", "consumer.ConsumerConfig", "admin.AdminClientConfig");

  /** All libraries of all programs: most are the same, and named with their versions. */
  private static final ClassLoader LIBRARIES = libraries();

  private static final Map<String, Set<String>> KNOWN = new ConcurrentHashMap<>();

  private final Set<String> names = new TreeSet<>();

  private Settings() {}

  /** The names, with a star for whatever stands as the key of a map. */
  static Set<String> of(Path jar) {
    return KNOWN.computeIfAbsent(jar.getFileName().toString(), name -> read(jar, name));
  }

  private static Set<String> read(Path jar, String name) {
    Settings settings = new Settings();
    try {
      if (Program.isOwn(jar)) {
        settings.addOwn(index(jar));
      } else if (name.startsWith("io.quarkus.")) {
        settings.addExtension(index(jar));
      } else if (name.contains("kafka-clients")) {
        settings.addKafka();
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The settings of " + name + " are kept elsewhere now", e);
    }
    return settings.names;
  }

  private void addOwn(Index index) throws ReflectiveOperationException {
    for (AnnotationInstance mapping : index.getAnnotations(MAPPING)) {
      addMapping(mapping);
    }
    for (AnnotationInstance injected : index.getAnnotations(INJECTED)) {
      AnnotationValue name = injected.value("name");
      if (name != null) {
        names.add(name.asString());
      }
    }
  }

  private void addExtension(Index index) throws ReflectiveOperationException {
    for (AnnotationInstance root : index.getAnnotations(ROOT)) {
      AnnotationValue phase = root.value("phase");
      if (phase != null && phase.asEnum().equals("RUN_TIME")) {
        addMapping(root);
      }
    }
  }

  private void addMapping(AnnotationInstance annotation) throws ReflectiveOperationException {
    Class<?> mapping = LIBRARIES.loadClass(annotation.target().asClass().name().toString());
    Class<?> mappings = LIBRARIES.loadClass("io.smallrye.config.ConfigMappings");
    Class<?> configClass = LIBRARIES.loadClass("io.smallrye.config.ConfigMappings$ConfigClass");
    Object asked = configClass.getMethod("configClass", Class.class).invoke(null, mapping);
    Map<?, ?> properties =
        (Map<?, ?>) mappings.getMethod("getProperties", configClass).invoke(null, asked);
    properties.keySet().forEach(name -> names.add(name.toString()));
  }

  private void addKafka() throws ReflectiveOperationException {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    // Kafka looks for the classes of its defaults there.
    Thread.currentThread().setContextClassLoader(LIBRARIES);
    try {
      for (String client : KAFKA_CLIENTS) {
        Class<?> config = LIBRARIES.loadClass("org.apache.kafka.clients." + client);
        Set<?> options = (Set<?>) config.getMethod("configNames").invoke(null);
        options.forEach(option -> names.add("kafka." + option));
      }
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  private static Index index(Path jar) {
    try {
      return JarIndexer.createJarIndex(jar.toFile(), new Indexer(), false, false, false).getIndex();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Open for as long as the tests run. */
  private static ClassLoader libraries() {
    Map<String, URL> jars = new LinkedHashMap<>();
    try {
      for (String module : Program.MODULES) {
        for (Path jar : Program.jars(module)) {
          boolean shared = jar.getParent().getParent().endsWith("lib");
          jars.putIfAbsent((shared ? jar.getFileName() : jar).toString(), jar.toUri().toURL());
        }
      }
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
    return new URLClassLoader(
        jars.values().toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
  }
}

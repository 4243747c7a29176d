package org.wego.platform.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a program comes by its secrets in a container; docker/README.md tells it to operators. */
class SecretFilesTest {

  private static final String FOLDER = "smallrye.config.source.file.locations";
  private static final int OF_ENVIRONMENT = 300;
  private static final int OF_APPLICATION = 250;

  @TempDir Path folder;

  @Test
  void a_secret_is_what_the_file_named_as_its_variable_says() throws IOException {
    Files.writeString(folder.resolve("FEES_DB_PASSWORD"), "from-a-file\n");

    assertThat(config(Map.of()).getValue("quarkus.datasource.password", String.class))
        .isEqualTo("from-a-file");
  }

  @Test
  void a_secret_is_found_through_the_links_that_a_cluster_mounts() throws IOException {
    Path version = Files.createDirectory(folder.resolve("..2026_11_26"));
    Files.writeString(version.resolve("FEES_DB_PASSWORD"), "from-a-volume");
    Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_11_26"));
    Files.createSymbolicLink(
        folder.resolve("FEES_DB_PASSWORD"), Path.of("..data/FEES_DB_PASSWORD"));

    assertThat(config(Map.of()).getValue("quarkus.datasource.password", String.class))
        .isEqualTo("from-a-volume");
  }

  @Test
  void what_the_environment_says_comes_before_the_file() throws IOException {
    Files.writeString(folder.resolve("FEES_DB_PASSWORD"), "from-a-file");

    assertThat(
            config(Map.of("FEES_DB_PASSWORD", "from-the-environment"))
                .getValue("quarkus.datasource.password", String.class))
        .isEqualTo("from-the-environment");
  }

  @Test
  void a_secret_that_is_nowhere_is_named_by_the_failure() {
    SmallRyeConfig config = config(Map.of());

    assertThatThrownBy(() -> config.getValue("quarkus.datasource.password", String.class))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("FEES_DB_PASSWORD");
  }

  @Test
  void every_program_looks_into_the_folder_that_is_told_to_operators() {
    SmallRyeConfig shared = new SmallRyeConfigBuilder().addDefaultSources().build();

    assertThat(shared.getValue(FOLDER, String.class)).isEqualTo("/run/secrets/wego");
  }

  private SmallRyeConfig config(Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors()
        .addDiscoveredSources()
        .withSources(
            new EnvConfigSource(environment, OF_ENVIRONMENT),
            new PropertiesConfigSource(
                Map.of(
                    FOLDER,
                    folder.toString(),
                    "quarkus.datasource.password",
                    "${FEES_DB_PASSWORD}"),
                "as an application.properties",
                OF_APPLICATION))
        .build();
  }
}

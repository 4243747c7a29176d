package org.wego.localstack.doctor;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wego.localstack.StackException;

/** The description of an installation elsewhere, in YAML. All but the services may be left out. */
record InstallationFile(
    String name,
    String version,
    Map<String, List<URI>> services,
    URI realm,
    Map<String, String> kafka,
    DiskPart disk,
    List<URI> certificates) {

  private static final JsonMapper YAML =
      JsonMapper.builder(new YAMLFactory())
          .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
          .build();

  record DiskPart(
      List<Path> folders,
      @JsonProperty("warn-below") Double warnBelow,
      @JsonProperty("fail-below") Double failBelow) {

    Installation.Disk toDisk() {
      return new Installation.Disk(
          folders == null ? List.of() : folders,
          warnBelow == null ? Installation.Disk.WARN_BELOW : warnBelow,
          failBelow == null ? Installation.Disk.FAIL_BELOW : failBelow);
    }
  }

  static Installation read(Path file, Optional<String> ownVersion) {
    try {
      return YAML.readValue(Files.readString(file), InstallationFile.class)
          .toInstallation(file, ownVersion);
    } catch (JsonProcessingException e) {
      throw new StackException(
          "%s does not describe an installation: %s".formatted(file, e.getOriginalMessage()), e);
    } catch (IOException e) {
      throw new StackException("Cannot read " + file + ": " + e.getMessage(), e);
    }
  }

  private Installation toInstallation(Path file, Optional<String> ownVersion) {
    if (services == null || services.isEmpty()) {
      throw new StackException(file + " names no services");
    }
    return new Installation(
        name == null ? file.toString() : name,
        false,
        Optional.ofNullable(version).or(() -> ownVersion),
        services,
        Optional.ofNullable(realm),
        kafka == null ? Map.of() : kafka,
        disk == null ? Installation.Disk.of(List.of()) : disk.toDisk(),
        certificates == null ? List.of() : certificates);
  }
}

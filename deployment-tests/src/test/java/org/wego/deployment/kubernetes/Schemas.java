package org.wego.deployment.kubernetes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.Gateway;
import io.fabric8.kubernetes.api.model.gatewayapi.v1.HTTPRoute;
import io.fabric8.openshift.api.model.monitoring.v1.PodMonitor;
import io.fabric8.openshift.api.model.monitoring.v1.PrometheusRule;
import io.fabric8.openshift.api.model.monitoring.v1.ServiceMonitor;
import io.strimzi.api.kafka.model.kafka.Kafka;
import io.strimzi.api.kafka.model.nodepool.KafkaNodePool;
import io.strimzi.api.kafka.model.topic.KafkaTopic;
import io.strimzi.api.kafka.model.user.KafkaUser;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.keycloak.representations.idm.RealmRepresentation;

/**
 * What each kind of resource may say. Kubernetes' own are judged by the models of its Java client,
 * which know what is required; Strimzi's, the Gateway API's and the Prometheus operator's by
 * theirs; the realm by Keycloak's. Of the others no library has models, so that the fields used of
 * them are written down as JSON schemas. An unknown field is a fault in all of them.
 */
final class Schemas {

  private static final Map<String, Class<?>> MODELS =
      Map.of(
          "kafka.strimzi.io/v1/Kafka", Kafka.class,
          "kafka.strimzi.io/v1/KafkaNodePool", KafkaNodePool.class,
          "kafka.strimzi.io/v1/KafkaTopic", KafkaTopic.class,
          "kafka.strimzi.io/v1/KafkaUser", KafkaUser.class,
          "gateway.networking.k8s.io/v1/Gateway", Gateway.class,
          "gateway.networking.k8s.io/v1/HTTPRoute", HTTPRoute.class,
          "monitoring.coreos.com/v1/ServiceMonitor", ServiceMonitor.class,
          "monitoring.coreos.com/v1/PodMonitor", PodMonitor.class,
          "monitoring.coreos.com/v1/PrometheusRule", PrometheusRule.class);

  /** Models keep fields that they do not know, for newer servers; here those are mistakes. */
  private static final JsonMapper STRICT =
      JsonMapper.builder()
          .annotationIntrospector(
              new JacksonAnnotationIntrospector() {
                @Override
                public Boolean hasAnySetter(Annotated property) {
                  return false;
                }
              })
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

  private Schemas() {}

  /** All that is wrong with it. */
  static List<String> faults(Manifest manifest) {
    String type = manifest.apiVersion() + "/" + manifest.kind();
    if (MODELS.containsKey(type)) {
      return bind(manifest.content(), MODELS.get(type));
    }
    if (manifest.group().isEmpty()
        || !manifest.group().contains(".")
        || manifest.group().endsWith(".k8s.io")) {
      return kubernetes(manifest);
    }
    JsonSchema schema = schema(manifest.group() + "-" + manifest.kind());
    List<String> faults =
        schema.validate(manifest.content()).stream().map(ValidationMessage::getMessage).toList();
    if (faults.isEmpty() && manifest.is("KeycloakRealmImport")) {
      return bind(manifest.at("/spec/realm"), RealmRepresentation.class);
    }
    return faults;
  }

  private static List<String> bind(JsonNode content, Class<?> model) {
    try {
      STRICT.treeToValue(content, model);
      return List.of();
    } catch (JsonProcessingException e) {
      return List.of(e.getMessage());
    }
  }

  private static List<String> kubernetes(Manifest manifest) {
    String version = manifest.apiVersion().substring(manifest.apiVersion().lastIndexOf('/') + 1);
    String model =
        "io.kubernetes.client.openapi.models." + version.toUpperCase(Locale.ROOT) + manifest.kind();
    try {
      Class.forName(model)
          .getMethod("validateJsonElement", JsonElement.class)
          .invoke(null, JsonParser.parseString(manifest.content().toString()));
      return List.of();
    } catch (InvocationTargetException e) {
      return List.of(e.getCause().getMessage());
    } catch (ReflectiveOperationException e) {
      return List.of("Kubernetes has no " + manifest.kind() + " in " + manifest.apiVersion());
    }
  }

  private static JsonSchema schema(String name) {
    String file = "schemas/" + name + ".json";
    try (InputStream schema = Schemas.class.getResourceAsStream(file)) {
      if (schema == null) {
        throw new IllegalArgumentException("Nothing says what is right: " + file + " is missing");
      }
      return FACTORY.getSchema(schema);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

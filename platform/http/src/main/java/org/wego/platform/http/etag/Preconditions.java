package org.wego.platform.http.etag;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wego.platform.http.Digests;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * The request's conditions (RFC 9110, section 13) against a resource's version.
 *
 * <p>A plain entity tag is the version, {@code "7"}. Where a representation holds fields that
 * derive from the clock or from other rows, the tag has a hash of the representation as well,
 * {@code "7-1f0c…"}: If-None-Match compares all of it, If-Match the version only.
 */
@RequestScoped
public class Preconditions {

  private static final Pattern TAG = Pattern.compile("(W/)?\"([^\"]*)\"");

  private static final Set<String> READING = Set.of("GET", "HEAD");

  private final HttpHeaders headers;
  private final Request request;
  private final ObjectMapper mapper;

  Preconditions(HttpHeaders headers, Request request, ObjectMapper mapper) {
    this.headers = headers;
    this.request = request;
    this.mapper = mapper;
  }

  /**
   * Lets a change go on only when the caller has seen this version.
   *
   * @throws ProblemException IF_MATCH_REQUIRED (428) without If-Match, VERSION_STALE (412) when it
   *     names another version
   */
  public void requireMatch(long version) {
    List<String> given = headers.getRequestHeader(HttpHeaders.IF_MATCH);
    if (given == null || given.isEmpty()) {
      throw new ProblemException(
          PlatformError.IF_MATCH_REQUIRED,
          "Send the ETag of the representation you changed as If-Match");
    }
    String conditions = String.join(",", given);
    if (conditions.strip().equals("*")) {
      return;
    }
    String current = Long.toString(version);
    Matcher tag = TAG.matcher(conditions);
    while (tag.find()) {
      boolean strong = tag.group(1) == null;
      if (strong && tag.group(2).split("-", 2)[0].equals(current)) {
        return;
      }
    }
    throw new ProblemException(
        PlatformError.VERSION_STALE, "Read the resource again and repeat the change on it");
  }

  /** 200 with the version as entity tag, or 304 when the caller has this version already. */
  public Response answer(Object entity, long version) {
    return answer(entity, Long.toString(version));
  }

  /** 200, or 304 when the caller has exactly this representation; it cannot be used in If-Match. */
  public Response answerHashed(Object entity) {
    return answer(entity, "-" + hash(entity));
  }

  /** 200, or 304 when the caller has exactly this representation; If-Match takes its version. */
  public Response answerHashed(Object entity, long version) {
    return answer(entity, version + "-" + hash(entity));
  }

  /** 201 with the new resource, its address and its version as entity tag. */
  public Response created(URI location, Object entity, long version) {
    return Response.created(location)
        .entity(entity)
        .header(HttpHeaders.ETAG, '"' + Long.toString(version) + '"')
        .build();
  }

  private Response answer(Object entity, String tag) {
    String quoted = '"' + tag + '"';
    if (callerHas(tag)) {
      return Response.notModified().header(HttpHeaders.ETAG, quoted).build();
    }
    return Response.ok(entity).header(HttpHeaders.ETAG, quoted).build();
  }

  private boolean callerHas(String current) {
    List<String> given = headers.getRequestHeader(HttpHeaders.IF_NONE_MATCH);
    if (given == null || given.isEmpty() || !READING.contains(request.getMethod())) {
      return false;
    }
    String conditions = String.join(",", given);
    return conditions.strip().equals("*")
        || TAG.matcher(conditions).results().anyMatch(tag -> tag.group(2).equals(current));
  }

  private String hash(Object entity) {
    try {
      return HexFormat.of().formatHex(Digests.sha256(mapper.writeValueAsBytes(entity)), 0, 12);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A representation cannot be written as JSON", e);
    }
  }
}

package org.wego.platform.http.page;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * The query parameters that every list takes; a resource method declares it as {@code @BeanParam}.
 */
public class ListParameters {

  public static final int DEFAULT_LIMIT = 50;
  public static final int MAX_LIMIT = 200;

  private static final Set<String> NOT_PART_OF_THE_LIST =
      Set.of("cursor", "limit", "count", "sort");

  @QueryParam("limit")
  @Min(1)
  @Parameter(
      description =
          "Number of items, 50 unless given; more than 200 are answered as 200. CSV without it is"
              + " the whole list.",
      schema =
          @Schema(
              type = org.eclipse.microprofile.openapi.annotations.enums.SchemaType.INTEGER,
              minimum = "1",
              defaultValue = "50"))
  Integer limit;

  @QueryParam("cursor")
  @Size(max = 4096)
  @Parameter(description = "The `next` of the page before")
  String cursor;

  @QueryParam("count")
  @Parameter(description = "Whether to answer the total number of items as well")
  Boolean count;

  @QueryParam("sort")
  @Size(max = 200)
  @Parameter(description = "Sort keys, comma separated, `-` before one for descending order")
  String sort;

  @Context UriInfo uri;

  /** Whether the caller leaves it to the answer how many items it holds. */
  boolean wantsAll() {
    return limit == null;
  }

  /** Asks for a following page, and a large one. */
  void turnTo(String following) {
    cursor = following;
    limit = MAX_LIMIT;
    count = null;
  }

  /**
   * What these parameters ask for. The page's cursor is bound to the path and to every other query
   * parameter of the request, so that it cannot be used on another list or with other filters.
   */
  public PageRequest page() {
    Map<String, Object> filters = new TreeMap<>(uri.getQueryParameters());
    filters.keySet().removeAll(NOT_PART_OF_THE_LIST);
    return new PageRequest(
        limit == null ? DEFAULT_LIMIT : Math.min(limit, MAX_LIMIT),
        cursor,
        Boolean.TRUE.equals(count),
        sort,
        uri.getPath() + filters);
  }
}

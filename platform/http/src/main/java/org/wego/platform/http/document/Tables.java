package org.wego.platform.http.document;

import jakarta.ws.rs.core.GenericEntity;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;
import java.util.List;
import org.wego.platform.http.page.Page;

/** Documents that are tables as well, for those who accept CSV. */
public final class Tables {

  public static final String CSV = "text/csv";

  private static final MediaType CSV_TYPE = MediaType.valueOf(CSV);
  private static final List<Variant> VARIANTS =
      Variant.mediaTypes(MediaType.APPLICATION_JSON_TYPE, CSV_TYPE).build();

  private Tables() {}

  /** Whether the caller would rather have a table than JSON. */
  public static boolean wantedBy(Request request) {
    Variant chosen = request.selectVariant(VARIANTS);
    return chosen != null && chosen.getMediaType().equals(CSV_TYPE);
  }

  /** The rows as CSV, with a column for each component of their record. */
  public static Response answer(GenericEntity<? extends Page<?>> rows) {
    return Response.ok(rows, CSV_TYPE).build();
  }
}

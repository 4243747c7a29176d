package org.wego.awards.entry.rest;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.wego.awards.AwardsCaller;
import org.wego.awards.entry.AttachmentFile;
import org.wego.awards.entry.Attachments;
import org.wego.awards.review.JudgeEntries;
import org.wego.awards.review.ReviewedFile;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/** What the caller of this request sees of the files of entries. */
@RequestScoped
class AttachmentViews {

  @Inject EntryViews entries;
  @Inject Attachments attachments;
  @Inject JudgeEntries judgeEntries;
  @Inject AwardsCaller caller;
  @Inject Request request;

  List<AttachmentResponse> list(UUID entryId) {
    if (entries.own(entryId).isPresent()) {
      return attachments.of(entryId).stream().map(AttachmentResponse::from).toList();
    } else if (!entries.judging() || judgeEntries.find(caller.subject(), entryId).isEmpty()) {
      throw EntryViews.notFound();
    }
    return judgeEntries.attachments(caller.subject(), entryId).stream()
        .map(AttachmentResponse::ofReviewed)
        .toList();
  }

  Response file(UUID entryId, UUID id) {
    if (entries.own(entryId).isPresent()) {
      AttachmentFile file = attachments.find(entryId, id).orElseThrow(AttachmentViews::notFound);
      return answer(AttachmentResponse.from(file.attachment()), file.content());
    } else if (!entries.judging()) {
      throw notFound();
    }
    ReviewedFile file =
        judgeEntries.file(caller.subject(), entryId, id).orElseThrow(AttachmentViews::notFound);
    return answer(AttachmentResponse.ofReviewed(file.attachment()), file.content());
  }

  private Response answer(AttachmentResponse attachment, byte[] content) {
    EntityTag tag = new EntityTag(attachment.sha256());
    Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
    if (unchanged != null) {
      return unchanged.build();
    }
    return Response.ok(content, attachment.mediaType())
        .tag(tag)
        // The bytes are a stranger's: a browser stores them and never shows or guesses them.
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(attachment.fileName()))
        .header("X-Content-Type-Options", "nosniff")
        .build();
  }

  /** The name in any script (RFC 6266), and a plain one for those who do not read it. */
  private static String disposition(String fileName) {
    String plain = fileName.replaceAll("[^A-Za-z0-9._ -]", "_");
    String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
    return "attachment; filename=\"%s\"; filename*=UTF-8''%s".formatted(plain, encoded);
  }

  private static ProblemException notFound() {
    return new ProblemException(PlatformError.NOT_FOUND, "No such attachment");
  }
}

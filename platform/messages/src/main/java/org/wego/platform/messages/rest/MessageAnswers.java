package org.wego.platform.messages.rest;

import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.wego.platform.http.etag.Preconditions;
import org.wego.platform.http.page.ListParameters;
import org.wego.platform.http.page.Page;
import org.wego.platform.http.security.Caller;
import org.wego.platform.messages.MessageFilter;
import org.wego.platform.messages.MessageLog;
import org.wego.platform.messages.PreviewMessage;
import org.wego.platform.messages.ResendMessage;
import org.wego.platform.problem.PlatformError;
import org.wego.platform.problem.ProblemException;

/**
 * What a service's resource of its messages answers. The service extends it with its own path,
 * roles and operation ids, which are unique among the services.
 */
public abstract class MessageAnswers {

  @Inject MessageLog log;
  @Inject ResendMessage resendMessage;
  @Inject PreviewMessage previewMessage;
  @Inject Preconditions preconditions;
  @Inject Caller caller;

  /** One page of the log. */
  protected Page<MessageItem> page(ListParameters list, MessageFilter filter) {
    return log.list(filter, list.page()).map(MessageItem::from);
  }

  /** One message, as 200 or 304. */
  protected Response message(UUID id) {
    return preconditions.answerHashed(require(id));
  }

  /** Queues the message again; 202, for it is sent after. */
  protected Response sentAgain(UUID id) {
    resendMessage.resend(id, caller.actor());
    return Response.accepted(require(id)).build();
  }

  /** What a message would say, as 200. */
  protected Response previewed(PreviewRequest request) {
    return Response.ok(
            MessagePreview.from(
                previewMessage.preview(request.kind(), request.language(), request.values())))
        .build();
  }

  private MessageResponse require(UUID id) {
    return log.find(id)
        .map(MessageResponse::from)
        .orElseThrow(
            () -> new ProblemException(PlatformError.NOT_FOUND, "There is no such message"));
  }
}

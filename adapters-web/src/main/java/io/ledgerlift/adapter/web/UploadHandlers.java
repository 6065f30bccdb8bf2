package io.ledgerlift.adapter.web;

import io.javalin.http.Context;
import io.ledgerlift.application.port.SignedTransfers.Download;
import io.ledgerlift.application.port.SignedTransfers.UploadRequest;
import io.ledgerlift.application.usecase.RequestUpload.Granted;
import io.ledgerlift.application.usecase.UploadRules.Described;
import io.ledgerlift.domain.InvalidValue;
import io.ledgerlift.domain.document.ObjectKey;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Uploads: a signed URL, and the other end of one where the store has no server of its own. */
final class UploadHandlers {

  /** Transfers at once; each holds a thread for as long as its peer is slow. */
  private static final int MOST_TRANSFERS = 64;

  /** What a browser may know the type of; everything else is bytes to it. */
  private static final Set<String> HARMLESS =
      Set.of(
          "application/pdf",
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
          "image/png");

  private static final String ATTACHMENT = "attachment";

  private final UseCases useCases;
  private final WebSettings settings;
  private final Gate transfers =
      new Gate(MOST_TRANSFERS, "too_many_transfers", "Too many transfers at once; try again soon.");

  UploadHandlers(UseCases useCases, WebSettings settings) {
    this.useCases = useCases;
    this.settings = settings;
  }

  void presign(Context ctx) throws IOException {
    JsonBody body = JsonBody.read(ctx, settings.maxBodyBytes());
    Described file =
        new Described(
            body.text("filename"),
            body.text("content_type"),
            body.wholeNumber("file_size"),
            body.text("sha256_hash"));
    Granted granted = body.checked(() -> useCases.requestUpload().request(file));
    Responses.json(ctx, Views.upload(granted));
  }

  void receive(Context ctx) throws IOException {
    UseCases.Transfers here = here();
    ObjectKey key = key(ctx);
    long declared = ctx.req().getContentLengthLong();
    if (declared > settings.maxFileSize()) {
      throw new Problem.Raised(
          new Problem(
              413, "body_too_large", "A file has at most " + settings.maxFileSize() + " bytes."));
    }
    Long length = declared < 0 ? null : declared;
    UploadRequest request = new UploadRequest(key, query(ctx), ctx.contentType(), length);
    transfers.enter();
    try {
      here.receiveUpload().receive(request, new LateBody(ctx.req()));
    } finally {
      transfers.leave();
    }
  }

  void send(Context ctx) throws IOException {
    UseCases.Transfers here = here();
    ObjectKey key = key(ctx);
    transfers.enter();
    try {
      send(here.sendDownload().send(key, query(ctx)), ctx);
    } finally {
      transfers.leave();
    }
  }

  private static void send(Download download, Context ctx) throws IOException {
    try (InputStream content = download.content()) {
      String type = download.contentType();
      ctx.contentType(HARMLESS.contains(type) ? type : "application/octet-stream");
      ctx.header("Content-Disposition", saved(download.disposition()));
      ctx.res().setContentLengthLong(download.size());
      content.transferTo(ctx.res().getOutputStream());
    }
  }

  /** Browsers never show what comes from a document, whatever was signed. */
  private static String saved(String disposition) {
    return disposition.startsWith(ATTACHMENT) ? disposition : ATTACHMENT;
  }

  private UseCases.Transfers here() {
    UseCases.Transfers here = useCases.transfers();
    if (here == null) {
      throw new Problem.Raised(Problem.notFound("Objects are kept elsewhere."));
    }
    return here;
  }

  private static ObjectKey key(Context ctx) {
    try {
      return new ObjectKey(ctx.pathParam("key"));
    } catch (InvalidValue none) {
      throw new Problem.Raised(Problem.notFound("There is no such object."), none);
    }
  }

  private static Map<String, String> query(Context ctx) {
    Map<String, String> query = new LinkedHashMap<>();
    ctx.queryParamMap()
        .forEach((name, values) -> query.put(name, values.isEmpty() ? "" : values.get(0)));
    return query;
  }
}

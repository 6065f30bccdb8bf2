package io.ledgerlift.adapter.storage.local;

import io.ledgerlift.application.port.ObjectStore.SignedUpload;
import io.ledgerlift.application.port.ObjectStore.UploadOrder;
import io.ledgerlift.application.port.SignedTransfers.TransferRefused;
import io.ledgerlift.application.port.SignedTransfers.TransferRefused.Reason;
import io.ledgerlift.domain.document.ContentType;
import io.ledgerlift.domain.document.Filename;
import io.ledgerlift.domain.document.ObjectKey;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Makes and checks the URLs by which anybody may transfer one object for some time: {@code <public
 * URL>/v1/store/<key>?…}. The signature covers the method, the key and every parameter.
 */
public final class SignedUrls {

  private static final String PATH = "/v1/store/";
  private static final String SIGNATURE = "signature";
  private static final String EXPIRES = "expires";
  private static final String SIZE = "size";
  private static final String TYPE = "type";
  private static final String FILENAME = "filename";
  private static final Set<String> OF_UPLOADS = Set.of(EXPIRES, SIZE, TYPE);
  private static final Set<String> OF_DOWNLOADS = Set.of(EXPIRES, FILENAME, TYPE);

  private final String base;
  private final SigningSecret secret;
  private final InstantSource clock;

  /**
   * @param publicUrl by which clients reach this service
   */
  public SignedUrls(URI publicUrl, SigningSecret secret, InstantSource clock) {
    this.base = publicUrl.toString().replaceAll("/+$", "") + PATH;
    this.secret = secret;
    this.clock = clock;
  }

  /** What an upload must be. */
  record UploadTerms(long size, String contentType) {}

  /** How a download is labelled. */
  record DownloadTerms(Filename filename, ContentType contentType) {}

  SignedUpload upload(UploadOrder order) {
    Instant expiresAt = expiry(order.validity());
    String size = Long.toString(order.size());
    String type = order.contentType().mediaType();
    Map<String, String> terms =
        Map.of(EXPIRES, Long.toString(expiresAt.getEpochSecond()), SIZE, size, TYPE, type);
    Map<String, String> headers = Map.of("Content-Type", type, "Content-Length", size);
    return new SignedUpload(url("PUT", order.key(), terms), "PUT", headers, expiresAt);
  }

  URI download(ObjectKey key, DownloadTerms terms, Duration validity) {
    return url(
        "GET",
        key,
        Map.of(
            EXPIRES, Long.toString(expiry(validity).getEpochSecond()),
            FILENAME, terms.filename().value(),
            TYPE, terms.contentType().mediaType()));
  }

  /**
   * What the signer of this URL allowed to be put.
   *
   * @throws TransferRefused when we did not sign it, or its time has passed
   */
  UploadTerms checkUpload(ObjectKey key, Map<String, String> query) {
    Map<String, String> terms = checked("PUT", key, query, OF_UPLOADS);
    return new UploadTerms(Long.parseLong(term(terms, SIZE)), term(terms, TYPE));
  }

  /** As {@link #checkUpload}, for a download. */
  DownloadTerms checkDownload(ObjectKey key, Map<String, String> query) {
    Map<String, String> terms = checked("GET", key, query, OF_DOWNLOADS);
    return new DownloadTerms(
        new Filename(term(terms, FILENAME)), ContentType.of(term(terms, TYPE)).orElseThrow());
  }

  private Instant expiry(Duration validity) {
    return clock.instant().plus(validity).truncatedTo(ChronoUnit.SECONDS);
  }

  private URI url(String method, ObjectKey key, Map<String, String> terms) {
    Map<String, String> query = new TreeMap<>(terms);
    query.put(SIGNATURE, sign(method, key, terms));
    return URI.create(
        base
            + key
            + query.entrySet().stream()
                .map(term -> term.getKey() + "=" + escaped(term.getValue()))
                .collect(Collectors.joining("&", "?", "")));
  }

  private Map<String, String> checked(
      String method, ObjectKey key, Map<String, String> query, Set<String> names) {
    Map<String, String> terms = new TreeMap<>(query);
    String signature = terms.remove(SIGNATURE);
    if (signature == null
        || !terms.keySet().equals(names)
        || !areEqual(signature, sign(method, key, terms))) {
      throw new TransferRefused(Reason.NOT_SIGNED, "This URL was not signed by this service.");
    }
    Instant expiresAt = Instant.ofEpochSecond(Long.parseLong(term(terms, EXPIRES)));
    if (!clock.instant().isBefore(expiresAt)) {
      throw new TransferRefused(Reason.NOT_SIGNED, "The time of this URL has passed.");
    }
    return terms;
  }

  /** Each part with its length in front: no two requests have the same text. */
  private String sign(String method, ObjectKey key, Map<String, String> terms) {
    StringBuilder text = new StringBuilder(part(method)).append(part(key.value()));
    new TreeMap<>(terms).forEach((name, value) -> text.append(part(name)).append(part(value)));
    return secret.sign(text.toString());
  }

  private static String part(String value) {
    return value.length() + ":" + value;
  }

  /** Takes the same time wherever they differ, so that a signature cannot be guessed by pieces. */
  private static boolean areEqual(String one, String other) {
    return MessageDigest.isEqual(
        one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
  }

  private static String term(Map<String, String> terms, String name) {
    String value = terms.get(name);
    if (value == null) {
      throw new IllegalStateException("signed without " + name);
    }
    return value;
  }

  private static String escaped(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}

package io.ledgerlift.application.port;

import io.ledgerlift.domain.document.Document;

/**
 * The right to process one document, held by one worker for the time of a lease.
 *
 * @param document as it was when it was claimed: processing, in the attempt to be made
 * @param token drawn for this claim alone and larger than every earlier one; fences each write. It
 *     is kept in the memory of whoever drew it and never read back
 */
public record Claim(Document document, long token) {}

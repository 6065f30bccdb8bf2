/**
 * What the S3-compatible stores share: where a bucket is, the URLs that are signed for it, and what
 * a browser must be allowed so that it can use them. No object is read or written here.
 */
@NullMarked
package io.ledgerlift.adapter.storage.signing;

import org.jspecify.annotations.NullMarked;

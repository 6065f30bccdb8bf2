/**
 * The object store in MinIO, or in any store that speaks S3, by MinIO's client; README.md beside
 * this file tells the life of one object. No type of the client leaves this package.
 */
@NullMarked
package io.ledgerlift.adapter.storage.minio;

import org.jspecify.annotations.NullMarked;

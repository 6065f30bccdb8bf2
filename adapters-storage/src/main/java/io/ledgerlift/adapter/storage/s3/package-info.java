/**
 * The object store in AWS S3, or in any store that speaks S3, by the AWS SDK; README.md beside this
 * file tells the life of one object. No type of the SDK leaves this package.
 */
@NullMarked
package io.ledgerlift.adapter.storage.s3;

import org.jspecify.annotations.NullMarked;

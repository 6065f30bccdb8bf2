package io.ledgerlift.adapter.storage.minio;

import io.minio.errors.MinioException;

/** A call of the client, told by one kind of failure. */
interface MinioCall<T> {

  T run() throws MinioException;

  /**
   * Runs a call. The client tells a connection that broke, or that never came to be, as an {@link
   * IllegalStateException} around it, like its own bugs; those have nothing in them.
   */
  static <T> T of(MinioCall<T> call) throws MinioException {
    try {
      return call.run();
    } catch (IllegalStateException broken) {
      if (broken.getCause() == null) {
        throw broken;
      }
      throw new MinioException(broken.getCause());
    }
  }
}

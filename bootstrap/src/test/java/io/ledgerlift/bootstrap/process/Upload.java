package io.ledgerlift.bootstrap.process;

/** A file to upload, as its client describes it. */
record Upload(String filename, String contentType, byte[] bytes) {}

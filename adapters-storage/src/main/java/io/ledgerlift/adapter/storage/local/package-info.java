/**
 * The object store as a folder of this machine, and the other end of the URLs it signs; README.md
 * beside this file tells the life of one object. Nothing here speaks HTTP.
 */
@NullMarked
package io.ledgerlift.adapter.storage.local;

import org.jspecify.annotations.NullMarked;

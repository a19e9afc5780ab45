/**
 * The documents of letters: streamed in and out in chunks, known by their SHA-256, never whole in memory. Nothing
 * here knows where a document came from.
 */
package org.welco.mail.document;

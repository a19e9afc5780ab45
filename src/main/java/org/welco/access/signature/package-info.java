/**
 * Publik's signature of a query, both ways: {@code orig}, {@code algo}, {@code timestamp}, {@code nonce}, then
 * {@code signature}, an HMAC over the text as sent. Only the query is covered, never path nor body, hence the nonce that
 * serves once. Stricter than w.c.s. on purpose: sha256 alone, a nonce always, nothing after the signature, nothing twice.
 */
package org.welco.access.signature;

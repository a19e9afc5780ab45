/**
 * The knowledge base: articles that tell agents what to answer, and from which forms begin. Read by whoever the tenant's roles let
 * read; brought in from a file.
 */
package org.welco.knowledge;

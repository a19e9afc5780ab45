/**
 * The rules of the architecture. Each is a function of a root package, so that it is run twice: on the product, where
 * it must find nothing, and on the miniature tree of offenders, where it must find exactly its own offender.
 */
package org.welco.architecture;

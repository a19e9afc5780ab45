/**
 * The docs are tested: what they repeat of the code or of one another is compared with it. Prose that nothing can
 * check is kept short.
 */
package org.welco.docs;

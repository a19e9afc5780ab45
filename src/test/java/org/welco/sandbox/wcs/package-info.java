/**
 * w.c.s., as far as letters need it: the workflow's web-service action that answers a letter, and a page behind the link
 * of a request.
 */
package org.welco.sandbox.wcs;

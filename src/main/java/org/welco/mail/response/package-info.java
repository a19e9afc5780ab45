/**
 * Answers given to a letter: kept verbatim, told to the registry once each.
 */
package org.welco.mail.response;

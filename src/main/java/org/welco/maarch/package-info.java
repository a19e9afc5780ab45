/**
 * Guest: Maarch Courrier 18.10 to 2301, without version logic. Facts come from the source of each version and
 * from recorded exchanges. Traps: a status has 10 characters at most; external_link is never selected (gone in
 * 20.03); PUT on the two writing routes; an error body is never logged (a 404 page repeats the password).
 */
package org.welco.maarch;

/**
 * Maarch Courrier as 18.10, 21.03 and 2301 really answered (see the facts named at each rule). State is in PostgreSQL,
 * one schema per host: the raw SQL of {@code /res/list} really is executed, a status really is varchar(10). The
 * programmatic side is {@link org.welco.sandbox.maarch.MaarchSandbox}.
 */
package org.welco.sandbox.maarch;

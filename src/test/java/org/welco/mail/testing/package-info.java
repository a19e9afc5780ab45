/**
 * The mail rooms without server: their ports in memory, a registry told beforehand what to do, and letters built in the
 * trade's words. What is in memory is held to the same contracts as what is in PostgreSQL.
 */
package org.welco.mail.testing;
